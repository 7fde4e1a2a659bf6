import { addDays } from '../terms/day.ts';
import type { Interest, VoiceRecord } from '../terms/finding.ts';
import { groupBy } from './group-by.ts';
import { stancesAgree, stancesExclude, stancesOf, type Stance } from './stances.ts';
import type { Told } from './tellings.ts';

/** What others tell within this many days decides whether a claim held; later the place may have moved on. */
const DECIDED_WITHIN_DAYS = 2;
/** Those who agree must be this many times those who don't, or the other way round. */
const CLEAR_MAJORITY = 3;
/** Beta prior of a voice nobody knows: four in five claims hold. */
const PRIOR = { held: 4, failed: 1 };
/** A record moves a claim's worth by at most this share. */
const MOST = 0.25;

/** Whether a claim held, by what others without a stake told of the same days. */
export interface Outcome {
  readonly claimId: string;
  readonly voice: string;
  readonly interest: Interest;
  readonly held: boolean;
  /** Day on which it was decided: nothing before it may use the outcome. */
  readonly settledOn: string;
}

interface Word {
  readonly stance: Stance;
  readonly voice: string;
  readonly published: string;
}

/**
 * Decides which claims held. Deciders are other voices that speak neither for themselves nor in a copy, of the same place
 * on the same or the next days. Work is linear in the tellings: each day of a place keeps one word a voice and stance.
 */
export function decideOutcomes(tellings: readonly Told[]): Outcome[] {
  const words = new Map<string, Map<string, Word>>();
  for (const t of tellings) {
    if (t.interest === 'for' || t.copyOf !== null || t.in !== 'body' || t.hedged) continue;
    for (const stance of decidable(t)) {
      const ofDay = words.get(`${t.placeId}|${t.day}`) ?? new Map<string, Word>();
      words.set(`${t.placeId}|${t.day}`, ofDay);
      const key = `${t.voice}|${stance.about}|${stance.side}|${stance.isTrue}`;
      const published = t.published ?? t.day;
      const known = ofDay.get(key);
      if (!known || published < known.published) ofDay.set(key, { stance, voice: t.voice, published });
    }
  }
  const outcomes: Outcome[] = [];
  for (const t of tellings) {
    if (t.copyOf !== null || t.in !== 'body') continue;
    const outcome = outcomeOf(t, words);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

function decidable(t: Told): Stance[] {
  return stancesOf(t).filter(
    (s) => s.side !== null && (s.about === 'holds' || s.about === 'inside' || s.about === 'left'),
  );
}

function outcomeOf(t: Told, words: ReadonlyMap<string, ReadonlyMap<string, Word>>): Outcome | null {
  const stances = decidable(t);
  if (stances.length === 0) return null;
  const agree = new Map<string, string>();
  const differ = new Map<string, string>();
  for (let apart = 0; apart <= DECIDED_WITHIN_DAYS; apart++)
    for (const word of words.get(`${t.placeId}|${addDays(t.day, apart)}`)?.values() ?? []) {
      if (word.voice === t.voice) continue;
      if (stances.some((s) => stancesAgree(s, word.stance))) agree.set(word.voice, word.published);
      // A day later another holder is news, not a refutation.
      else if (apart === 0 && stances.some((s) => stancesExclude(s, word.stance)))
        differ.set(word.voice, word.published);
    }
  const held = agree.size >= CLEAR_MAJORITY * differ.size;
  if (agree.size + differ.size === 0 || (!held && differ.size < CLEAR_MAJORITY * agree.size)) return null;
  const decidedOn = [...(held ? agree : differ).values()].sort()[0]!;
  const settledOn = decidedOn > (t.published ?? t.day) ? decidedOn : (t.published ?? t.day);
  return { claimId: t.claimId, voice: t.voice, interest: t.interest, held, settledOn };
}

/** Counts a voice's outcomes, in all and by interest, with mean and 90 % interval of the share that holds. */
export function recordOf(outcomes: readonly Outcome[]): VoiceRecord {
  const count = (interest: Interest | null, held: boolean) =>
    outcomes.filter((o) => (interest === null || o.interest === interest) && (o.held || !held)).length;
  const settled = outcomes.length;
  const held = count(null, true);
  return {
    settled,
    held,
    settledFor: count('for', false),
    heldFor: count('for', true),
    settledAgainst: count('against', false),
    heldAgainst: count('against', true),
    share: settled === 0 ? null : shareOf(held, settled),
  };
}

/** Normal approximation to the Beta posterior's 90 % interval; good enough to show how little a short record says. */
function shareOf(held: number, settled: number): { mean: number; low: number; high: number } {
  const a = held + PRIOR.held;
  const b = settled - held + PRIOR.failed;
  const mean = a / (a + b);
  const spread = 1.645 * Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const two = (x: number) => Math.round(Math.max(0, Math.min(1, x)) * 100) / 100;
  return { mean: two(mean), low: two(mean - spread), high: two(mean + spread) };
}

/**
 * How far a voice's record moves the worth of what it says: a factor from 0.75 to 1.25, and none where nothing is known.
 * Only outcomes decided before the claim was published count, and only those of claims with the same stake.
 */
export function trustOf(outcomes: readonly Outcome[]): (telling: Told) => number {
  const records = new Map(
    [...groupBy(outcomes, (o) => `${o.voice}|${o.interest}`)].map(([key, of]) => [key, runningRecord(of)]),
  );
  return (t) => {
    const record = records.get(`${t.voice}|${t.interest}`);
    return record ? record(t.published ?? t.day) : 1;
  };
}

/** The factor on a voice's worth by day, from the outcomes settled before it. */
function runningRecord(outcomes: readonly Outcome[]): (day: string) => number {
  const byDay = [...groupBy(outcomes, (o) => o.settledOn)].sort(([a], [b]) => (a < b ? -1 : 1));
  const prior = PRIOR.held / (PRIOR.held + PRIOR.failed);
  let held = PRIOR.held;
  let all = PRIOR.held + PRIOR.failed;
  const after = byDay.map(([, settled]) => {
    held += settled.filter((o) => o.held).length;
    all += settled.length;
    return Math.max(1 - MOST, Math.min(1 + MOST, held / all / prior));
  });
  return (day) => {
    let low = 0;
    let high = byDay.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byDay[middle]![0] < day) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 1 : after[low - 1]!;
  };
}
