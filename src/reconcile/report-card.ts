import type { CodedReport } from '../terms/coded.ts';
import { publishedMs } from '../terms/day.ts';
import type { ReportCard } from '../terms/finding.ts';

/** Name of a report in findings: its `file` without the ending. */
export function stemOf(report: CodedReport): string {
  return report.article.file.replace(/\.[^.]+$/, '');
}

const cards = new WeakMap<CodedReport, ReportCard>();

/** What findings keep of a report: never its text. */
export function cardOf(report: CodedReport): ReportCard {
  const known = cards.get(report);
  if (known) return known;
  const { reportId, outlet, url, title, published, publishedAt } = report.article;
  const card = { reportId, report: stemOf(report), outlet, url, title, published, publishedAt };
  cards.set(report, card);
  return card;
}

const orders = new WeakMap<CodedReport, string>();

/** Key by which reports stand in order of publication, whatever the order they arrived in; one key is one report. */
export function orderOf(report: CodedReport): string {
  const known = orders.get(report);
  if (known !== undefined) return known;
  const { published, reportId, file } = report.article;
  const order = `${published ?? '9999'}|${momentOf(report) ?? '9999'}|${reportId}|${file}`;
  orders.set(report, order);
  return order;
}

/** Moment of publication as UTC ISO 8601, or null where only the day or nothing is known; an hour without a zone is UTC. */
export function momentOf(report: CodedReport): string | null {
  const { publishedAt } = report.article;
  const at = publishedAt != null && publishedAt.length > 10 ? publishedMs({ published: null, publishedAt }) : null;
  return at === null ? null : new Date(at).toISOString();
}

/** Says whether a report is known to have come out before another, by the day or else by the hour. */
export function isBefore(a: CodedReport, b: CodedReport): boolean {
  const [dayA, dayB] = [a.article.published ?? '', b.article.published ?? ''];
  if (dayA !== dayB) return dayA < dayB;
  const [atA, atB] = [momentOf(a), momentOf(b)];
  return atA !== null && atB !== null && atA < atB;
}
