import { addDays, daysBetween } from '../terms/day.ts';
import type { Telling, VoiceKind } from '../terms/finding.ts';
import { effectsOf, type Effect } from './effect.ts';
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
}

/** Each further outlet that says the same on its own word adds this share of the one before: they read each other. */
const NEXT_OUTLET = 0.5;
/** A party that says the same again within days adds little. */
const SAID_AGAIN = 0.4;
const AGAIN_WITHIN_DAYS = 3;
/** A state told in the morning counts this much once the evening tells of a change. */
const OVERTAKEN = 0.35;
const EVENTS: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'withdraws', 'loses', 'enters']);

/**
 * Turns the tellings of one place into evidence day by day. Repeats of one voice on one day count once; so do the organs
 * of one side speaking for themselves; outlets on their own word count less and less.
 */
export function evidenceOf(tellings: readonly Telling[], kindOf: (voice: string) => VoiceKind): Evidence[] {
  const overtaken = overtakenBefore(tellings);
  const raw = tellings.flatMap((telling): Evidence[] => {
    const { now, before } = effectsOf(telling);
    const isOvertaken = !EVENTS.has(telling.change) || telling.modality !== 'asserted';
    const last = overtaken.get(telling.day);
    const stale = isOvertaken && last !== undefined && telling.publishedAt !== null && telling.publishedAt < last;
    const weight = worthOf(telling, kindOf(telling.voice)) * (stale ? OVERTAKEN : 1);
    const items: Evidence[] = [];
    if (now) items.push({ telling, day: telling.day, effect: now, weight, isBefore: false });
    if (now && telling.change === 'holds' && telling.from < telling.day)
      items.push({ telling, day: telling.from, effect: now, weight, isBefore: false });
    if (before) items.push({ telling, day: addDays(telling.from, -1), effect: before, weight, isBefore: true });
    return items;
  });
  return poolOutlets(poolVoices(raw));
}

/** Moment of the last change of hands told on each day by its own day's reports. */
function overtakenBefore(tellings: readonly Telling[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const t of tellings) {
    const isTurn =
      (t.change === 'takes' || t.change === 'retakes' || t.change === 'withdraws' || t.change === 'loses') &&
      t.km === null;
    if (!isTurn || t.modality !== 'asserted' || t.interest === 'for' || t.scope === 'around' || t.scope === 'edge')
      continue;
    if (t.publishedAt === null || t.published !== t.day) continue;
    if (t.publishedAt > (last.get(t.day) ?? '')) last.set(t.day, t.publishedAt);
  }
  return last;
}

/** Who speaks, for counting: a side for itself is one voice whichever organ speaks. */
function speakerOf(t: Telling): string {
  return t.interest === 'for' ? `for:${[...t.sides, ...t.against].join()}` : t.voice;
}

function sayingOf(e: Evidence): string {
  const t = e.telling;
  return `${t.change}|${t.scope}|${t.modality}|${t.sides.join()}|${e.isBefore}`;
}

function poolVoices(raw: readonly Evidence[]): Evidence[] {
  const best = new Map<string, Evidence>();
  for (const item of raw) {
    const key = `${item.day}|${speakerOf(item.telling)}|${sayingOf(item)}`;
    const known = best.get(key);
    if (!known || item.weight > known.weight) best.set(key, item);
  }
  const lastSaid = new Map<string, string>();
  return [...best.values()].sort(byDay).map((item) => {
    if (item.telling.interest !== 'for') return item;
    const key = `${speakerOf(item.telling)}|${sayingOf(item)}`;
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
