import type { Telling } from '../terms/finding.ts';

/** Who fights, takes and loses at one place, as far as its tellings say. */
export interface Fights {
  /** How often one side is told to face another, both ways. */
  readonly met: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Sides that gained the place, and those that lost it. */
  readonly gains: ReadonlySet<string>;
  readonly losses: ReadonlySet<string>;
  /** Sides that some telling shows doing something. */
  readonly active: ReadonlySet<string>;
  /** All sides that bear on the place: those named, and those its reports show on the move elsewhere; in order. */
  readonly sides: readonly string[];
}

const known = new WeakMap<readonly Telling[], Fights>();

/** Reads who fights at a place from its tellings; the same list is read once. */
export function fightsOf(tellings: readonly Telling[]): Fights {
  const fights = known.get(tellings) ?? readFights(tellings);
  known.set(tellings, fights);
  return fights;
}

function readFights(tellings: readonly Telling[]): Fights {
  const met = new Map<string, Map<string, number>>();
  const meet = (a: string, b: string) => {
    if (a === b) return;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = met.get(one) ?? new Map<string, number>();
      met.set(one, others.set(other, (others.get(other) ?? 0) + 1));
    }
  };
  const gains = new Set<string>();
  const losses = new Set<string>();
  const active = new Set<string>();
  const sides = new Set<string>();
  const winners = new Map<string, Set<string>>();
  const losers = new Map<string, Set<string>>();
  for (const t of tellings) {
    for (const side of [...t.sides, ...t.against, ...t.moving]) sides.add(side);
    if (t.isBackground) continue;
    for (const side of t.sides) active.add(side);
    if (t.copyOf !== null) continue;
    for (const a of t.sides)
      for (const b of t.change === 'contested' ? [...t.against, ...t.sides] : t.against) meet(a, b);
    if (t.modality !== 'asserted') continue;
    const [all, ofDay] =
      t.change === 'takes' || t.change === 'retakes'
        ? [gains, winners]
        : t.change === 'loses' || t.change === 'withdraws'
          ? [losses, losers]
          : [null, null];
    if (all === null) continue;
    const today = ofDay.get(t.day) ?? new Set<string>();
    ofDay.set(t.day, today);
    for (const side of t.sides) {
      all.add(side);
      today.add(side);
    }
  }
  // Who takes a place on the day another leaves it takes it from that other.
  for (const [day, taking] of winners)
    for (const winner of taking) for (const loser of losers.get(day) ?? []) meet(winner, loser);
  return { met, gains, losses, active, sides: [...sides].sort() };
}
