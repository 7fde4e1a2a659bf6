import type { Telling } from '../terms/finding.ts';

/** An enemy is named by inference only where a side fights it this much of the time. */
const CLEAR_SHARE = 0.75;
/** How sure it is that the only enemy on the move in a report is the one meant. */
const IN_REPORT = 0.9;
/** Fewer mentions than this are no pattern. */
const FEWEST = 2;

/** Whom a side takes ground from, where the reports leave no doubt. */
export interface Opponents {
  /**
   * The enemy of a side: the only one that a report shows gaining ground on it, else its usual one everywhere with the
   * share of its fights; null where it has none or several.
   */
  readonly of: (side: string, reportId: string) => { readonly side: string; readonly share: number } | null;
  /** The sides on the move in a report. */
  readonly movers: (reportId: string) => readonly string[];
  /** True for a side that some report shows doing something: one named only as "against" may be a slip of reading. */
  readonly isActive: (side: string) => boolean;
  /** True for a side that takes more places than it loses. */
  readonly isAdvancing: (side: string) => boolean;
}

const MOVES: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'enters', 'advances']);

/** Learns from all tellings who fights whom: a place that X takes with nobody named was, most likely, its enemy's. */
export function findOpponents(tellings: readonly Telling[]): Opponents {
  const fights = new Map<string, Map<string, number>>();
  const gains = new Map<string, Set<string>>();
  const losses = new Map<string, Set<string>>();
  const meet = (a: string, b: string) => {
    const met = fights.get(a) ?? new Map<string, number>();
    fights.set(a, met.set(b, (met.get(b) ?? 0) + 1));
  };
  const note = (into: Map<string, Set<string>>, side: string, placeId: string) =>
    into.set(side, (into.get(side) ?? new Set<string>()).add(placeId));
  const outOf = new Map<string, Set<string>>();
  const into = new Map<string, Set<string>>();
  const onTheMove = new Map<string, Set<string>>();
  const active = new Set(tellings.flatMap((t) => (t.isBackground ? [] : t.sides)));
  for (const t of tellings) {
    if (t.isBackground || t.copyOf !== null) continue;
    for (const a of t.sides)
      for (const b of t.change === 'contested' ? [...t.against, ...t.sides] : t.against)
        if (a !== b) {
          meet(a, b);
          meet(b, a);
        }
    if (t.modality !== 'asserted') continue;
    const key = `${t.placeId}|${t.day}`;
    for (const side of t.sides) {
      if (MOVES.has(t.change)) note(onTheMove, t.reportId, side);
      if (t.change === 'takes' || t.change === 'retakes') {
        note(gains, side, t.placeId);
        note(into, key, side);
      }
      if (t.change === 'loses' || t.change === 'withdraws') {
        note(losses, side, t.placeId);
        note(outOf, key, side);
      }
    }
  }
  for (const [key, winners] of into)
    for (const winner of winners)
      for (const loser of outOf.get(key) ?? [])
        if (winner !== loser) {
          meet(winner, loser);
          meet(loser, winner);
        }
  const isAdvancing = (side: string) => (gains.get(side)?.size ?? 0) > (losses.get(side)?.size ?? 0);
  const usual = new Map([...fights].map(([side, met]) => [side, usualEnemy(met)]));
  return {
    of: (side, reportId) => {
      const rivals = [...(onTheMove.get(reportId) ?? [])].filter(
        (other) => other !== side && fights.get(side)?.has(other),
      );
      if (rivals.length === 1) return { side: rivals[0]!, share: IN_REPORT };
      return usual.get(side) ?? null;
    },
    movers: (reportId) => [...(onTheMove.get(reportId) ?? [])],
    isActive: (side) => active.has(side),
    isAdvancing,
  };
}

/** The enemy that a side fights nearly always, with its share of the fights; null where there is none. */
function usualEnemy(fights: ReadonlyMap<string, number>): { readonly side: string; readonly share: number } | null {
  const met = [...fights].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = met.reduce((sum, [, n]) => sum + n, 0);
  const first = met[0];
  if (!first || total < FEWEST || first[1] / total < CLEAR_SHARE) return null;
  return { side: first[0], share: first[1] / total };
}
