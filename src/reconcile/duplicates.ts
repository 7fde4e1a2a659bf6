import { daysBetween } from '../terms/day.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { DuplicateGroup } from '../terms/finding.ts';
import { groupBy } from './group-by.ts';
import { bucketsOf, resemblance, shinglesOf } from './minhash.ts';
import { stemOf } from './report-card.ts';

/** From here two texts are one whatever was coded of them; measured gap on 74 reports: rewrites 0.17 to 0.47, others under 0.08. */
const SAME_TEXT = 0.4;
/** Between this and SAME_TEXT the coded claims must agree as well. */
const LIKE_TEXT = 0.12;
/** A rewrite keeps at least this share of the shorter text's claims. */
const SHARED_CLAIMS = 0.5;
/** Copies follow within days; the same words a month on are background. */
const WITHIN_DAYS = 3;
/** Members of a bucket that a new report is compared with, so that a bucket of thousands stays cheap. */
const COMPARED = 8;

interface Read {
  readonly index: number;
  readonly shingles: ReadonlySet<number>;
  readonly keys: ReadonlySet<string>;
  readonly report: CodedReport;
}

/** Which report each copy repeats, and the groups for the reader. */
export interface Duplicates {
  readonly groups: readonly DuplicateGroup[];
  /** Origin by the reportId of each copy. */
  readonly originOf: ReadonlyMap<string, CodedReport>;
}

/**
 * Groups reports that carry one text: alike to the letter, or rewritten with the same claims within three days.
 * Only reports that share a bucket of their shingles or a figure of one day are compared, so the work grows with
 * the number of reports and not with its square. The earliest of a group is its origin.
 *
 * @param coded reports in a settled order; the result does not depend on it
 */
export function findDuplicates(coded: readonly CodedReport[]): Duplicates {
  const reads = coded.map((report, index): Read => {
    return { index, report, shingles: shinglesOf(report.article.body), keys: claimKeys(report) };
  });
  const parent = reads.map((r) => r.index);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  const buckets = new Map<string, Read[]>();
  for (const read of reads) {
    for (const bucket of [...bucketsOf(read.shingles), ...figureBuckets(read.report)]) {
      const members = buckets.get(bucket);
      if (!members) {
        buckets.set(bucket, [read]);
        continue;
      }
      for (const other of members)
        if (root(other.index) !== root(read.index) && whyCopy(other, read))
          parent[root(read.index)] = root(other.index);
      if (members.length < COMPARED) members.push(read);
    }
  }
  const groups = groupBy(reads, (read) => root(read.index));
  const many = [...groups.values()].filter((g) => g.length > 1).map(asGroup);
  return {
    groups: many.map((g) => g.group).sort((a, b) => (a.origin < b.origin ? -1 : 1)),
    originOf: new Map(many.flatMap((g) => g.copies.map((copy) => [copy.article.reportId, g.origin] as const))),
  };
}

/** Why one report is a copy of the other, or null where it is not. */
function whyCopy(a: Read, b: Read): string | null {
  const alike = resemblance(a.shingles, b.shingles);
  if (alike < LIKE_TEXT || daysApart(a.report, b.report) > WITHIN_DAYS) return null;
  const percent = `${Math.round(alike * 100)} % of the wording shared`;
  if (alike >= SAME_TEXT) return percent;
  const fewest = Math.min(a.keys.size, b.keys.size);
  const shared = [...a.keys].filter((key) => b.keys.has(key)).length;
  if (fewest < 2) return alike >= (LIKE_TEXT + SAME_TEXT) / 2 ? percent : null;
  return shared >= 2 && shared / fewest >= SHARED_CLAIMS ? `${percent}, ${shared} of ${fewest} claims the same` : null;
}

function asGroup(reads: readonly Read[]): { group: DuplicateGroup; origin: CodedReport; copies: CodedReport[] } {
  const allTimed = reads.every((r) => r.report.article.publishedAt != null);
  const order = (r: Read) =>
    [
      r.report.article.published ?? '9999',
      allTimed
        ? new Date(r.report.article.publishedAt!).toISOString()
        : String(1e6 - attributed(r.report)).padStart(7, '0'),
      r.report.article.reportId,
    ].join('|');
  const [first, ...rest] = [...reads].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const because = rest.map((r) => whyCopy(first!, r) ?? 'a copy of another copy');
  return {
    group: { origin: stemOf(first!.report), copies: rest.map((r) => stemOf(r.report)), because },
    origin: first!.report,
    copies: rest.map((r) => r.report),
  };
}

function claimKeys(report: CodedReport): Set<string> {
  return new Set([
    ...report.control.filter((c) => c.in === 'body').map((c) => `${c.placeId}|${c.change}|${c.modality}`),
    ...report.figures.map((f) => `${f.measure}|${f.value}`),
  ]);
}

function figureBuckets(report: CodedReport): string[] {
  return report.figures
    .filter((f) => !f.background && f.value > 10)
    .map((f) => `figure:${f.measure}|${f.value}|${report.article.published}`);
}

function attributed(report: CodedReport): number {
  return [...report.control, ...report.figures].filter((c) => c.by.length > 0).length;
}

function daysApart(a: CodedReport, b: CodedReport): number {
  if (!a.article.published || !b.article.published) return 0;
  return Math.abs(daysBetween(a.article.published, b.article.published));
}
