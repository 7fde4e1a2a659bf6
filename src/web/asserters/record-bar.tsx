import type { VoiceRecord } from '../../terms/finding.ts';
import { sayPercent } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';

/** The share of settled claims that held, as a dot in its interval on a line from 0 to 1, with n in words. */
export function RecordBar({ record: { settled, held, share } }: { readonly record: VoiceRecord }) {
  if (!share || settled === 0) return <p class="record meta">{t('asserter.notJudged')}</p>;
  const x = (value: number) => `${(Math.min(Math.max(value, 0), 1) * 100).toFixed(1)}%`;
  return (
    <div class="record">
      <div class="record-line" aria-hidden="true">
        <span class="record-span" style={{ insetInlineStart: x(share.low), inlineSize: x(share.high - share.low) }} />
        <span class="record-dot" style={{ insetInlineStart: x(share.mean) }} />
      </div>
      <p class="meta">
        <b class="num">{sayPercent(share.mean)}</b> (
        {t('asserter.interval', { low: sayPercent(share.low), high: sayPercent(share.high) })}){' · '}
        {t('asserter.held', { held, settled })}
      </p>
    </div>
  );
}
