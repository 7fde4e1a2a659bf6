import type { Dispute, DisputeSide } from '../terms/finding.ts';
import { groupBy } from './group-by.ts';
import { sameStart, type Count } from './figures.ts';
import { sayFigure } from './wording.ts';

/** Numbers within this share of one another are roundings of one. */
const ROUNDED = 0.1;
/** A part may exceed an "at least" of its whole by this factor before the two can't be of one war. */
const PART_FACTOR = 1.5;

/** Finds counts of one thing that exclude one another, and parts counted larger than their whole in one report. */
export function findFigureDisputes(groups: readonly (readonly Count[])[], nameOf: (id: string) => string): Dispute[] {
  const inOneGroup = groups.flatMap((group) => {
    const clashing = group.filter((a) => group.some((b) => excludes(a, b)));
    return clashing.length > 1 ? [asDispute(clashing, nameOf, settle(clashing, group))] : [];
  });
  return [...inOneGroup, ...partsOverWholes(groups, nameOf)];
}

/** Two voices whose numbers, with their qualifiers, can't both be right of one window. */
function excludes(a: Count, b: Count): boolean {
  if (a.voice === b.voice || a.copyOf !== null || b.copyOf !== null || a.figure.value < 10) return false;
  const [low, high] = a.figure.value <= b.figure.value ? [a.figure, b.figure] : [b.figure, a.figure];
  if (high.value - low.value <= ROUNDED * high.value) return false;
  if (low.qualifier === 'at_least') return high.qualifier === 'at_most' && high.value < low.value;
  return high.qualifier !== 'at_most';
}

function partsOverWholes(groups: readonly (readonly Count[])[], nameOf: (id: string) => string): Dispute[] {
  const byReport = groupBy(groups.flat(), (count) => count.report);
  const found = new Map<string, Dispute>();
  for (const counts of byReport.values())
    for (const part of counts)
      for (const whole of counts) {
        const isPart =
          part.counted.within.includes(whole.counted.group) && part.figure.measure === whole.figure.measure;
        if (!isPart || part.voice === whole.voice || part.to !== whole.to || !isOneWindow(part, whole)) continue;
        if (part.figure.qualifier === 'at_most' || part.figure.value <= whole.figure.value * PART_FACTOR) continue;
        if (whole.placeId !== null && whole.placeId !== part.placeId) continue;
        const rows = groups.filter((g) => g.includes(part) || g.includes(whole)).flat();
        found.set(rows.map((r) => r.figure.id).join(), asDispute(rows, nameOf, null));
      }
  return [...found.values()];
}

/** Windows that both reports state and that begin together; a number with no window is of no known time. */
function isOneWindow(part: Count, whole: Count): boolean {
  return !part.isUndated && !whole.isUndated && sameStart(part, whole);
}

/** An outlet that gave a number nobody stood behind and later prints another's has let it go. */
function settle(clashing: readonly Count[], group: readonly Count[]): Dispute['settled'] {
  for (const loose of clashing.filter((c) => c.asserter.kind === 'outlet'))
    for (const later of group) {
      const isSameOutlet = later.coded.article.outlet === loose.coded.article.outlet;
      const isLater = (later.coded.article.published ?? '') > (loose.coded.article.published ?? '');
      if (isSameOutlet && isLater && later.asserter.kind !== 'outlet' && later.figure.value !== loose.figure.value)
        return {
          when: later.coded.article.published ?? later.to,
          how: `${loose.coded.article.outlet ?? loose.report}, which named nobody for its number, later gave that of ${later.asserter.name} (${later.report})`,
        };
    }
  return null;
}

function asDispute(counts: readonly Count[], nameOf: (id: string) => string, settled: Dispute['settled']): Dispute {
  const sides = groupBy(
    counts,
    (count) => `${count.figure.value}|${count.counted.group}|${count.asserter.kind === 'outlet'}`,
  );
  const first = counts[0]!;
  const placeId = counts.find((c) => c.placeId !== null)?.placeId ?? null;
  return {
    topic: `${[...new Set(counts.map((c) => sayFigure(c.figure)))].slice(0, 3).join('; or ')}`,
    place: placeId === null ? null : nameOf(placeId),
    placeId,
    kind: 'figure',
    type: 'figure',
    day: first.to,
    sides: [...sides.values()].map((same): DisputeSide => ({
      says: sayFigure(same[0]!.figure),
      by: [...new Set(same.flatMap((c) => (c.asserter.kind === 'outlet' ? [] : [c.asserter.name])))],
      reports: [...new Set(same.map((c) => c.report))].sort(),
      claims: same.map((c) => c.figure.id),
    })),
    settled,
  };
}
