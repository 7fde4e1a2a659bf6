import type { Backing as BackingOf } from '../../terms/desk.ts';
import { sayList } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';

/** "3 voices · 9 outlets", with the voices' names on hover and for screen readers. Stands wherever a claim stands. */
export function Backing({ of }: { readonly of: BackingOf }) {
  const names = sayList(of.voices);
  return (
    <span class="backing" title={names || undefined}>
      {of.voices.length === 0 ? t('back.noVoice') : t('back.voices', { count: of.voices.length })}
      <span aria-hidden="true"> · </span>
      <span class="unseen">, </span>
      {t('back.outlets', { count: of.outlets })}
    </span>
  );
}
