import { addDays, daysBetween } from '../terms/day.ts';
import type { Telling } from '../terms/finding.ts';
import type { Bearing } from './between.ts';
import { smooth, type DayEvidence, type Transition } from './chain.ts';
import type { Fit } from './effect.ts';
import { comersTo } from './comers.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Opponents } from './opponents.ts';
import type { Pressure } from './pressure.ts';

/** The course of one place: who may hold it, and how likely on each day. */
export interface Track {
  readonly placeId: string;
  /** First day of `days`. */
  readonly start: string;
  /** Side ids in the order of the states; the last is the unknown holder. */
  readonly sides: readonly string[];
  /** For each day the probability of `2 * side` held and `2 * side + 1` contested. */
  readonly days: readonly Float64Array[];
  readonly evidence: readonly Evidence[];
  readonly firstEvidence: string;
  /** For each day the first day since when a side has been the likelier holder without a break, as an index of `days`. */
  readonly comings: (side: string) => Int32Array;
  /** How a piece of its evidence sits with a side's being there, held or contested, whichever it speaks of more; -1 to 1. */
  readonly fitOf: (item: Evidence, side: string) => number;
  /** Sides that some telling has come to the place. */
  readonly comers: ReadonlySet<string>;
  /** The side that history has as the last to take the place. */
  readonly heldLong: ReadonlySet<string>;
  /** First day told of a side's holding the place, where that lies before `start`. */
  readonly heldSince: ReadonlyMap<string, string>;
}

/** Holder that no report names. */
export const UNKNOWN_SIDE = '?';

/** Per day; see docs/control-model.md for where they come from. */
const TRANSITION: Transition = {
  heldToContested: 0.15,
  heldLost: 0.04,
  heldLostContested: 0.01,
  contestedToHeld: 0.5,
  contestedLost: 0.2,
  contestedLostContested: 0.06,
};
/** On a day of which nothing is told of the place, changes are this many times rarer: a change of hands makes news. */
const QUIET = 0.05;
/** A side that is not gaining ground takes a place this many times less often than one that is. */
const NOT_ADVANCING = 0.15;
/** The unknown holder starts with this share of a named side's prior. */
const UNKNOWN_PRIOR = 0.4;
const CONTESTED_PRIOR = 0.1;
/** What one neighbour at no distance adds to the prior of the side that held it. */
const AROUND_PRIOR = 1;
/** How sure an inferred enemy is the one concerned, at most. */
const INFERRED = 0.6;
/** No day's evidence counts for more than this in log-odds: reports of one day share their errors. */
const DAY_CAP = 8;
/** A place is followed back this far beyond its first evidence and no further. */
const CARRIED_BACK_DAYS = 30;

/** Days without news through which a state is carried on, ever less surely; after that it stays as it is. */
const CARRIED_ON_DAYS = 60;

/** What tracks are made with. */
export interface TrackContext {
  readonly opponents: Opponents;
  readonly pressure: Pressure;
  /** By side, how much the places around were that side's before anything was told of this one; empty where nothing is known. */
  readonly around: ReadonlyMap<string, number>;
  /** What distances told of other places bear on this one. */
  readonly bearings: readonly Bearing[];
}

/** Follows one place through the days; null where no telling bears on who holds it. */
export function followPlace(placeId: string, tellings: readonly Telling[], context: TrackContext): Track | null {
  const evidence = evidenceOf(tellings, context.opponents, context.bearings);
  if (evidence.every((e) => e.from !== null)) return null;
  const days = evidence.map((e) => e.day).sort();
  // Shells that nobody is told to have fired tell of no holder: before one is told of, what comes later may be carried back.
  const told = evidence.filter(({ telling }) => telling.sides.length > 0 || telling.against.length > 0);
  const first = told.length === 0 ? days[0]! : told.reduce((day, e) => (e.day < day ? e.day : day), told[0]!.day);
  // A state told "since 2016" begins there for the reader, and for the chain no earlier than anything else is told.
  const firstTold = tellings.reduce((first, t) => (!t.isBackground && t.day < first ? t.day : first), days.at(-1)!);
  const firstEvidence = first < firstTold ? firstTold : first;
  const start = addDays(firstEvidence, -CARRIED_BACK_DAYS);
  const length = Math.max(1, daysBetween(start, days.at(-1)!) + 1) + CARRIED_ON_DAYS;
  const sides = [...sidesOf(evidence, context), UNKNOWN_SIDE];
  const observed: (DayEvidence | null)[] = new Array<DayEvidence | null>(length).fill(null);
  for (const item of evidence) {
    const index = Math.max(0, daysBetween(start, item.day));
    const scores = observed[index] ?? new Float64Array(2 * sides.length);
    observed[index] = scores;
    sides.forEach((side, s) => {
      const { held, contested } = fitOf(item, side, context.opponents);
      scores[2 * s]! += held * item.weight;
      scores[2 * s + 1]! += contested * item.weight;
    });
  }
  const liveliness = (d: number) => QUIET + context.pressure(addDays(start, d));
  const course = smooth(
    reachOf(sides, context.opponents),
    priorOf(sides, context.around),
    observed.map(capped),
    TRANSITION,
    liveliness,
  );
  const comings = new Map<string, Int32Array>();
  const fits = new Map<string, Map<Evidence, number>>();
  return {
    placeId,
    start,
    sides,
    days: course,
    evidence,
    firstEvidence,
    comings: (side) => {
      const known = comings.get(side) ?? comingsOf(course, sides.indexOf(side));
      comings.set(side, known);
      return known;
    },
    fitOf: (item, side) => {
      const known = fits.get(side) ?? new Map(evidence.map((e) => [e, strongest(fitOf(e, side, context.opponents))]));
      fits.set(side, known);
      return known.get(item)!;
    },
    comers: comersTo(tellings),
    heldLong: lastInHistory(tellings),
    heldSince: heldSince(evidence, start),
  };
}

/** A side that is as likely as not to have lost a place begins its hold anew once it is likelier again. */
function comingsOf(days: readonly Float64Array[], side: number): Int32Array {
  const comings = new Int32Array(days.length);
  for (let d = 1; d < days.length; d++) {
    const before = days[d - 1]!;
    comings[d] = before[2 * side]! + before[2 * side + 1]! < 0.5 ? d : comings[d - 1]!;
  }
  return comings;
}

const GAINS: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'holds']);
const GOINGS: ReadonlySet<Telling['change']> = new Set(['loses', 'withdraws']);

/** The sides that the last dated background of a place has in it; history moves no picture, but tells since when. */
function lastInHistory(tellings: readonly Telling[]): ReadonlySet<string> {
  const past = tellings.filter((t) => {
    const isTurn = GAINS.has(t.change) || GOINGS.has(t.change);
    return t.isBackground && t.isDated && t.modality === 'asserted' && t.scope === 'whole' && isTurn;
  });
  const last = past.reduce((day, t) => (t.day > day ? t.day : day), '');
  const final = past.filter((t) => t.day === last);
  const gone = new Set(final.filter((t) => GOINGS.has(t.change)).flatMap((t) => t.sides));
  const here = final.filter((t) => GAINS.has(t.change)).flatMap((t) => t.sides);
  return new Set(here.filter((side) => !gone.has(side)));
}

function heldSince(evidence: readonly Evidence[], start: string): Map<string, string> {
  const since = new Map<string, string>();
  for (const { telling } of evidence)
    if (telling.change === 'holds' && telling.from < start)
      for (const side of telling.sides) if (telling.from < (since.get(side) ?? '9999')) since.set(side, telling.from);
  return since;
}

function sidesOf(evidence: readonly Evidence[], { opponents, around }: TrackContext): string[] {
  const sides = new Set<string>();
  // Who only strikes a place, from the air or from afar, is no candidate for holding it.
  for (const { telling } of evidence) {
    // Of allies who hold or take it together the first named is the one whose place it is.
    const own = telling.change === 'contested' ? telling.sides : telling.sides.slice(0, 1);
    if (telling.change !== 'attacks') for (const side of own) sides.add(side);
    for (const side of telling.against) if (opponents.isActive(side)) sides.add(side);
  }
  // Where the reports name two sides at the place, no third is guessed.
  if (sides.size === 1)
    for (const { telling } of evidence) {
      const enemy = opponents.of([...sides][0]!, telling.moving);
      if (enemy) sides.add(enemy.side);
    }
  // Of a side's several enemies those are candidates that held the places around.
  if (sides.size === 1)
    for (const enemy of opponents.allOf([...sides][0]!))
      if (around.has(enemy) && opponents.isActive(enemy)) sides.add(enemy);
  return [...sides].sort();
}

/** How a piece of evidence sits with one side's holding the place. */
export function fitOf(item: Evidence, side: string, opponents: Opponents): Fit {
  const { telling, effect } = item;
  if (telling.sides.includes(side)) return effect.own;
  if (telling.against.includes(side)) return effect.foe;
  if (telling.against.length > 0 || telling.sides.length !== 1) return effect.rest;
  const enemy = opponents.of(telling.sides[0]!, telling.moving);
  if (enemy?.side !== side) return effect.rest;
  const sure = INFERRED * enemy.share;
  const mix = (a: number, b: number) => sure * a + (1 - sure) * b;
  return { held: mix(effect.foe.held, effect.rest.held), contested: mix(effect.foe.contested, effect.rest.contested) };
}

/** How readily each side takes places, 1 for a side on the advance. */
function reachOf(sides: readonly string[], opponents: Opponents): number[] {
  return sides.map((side) => (side !== UNKNOWN_SIDE && opponents.isAdvancing(side) ? 1 : NOT_ADVANCING));
}

function priorOf(sides: readonly string[], around: ReadonlyMap<string, number>): number[] {
  const shares = sides.map((side) =>
    side === UNKNOWN_SIDE ? UNKNOWN_PRIOR : 1 + AROUND_PRIOR * (around.get(side) ?? 0),
  );
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.flatMap((share) => [((1 - CONTESTED_PRIOR) * share) / sum, (CONTESTED_PRIOR * share) / sum]);
}

function capped(evidence: DayEvidence | null): DayEvidence | null {
  return evidence && evidence.map((score) => Math.max(-DAY_CAP, Math.min(DAY_CAP, score)));
}

function strongest({ held, contested }: Fit): number {
  return Math.abs(held) >= Math.abs(contested) ? held : contested;
}
