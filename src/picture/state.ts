import { addDays, daysBetween } from '../terms/day.ts';
import type { Place } from '../terms/place.ts';
import type { PlaceState } from '../terms/picture.ts';
import { because } from './because.ts';
import { calibrated } from './calibration.ts';
import type { Evidence } from './evidence.ts';
import { speaksOfContest } from './effect.ts';
import { basisOf, voicesApart } from './basis.ts';
import type { Opponents } from './opponents.ts';
import { fitOf, UNKNOWN_SIDE, type Track } from './track.ts';

/** Below this probability nobody is named as holder. */
const STATED_FROM = 0.6;
/** From here a place counts as contested. */
const CONTESTED_FROM = 0.4;
/** An answer shows the evidence of the last days and of the day its holder came, not of all the war. */
const GROUNDS_DAYS = 30;
/** Where no holder is named, the last days show why. */
const UNSETTLED_DAYS = 7;

/** What states are told with. */
export interface StateContext {
  readonly opponents: Opponents;
  readonly sideName: (side: string) => string;
  readonly voiceName: (voice: string) => string;
  readonly place: Place | undefined;
  readonly placeName: string;
}

/** Who holds the place of a track at the end of a day; null where the reports say nothing of that day at all. */
export function stateAt(track: Track, day: string, context: StateContext): PlaceState | null {
  const index = Math.min(daysBetween(track.start, day), track.days.length - 1);
  if (index < 0) return null;
  const probabilities = track.days[index]!;
  const lead = leaderOf(track, probabilities);
  const contested = contestedShare(probabilities);
  const isNamed =
    lead.side !== UNKNOWN_SIDE && lead.p >= STATED_FROM && !isCarriedBack(track, lead.side, day, context.opponents);
  const holder = isNamed ? lead.side : null;
  const since = holder === null ? null : sinceOf(track, holder, index);
  const items = groundsFor(track, day, since, holder !== null);
  const voiced = items.map((e) => ({ e, fit: holder === null ? 0 : weightFor(fitOf(e, holder, context.opponents)) }));
  const supporting = voiced.filter((v) => v.fit > 0.1).map((v) => v.e);
  const opposing = voiced.filter((v) => v.fit < -0.1).map((v) => v.e);
  const confidence = holder === null ? 0 : calibrated(lead.p, voicesApart(supporting));
  const isContested = contested >= CONTESTED_FROM && isFoughtOver(track, day);
  return {
    placeId: track.placeId,
    place: context.placeName,
    country: context.place?.country ?? null,
    latDeg: context.place?.latDeg ?? null,
    lonDeg: context.place?.lonDeg ?? null,
    holder: holder === null ? null : context.sideName(holder),
    status: isContested ? 'contested' : holder === null ? 'unknown' : 'held',
    basis: basisOf(supporting),
    confidence,
    since,
    for: claimsOf(supporting),
    against: claimsOf(opposing),
    voices: [...new Set(supporting.map((e) => context.voiceName(e.telling.voice)))],
    because: because(
      { holder: holder && context.sideName(holder), since, supporting, opposing, isContested, lead: lead.p },
      context,
    ),
  };
}

/**
 * The evidence an answer rests on: that of the days its holder came, of the last month, and what later reports tell of the
 * eve of a change still to come.
 */
function groundsFor(track: Track, day: string, since: string | null, isNamed: boolean): Evidence[] {
  const month = addDays(day, -GROUNDS_DAYS);
  const from = since ?? addDays(day, -UNSETTLED_DAYS);
  const recent = between(track.evidence, from > month ? from : month, day);
  const arrival = from < month ? between(track.evidence, from, addDays(from, 2)) : [];
  const ahead = isNamed
    ? between(track.evidence, addDays(day, 1), addDays(day, GROUNDS_DAYS)).filter((e) => e.isBefore)
    : [];
  return [...arrival, ...recent, ...ahead];
}

/** Evidence of the days from `from` to `to`, both included; the list is in order of days. */
function between(evidence: readonly Evidence[], from: string, to: string): readonly Evidence[] {
  const first = (after: (day: string) => boolean) => {
    let low = 0;
    let high = evidence.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(evidence[middle]!.day)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return evidence.slice(
    first((day) => day >= from),
    first((day) => day > to),
  );
}

/** Nobody calls a place contested on the strength of the model alone: that day or its eve somebody must tell of it. */
function isFoughtOver(track: Track, day: string): boolean {
  const eve = addDays(day, -1);
  return between(track.evidence, eve, day).some((e) => !e.isBefore && speaksOfContest(e.effect));
}

function weightFor(fit: { readonly held: number; readonly contested: number }): number {
  return Math.abs(fit.held) >= Math.abs(fit.contested) ? fit.held : fit.contested;
}

function claimsOf(items: readonly Track['evidence'][number][]): string[] {
  return [...new Set([...items].sort((a, b) => b.weight - a.weight).map((e) => e.telling.claimId))];
}

function leaderOf(track: Track, probabilities: Float64Array): { side: string; p: number } {
  let lead = { side: UNKNOWN_SIDE, p: -1 };
  track.sides.forEach((side, s) => {
    const p = probabilities[2 * s]! + probabilities[2 * s + 1]!;
    if (p > lead.p) lead = { side, p };
  });
  return lead;
}

function contestedShare(probabilities: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < probabilities.length; i += 2) sum += probabilities[i]!;
  return sum;
}

/**
 * A side on the advance that is first heard of as holder on a later day need not have held the place before: that is
 * not carried back. What a report tells of the state before a change, or of the side that is losing ground, is.
 */
function isCarriedBack(track: Track, side: string, day: string, opponents: Opponents): boolean {
  if (day >= track.firstEvidence || !opponents.isAdvancing(side)) return false;
  return !track.evidence.some((e) => (e.isBefore || e.day <= day) && fitOf(e, side, opponents).held > 0);
}

function sinceOf(track: Track, side: string, index: number): string | null {
  const s = track.sides.indexOf(side);
  let first = index;
  while (first > 0) {
    const before = track.days[first - 1]!;
    if (before[2 * s]! + before[2 * s + 1]! < 0.5) break;
    first--;
  }
  const told = track.evidence
    .filter((e) => e.telling.change === 'holds' && e.telling.sides.includes(side) && e.telling.from < track.start)
    .map((e) => e.telling.from)
    .sort()[0];
  if (first > 0) return addDays(track.start, first);
  return told ?? null;
}
