import type { CodedReport } from '../terms/coded.ts';
import type { ReportCard, Telling } from '../terms/finding.ts';
import { cardOf, orderOf } from './report-card.ts';
import type { Told } from './tellings.ts';

/** A report that was taken in, with what it tells as read last. */
export interface Sheet {
  readonly report: CodedReport;
  readonly order: string;
  readonly card: ReportCard;
  told: readonly Told[];
  /** What it tells as findings show it; null where that is to be listed anew. */
  tellings: readonly Telling[] | null;
}

/** Opens the sheet of a report that was not read yet. */
export function sheetOf(report: CodedReport): Sheet {
  return { report, order: orderOf(report), card: cardOf(report), told: [], tellings: null };
}

/** Puts sheets into a list that is in order of publication. Cheap where they come in order, as they do as a rule. */
export function insertSheets(sheets: Sheet[], news: readonly Sheet[]): void {
  const isLate = sheets.length > 0 && news.length > 0 && news[0]!.order < sheets.at(-1)!.order;
  for (const sheet of news) sheets.push(sheet);
  if (isLate) sheets.sort((a, b) => (a.order < b.order ? -1 : 1));
}
