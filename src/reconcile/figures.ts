import type { FigureClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import { daysBetween } from '../terms/day.ts';
import type { FigureSeries } from '../terms/finding.ts';
import type { Message } from '../terms/message.ts';
import { message } from '../words/index.ts';
import { groupBy } from './group-by.ts';
import { sayGroup, type Counted } from './counted.ts';
import type { Asserter } from './voices.ts';

/** A figure with the window, place and group it can be compared by, and the voice behind it. */
export interface Count {
  readonly figure: FigureClaim;
  readonly coded: CodedReport;
  readonly report: string;
  readonly counted: Counted;
  /** Joined place; null for the whole theatre. */
  readonly placeId: string | null;
  /** ISO code of the country that is counted in, as far as the report tells. */
  readonly theatre: string | null;
  /** First day, or null where the count runs from a beginning that the report does not date. */
  readonly from: string | null;
  /** Last day: told, or that of publication. */
  readonly to: string;
  /** True where the report gives no window at all. */
  readonly isUndated: boolean;
  readonly asserter: Asserter;
  /** The original's voice for a copy. */
  readonly voice: string;
  readonly copyOf: string | null;
}

/** A count in its series, with the reason why it is there. */
export interface Grouped extends Count {
  readonly because: Message;
}

/** Counts within this share of one another are one number, rounded: "48,500" and "nearly 50,000". */
const ROUNDED = 0.05;
/** Days that a number stays the latest: repeated with no window it belongs to the count before. */
export const REPEATED_DAYS = 3;
/** A window up to this long is a day's count; longer ones run on and are compared by their last day. */
const SHORT_DAYS = 2;

/** Counts that are compared with one another at all: one measure, in one country. */
export function ledgerKeyOf(count: Count): string {
  return `${count.theatre ?? ''}|${count.figure.measure}|${count.figure.unit ?? ''}`;
}

/**
 * Groups counts of one ledger by group, place and window. Background figures stand alone in the ledger and are left out.
 */
export function groupCounts(counts: readonly Count[]): Grouped[][] {
  const live = counts.filter((count) => !count.figure.background && count.figure.modality === 'asserted');
  const bins = groupBy(live, groupIn(live));
  return [...bins.values()].flatMap(groupBin);
}

/**
 * "400 were killed": whom a side counts without a noun is whom it counts with one, where it gives that number of that day
 * once; and five people at one place and day are the five civilians that another report counts there.
 */
function groupIn(counts: readonly Count[]): (count: Count) => string {
  const keyOf = (c: Count) => `${c.asserter.side ?? c.voice}|${c.to}|${c.figure.value}`;
  const spotOf = (c: Count) => `${c.placeId}|${c.to}|${c.figure.value}`;
  const named = groupBy(
    counts.filter((c) => c.figure.of !== null && c.figure.value > 10),
    keyOf,
  );
  const narrow = groupBy(
    counts.filter((c) => c.placeId !== null && c.counted.within.length > 0),
    spotOf,
  );
  return (count) => {
    const twins = [
      ...(count.figure.of === null ? (named.get(keyOf(count)) ?? []) : []),
      ...(narrow.get(spotOf(count)) ?? []).filter((c) => c.counted.within.includes(count.counted.group)),
    ];
    const groups = new Set(twins.map(({ counted }) => counted.group));
    return groups.size === 1 ? [...groups][0]! : count.counted.group;
  };
}

/** Joins the equal cells of one measure and group; only cells of one place or value whose windows end within days are compared. */
function groupBin(bin: readonly Count[]): Grouped[][] {
  const cells = groupBy(bin, (count) =>
    [count.to, count.from, count.placeId, count.figure.value, count.isUndated ? 'u' : ''].join('|'),
  );
  const list = [...cells.values()].sort((a, b) => (a[0]!.to < b[0]!.to ? -1 : a[0]!.to > b[0]!.to ? 1 : 0));
  const parent = list.map((_, i) => i);
  const joined = list.map((): Message | null => null);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  const seen = new Map<string, number[]>();
  list.forEach((cell, i) => {
    const { placeId, to, figure } = cell[0]!;
    for (const key of [`place:${placeId}`, `value:${figure.value}`]) {
      const others = seen.get(key) ?? [];
      for (let k = others.length - 1; k >= 0 && daysBetween(list[others[k]!]![0]!.to, to) <= REPEATED_DAYS; k--) {
        const j = others[k]!;
        const why = root(i) === root(j) ? null : whyOne(list[j]!, cell);
        if (why === null) continue;
        parent[root(i)] = root(j);
        joined[i] ??= why;
      }
      others.push(i);
      seen.set(key, others);
    }
  });
  const indexes = groupBy(list.keys(), root);
  return [...indexes.values()].map((of) =>
    of.flatMap((i) =>
      list[i]!.map((count, k): Grouped => {
        if (k > 0) return { ...count, because: message('join.same', { report: { reports: [list[i]![0]!.report] } }) };
        return { ...count, because: joined[i] ?? message('join.first', { group: sayGroup(count.counted.group) }) };
      }),
    ),
  );
}

function whyOne(cell: readonly Count[], other: readonly Count[]): Message | null {
  for (const a of cell)
    for (const b of other) {
      const why = whyOneCount(a, b);
      if (why !== null) return why;
    }
  return null;
}

/** Why two counts of one measure and group are of one thing; null where they are not. */
function whyOneCount(a: Count, b: Count): Message | null {
  const sameValue = a.figure.value === b.figure.value;
  const samePlace = a.placeId === b.placeId || ((a.placeId === null || b.placeId === null) && sameValue);
  if (!samePlace || isPartOfOther(a, b)) return null;
  const apart = Math.abs(daysBetween(a.to, b.to));
  const repeatsItself = a.voice === b.voice || a.coded.article.outlet === b.coded.article.outlet;
  const later = a.to > b.to ? a : b;
  const repeats = sameValue && repeatsItself && a.figure.value > 10;
  if (repeats && (apart === 0 || (later.isUndated && apart <= REPEATED_DAYS)))
    return message(a.voice === b.voice ? 'join.voice' : 'join.outlet');
  if (apart === 0 && sameValue && copies(a, b)) return message('join.copy');
  if (apart === 0 && sameStart(a, b)) return message('join.window');
  if (apart === 0 && answers(a, b)) return message('join.answer');
  if (apart === 0) return null;
  const close = Math.abs(a.figure.value - b.figure.value) <= ROUNDED * Math.max(a.figure.value, b.figure.value);
  const isLatest = close && later.isUndated && apart <= REPEATED_DAYS && isRunning(later === a ? b : a);
  return isLatest ? message('join.running') : null;
}

/** "Nine were killed, five of them of one family": two numbers that one voice gives in one report are a whole and a part. */
function isPartOfOther(a: Count, b: Count): boolean {
  return a.report === b.report && a.asserter.voice === b.asserter.voice && a.figure.value !== b.figure.value;
}

/** "17 have been killed in two days, hospitals say; the Red Cross spoke of 60": the second needs no window of its own. */
function answers(a: Count, b: Count): boolean {
  const [dated, other] = a.isUndated ? [b, a] : [a, b];
  const isAttributed = [a, b].every((c) => c.asserter.kind !== 'outlet');
  const isNext = a.report === b.report && dated.figure.start < other.figure.start;
  return isNext && isAttributed && !dated.isUndated && other.isUndated && a.voice !== b.voice;
}

function copies(a: Count, b: Count): boolean {
  return a.copyOf === b.report || b.copyOf === a.report || (a.copyOf !== null && a.copyOf === b.copyOf);
}

/** Says whether two counts that end on one day begin together, as far as they say. */
export function sameStart(a: Count, b: Count): boolean {
  if (a.from !== null && b.from !== null)
    return Math.abs(daysBetween(a.from, b.from)) <= (isRunning(a) && isRunning(b) ? 1 : 0);
  if (a.isUndated !== b.isUndated) return a.figure.value === b.figure.value || a.placeId !== null;
  return isRunning(a) && isRunning(b);
}

/** True for a count that runs on from a beginning, not a day's or a night's. */
export function isRunning(count: Count): boolean {
  return count.from === null || daysBetween(count.from, count.to) >= SHORT_DAYS;
}

/** Describes one group of counts for the ledger: its range, its rows and what to be careful about. */
export function asSeries(group: readonly Grouped[], nameOf: (placeId: string) => string): FigureSeries {
  const first = group[0]!;
  const values = group.map((c) => c.figure.value);
  const place = group.find((c) => c.placeId !== null)?.placeId ?? null;
  const phrase = group.find((c) => c.figure.of !== null)?.figure.of ?? null;
  const starts = group.flatMap((c) => (c.from === null ? [] : [c.from])).sort();
  return {
    measure: first.figure.measure,
    of: phrase,
    place: place === null ? (group.find((c) => c.figure.place !== null)?.figure.place ?? null) : nameOf(place),
    window: starts[0] === undefined ? `to ${first.to}` : `${starts[0]} to ${first.to}`,
    low: Math.min(...values),
    high: Math.max(...values),
    rows: group.map((c) => ({
      report: c.report,
      claim: c.figure.id,
      value: c.figure.value,
      qualifier: c.figure.qualifier,
      by: c.figure.by,
      because: c.because,
    })),
    flags: flagsOf(group),
  };
}

function flagsOf(group: readonly Count[]): Message[] {
  const flags: Message[] = [];
  const voices = new Set(group.map((c) => c.voice));
  if (group.length > 1 && voices.size === 1) flags.push(message('flag.oneVoice', { count: group.length }));
  const lost = group.filter((c) => c.asserter.kind === 'outlet' && (c.copyOf !== null || voices.size > 1));
  for (const c of lost) flags.push(message('flag.nobody', { report: { reports: [c.report] } }));
  return flags;
}
