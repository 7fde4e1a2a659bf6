import type { DisputeType } from '../terms/finding.ts';
import type { Stance } from './stances.ts';
import type { Told } from './tellings.ts';

/** Distances further apart than this factor are two accounts, not two roundings. */
const DISTANCE_FACTOR = 1.5;

/** Why two tellings of one day can't both be true, by a stance of each; null where they can. The rules look at both ways round. */
export function clashOf(a: Told, x: Stance, b: Told, y: Stance): DisputeType | null {
  return clash(a, x, b, y) ?? clash(b, y, a, x);
}

function clash(a: Told, x: Stance, b: Told, y: Stance): DisputeType | null {
  if (isApproachDenied(x, y)) return 'direct';
  if (x.about === 'distance' || y.about === 'distance')
    return x.about === y.about && x.side === y.side && isFar(x, y) ? 'distance' : null;
  if (x.about.endsWith('edge') || y.about.endsWith('edge')) return atTheEdge(x, y) ? 'direct' : null;
  return !x.isTrue || !y.isTrue ? withDenial(a, x, b, y) : bothTrue(a, x, b, y);
}

/** What one asserts and another denies, in the same words or in words that come to the same. */
function withDenial(a: Told, x: Stance, b: Told, y: Stance): DisputeType | null {
  const sameSide = x.side === y.side || (x.side === null) !== (y.side === null);
  if (x.about === y.about && x.isTrue !== y.isTrue) return sameSide && isOneGround(a, b) ? 'direct' : null;
  if (!x.isTrue || y.isTrue) return null;
  if (x.about === 'holds' && y.about === 'inside') return sameSide ? 'direct' : null;
  if (x.side === null || y.side === null || x.side === y.side) return null;
  // Who has all of a place has its enemy out of it.
  if (x.about === 'holds' && y.about === 'left') return 'direct';
  // "It was entered" and "we have not left": whoever came in, the other has not made room.
  if (x.about === 'inside' && y.about === 'left' && a.scope === 'whole') return 'direct';
  // "They were driven out", said by those who drove them out, and "nobody has come in".
  const isVictor = a.asserter.side === y.side || a.against.includes(y.side);
  return x.about === 'left' && y.about !== 'left' && isVictor ? 'direct' : null;
}

function bothTrue(a: Told, x: Stance, b: Told, y: Stance): DisputeType | null {
  if (x.about === 'holds' && isCentreOf(b, y) && x.side !== y.side && !gainsGround(b)) return 'extent';
  if (x.about === 'holds' && y.about === 'fought') return isDoubted(a, b) ? 'extent' : null;
  if (x.side === null || y.side === null) return null;
  const isState = y.about === 'holds' || (y.about === 'inside' && b.change === 'holds');
  if (x.about === 'left' && isState) return x.side === y.side ? 'direct' : null;
  if (x.side === y.side) return null;
  const isRegained = a.change === 'retakes' || b.change === 'retakes';
  if (x.about === 'holds' && y.about === 'holds') {
    if (isOvertaken(a, b) || isOvertaken(b, a)) return null;
    return isRegained ? 'premise' : 'direct';
  }
  if (x.about === 'holds' && y.about === 'inside' && b.change === 'holds' && areBothParties(a, x, b, y))
    return 'extent';
  return a.change === 'retakes' && y.about === 'inside' ? 'premise' : null;
}

/** That one part is not held says nothing of another part's being taken; that nobody is inside does. */
function isOneGround(a: Told, b: Told): boolean {
  const [denial, told] = a.modality === 'asserted' ? [b, a] : [a, b];
  const isPart = denial.change !== 'enters' && (denial.scope === 'inside' || denial.scope === 'quarter');
  return !isPart || denial.change === told.change;
}

/** A holding that a report hedges beside the fight it tells of, or that one party claims and its enemy still fights over. */
function isDoubted(holding: Told, fight: Told): boolean {
  if (holding.report === fight.report && holding.hedged) return true;
  const [own, other] = [holding.asserter.side, fight.asserter.side];
  return own !== null && other !== null && own !== other && holding.sides.includes(own) && holding.change !== 'holds';
}

/** Each speaks for itself: one has it all, the other is still in part of it. */
function areBothParties(a: Told, x: Stance, b: Told, y: Stance): boolean {
  return a.asserter.side === x.side && b.asserter.side === y.side;
}

/** A state that a report tells of its own day, and a change of that day that only later reports know: first the one, then the other. */
function isOvertaken(state: Told, change: Told): boolean {
  const isNews = change.isDated && (change.change === 'takes' || change.change === 'retakes');
  if (state.change !== 'holds' || !isNews || state.interest === 'for' || change.interest === 'for') return false;
  return state.published === state.day && (change.published ?? '') > change.day;
}

const MOVES: ReadonlySet<Told['change']> = new Set(['takes', 'retakes', 'enters', 'advances']);

/** Says whether the report also shows the telling's party on the move: then its hold may be what is called a capture. */
function gainsGround({ claim, coded }: Told): boolean {
  return coded.control.some(
    (c) => MOVES.has(c.change) && !c.background && c.partyIds.some((id) => claim.partyIds.includes(id)),
  );
}

/** Whose the centre is told to be decides whether the whole can be another's. */
function isCentreOf(t: Told, stance: Stance): boolean {
  return stance.about === 'inside' && t.change === 'holds' && t.claim.part === 'centre';
}

/** "We are in the suburbs" and "our men have not left the suburbs" are two accounts of one edge. */
function atTheEdge(x: Stance, y: Stance): boolean {
  return x.about === 'edge' && x.isTrue && y.about === 'left-edge' && !y.isTrue && x.side !== y.side;
}

/** "Within 15 km of it" and "the advance on it has been halted" are two accounts of one advance. */
function isApproachDenied(x: Stance, y: Stance): boolean {
  return x.about === 'distance' && x.isTrue && y.about === 'edge' && !y.isTrue && x.side !== null && x.side === y.side;
}

function isFar(x: Stance, y: Stance): boolean {
  if (!x.km || !y.km) return false;
  const [near, far] = x.km[1] < y.km[1] || x.km[0] < y.km[0] ? [x.km, y.km] : [y.km, x.km];
  const top = Number.isFinite(near[1]) ? near[1] : near[0];
  return far[0] > top * 1.05 || Math.max(near[1], far[1]) / Math.max(0.1, Math.min(near[1], far[1])) >= DISTANCE_FACTOR;
}
