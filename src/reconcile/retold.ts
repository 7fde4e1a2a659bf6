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
    const retold = retoldAmong(group, others);
    if (retold.length > 0) found.set(key, retold);
  }
  return found;
}

/** Those of the others that retell a word of the group; linear in both, by report and by day and voice. */
function retoldAmong(group: readonly Told[], others: readonly Told[]): Told[] {
  const own = group.filter((t) => t.asserter.kind !== 'outlet' && t.in === 'body');
  const [here, there] = [group, others].map((told) => new Set(told.map((t) => t.report)));
  const byReport = new Set(own.map((t) => t.report));
  const byWord = groupBy(own, wordOf);
  const [saidHere, saidThere] = [group, others].map((told) => groupBy(told, wordOf));
  return others.filter((other) => {
    if (other.in !== 'body' || here!.has(other.report)) return false;
    if (other.copyOf !== null && byReport.has(other.copyOf)) return !there!.has(other.copyOf);
    const word = wordOf(other);
    const isLater = byWord.get(word)?.some((t) => orderOf(t.coded) <= orderOf(other.coded)) ?? false;
    if (!isLater) return false;
    const reports = new Set(saidHere!.get(word)?.map((t) => t.report));
    return !saidThere!.get(word)!.some((t) => reports.has(t.report));
  });
}

/** One voice on one day. */
function wordOf(t: Told): string {
  return `${t.day}|${t.asserter.voice}`;
}
