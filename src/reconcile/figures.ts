import type { FigureClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import { addDays, daysBetween } from '../terms/day.ts';
import type { FigureSeries } from '../terms/finding.ts';
import { groupBy } from './group-by.ts';
import { countedOf, type Counted } from './counted.ts';
import { stemOf } from './report-card.ts';
import type { Asserter } from './voices.ts';

/** A figure with the window, place and group it can be compared by, and the voice behind it. */
export interface Count {
  readonly figure: FigureClaim;
  readonly coded: CodedReport;
  readonly report: string;
  readonly counted: Counted;
  /** Joined place; null for the whole theatre. */
  readonly placeId: string | null;
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

/** Counts within this share of one another are one number, rounded: "48,500" and "nearly 50,000". */
const ROUNDED = 0.05;
/** Days that a number stays the latest: repeated with no window it belongs to the count before. */
const REPEATED_DAYS = 3;
/** A window up to this long is a day's count; longer ones run on and are compared by their last day. */
const SHORT_DAYS = 2;

/** Measures that tell how many there are, not how many there came to be within the window. */
const STOCKS: ReadonlySet<FigureClaim['measure']> = new Set([
  'displaced',
  'refugees',
  'missing',
  'deployed',
  'territory',
]);

/** Groups counts of one measure, group, place and window. Background figures stand alone in the ledger and are left out. */
export function groupCounts(counts: readonly Count[]): Count[][] {
  const bins = groupBy(
    counts.filter((count) => !count.figure.background && count.figure.modality === 'asserted'),
    ({ figure, counted }) => `${figure.measure}|${figure.unit ?? ''}|${counted.group}`,
  );
  return [...bins.values()].flatMap(groupBin);
}

/** Joins the equal cells of one measure and group; only cells whose windows end within days of each other are compared. */
function groupBin(bin: readonly Count[]): Count[][] {
  const cells = groupBy(bin, (count) =>
    [count.to, count.from, count.placeId, count.figure.value, count.isUndated ? 'u' : ''].join('|'),
  );
  const list = [...cells.values()].sort((a, b) => (a[0]!.to < b[0]!.to ? -1 : a[0]!.to > b[0]!.to ? 1 : 0));
  const parent = list.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  list.forEach((cell, i) => {
    for (let j = i - 1; j >= 0 && daysBetween(list[j]![0]!.to, cell[0]!.to) <= REPEATED_DAYS; j--)
      if (root(i) !== root(j) && list[j]!.some((a) => cell.some((b) => isOneCount(a, b)))) parent[root(i)] = root(j);
  });
  const indexes = groupBy(list.keys(), root);
  return [...indexes.values()].map((of) => of.flatMap((i) => list[i]!));
}

/** Says whether two counts of one measure and group are of one thing. */
function isOneCount(a: Count, b: Count): boolean {
  const sameValue = a.figure.value === b.figure.value;
  const samePlace = a.placeId === b.placeId || ((a.placeId === null || b.placeId === null) && sameValue);
  if (!samePlace) return false;
  const apart = Math.abs(daysBetween(a.to, b.to));
  const repeatsItself = a.voice === b.voice || a.coded.article.outlet === b.coded.article.outlet;
  const later = a.to > b.to ? a : b;
  const repeats = sameValue && repeatsItself && a.figure.value > 10;
  if (repeats && (apart === 0 || (later.isUndated && apart <= REPEATED_DAYS))) return true;
  if (apart === 0 && sameValue && copies(a, b)) return true;
  if (apart === 0) return sameStart(a, b);
  const close = Math.abs(a.figure.value - b.figure.value) <= ROUNDED * Math.max(a.figure.value, b.figure.value);
  return close && later.isUndated && apart <= REPEATED_DAYS && isRunning(later === a ? b : a);
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
function isRunning(count: Count): boolean {
  return count.from === null || daysBetween(count.from, count.to) >= SHORT_DAYS;
}

/** Describes one group of counts for the ledger: its range, its rows and what to be careful about. */
export function asSeries(group: readonly Count[], nameOf: (placeId: string) => string): FigureSeries {
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
    })),
    flags: flagsOf(group),
  };
}

function flagsOf(group: readonly Count[]): string[] {
  const flags: string[] = [];
  const voices = new Set(group.map((c) => c.voice));
  if (group.length > 1 && voices.size === 1) flags.push(`one voice in ${group.length} reports`);
  const lost = group.filter((c) => c.asserter.kind === 'outlet' && (c.copyOf !== null || voices.size > 1));
  for (const c of lost) flags.push(`${c.report} names nobody for its number`);
  return flags;
}

/**
 * Flags that need more than one group: a part larger than its whole, and a running count that falls.
 * @returns the series with the flags added, in the same order
 */
export function crossCheck(groups: readonly (readonly Count[])[], series: readonly FigureSeries[]): FigureSeries[] {
  const wholes = groupBy(groups.keys(), (i) => {
    const { figure, counted, to } = groups[i]![0]!;
    return `${figure.measure}|${counted.group}|${to}`;
  });
  return series.map((one, i) => {
    const first = groups[i]![0]!;
    const flags = [...one.flags];
    for (const parent of first.counted.within)
      for (const j of wholes.get(`${first.figure.measure}|${parent}|${first.to}`) ?? []) {
        const whole = series[j]!;
        if (one.low > whole.high && coversSame(groups[j]!, groups[i]!))
          flags.push(`more than the ${whole.high} counted for ${whole.of ?? parent}`);
      }
    for (let back = 1; back <= REPEATED_DAYS; back++)
      for (const j of wholes.get(`${first.figure.measure}|${first.counted.group}|${addDays(first.to, -back)}`) ?? []) {
        const before = groups[j]!.find(
          (c) => c.voice === first.voice && c.placeId === first.placeId && isRunning(c) && isRunning(first),
        );
        if (before && before.from === first.from && before.figure.value > first.figure.value)
          flags.push(`lower than the ${before.figure.value} that ${first.asserter.name} counted before`);
      }
    return { ...one, flags };
  });
}

function coversSame(whole: readonly Count[], part: readonly Count[]): boolean {
  const w = whole[0]!;
  const p = part[0]!;
  return (w.placeId === null || w.placeId === p.placeId) && (w.from === null || p.from === null || w.from <= p.from);
}

/** Makes a count of every figure claim of a report. */
export function countsOf(
  coded: CodedReport,
  voiceOf: (figure: FigureClaim) => { readonly asserter: Asserter; readonly voice: string },
  joined: (placeId: string) => string,
  isTheatre: (placeId: string) => boolean,
  origin: CodedReport | undefined,
): Count[] {
  return coded.figures.flatMap((figure): Count[] => {
    const to = figure.to ?? coded.article.published;
    if (to === null) return [];
    const placeId = figure.placeId === null || isTheatre(figure.placeId) ? null : joined(figure.placeId);
    return [
      {
        figure,
        coded,
        report: stemOf(coded),
        counted: countedOf(figure.of),
        placeId,
        // The displaced "on 28 November" are all who were by then.
        from: STOCKS.has(figure.measure) && figure.from === to ? null : figure.from,
        to,
        isUndated: figure.when === null,
        ...voiceOf(figure),
        copyOf: origin ? stemOf(origin) : null,
      },
    ];
  });
}
