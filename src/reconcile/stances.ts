import { isInside } from './propositions.ts';
import type { Told } from './tellings.ts';

/** What a telling says of a place in terms that can clash: somebody holds it, is inside, has left, is at
 * its edge, has left the edge, is so far away, or it is fought over. */
export interface Stance {
  readonly about: 'holds' | 'inside' | 'left' | 'distance' | 'fought' | 'edge' | 'left-edge';
  readonly side: string | null;
  readonly isTrue: boolean;
  /** Nearest and farthest km that the telling allows, for distances. */
  readonly km: readonly [number, number] | null;
}

/** The stances of a telling; none for plans, conditions, shelling and the land around. */
export function stancesOf(t: Told): Stance[] {
  if (t.modality === 'possible' || t.scope === 'around' || t.isBackground || t.isFormer) return [];
  const about = aboutOf(t);
  if (about === null) return [];
  if (about === 'fought') return t.modality === 'asserted' ? [{ about, side: null, isTrue: true, km: null }] : [];
  const isTrue = t.modality === 'asserted';
  const sides: readonly (string | null)[] = t.sides.length === 0 ? [null] : [...t.sides].sort();
  // A failed attempt says that the thing did not come about; an aim of one's own, or a failed retreat, says nothing.
  if (t.modality === 'attempted' && (about.startsWith('left') || t.sides.includes(t.asserter.side ?? ''))) return [];
  const own = sides.map((side): Stance => ({ about, side, isTrue, km: about === 'distance' ? rangeOf(t) : null }));
  const isTaken = isTrue && about === 'holds' && t.change !== 'holds';
  return isTaken ? [...own, ...t.against.map((side): Stance => ({ about: 'left', side, isTrue, km: null }))] : own;
}

function aboutOf(t: Told): Stance['about'] | null {
  if (t.km !== null) return t.change === 'contested' || t.change === 'attacks' ? null : 'distance';
  switch (t.change) {
    case 'takes':
    case 'retakes':
    case 'holds':
      if (t.scope === 'whole') return 'holds';
      return isInside(t.scope) ? 'inside' : null;
    case 'enters':
      return 'inside';
    case 'loses':
    case 'withdraws':
      return t.scope === 'edge' ? 'left-edge' : 'left';
    case 'advances':
      return 'edge';
    case 'contested':
      return 'fought';
    default:
      return null;
  }
}

/** Kilometres that "more than 20", "about 20", "within 10" or a denied "within 10" leave possible. */
function rangeOf(t: Told): readonly [number, number] {
  const km = t.km ?? 0;
  if (t.modality === 'denied') return [km, Infinity];
  switch (t.claim.km_qualifier) {
    case 'at_least':
      return [km, Infinity];
    case 'at_most':
      return [0, km];
    case 'about':
      return [km * 0.8, km * 1.25];
    default:
      return [km * 0.9, km * 1.1];
  }
}

/** Says whether one stance being true makes the other true or as good as true. */
export function stancesAgree(x: Stance, y: Stance): boolean {
  if (x.about === y.about) return x.side === y.side && x.isTrue === y.isTrue;
  if (!x.isTrue || !y.isTrue || x.side === null || y.side === null) return false;
  // Holding a place is being inside it; one side holding it, the other has left it.
  const [low, high] = x.about < y.about ? [x, y] : [y, x];
  if (low.about === 'holds' && high.about === 'inside') return low.side === high.side;
  return low.about === 'holds' && high.about === 'left' && low.side !== high.side;
}

/** Says whether two stances of one day can't both be true. */
export function stancesExclude(x: Stance, y: Stance): boolean {
  if (x.side === null || y.side === null) return false;
  if (x.about === y.about && x.isTrue !== y.isTrue) return x.side === y.side;
  if (x.about === 'holds' && y.about === 'holds') return x.isTrue && y.isTrue && x.side !== y.side;
  const [low, high] = x.about < y.about ? [x, y] : [y, x];
  if (low.about === 'holds' && high.about === 'inside') return low.side === high.side && low.isTrue && !high.isTrue;
  return low.about === 'holds' && high.about === 'left' && low.side === high.side && low.isTrue && high.isTrue;
}
