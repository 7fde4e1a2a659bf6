import { addDays, daysBetween } from '../terms/day.ts';
import type { Neighbour } from './neighbours.ts';
import { UNKNOWN_SIDE, type Track } from './track.ts';

/** Who holds the land around holds a village in it, as a rule; at this distance a neighbour says nothing any more. */
export const AROUND_KM = 70;
/** A neighbour counts where this much is sure of it. */
const SURE = 0.8;
/** A place whose holder is this sure by what is told of itself needs no neighbours. */
const SETTLED = 0.75;
/** The holders around are asked for this many days before anything is told of a place: fronts do not wait. */
const BEFORE_DAYS = 2;

/** Says whether nothing settles who held a place on the eve of what is first told of it. */
export function isOpenAtFirst(track: Track): boolean {
  const eve = shareOn(track, addDays(track.firstEvidence, -1));
  return Math.max(...track.sides.map((side, s) => (side === UNKNOWN_SIDE ? 0 : eve(s)))) < SETTLED;
}

/**
 * Which sides held the places around before anything was told of one: by side its share of the neighbours, each counted
 * the less the farther it lies, and together no more than one at no distance; rounded to a tenth.
 *
 * @param neighbours with the course that is told of each alone
 * @param comers sides that cannot have held the place before they came
 */
export function heldAround(
  track: Track,
  neighbours: readonly { readonly km: Neighbour['km']; readonly track: Track }[],
  comers: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const day = addDays(track.firstEvidence, -BEFORE_DAYS);
  const held = new Map<string, number>();
  for (const { km, track: other } of neighbours) {
    const share = shareOn(other, day);
    other.sides.forEach((side, s) => {
      if (side !== UNKNOWN_SIDE && share(s) >= SURE) held.set(side, (held.get(side) ?? 0) + 1 - km / AROUND_KM);
    });
  }
  const all = [...held.values()].reduce((sum, one) => sum + one, 0);
  const shares = [...held].map(([side, sum]) => [side, Math.round((10 * sum) / Math.max(1, all)) / 10] as const);
  return new Map(shares.filter(([side]) => !comers.has(side)));
}

/** The probability that each side of a track was there on a day, by the number of the side. */
function shareOn(track: Track, day: string): (side: number) => number {
  const index = Math.max(0, Math.min(daysBetween(track.start, day), track.days.length - 1));
  const states = track.days[index]!;
  return (side) => states[2 * side]! + states[2 * side + 1]!;
}
