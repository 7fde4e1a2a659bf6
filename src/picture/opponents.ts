import type { Fights } from './fights.ts';

/** An enemy is named by inference only where a side fights it this much of the time. */
const CLEAR_SHARE = 0.75;
/** How sure it is that the only enemy on the move in a report is the one meant. */
const IN_REPORT = 0.9;
/** Fewer mentions than this are no pattern. */
const FEWEST = 2;
/** Shares are told to the nearest twentieth, so that one more report rarely changes what is known of all places. */
const STEPS = 20;

/** The enemy of a side with the share of its fights. */
interface Enemy {
  readonly side: string;
  readonly share: number;
}

/** Whom a side takes ground from, where the reports leave no doubt. */
export interface Opponents {
  /**
   * The enemy of a side: the only one that a report shows gaining ground on it, else its usual one everywhere with the
   * share of its fights; null where it has none or several.
   * @param moving the sides on the move in the report
   */
  readonly of: (side: string, moving: readonly string[]) => Enemy | null;
  /** Sides that a side is told to fight, in order. */
  readonly allOf: (side: string) => readonly string[];
  /** True for a side that some report shows doing something: one named only as "against" may be a slip of reading. */
  readonly isActive: (side: string) => boolean;
  /** True for a side that takes more places than it loses. */
  readonly isAdvancing: (side: string) => boolean;
  /** All that is known here of a side, as text: as long as it stays the same, so do the answers about the side. */
  readonly signOf: (side: string) => string;
}

/** Learns from the fights at all places who fights whom: a place that X takes with nobody named was, most likely, its enemy's. */
export function findOpponents(places: Iterable<Fights>): Opponents {
  const met = new Map<string, Map<string, number>>();
  const balance = new Map<string, number>();
  const active = new Set<string>();
  const count = (sides: ReadonlySet<string>, by: number) => {
    for (const side of sides) balance.set(side, (balance.get(side) ?? 0) + by);
  };
  for (const fights of places) {
    for (const side of fights.active) active.add(side);
    count(fights.gains, 1);
    count(fights.losses, -1);
    for (const [side, others] of fights.met) {
      const all = met.get(side) ?? new Map<string, number>();
      met.set(side, all);
      for (const [other, n] of others) all.set(other, (all.get(other) ?? 0) + n);
    }
  }
  const isAdvancing = (side: string) => (balance.get(side) ?? 0) > 0;
  const usual = new Map([...met].map(([side, others]) => [side, usualEnemy(others)]));
  const all = new Map([...met].map(([side, others]) => [side, [...others.keys()].sort()]));
  const signs = new Map<string, string>();
  const sign = (side: string) =>
    JSON.stringify([side, isAdvancing(side), active.has(side), usual.get(side) ?? null, all.get(side) ?? []]);
  return {
    of: (side, moving) => {
      const rivals = moving.filter((other) => other !== side && met.get(side)?.has(other));
      if (rivals.length === 1) return { side: rivals[0]!, share: IN_REPORT };
      return usual.get(side) ?? null;
    },
    allOf: (side) => all.get(side) ?? [],
    isActive: (side) => active.has(side),
    isAdvancing,
    signOf: (side) => {
      const known = signs.get(side) ?? sign(side);
      signs.set(side, known);
      return known;
    },
  };
}

/** The enemy that a side fights nearly always, with its share of the fights; null where there is none. */
function usualEnemy(fights: ReadonlyMap<string, number>): Enemy | null {
  const met = [...fights].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = met.reduce((sum, [, n]) => sum + n, 0);
  const first = met[0];
  if (!first || total < FEWEST || first[1] / total < CLEAR_SHARE) return null;
  return { side: first[0], share: Math.round((STEPS * first[1]) / total) / STEPS };
}
