import type { CodedReport } from '../../terms/coded.ts';
import type { ReportLine } from '../../terms/desk.ts';

/** A coded report as lists show it. */
export function reportLine({ article, control, figures, statements }: CodedReport): ReportLine {
  const { reportId, file, title, outlet, url, published, publishedAt, language } = article;
  const claims = control.length + figures.length + statements.length;
  return { reportId, file, title, outlet, url, published, publishedAt, language, claims };
}
