import { addDays } from '../terms/day.ts';
import type { Interest } from '../terms/finding.ts';
import { stancesAgree, stancesExclude, stancesOf, type Stance } from './stances.ts';
import type { Told } from './tellings.ts';

/** What others tell within this many days decides whether a claim held; later the place may have moved on. */
const DECIDED_WITHIN_DAYS = 2;
/** Those who agree must be this many times those who don't, or the other way round. */
const CLEAR_MAJORITY = 3;

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
