import type { CodedReport } from '../terms/coded.ts';
import type { ReportCard } from '../terms/finding.ts';

/** Name of a report in findings: its `file` without the ending. */
export function stemOf(report: CodedReport): string {
  return report.article.file.replace(/\.[^.]+$/, '');
}

/** What findings keep of a report: never its text. */
export function cardOf(report: CodedReport): ReportCard {
  const { reportId, outlet, url, title, published, publishedAt } = report.article;
  return { reportId, report: stemOf(report), outlet, url, title, published, publishedAt };
}

/** Reports once each, in order of publication; the order they arrived in leaves no trace. */
export function inOrder(coded: readonly CodedReport[]): CodedReport[] {
  const once = new Map(coded.map((c) => [`${c.article.reportId}|${c.article.file}`, c]));
  return [...once.entries()]
    .map(([id, report]) => ({
      report,
      key: `${report.article.published ?? '9999'}|${momentOf(report) ?? '9999'}|${id}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ report }) => report);
}

/** Moment of publication as UTC ISO 8601, or null where only the day or nothing is known. */
export function momentOf(report: CodedReport): string | null {
  const at = report.article.publishedAt;
  return at != null && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : null;
}
