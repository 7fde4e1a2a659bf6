import type { CodedReport } from '../terms/coded.ts';
import type { Findings } from '../terms/finding.ts';

/** Concludes from coded reports what they say against and after one another. Edits no claim. */
export function reconcile(coded: readonly CodedReport[]): Findings {
  return {
    reports: coded.map(({ article }) => ({
      reportId: article.reportId,
      report: article.file.replace(/\.[^.]+$/, ''),
      outlet: article.outlet,
      url: article.url,
      title: article.title,
      published: article.published,
      publishedAt: article.publishedAt,
    })),
    control: coded.flatMap((c) => c.control),
    figureClaims: coded.flatMap((c) => c.figures),
    places: new Map(),
    actors: new Map(),
    sides: new Map(),
    tellings: [],
    voices: [],
    duplicates: [],
    lineage: [],
    alarms: [],
    disputes: [],
    figures: [],
    independent: [],
    problems: [],
  };
}
