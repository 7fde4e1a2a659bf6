import type { CodedReport } from '../terms/coded.ts';
import type { DuplicateGroup } from '../terms/finding.ts';
import { readOf, whyCopy, WITHIN_DAYS, type Read } from './copies.ts';
import { absorb, familyOf, originOf, type Family } from './family.ts';
import { bucketOf, bucketsOf } from './minhash.ts';
import { orderOf } from './report-card.ts';
import { openShownGroups } from './shown-groups.ts';

/** The first members of a bucket, in order of publication, stand for it, so that a bucket of thousands stays cheap. */
const COMPARED = 8;
const DAY_MS = 864e5;
/** Block of the reports that name no day: they are compared with those of all days. */
const UNDATED = NaN;

/** The texts that stand on more than one page, as far as the reports taken in so far tell. */
export interface Duplicates {
  /** Takes a report in and returns the reports whose origin it changed. */
  readonly add: (report: CodedReport) => readonly CodedReport[];
  /** The report that a copy repeats; undefined for an origin and for a text of its own. */
  readonly originOf: (report: CodedReport) => CodedReport | undefined;
  readonly groups: () => readonly DuplicateGroup[];
}

interface Member extends Read {
  /** Three days of publication; UNDATED where none is named. */
  readonly block: number;
  readonly buckets: readonly number[];
  readonly order: string;
  family: Family<Member>;
}

/**
 * Finds reports that carry one text: alike to the letter, or rewritten with the same claims within three days. Only
 * reports of neighbouring days that share a bucket of their shingles or a figure are compared, so the work grows with
 * the number of reports and not with its square. What is found does not depend on the order in which reports come.
 */
export function openDuplicates(): Duplicates {
  const blocks = new Map<number, Map<number, Member[]>>();
  const members = new Map<CodedReport, Member>();
  const told = new Map<CodedReport, CodedReport>();
  const shown = openShownGroups<Member>();

  const bucketAt = (block: number, key: number) => blocks.get(block)?.get(key) ?? [];
  const near = ({ block }: Member): number[] =>
    Number.isNaN(block) ? [...blocks.keys()] : [block - 1, block, block + 1, UNDATED];

  return {
    add(report) {
      const member = memberOf(report);
      members.set(report, member);
      const { late, displaced } = insert(member);
      // A family that may hang on one who no longer stands for its bucket is put together anew.
      const parted = new Set([...displaced].flatMap((d) => (d.family.members.size > 1 ? [...d.family.members] : [])));
      for (const one of parted) one.family = familyOf(one);
      const touched = new Set<Member>([member, ...parted]);
      for (const one of [member, ...parted]) compareWithFirst(one, touched);
      for (const other of late) unite(other, member, touched);
      for (const one of touched) shown.disturb(one);
      return [...touched].flatMap((one) => (isNews(one) ? [one.report] : []));
    },
    originOf: (report) => told.get(report),
    groups: shown.list,
  };

  /** Puts a member into its buckets; tells whom it must be compared with as one of the first, and whom it displaced from there. */
  function insert(member: Member): { readonly late: ReadonlySet<Member>; readonly displaced: ReadonlySet<Member> } {
    const late = new Set<Member>();
    const displaced = new Set<Member>();
    const buckets = blocks.get(member.block) ?? new Map<number, Member[]>();
    blocks.set(member.block, buckets);
    for (const key of member.buckets) {
      const bucket = buckets.get(key);
      const rank = bucket ? rankOf(bucket, member.order) : 0;
      if (bucket) bucket.splice(rank, 0, member);
      else buckets.set(key, [member]);
      if (rank >= COMPARED) continue;
      for (const block of near(member)) for (const other of bucketAt(block, key).slice(COMPARED)) late.add(other);
      if (bucket?.[COMPARED]) displaced.add(bucket[COMPARED]);
    }
    return { late, displaced };
  }

  function compareWithFirst(member: Member, touched: Set<Member>): void {
    for (const block of near(member))
      for (const key of member.buckets)
        for (const other of bucketAt(block, key).slice(0, COMPARED)) unite(other, member, touched);
  }

  function unite(a: Member, b: Member, touched: Set<Member>): void {
    if (a.family === b.family || !whyCopy(a, b)) return;
    const [into, from] = a.family.members.size >= b.family.members.size ? [a.family, b.family] : [b.family, a.family];
    const before = originOf(into);
    absorb(into, from);
    for (const one of from.members) {
      one.family = into;
      touched.add(one);
    }
    if (originOf(into) !== before) for (const one of into.members) touched.add(one);
  }

  /** Notes whom a member repeats now, and says whether that is another than before. */
  function isNews({ report, family }: Member): boolean {
    const { report: origin } = originOf(family);
    const now = origin === report ? undefined : origin;
    if (told.get(report) === now) return false;
    if (now) told.set(report, now);
    else told.delete(report);
    return true;
  }
}

function memberOf(report: CodedReport): Member {
  const read = readOf(report);
  const { published } = report.article;
  const member: Omit<Member, 'family'> = {
    ...read,
    block: published ? Math.floor(Date.parse(published) / DAY_MS / WITHIN_DAYS) : UNDATED,
    buckets: [...new Set([...bucketsOf(read.shingles), ...figureBuckets(report)])],
    order: orderOf(report),
  };
  const whole = member as Member;
  whole.family = familyOf(whole);
  return whole;
}

/** Where a key belongs in a bucket that is in order. */
function rankOf(bucket: readonly Member[], order: string): number {
  let low = 0;
  let high = bucket.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bucket[middle]!.order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function figureBuckets(report: CodedReport): number[] {
  return report.figures
    .filter((f) => !f.background && f.value > 10)
    .map((f) => bucketOf(`figure:${f.measure}|${f.value}|${report.article.published}`));
}
