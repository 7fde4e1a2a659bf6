import type { Change } from '../terms/claim.ts';
import type { Scope, Telling } from '../terms/finding.ts';

/** What kind of thing a telling asserts of a place, so that "captured" and "is in the hands of" count as one. */
export type Family =
  'holds' | 'inside' | 'left' | 'away' | 'near' | 'fighting' | 'besieged' | 'around-holds' | 'around-left';

/** One assertion about a place: the same key means the same thing said. */
export interface Proposition {
  readonly placeId: string;
  readonly family: Family;
  /** Side it is said of; null where the telling names none or it does not matter (fighting). */
  readonly side: string | null;
  readonly isDenied: boolean;
}

/**
 * The propositions a telling asserts or denies, one for each side of its party. Plans, conditions and failed attempts
 * assert nothing here.
 */
export function propositionsOf(telling: Telling): Proposition[] {
  if (telling.modality === 'possible' || telling.modality === 'attempted') return [];
  const family = familyOf(telling.change, telling.scope, telling.km);
  const sides: readonly (string | null)[] =
    family === 'fighting' || telling.sides.length === 0 ? [null] : telling.sides;
  return sides.map((side) => ({ placeId: telling.placeId, family, side, isDenied: telling.modality === 'denied' }));
}

/** Family of a change at a scope. */
export function familyOf(change: Change, scope: Scope, km: number | null): Family {
  switch (change) {
    case 'takes':
    case 'retakes':
    case 'holds':
      if (scope === 'whole') return 'holds';
      return isInside(scope) ? 'inside' : 'around-holds';
    case 'enters':
      return scope === 'around' ? 'around-holds' : 'inside';
    case 'loses':
    case 'withdraws':
      if (km !== null) return 'away';
      return scope === 'whole' || isInside(scope) ? 'left' : 'around-left';
    case 'advances':
      return 'near';
    case 'besieges':
      return 'besieged';
    default:
      return 'fighting';
  }
}

/** Text key of a proposition. */
export function keyOf(p: Proposition): string {
  return `${p.placeId}|${p.family}|${p.side ?? ''}|${p.isDenied ? 'not' : ''}`;
}

/** Says whether a scope is ground inside a place: parts of it, or one quarter. */
export function isInside(scope: Scope): boolean {
  return scope === 'inside' || scope === 'quarter';
}
