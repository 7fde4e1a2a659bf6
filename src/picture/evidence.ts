import { addDays, daysBetween } from '../terms/day.ts';
import type { Telling } from '../terms/finding.ts';
import type { Bearing } from './between.ts';
import { effectsOf, type Effect } from './effect.ts';
import type { Opponents } from './opponents.ts';
import { turnsOf } from './turns.ts';
import { worthOf } from './worth.ts';

/** A telling's say on one day of one place, after repeats of its voice were pooled. */
export interface Evidence {
  readonly telling: Telling;
  readonly day: string;
  readonly effect: Effect;
  /** Natural log-odds by which the effect counts. */
  readonly weight: number;
  /** True for what the telling implies of the day before. */
  readonly isBefore: boolean;
  /** Where it follows from a distance to another place, the name of that place; else null. */
  readonly from: string | null;
}

/** What follows from a distance told of another place counts this share of the word it follows from. */
const DEDUCED = 0.25;
/** A word of the place itself within this many days is better than any deduction. */
const OWN_WORD_DAYS = 3;

/** Each further outlet that says the same on its own word adds this share of the one before: they read each other. */
const NEXT_OUTLET = 0.5;
/** A party that says the same again within days adds little. */
const SAID_AGAIN = 0.4;
const AGAIN_WITHIN_DAYS = 3;
/** The beginning of a state told as lasting ("since 2016") is the same word again. */
const BEGINNING = 0.5;
const LASTS: ReadonlySet<Telling['change']> = new Set(['holds', 'besieges']);
const LOSSES: ReadonlySet<Telling['change']> = new Set(['loses', 'withdraws']);
const ARRIVALS: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'enters']);
/** Who boasts or hears that somebody came presupposes, true or not, that he was not there before: that is worth this much at least. */
const PRESUPPOSED = 2.4;
/** Worth of a telling that names nobody, where the side is worked out from the rest of its report. */
const GUESSED = 0.6;
/** A change told without a day may be a day older than the report: what it says of the eve counts this much where the report gives no hour. */
const UNDATED_EVE = 0.4;
/** The same for a report of midnight at the end of its day; the earlier the hour, the likelier it was yesterday. */
const UNDATED_EVE_AT_NIGHT = 0.5;

/**
 * Turns the tellings of one place into evidence day by day. Repeats of one voice on one day count once; so do the organs
 * of one side speaking for themselves; outlets on their own word count less and less.
 */
export function evidenceOf(
  told: readonly Telling[],
  opponents: Opponents,
  bearings: readonly Bearing[] = [],
): Evidence[] {
  const guessed = new Set<string>();
  const here = [...new Set(told.flatMap((t) => [...t.sides, ...t.against]))].filter(opponents.isAdvancing);
  const tellings = told.map((t) => {
    const sides = t.sides.length > 0 ? null : likelySides(t, here, opponents);
    if (sides) guessed.add(t.claimId);
    return sides ? { ...t, sides } : t;
  });
  const turns = turnsOf(tellings);
  const firstTold = firstChanges(tellings);
  const raw = tellings.flatMap((telling): Evidence[] => {
    const { now, before, isReturn } = effectsOf(telling, turns.isUnopposed(telling), turns.isRelief(telling));
    const sure = guessed.has(telling.claimId) ? GUESSED : 1;
    const worth = worthOf(telling, telling.voiceKind);
    const weight = worth * turns.staleness(telling) * sure;
    const isComing = telling.change === 'enters' && telling.in === 'body';
    const weightBefore = (isComing ? Math.max(worth, PRESUPPOSED) : worth * turns.staleness(telling)) * sure;
    const items: Evidence[] = [];
    const add = (day: string, effect: Effect, share: number, isBefore: boolean) =>
      items.push({ telling, day, effect, weight: (isBefore ? weightBefore : weight) * share, isBefore, from: null });
    if (now) add(telling.day, now, 1, false);
    if (now && LASTS.has(telling.change) && telling.from < telling.day) add(telling.from, now, BEGINNING, false);
    if (before && !isRepelled(telling, opponents.isAdvancing) && !isRetold(telling, firstTold)) {
      const isVague = !telling.isDated && isReturn !== true;
      if (isVague) add(addDays(telling.from, -1), before, eveShare(telling), true);
      add(addDays(telling.from, isVague ? -2 : -1), before, 1, true);
    }
    return items;
  });
  const toldOn = new Set(bearings.length === 0 ? [] : told.filter((t) => !t.isBackground).map((t) => t.day));
  const near = Array.from({ length: 2 * OWN_WORD_DAYS + 1 }, (_, i) => i - OWN_WORD_DAYS);
  const untold = bearings.filter(({ telling }) => !near.some((days) => toldOn.has(addDays(telling.day, days))));
  const deduced = untold.map(({ telling, effect, from }): Evidence => {
    const weight = worthOf(telling, telling.voiceKind) * DEDUCED;
    return { telling, day: telling.day, effect, weight, isBefore: false, from };
  });
  return poolOutlets(poolVoices([...raw, ...deduced]));
}

/** How much an undated change says of the day before its report, by the hour at which the report was published. */
function eveShare({ published, publishedAt }: Telling): number {
  if (published === null || publishedAt === null) return UNDATED_EVE;
  const dayMs = 864e5;
  const ofDay = (Date.parse(publishedAt) - Date.parse(`${published}T00:00:00Z`)) / dayMs;
  return UNDATED_EVE_AT_NIGHT * Math.max(0, Math.min(1, ofDay));
}

/**
 * Whom "the town was captured" or "the town fell" speaks of where nobody is named: the only side on the move in the
 * report, else the only one on the advance that other reports name at the place. Null where it can't be told.
 */
function likelySides(t: Telling, here: readonly string[], opponents: Opponents): readonly string[] | null {
  const candidates = t.moving.length > 0 ? t.moving : here;
  const mover = candidates[0];
  if (mover === undefined || candidates.length > 1 || t.against.includes(mover)) return null;
  if (ARRIVALS.has(t.change) || t.change === 'advances') return [mover];
  const loser = LOSSES.has(t.change) ? opponents.of(mover, t.moving) : null;
  return loser ? [loser.side] : null;
}

/** First day on which somebody without a stake told of each side's coming and of its going. */
function firstChanges(tellings: readonly Telling[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const t of tellings) {
    const isPresence = t.change === 'takes' || t.change === 'retakes' || t.change === 'holds';
    if (t.modality !== 'asserted' || t.interest === 'for' || t.isFormer || t.isBackground || t.scope !== 'whole')
      continue;
    if (!isPresence && !LOSSES.has(t.change)) continue;
    for (const side of t.sides) {
      const key = `${side}|${isPresence ? 'has' : 'lost'}`;
      if (t.from < (first.get(key) ?? '9999')) first.set(key, t.from);
    }
  }
  return first;
}

/** An undated "captured" in a report of later days tells again of what was told before, and nothing of yesterday. */
function isRetold(t: Telling, first: ReadonlyMap<string, string>): boolean {
  if (t.isDated) return false;
  const kind = LOSSES.has(t.change) ? 'lost' : 'has';
  return t.sides.some((side) => (first.get(`${side}|${kind}`) ?? '9999') < t.day);
}

/** A side that is gaining ground elsewhere and is told to have left was, as a rule, thrown back and had not held the place. */
function isRepelled(t: Telling, isAdvancing: (side: string) => boolean): boolean {
  return t.change === 'withdraws' && t.sides.some(isAdvancing);
}

/** Who speaks, for counting: a side for itself is one voice whichever organ speaks. */
function speakerOf(t: Telling): string {
  return t.interest === 'for' ? `for:${[...t.sides, ...t.against].sort().join()}` : t.voice;
}

function sayingOf(e: Evidence): string {
  const t = e.telling;
  // All distances of a day that put a place on one side of a front are one deduction.
  if (e.from !== null) return `deduced|${e.effect.own.held > 0}|${[...t.sides].sort().join()}`;
  return `${t.change}|${t.scope}|${t.modality}|${[...t.sides].sort().join()}|${e.isBefore}`;
}

function poolVoices(raw: readonly Evidence[]): Evidence[] {
  const best = new Map<string, Evidence>();
  for (const item of raw) {
    const speaker = item.from === null ? speakerOf(item.telling) : '';
    const key = `${item.day}|${speaker}|${sayingOf(item)}`;
    const known = best.get(key);
    if (!known || item.weight > known.weight) best.set(key, item);
  }
  const lastSaid = new Map<string, string>();
  return [...best.values()].sort(byDay).map((item) => {
    if (item.telling.interest !== 'for' && item.from === null) return item;
    const key = item.from === null ? `${speakerOf(item.telling)}|${sayingOf(item)}` : sayingOf(item);
    const before = lastSaid.get(key);
    lastSaid.set(key, item.day);
    const isAgain = before !== undefined && daysBetween(before, item.day) <= AGAIN_WITHIN_DAYS;
    return isAgain ? { ...item, weight: item.weight * SAID_AGAIN } : item;
  });
}

function poolOutlets(items: readonly Evidence[]): Evidence[] {
  const heard = new Map<string, number>();
  return [...items]
    .sort((a, b) => byDay(a, b) || b.weight - a.weight || (a.telling.claimId < b.telling.claimId ? -1 : 1))
    .map((item) => {
      if (item.telling.interest !== 'outlet') return item;
      const key = `${item.day}|${sayingOf(item)}`;
      const count = heard.get(key) ?? 0;
      heard.set(key, count + 1);
      return count === 0 ? item : { ...item, weight: item.weight * NEXT_OUTLET ** count };
    });
}

function byDay(a: Evidence, b: Evidence): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
