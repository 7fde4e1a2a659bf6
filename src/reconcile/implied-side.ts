import type { Actor } from '../terms/actor.ts';
import type { ControlClaim } from '../terms/claim.ts';
import type { Asserter } from './voices.ts';

/** Nouns for regular forces that, with no name beside them, mean those of the state body that speaks. */
const REGULARS =
  /^(?:(?:the|its|our|his|their|army|military|government|some|all|rear|front)\s+)*(?:units?|troops?|soldiers?|forces?|garrisons?)$/i;
const LOSSES: ReadonlySet<ControlClaim['change']> = new Set(['withdraws', 'loses']);
const STATE: ReadonlySet<Actor['kind']> = new Set(['state', 'force', 'body', 'person']);

/**
 * The side a claim speaks of where its party names none. "Units in the city had been redeployed", said by an army
 * command, means its own; what a party calls regained its own side regained, and the retreat it denies is its own.
 */
export function impliedSide(claim: ControlClaim, asserter: Asserter, kind: Actor['kind'] | undefined): string | null {
  if (asserter.side === null) return null;
  const printed = [claim.party ?? []].flat();
  if (printed.length === 0) {
    const isOwn = claim.modality === 'denied' ? LOSSES.has(claim.change) : claim.change === 'retakes';
    return isOwn ? asserter.side : null;
  }
  const isRegular = kind !== undefined && STATE.has(kind) && printed.every((name) => REGULARS.test(name.trim()));
  return isRegular ? asserter.side : null;
}
