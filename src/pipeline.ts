// The whole way of a report, one line a stage: read → clean → extract → reconcile → picture.
import { clean } from './clean/index.ts';
import { extract, type Tools } from './extract/index.ts';
import { picture, type PictureOptions } from './picture/index.ts';
import { reconcile } from './reconcile/index.ts';
import type { CodedReport } from './terms/coded.ts';
import type { Findings } from './terms/finding.ts';
import type { DayPicture } from './terms/picture.ts';
import type { Report } from './terms/report.ts';

export { readPaths } from './read/index.ts';
export { openReconciler, type Reconciler } from './reconcile/index.ts';

/** Codes one report after the codebook: finds its article, then every claim in it. */
export async function codeReport(report: Report, tools: Tools): Promise<CodedReport> {
  return extract(clean(report), tools);
}

/** Concludes from coded reports: who repeats whom, what contradicts, which figures belong together. */
export function conclude(coded: readonly CodedReport[]): Findings {
  return reconcile(coded);
}

/** Draws who held what, one picture a day. */
export function draw(findings: Findings, options: PictureOptions): readonly DayPicture[] {
  return picture(findings, options);
}
