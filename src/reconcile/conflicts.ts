import { addDays, daysBetween } from '../terms/day.ts';
import type { DisputeType } from '../terms/finding.ts';
import { clashOf } from './clash.ts';
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
  const byDay = groupBy(first, (s) => s.t.day);
  for (const day of byDay.values()) eachPair(day, (x, y) => compare(x, y, onOneDay));
  for (const denial of first.filter(isDenialOfEvent))
    for (const told of byDay.get(addDays(denial.t.day, -1)) ?? []) compare(told, denial, onTheEve);
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
  for (const [told, denial] of [
    [a, b],
    [b, a],
  ] as const) {
    const isAnswer = isDenialOfEvent(denial) && told.t.day < denial.t.day;
    if (isAnswer && daysBetween(told.t.day, denial.t.day) <= WITHDRAWN_DAYS) return onTheEve(told, denial);
  }
  return onOneDay(a, b);
}

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
      const type = clashOf(a.t, x, b.t, y);
      if (type) return type;
    }
  return null;
}

/** "It was not taken", "they have not left", said with no day: nothing of the kind came about until then. */
function isDenialOfEvent({ t }: Sayer): boolean {
  return t.modality === 'denied' && !t.isDated && t.change !== 'holds';
}

/** A denial answers what was told the day before, and in its own report what is told there of the days before. */
function onTheEve(told: Sayer, denial: Sayer): DisputeType | null {
  if (told.t.modality !== 'asserted' || told.t.change === 'holds' || isOneVoice(told.t, denial.t)) return null;
  const isDenied = told.stances.some((x) => denial.stances.some((y) => clashOf(told.t, x, denial.t, y) === 'direct'));
  return isDenied ? 'direct' : null;
}

function afterwards(a: Sayer, b: Sayer): DisputeType | null {
  if (Math.abs(daysBetween(a.t.day, b.t.day)) > WITHDRAWN_DAYS) return null;
  return a.stances.some((x) => b.stances.some((y) => isWithdrawn(a.t, x, b.t, y))) ? 'withdrawn' : null;
}

/**
 * "An earlier version of this article had A take it: it was B": its earlier word need not be among the reports, but the
 * report must own up to it. Who only tells that B holds it and A has not taken it takes nothing back.
 */
function isCorrected(a: Told, x: Stance, b: Told, y: Stance): boolean {
  if (a.report !== b.report || a.modality !== 'denied' || a.asserter.kind !== 'outlet' || a.change === 'holds')
    return false;
  if (!OWNS_UP.test(a.coded.article.body)) return false;
  return (
    x.about === 'holds' && y.about === 'holds' && y.isTrue && x.side !== null && y.side !== null && x.side !== y.side
  );
}

const OWNS_UP =
  /\b(?:correct(?:s|ed|ion|ing)|clarification|(?:earlier|previous) (?:version|report|article|entry)|(?:we|I) (?:had |have |also )?(?:reported|wrote|said|published)|our (?:earlier |previous )?(?:report|story|article|entry))\b/i;

/** One voice telling of two hours of a day does not contradict itself, and a copy does not contradict its original. */
function isOneVoice(a: Told, b: Told): boolean {
  return a.voice === b.voice || (a.asserter.kind === 'outlet' && b.asserter.kind === 'outlet' && a.report === b.report);
}
