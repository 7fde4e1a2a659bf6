import type { Telling } from '../terms/finding.ts';

/** How a telling sits with somebody's holding the place, undisturbed or fought over: from -1 (excludes) to 1 (says so). */
export interface Fit {
  readonly held: number;
  readonly contested: number;
}

/** Fits for the side the telling is about, for its enemy, and for anybody else, on one day. */
export interface Effect {
  readonly own: Fit;
  readonly foe: Fit;
  readonly rest: Fit;
}

/** What a telling says of the day itself and of the day before. Null where it says nothing of who holds the place. */
export interface Effects {
  readonly now: Effect | null;
  readonly before: Effect | null;
  /** True for "retakes", which also says that the side had held the place until shortly before. */
  readonly isReturn?: boolean;
}

const fit = (held: number, contested: number): Fit => ({ held, contested });
const effect = (own: Fit, foe: Fit, rest: Fit = foe): Effect => ({ own, foe, rest });
const NONE = fit(0, 0);

const HOLDS = effect(fit(1, 0.4), fit(-1, -0.5));
const TAKES = effect(fit(1, 0.7), fit(-1, -0.2));
const HELD_BEFORE = effect(fit(1, 0.9), fit(-0.9, -0.3));
const NOT_HELD_BEFORE = effect(fit(-1.5, -0.9), fit(1, 0.9), NONE);
const INSIDE = effect(fit(0.1, 1), fit(-1, 0.6), fit(-1, 0.3));
/** Whose one quarter is says little of the rest: a city may be divided for years. */
const QUARTER = effect(fit(0.2, 0.3), NONE);
const TAKES_PART = effect(fit(0.6, 1), fit(-1, 0.4));
/** Who enters what its enemy left has it. */
const OCCUPIES = effect(fit(0.8, 0.7), fit(-1, -0.1));
const NEAR = effect(fit(-1, -0.6), fit(0.3, 0.4), NONE);
/** On the way to the centre, which may be from outside or from within. */
const PUSHES_IN = effect(fit(-0.8, 0.3), fit(0.1, 0.4), NONE);
/** Who is shut up in a place has it. */
const SHUTS_UP = effect(fit(-1, -0.6), fit(0.8, 0.5), NONE);
/** Who is shut up there no longer has it all the more. */
const NOT_SHUT_UP = effect(fit(-1, -0.6), fit(0.8, 0.2), NONE);
/** Who comes to comrades under siege finds them there. */
const RELIEVES = effect(fit(1, 0.6), fit(-1, -0.2));
/** Who encircles a base in a town is in the town. */
const SHUTS_IN = effect(fit(0.3, 0.4), fit(-0.2, 0.3), NONE);
const FAR = effect(fit(-0.8, -0.6), fit(0.4, 0), NONE);
const LEFT = effect(fit(-1, -0.5), fit(0.2, 0.6), fit(0.1, 0.2));
const LOST = effect(fit(-1.2, -0.5), fit(1, 0.5), fit(0.3, 0.1));
const DRIVEN_OFF = effect(fit(-1, -0.7), fit(0.6, 0.2), fit(0.1, 0));
const NOT_INSIDE = effect(fit(-1, -1), fit(0.6, -0.6));
const FAILED = effect(fit(-0.9, -0.4), fit(0.3, 0.4), NONE);
const REPELLED = effect(fit(-1, -0.4), fit(-0.1, 0.6), NONE);
const STRUCK = effect(fit(-0.7, -0.1), fit(0.2, 0.25), NONE);
const NOT_YET = effect(fit(-1, -0.4), fit(0.4, 0.3), NONE);
const FOUGHT = effect(fit(-0.5, 0.8), fit(-0.5, 0.8), fit(-0.6, 0.6));
const FOUGHT_NEAR = effect(fit(0, 0.35), fit(0, 0.35), NONE);
const QUIET = effect(fit(0.4, -0.6), fit(0.4, -0.6));

/** Ground that an advance told by its distance from another place has passed, and ground it has not come to. */
export const BEHIND_FRONT = effect(fit(0.6, 0.1), fit(-0.4, -0.4), NONE);
export const BEFORE_FRONT = effect(fit(-0.6, -0.5), fit(0.3, 0), NONE);

/** Kilometres up to which "within N km" is at the gates, so that fighting may reach the place that day. */
const GATES_KM = 3;

/** Says whether an effect speaks of fighting or presence rather than of quiet possession. */
export function speaksOfContest(e: Effect): boolean {
  return e.own.contested > e.own.held + 0.2 && e.foe.contested > e.foe.held + 0.2;
}

/**
 * Reads a telling as evidence: one row of the table in docs/control-model.md.
 *
 * @param isUnopposed true for an entry that met nobody
 * @param isRelief true for an entry to comrades under siege
 */
export function effectsOf(t: Telling, isUnopposed: boolean, isRelief: boolean): Effects {
  if (t.isBackground || t.scope === 'around') return { now: null, before: null };
  if (isRelief && t.modality === 'asserted') return { now: RELIEVES, before: scaled(HELD_BEFORE, 0.8) };
  switch (t.modality) {
    case 'denied':
      return { now: denied(t), before: null };
    case 'attempted':
      return { now: attempted(t), before: null };
    case 'possible':
      return { now: possible(t), before: null };
    default:
      return asserted(t, isUnopposed);
  }
}

function asserted(t: Telling, isUnopposed: boolean): Effects {
  const isEdge = t.scope === 'edge';
  const isInside = t.scope === 'inside' || t.scope === 'quarter';
  switch (t.change) {
    case 'takes':
    case 'retakes':
      if (isEdge) return { now: effect(fit(0.3, 0.4), fit(-0.1, 0.4), NONE), before: null };
      if (isInside) return { now: TAKES_PART, before: null };
      return { now: TAKES, before: NOT_HELD_BEFORE, isReturn: t.change === 'retakes' };
    case 'holds':
      if (isEdge) return { now: effect(fit(0.5, 0.4), fit(-0.3, 0.1), NONE), before: null };
      if (t.scope === 'quarter') return { now: QUARTER, before: null };
      if (isInside) return { now: effect(fit(0.5, 0.6), fit(-0.6, 0.4), fit(-0.6, 0)), before: null };
      return { now: HOLDS, before: null };
    case 'enters':
      return { now: isUnopposed ? OCCUPIES : INSIDE, before: scaled(NOT_HELD_BEFORE, 0.6) };
    case 'advances':
      if (isInside && t.km === null) return { now: PUSHES_IN, before: null };
      return { now: t.km !== null && t.km > GATES_KM ? FAR : NEAR, before: null };
    case 'besieges':
      return { now: isInside || isEdge ? SHUTS_IN : SHUTS_UP, before: null };
    case 'attacks':
      return { now: t.sides.length === 0 ? scaled(FOUGHT_NEAR, 0.4) : STRUCK, before: null };
    case 'contested':
      return { now: t.km !== null || isEdge ? FOUGHT_NEAR : FOUGHT, before: null };
    case 'loses':
      return isInside || isEdge ? { now: FOUGHT_NEAR, before: null } : { now: LOST, before: HELD_BEFORE };
    case 'withdraws':
      if (t.km !== null || isEdge) return { now: DRIVEN_OFF, before: null };
      if (isInside) return { now: scaled(LEFT, 0.6), before: scaled(HELD_BEFORE, 0.5) };
      return { now: LEFT, before: scaled(HELD_BEFORE, 0.8) };
  }
}

function denied(t: Telling): Effect | null {
  switch (t.change) {
    case 'takes':
    case 'retakes':
    case 'holds':
      return t.scope === 'whole' ? effect(fit(-1, -0.3), fit(0.3, 0.2), NONE) : NOT_YET;
    case 'enters':
      return NOT_INSIDE;
    case 'loses':
    case 'withdraws':
      return t.scope === 'edge' ? scaled(HOLDS, 0.5) : scaled(HOLDS, 0.8);
    case 'contested':
      return QUIET;
    case 'besieges':
      return t.scope === 'whole' ? NOT_SHUT_UP : null;
    case 'advances':
      return effect(fit(-0.8, -0.8), fit(0.3, -0.2), NONE);
    default:
      return null;
  }
}

function attempted(t: Telling): Effect | null {
  switch (t.change) {
    case 'holds':
      return effect(fit(-0.6, 0.4), fit(0.2, 0.6), fit(0.1, 0.3));
    case 'withdraws':
      // "Still fighting to drive them back": they are inside or at hand.
      return FOUGHT_NEAR;
    case 'loses':
    case 'contested':
      return null;
    case 'retakes':
      return NOT_YET;
    case 'takes':
    case 'enters':
      // Who tried to break in fought there; an army's "attempts" at the land around reach nobody's gates.
      return t.scope === 'edge' ? FAILED : REPELLED;
    default:
      return FAILED;
  }
}

function possible(t: Telling): Effect | null {
  switch (t.change) {
    case 'takes':
    case 'retakes':
    case 'enters':
    case 'besieges':
    case 'advances':
      return NOT_YET;
    case 'loses':
      return scaled(HOLDS, 0.7);
    default:
      return null;
  }
}

function scaled(e: Effect, factor: number): Effect {
  const s = (f: Fit) => fit(f.held * factor, f.contested * factor);
  return effect(s(e.own), s(e.foe), s(e.rest));
}
