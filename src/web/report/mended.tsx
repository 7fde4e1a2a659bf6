import type { ReportPage } from '../../terms/desk.ts';
import type { Span } from '../../terms/span.ts';
import { t } from '../i18n/i18n.ts';

export type Mended = ReportPage['repairs'][number];

/** A piece of a text; what was mended in it stands on dots, and says what the page had there. */
export function mended(text: string, { start, end }: Span, repairs: readonly Mended[]) {
  const inside = repairs.filter((repair) => repair.start < end && repair.end > start);
  if (inside.length === 0) return text.slice(start, end);
  const pieces = [];
  let at = start;
  for (const repair of inside) {
    const [from, to] = [Math.max(repair.start, at), Math.min(repair.end, end)];
    if (from >= to) continue;
    pieces.push(
      text.slice(at, from),
      <span key={from} class="mended" title={t('report.mended', { from: repair.from })}>
        {text.slice(from, to)}
      </span>,
    );
    at = to;
  }
  return [...pieces, text.slice(at, end)];
}

/** What was mended, each kind once with how often, for those who see no dots and point at nothing. */
export function Repairs({ report: { body, repairs } }: { readonly report: Pick<ReportPage, 'body' | 'repairs'> }) {
  if (repairs.length === 0) return null;
  const kinds = new Map<string, { readonly from: string; readonly to: string; times: number }>();
  for (const { start, end, from } of repairs) {
    const to = body.slice(start, end);
    const kind = kinds.get(`${from} ${to}`) ?? { from, to, times: 0 };
    kind.times += 1;
    kinds.set(`${from} ${to}`, kind);
  }
  return (
    <details class="repairs">
      <summary>{t('report.repairs', { count: repairs.length })}</summary>
      <p class="soft">{t('report.repairsHelp')}</p>
      <ul>
        {[...kinds.values()].map(({ from, to, times }) => (
          <li key={`${from} ${to}`} dir="ltr">
            <code>{from}</code> → <code>{to}</code> <span class="soft">× {times}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
