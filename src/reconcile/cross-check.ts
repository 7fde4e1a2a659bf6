import { addDays } from '../terms/day.ts';
import type { FigureSeries } from '../terms/finding.ts';
import { message } from '../words/index.ts';
import { sayGroup } from './counted.ts';
import type { Count } from './figures.ts';
import { isRunning, REPEATED_DAYS } from './same-count.ts';
import { groupBy } from './group-by.ts';

/**
 * Flags that need more than one group of a ledger: a part larger than its whole, and a running count that falls.
 * @returns the series with the flags added, in the same order
 */
export function crossCheck(groups: readonly (readonly Count[])[], series: readonly FigureSeries[]): FigureSeries[] {
  const keyOf = (group: string, to: string, placeId: string | null) => `${group}|${to}|${placeId ?? ''}`;
  const wholes = groupBy(groups.keys(), (i) => {
    const { counted, to, placeId } = groups[i]![0]!;
    return keyOf(counted.group, to, placeId);
  });
  const at = (group: string, to: string, placeId: string | null) =>
    new Set([...(wholes.get(keyOf(group, to, placeId)) ?? []), ...(wholes.get(keyOf(group, to, null)) ?? [])]);
  return series.map((one, i) => {
    const first = groups[i]![0]!;
    const flags = [...one.flags];
    for (const parent of first.counted.within)
      for (const j of at(parent, first.to, first.placeId)) {
        const whole = series[j]!;
        if (one.low > whole.high && coversSame(groups[j]![0]!, first))
          flags.push(message('flag.overWhole', { number: whole.high, group: whole.of ?? sayGroup(parent) }));
      }
    for (let back = 1; back <= REPEATED_DAYS; back++)
      for (const j of at(first.counted.group, addDays(first.to, -back), first.placeId)) {
        const before = groups[j]!.find(
          (c) => c.voice === first.voice && c.placeId === first.placeId && isRunning(c) && isRunning(first),
        );
        if (before && before.from === first.from && before.figure.value > first.figure.value)
          flags.push(message('flag.falls', { number: before.figure.value, asserter: first.asserter.name }));
      }
    return { ...one, flags };
  });
}

function coversSame(whole: Count, part: Count): boolean {
  return (
    (whole.placeId === null || whole.placeId === part.placeId) &&
    (whole.from === null || part.from === null || whole.from <= part.from)
  );
}
