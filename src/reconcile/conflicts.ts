import { daysBetween } from '../terms/day.ts';
import type { DisputeType } from '../terms/finding.ts';
import { stancesOf, type Stance } from './stances.ts';
import type { Told } from './tellings.ts';

/** Two tellings that can't both be true, and in what they differ. */
export interface Conflict {
  readonly a: Told;
  readonly b: Told;
  readonly type: DisputeType;
  readonly day: string;
}

/** Distances further apart than this factor are two accounts, not two roundings. */
const DISTANCE_FACTOR = 1.5;
/** An outlet may take back what it wrote this many days before. */
const WITHDRAWN_DAYS = 4;

/** The conflicts among the tellings of one place. Work grows with the tellings of neighbouring days, not of all. */
export function conflictsOf(tellings: readonly Told[]): Conflict[] {
  const told = tellings
    .map((t) => ({ t, stances: stancesOf(t) }))
    .filter(({ stances }) => stances.length > 0)
    .sort((x, y) => (x.t.day < y.t.day ? -1 : x.t.day > y.t.day ? 1 : 0));
  const conflicts: Conflict[] = [];
  told.forEach((x, i) => {
    for (let j = i - 1; j >= 0 && daysBetween(told[j]!.t.day, x.t.day) <= WITHDRAWN_DAYS; j--) {
      const y = told[j]!;
      const type = whyConflict(y.t, y.stances, x.t, x.stances);
      if (type) conflicts.push({ a: y.t, b: x.t, type, day: y.t.day });
    }
  });
  return conflicts;
}

function whyConflict(a: Told, as: readonly Stance[], b: Told, bs: readonly Stance[]): DisputeType | null {
  for (const x of as)
    for (const y of bs) {
      if (isWithdrawn(a, x, b, y) || isCorrected(a, x, b, y) || isCorrected(b, y, a, x)) return 'withdrawn';
      if (a.day !== b.day || isOneVoice(a, b)) continue;
      const type = clash(a, x, b, y) ?? clash(b, y, a, x);
      if (type) return type;
    }
  return null;
}

/** An outlet that says in its own voice that a thing it told before, or anybody told it, is not so. */
function isWithdrawn(a: Told, x: Stance, b: Told, y: Stance): boolean {
  const [denial, told] = x.isTrue ? [b, a] : [a, b];
  if (x.isTrue === y.isTrue || denial.modality !== 'denied' || denial.asserter.kind !== 'outlet') return false;
  if (!isPresence(x) || !isPresence(y) || denial.coded.article.outlet !== told.coded.article.outlet) return false;
  const sameSide = x.side === y.side || x.side === null || y.side === null;
  const isEarlier = (told.published ?? '') < (denial.published ?? '');
  return sameSide && (isEarlier || (told.report === denial.report && told.asserter.kind === 'outlet'));
}

function isPresence(stance: Stance): boolean {
  return stance.about === 'holds' || stance.about === 'inside' || stance.about === 'left';
}

/** "Taken by B, not by A", said by the outlet that had A: its earlier word need not be among the reports. */
function isCorrected(a: Told, x: Stance, b: Told, y: Stance): boolean {
  if (a.report !== b.report || a.modality !== 'denied' || a.asserter.kind !== 'outlet' || a.change === 'holds')
    return false;
  return (
    x.about === 'holds' && y.about === 'holds' && y.isTrue && x.side !== null && y.side !== null && x.side !== y.side
  );
}

/** One voice telling of two hours of a day does not contradict itself, and a copy does not contradict its original. */
function isOneVoice(a: Told, b: Told): boolean {
  return a.voice === b.voice || (a.asserter.kind === 'outlet' && b.asserter.kind === 'outlet' && a.report === b.report);
}

function clash(a: Told, x: Stance, b: Told, y: Stance): DisputeType | null {
  if (x.about === 'distance' || y.about === 'distance')
    return x.about === y.about && x.side === y.side && isFar(x, y) ? 'distance' : null;
  if (x.about.endsWith('edge') || y.about.endsWith('edge')) return atTheEdge(x, y) ? 'direct' : null;
  const sameSide = x.side === y.side || (x.side === null) !== (y.side === null);
  if (x.about === y.about && x.isTrue !== y.isTrue) return sameSide ? 'direct' : null;
  if (x.about === 'holds' && x.isTrue && y.about === 'inside' && !y.isTrue) return sameSide ? 'direct' : null;
  if (!x.isTrue || !y.isTrue) return null;
  if (x.about === 'holds' && y.about === 'fought') return a.report === b.report && a.hedged ? 'extent' : null;
  if (x.side === null || y.side === null) return null;
  const isState = y.about === 'holds' || (y.about === 'inside' && b.change === 'holds');
  if (x.about === 'left' && isState) return x.side === y.side ? 'direct' : null;
  if (x.side === y.side) return null;
  const isRegained = a.change === 'retakes' || b.change === 'retakes';
  if (x.about === 'holds' && y.about === 'holds') return isRegained ? 'premise' : 'direct';
  return a.change === 'retakes' && y.about === 'inside' ? 'premise' : null;
}

/** "We are in the suburbs" and "our men have not left the suburbs" are two accounts of one edge. */
function atTheEdge(x: Stance, y: Stance): boolean {
  return x.about === 'edge' && x.isTrue && y.about === 'left-edge' && !y.isTrue && x.side !== y.side;
}

function isFar(x: Stance, y: Stance): boolean {
  if (!x.km || !y.km) return false;
  const [near, far] = x.km[1] < y.km[1] || x.km[0] < y.km[0] ? [x.km, y.km] : [y.km, x.km];
  const top = Number.isFinite(near[1]) ? near[1] : near[0];
  return far[0] > top * 1.05 || Math.max(near[1], far[1]) / Math.max(0.1, Math.min(near[1], far[1])) >= DISTANCE_FACTOR;
}
