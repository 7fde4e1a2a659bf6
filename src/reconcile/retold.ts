import { groupBy } from './group-by.ts';
import type { Family } from './propositions.ts';
import { orderOf } from './report-card.ts';
import type { Told } from './tellings.ts';

/** What one word may grow or shrink to on its way: from near a place to inside it to holding it; from driven off to gone. */
const LADDERS: readonly (readonly Family[])[] = [
  ['near', 'inside', 'holds'],
  ['away', 'left'],
];

/**
 * Finds tellings of one word that says another thing than it did: "entered" that a copy has as "captured", or that
 * another report of the same day, on the word of the same asserter, has so while it knows nothing of the entry. A voice
 * that some report has say both told of two turns of one day.
 *
 * @param groups tellings of one place by the key of what they say (`place|family|side|denied`)
 * @returns for each key the tellings that belong to it though they say another thing
 */
export function retoldOtherwise(groups: ReadonlyMap<string, readonly Told[]>): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  for (const [key, group] of groups) {
    const [placeId, family, side, denied] = key.split('|');
    const ladder = LADDERS.find((rungs) => rungs.includes(family as Family));
    if (side === '' || denied !== '' || !ladder) continue;
    const others = ladder
      .filter((rung) => rung !== family)
      .flatMap((rung) => groups.get([placeId, rung, side, denied].join('|')) ?? []);
    if (others.length === 0) continue;
    const own = group.filter((t) => t.asserter.kind !== 'outlet' && t.in === 'body');
    const retold = others.filter((other) => own.some((t) => isRetelling(other, t, group, others)));
    if (retold.length > 0) found.set(key, retold);
  }
  return found;
}

function isRetelling(other: Told, first: Told, group: readonly Told[], others: readonly Told[]): boolean {
  if (other.in !== 'body' || other.report === first.report) return false;
  if (group.some((t) => t.report === other.report)) return false;
  if (other.copyOf === first.report) return !others.some((t) => t.report === first.report);
  if (other.asserter.voice !== first.asserter.voice || other.day !== first.day) return false;
  if (orderOf(other.coded) < orderOf(first.coded)) return false;
  const said = groupBy(
    [...group, ...others].filter((t) => t.asserter.voice === first.asserter.voice),
    (t) => t.report,
  );
  return [...said.values()].every((of) => !(of.some((t) => group.includes(t)) && of.some((t) => others.includes(t))));
}
