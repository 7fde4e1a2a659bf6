import type { Count } from './figures.ts';
import { groupBy } from './group-by.ts';

/** Equal counts of one ledger and day: one number of one group, ground and window, however many reports give it. */
export interface Cell {
  readonly group: string;
  /** In order of publication; at least one. */
  readonly counts: readonly Count[];
  /** Names of the reports that give it. */
  readonly reports: ReadonlySet<string>;
}

/**
 * Sorts counts of one ledger that end on one day into cells, in order of publication. Figures of the background, and those
 * that are denied or only possible, are compared with nothing and left out.
 */
export function cellsOf(counts: readonly Count[]): Cell[] {
  const live = counts.filter((count) => !count.figure.background && count.figure.modality === 'asserted');
  const inGroup = groupIn(live);
  const keyOf = (count: Count) =>
    [inGroup(count), count.from, count.placeId, count.figure.value, count.isUndated ? 'u' : ''].join('|');
  return [...groupBy(live, keyOf).values()].map((same) => ({
    group: inGroup(same[0]!),
    counts: same,
    reports: new Set(same.map(({ report }) => report)),
  }));
}

/**
 * "400 were killed": whom a side counts without a noun is whom it counts with one, where it gives that number of that day
 * once; and five people at one place and day are the five civilians that another report counts there.
 */
function groupIn(counts: readonly Count[]): (count: Count) => string {
  const keyOf = (c: Count) => `${c.asserter.side ?? c.voice}|${c.figure.value}`;
  const spotOf = (c: Count) => `${c.placeId}|${c.figure.value}`;
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
