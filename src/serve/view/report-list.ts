import type { ReportLine } from '../../terms/desk.ts';
import type { View } from './view.ts';

/** What a list of reports is narrowed to; days are those of publication, `q` words of title, outlet or file. */
export interface ReportFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly outlet?: string | undefined;
  readonly q?: string | undefined;
}

/** The reports that pass a filter, the newest first; undated ones at the end. */
export function reportsThat({ from, to, outlet, q }: ReportFilter, view: View): ReportLine[] {
  const words = wordsIn(q ?? '');
  return view.findings.reports
    .map((card) => view.line(card.reportId)!)
    .filter(
      (line) =>
        (from === undefined || (line.published !== null && line.published >= from)) &&
        (to === undefined || (line.published !== null && line.published <= to)) &&
        (outlet === undefined || line.outlet === outlet) &&
        hasAll(`${line.title} ${line.outlet ?? ''} ${line.file}`, words),
    )
    .reverse()
    .sort((a, b) => Number(a.published === null) - Number(b.published === null));
}

/** Words of a query, folded. */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const PLAIN = /^[ -~]*$/;

/** Says whether a text has all the words, each at least as a part of one. */
export function hasAll(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

/** Lower case, without marks over letters. */
export function fold(text: string): string {
  // Most words are plain: an index folds millions of them.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
