import { daysBetween } from '../terms/day.ts';
import type { DisputeType } from '../terms/finding.ts';
import { groupBy } from './group-by.ts';
import { stancesOf, type Stance } from './stances.ts';
import type { Told } from './tellings.ts';
import { isWithdrawn, WITHDRAWN_DAYS } from './withdrawals.ts';

/** Two tellings that can't both be true, and in what they differ. */
export interface Conflict {
  readonly a: Told;
  readonly b: Told;
  readonly type: DisputeType;
  readonly day: string;
}

/** Distances further apart than this factor are two accounts, not two roundings. */
const DISTANCE_FACTOR = 1.5;

/** A telling that can clash, with what it says, and one of several that say the same on one voice's word. */
interface Sayer {
  readonly t: Told;
  readonly stances: readonly Stance[];
  readonly key: string;
}

/** The conflicts of one place, and for each telling in one those that say the same on the same word that day. */
export interface Conflicts {
  readonly conflicts: readonly Conflict[];
  readonly peersOf: (t: Told) => readonly Told[];
}

/**
 * Finds the conflicts among the tellings of one place. Tellings of one report are compared with one another; those of one
 * day through one representative for each voice and thing said; an outlet's denials with what the same outlet told
 * before. A thousand reports that say the same cost no more than one.
 */
export function conflictsOf(tellings: readonly Told[]): Conflicts {
  const sayers = tellings
    .map((t): Sayer => {
      const stances = stancesOf(t);
      return { t, stances, key: keyOf(t, stances) };
    })
    .filter(({ stances }) => stances.length > 0);
  const peers = groupBy(sayers, (s) => s.key);
  const found = new Map<string, Conflict>();
  const compare = (x: Sayer, y: Sayer, why: (x: Sayer, y: Sayer) => DisputeType | null) => {
    const [a, b] = x.t.day <= y.t.day ? [x, y] : [y, x];
    const type = why(a, b);
    const pair = `${a.key}\n${b.key}`;
    if (type && !found.has(pair)) found.set(pair, { a: a.t, b: b.t, type, day: a.t.day });
  };
  for (const report of groupBy(sayers, (s) => s.t.report).values())
    eachPair(report, (x, y) => compare(x, y, inOneReport));
  const first = [...peers.values()].map((group) => group[0]!);
  for (const day of groupBy(first, (s) => s.t.day).values()) eachPair(day, (x, y) => compare(x, y, onOneDay));
  const byOutlet = groupBy(sayers, (s) => s.t.coded.article.outlet);
  for (const denial of sayers)
    if (denial.t.modality === 'denied' && denial.t.asserter.kind === 'outlet')
      for (const told of byOutlet.get(denial.t.coded.article.outlet) ?? []) compare(told, denial, afterwards);
  const keys = new Map(sayers.map((s) => [s.t, s.key]));
  return {
    conflicts: [...found.values()],
    peersOf: (t) => (peers.get(keys.get(t) ?? '') ?? []).map((s) => s.t),
  };
}

function keyOf(t: Told, stances: readonly Stance[]): string {
  const said = stances.map((s) => `${s.about}:${s.side}:${s.isTrue}:${s.km?.join('-') ?? ''}`).join('&');
  return `${t.day}|${t.voice}|${t.asserter.voice}|${t.change}|${t.hedged}|${said}`;
}

function eachPair<T>(items: readonly T[], visit: (x: T, y: T) => void): void {
  items.forEach((x, i) => {
    for (let j = 0; j < i; j++) visit(items[j]!, x);
  });
}

function inOneReport(a: Sayer, b: Sayer): DisputeType | null {
  for (const x of a.stances)
    for (const y of b.stances) {
      if (isWithdrawn(a.t, x, b.t, y) || isCorrected(a.t, x, b.t, y) || isCorrected(b.t, y, a.t, x)) return 'withdrawn';
    }
  return onOneDay(a, b);
}

const MOVES: ReadonlySet<Told['change']> = new Set(['takes', 'retakes', 'enters', 'advances']);
const EVENTS: ReadonlySet<Told['change']> = new Set(['takes', 'retakes', 'loses', 'withdraws']);

/** A report that tells of two changes of hands, one of them on its own word, tells of one after the other. */
function isSequence(a: Told, b: Told): boolean {
  const isTold = (t: Told) => EVENTS.has(t.change) && t.modality === 'asserted' && !t.hedged && t.in === 'body';
  const isOwnWord = a.asserter.kind === 'outlet' || b.asserter.kind === 'outlet';
  return a.report === b.report && isOwnWord && isTold(a) && isTold(b);
}

function onOneDay(a: Sayer, b: Sayer): DisputeType | null {
  if (a.t.day !== b.t.day || isOneVoice(a.t, b.t) || isSequence(a.t, b.t)) return null;
  for (const x of a.stances)
    for (const y of b.stances) {
      const type = clash(a.t, x, b.t, y) ?? clash(b.t, y, a.t, x);
      if (type) return type;
    }
  return null;
}

function afterwards(a: Sayer, b: Sayer): DisputeType | null {
  if (Math.abs(daysBetween(a.t.day, b.t.day)) > WITHDRAWN_DAYS) return null;
  return a.stances.some((x) => b.stances.some((y) => isWithdrawn(a.t, x, b.t, y))) ? 'withdrawn' : null;
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
  if (isApproachDenied(x, y)) return 'direct';
  if (x.about === 'distance' || y.about === 'distance')
    return x.about === y.about && x.side === y.side && isFar(x, y) ? 'distance' : null;
  if (x.about.endsWith('edge') || y.about.endsWith('edge')) return atTheEdge(x, y) ? 'direct' : null;
  const sameSide = x.side === y.side || (x.side === null) !== (y.side === null);
  if (x.about === y.about && x.isTrue !== y.isTrue) return sameSide ? 'direct' : null;
  if (x.about === 'holds' && x.isTrue && y.about === 'inside' && !y.isTrue) return sameSide ? 'direct' : null;
  if (!x.isTrue || !y.isTrue) return null;
  if (x.about === 'holds' && isCentreOf(b, y) && x.side !== y.side && !gainsGround(b)) return 'extent';
  if (x.about === 'holds' && y.about === 'fought') return a.report === b.report && a.hedged ? 'extent' : null;
  if (x.side === null || y.side === null) return null;
  const isState = y.about === 'holds' || (y.about === 'inside' && b.change === 'holds');
  if (x.about === 'left' && isState) return x.side === y.side ? 'direct' : null;
  if (x.side === y.side) return null;
  const isRegained = a.change === 'retakes' || b.change === 'retakes';
  if (x.about === 'holds' && y.about === 'holds') return isRegained ? 'premise' : 'direct';
  return a.change === 'retakes' && y.about === 'inside' ? 'premise' : null;
}

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
