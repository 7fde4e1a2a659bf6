import type { Article } from '../terms/article.ts';
import type { Report } from '../terms/report.ts';

/** Finds the article in a report: its headline, its own text, who published it and when. */
export function clean(report: Report): Article {
  return {
    reportId: report.id,
    file: report.file,
    url: report.envelope.url,
    title: report.envelope.title ?? '',
    outlet: report.envelope.outlet,
    published: report.envelope.published?.slice(0, 10) ?? null,
    publishedAt: report.envelope.published,
    updatedAt: report.envelope.updated,
    byline: report.envelope.author,
    dateline: null,
    language: report.envelope.language,
    body: report.text,
    caption: '',
    tags: [],
    listed: [],
    furniture: [],
    problems: report.problems,
  };
}
