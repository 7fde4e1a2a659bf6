import type { Backing as BackingOf } from '../../terms/desk.ts';
import { sayList } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';

/**
 * "3 voices · 9 outlets", with the voices' names on hover and for screen readers. Stands wherever a claim stands. Where the
 * reports name nobody, they speak for themselves: "2 outlets in their own words".
 */
export function Backing({ of }: { readonly of: BackingOf }) {
  if (of.outlets === 0) return <span class="backing">{t('back.none')}</span>;
  if (of.voices.length === 0) return <span class="backing">{t('back.own', { count: of.outlets })}</span>;
  const names = sayList(of.voices);
  return (
    <span class="backing" title={names || undefined}>
      {t('back.voices', { count: of.voices.length })}
      <span aria-hidden="true"> · </span>
      <span class="unseen">, </span>
      {t('back.outlets', { count: of.outlets })}
    </span>
  );
}
