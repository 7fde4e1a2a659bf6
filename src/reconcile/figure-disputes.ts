import type { Dispute, DisputeSide } from '../terms/finding.ts';
import type { Message } from '../terms/message.ts';
import { message, sayFigure, whoIsCounted } from '../words/index.ts';
import { groupBy } from './group-by.ts';
import type { Count } from './figures.ts';
import type { Names } from './names.ts';
import { sameStart } from './same-count.ts';
import { namesBehind } from './voice-name.ts';

/** Numbers within this share of one another are roundings of one. */
const ROUNDED = 0.1;
/** Below this, numbers differ by who was counted when. */
const FEW = 10;
/** What the codebook reads "several", "dozens", "scores", "hundreds" and more as. */
const VAGUE: ReadonlySet<number> = new Set([3, 24, 40, 100, 1000, 3000, 10_000, 100_000, 1_000_000]);
/** A part may exceed its whole by this factor, since those who count all the dead miss some, before the two exclude one another. */
const PART_FACTOR = 2;

/** Finds counts of one thing that exclude one another. */
export function findFigureDisputes(groups: readonly (readonly Count[])[], names: Names): Dispute[] {
  return groups.flatMap((group) => {
    const clashing = group.filter((a) => group.some((b) => excludes(a, b)));
    return clashing.length > 1 ? [asDispute(clashing, names, message('clash.numbers'), settle(clashing, group))] : [];
  });
}

/** Two voices whose numbers, with their qualifiers, can't both be right of one window. */
function excludes(a: Count, b: Count): boolean {
  if (a.voice === b.voice || a.copyOf !== null || b.copyOf !== null) return false;
  const [low, high] = a.figure.value <= b.figure.value ? [a.figure, b.figure] : [b.figure, a.figure];
  if (high.value < FEW || high.value - low.value <= ROUNDED * high.value) return false;
  if (low.qualifier === 'at_least' && !areSetApart(a, b)) return high.qualifier === 'at_most' && high.value < low.value;
  return high.qualifier !== 'at_most';
}

/** "At least 17, say hospitals, at least 60, says the Red Cross": one report sets two counts against one another, floors or not. */
function areSetApart(a: Count, b: Count): boolean {
  const isNumber = ({ figure }: Count) => /\d/.test(figure.quote) || !VAGUE.has(figure.value);
  const areNamed = a.asserter.kind !== 'outlet' && b.asserter.kind !== 'outlet';
  return a.report === b.report && areNamed && isNumber(a) && isNumber(b);
}

/**
 * Finds parts counted larger than their whole in one report.
 * @param parts groups that may be the part
 * @param wholes groups that may be the whole; the parts may be among them
 */
export function findPartsOverWholes(
  parts: readonly (readonly Count[])[],
  wholes: readonly (readonly Count[])[],
  names: Names,
): Dispute[] {
  const inReport = groupBy(
    wholes.flatMap((group) => group.map((count) => ({ count, group }))),
    ({ count }) => count.coded,
  );
  const found = new Map<string, Dispute>();
  for (const group of parts)
    for (const part of group)
      for (const { count: whole, group: of } of inReport.get(part.coded) ?? []) {
        if (!isTooLarge(part, whole) || !isWithin(datedTwin(part, group), datedTwin(whole, of))) continue;
        const rows = [...new Set([group, of])].flat();
        found.set(rows.map((r) => r.figure.id).join(), asDispute(rows, names, message('clash.part'), null));
      }
  return [...found.values()];
}

function isTooLarge(part: Count, whole: Count): boolean {
  if (!part.counted.within.includes(whole.counted.group) || part.voice === whole.voice || part.to !== whole.to)
    return false;
  if (part.figure.qualifier === 'at_most' || part.figure.value <= whole.figure.value * PART_FACTOR) return false;
  return whole.placeId === null || whole.placeId === part.placeId;
}

/** A number without a window that its asserter also gave with one, elsewhere: the count that knows the window. */
function datedTwin(count: Count, group: readonly Count[]): Count {
  if (!count.isUndated) return count;
  const same = (c: Count) => !c.isUndated && c.voice === count.voice && c.figure.value === count.figure.value;
  return group.find(same) ?? count;
}

/** Says whether a part was counted in the window of its whole, or in less of it; a number with no window is of no known time. */
function isWithin(part: Count, whole: Count): boolean {
  if (part.isUndated || whole.isUndated) return false;
  return sameStart(part, whole) || (part.from !== null && whole.from !== null && whole.from <= part.from);
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
          how: message('settled.number', {
            outlet: loose.coded.article.outlet ?? { reports: [loose.report] },
            asserter: later.asserter.name,
            report: { reports: [later.report] },
          }),
        };
    }
  return null;
}

/** "How many civilians were killed in Ford": the group most widely counted names the question. */
function topicOf({ figure }: Count, place: string | null): Message {
  const question = message(`howMany.${figure.measure}`, { of: whoIsCounted(figure) });
  return place === null ? question : message('topic.in', { question, place });
}

function asDispute(counts: readonly Count[], names: Names, because: Message, settled: Dispute['settled']): Dispute {
  const sides = groupBy(
    counts,
    (count) => `${count.figure.value}|${count.counted.group}|${count.asserter.kind === 'outlet'}`,
  );
  const first = counts[0]!;
  const placeId = counts.find((c) => c.placeId !== null)?.placeId ?? null;
  return {
    topic: topicOf(first, placeId === null ? null : names.ofPlace(placeId)),
    place: placeId === null ? null : names.ofPlace(placeId),
    placeId,
    kind: 'figure',
    type: 'figure',
    day: first.to,
    sides: [...sides.values()].map((same): DisputeSide => ({
      says: sayFigure(same[0]!.figure),
      by: namesBehind(same, names.ofActor),
      reports: [...new Set(same.map((c) => c.report))].sort(),
      claims: same.map((c) => c.figure.id),
    })),
    because,
    settled,
  };
}
