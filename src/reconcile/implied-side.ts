import type { Actor } from '../terms/actor.ts';
import type { ControlClaim } from '../terms/claim.ts';
import type { Asserter } from './voices.ts';

/** Nouns for regular forces that, with no name beside them, mean those of the state body that speaks. */
const REGULARS =
  /^(?:(?:the|its|our|his|their|army|military|government|some|all|rear|front)\s+)*(?:units?|troops?|soldiers?|forces?|garrisons?)$/i;
/** Whom a party means that has one enemy. */
const ENEMY = /^(?:the )?enemy(?: (?:forces?|troops|fighters|soldiers|units))?$/i;
const ARRIVALS: ReadonlySet<ControlClaim['change']> = new Set(['takes', 'enters']);
const LOSSES: ReadonlySet<ControlClaim['change']> = new Set(['withdraws', 'loses']);
/** Rules that read "P is free", "P has been liberated". */
const FREED = /\b(?:free|liberat)/;
const STATE: ReadonlySet<Actor['kind']> = new Set(['state', 'force', 'body', 'person']);

/**
 * The side a claim speaks of where its party names none. "Units in the city had been redeployed", said by an army
 * command, means its own; what a party calls regained or freed its own side took, and the retreat it denies is its own.
 * "The enemy" of a party that is told to fight one other side is that other, and so is whoever it denies has come.
 *
 * @param enemyOf the one side that a side is told to fight, or null
 */
export function impliedSide(
  claim: ControlClaim,
  asserter: Asserter,
  kind: Actor['kind'] | undefined,
  enemyOf: (side: string) => string | null,
): string | null {
  if (asserter.side === null) return null;
  if (isEnemy(claim)) return enemyOf(asserter.side);
  const printed = [claim.party ?? []].flat();
  if (printed.length === 0) {
    const isFreed = claim.change === 'takes' && FREED.test(claim.rule);
    const isOwn = claim.modality === 'denied' ? LOSSES.has(claim.change) : claim.change === 'retakes' || isFreed;
    if (claim.modality === 'denied' && ARRIVALS.has(claim.change)) return enemyOf(asserter.side);
    return isOwn ? asserter.side : null;
  }
  const isRegular = kind !== undefined && STATE.has(kind) && printed.every((name) => REGULARS.test(name.trim()));
  return isRegular ? asserter.side : null;
}

/** Says whether a claim's party is told only as whoever the enemy is. */
export function isEnemy({ party }: Pick<ControlClaim, 'party'>): boolean {
  const printed = [party ?? []].flat();
  return printed.length > 0 && printed.every((name) => ENEMY.test(name.trim()));
}
