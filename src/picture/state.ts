import { addDays, daysBetween } from '../terms/day.ts';
import type { Place } from '../terms/place.ts';
import type { PlaceState } from '../terms/picture.ts';
import { because } from './because.ts';
import { calibrated } from './calibration.ts';
import type { Evidence } from './evidence.ts';
import { speaksOfContest } from './effect.ts';
import { basisOf, voicesApart, voicesBehind, type SpeakerOf } from './basis.ts';
import type { Opponents } from './opponents.ts';
import { fitOf, UNKNOWN_SIDE, type Track } from './track.ts';

/** Below this probability nobody is named as holder. */
const STATED_FROM = 0.6;
/** From here a place counts as contested. */
const CONTESTED_FROM = 0.4;
/** An answer shows the evidence of the last days and of the day its holder came, not of all the war. */
const GROUNDS_DAYS = 30;

/** Before the first day that a place is followed on, its state stays as it was then for so long; after the last it stays so for good. */
const STAYS_BEFORE_DAYS = 30;

/** What states are told with. */
export interface StateContext {
  readonly opponents: Opponents;
  readonly sideName: (side: string) => string;
  readonly speakerOf: SpeakerOf;
  readonly place: Place | undefined;
  readonly placeName: string;
}

/** Who holds the place of a track at the end of a day; null where the reports say nothing of that day at all. */
export function stateAt(track: Track, day: string, context: StateContext): PlaceState | null {
  const at = daysBetween(track.start, day);
  if (at < -STAYS_BEFORE_DAYS) return null;
  const index = Math.max(0, Math.min(at, track.days.length - 1));
  const probabilities = track.days[index]!;
  const lead = leaderOf(track, probabilities);
  const contested = contestedShare(probabilities);
  const likeliest = lead.side !== UNKNOWN_SIDE && lead.p >= STATED_FROM ? lead.side : null;
  const named = likeliest === null ? null : groundsOf(track, day, likeliest, index);
  // The model alone makes nobody a holder: without a word for it, a side that may have come in silence is not named.
  const isTold = named !== null && (day < track.firstEvidence || hasWord(track, likeliest!, named, day));
  const holder = isTold && !isCarriedBack(track, likeliest!, day, context.opponents) ? likeliest : null;
  const { since, supporting, opposing, cited } = holder === null ? groundsOf(track, day, null, index) : named!;
  const confidence = holder === null ? 0 : calibrated(lead.p, voicesApart(supporting, context.speakerOf));
  const isContested = contested >= CONTESTED_FROM && isFoughtOver(track, day);
  return {
    placeId: track.placeId,
    place: context.placeName,
    country: context.place?.country ?? null,
    latDeg: context.place?.latDeg ?? null,
    lonDeg: context.place?.lonDeg ?? null,
    holder: holder === null ? null : context.sideName(holder),
    status: isContested ? 'contested' : holder === null ? 'unknown' : 'held',
    basis: basisOf(supporting, context.speakerOf),
    confidence,
    since,
    for: cited,
    against: claimsOf(opposing),
    voices: [...voicesBehind(supporting, context.speakerOf).values()],
    because: because(
      { holder: holder && context.sideName(holder), since, supporting, opposing, isContested, lead: lead.p },
      context,
    ),
  };
}

interface Grounds {
  readonly since: string | null;
  readonly supporting: readonly Evidence[];
  readonly opposing: readonly Evidence[];
  /** Ids of the claims that support, the weightiest first. */
  readonly cited: readonly string[];
}

/** What speaks for an answer and against it; for no answer neither. */
function groundsOf(track: Track, day: string, holder: string | null, index: number): Grounds {
  if (holder === null) return { since: null, supporting: [], opposing: [], cited: [] };
  const since = sinceOf(track, holder, index);
  const supporting: Evidence[] = [];
  const excluded: Evidence[] = [];
  for (const e of evidenceFor(track, day, since)) {
    const fit = track.fitOf(e, holder);
    if (fit > 0.1) supporting.push(e);
    else if (fit < -0.1) excluded.push(e);
  }
  const cited = claimsOf(supporting);
  const forIt = new Set(cited);
  // A change of hands speaks for one holder of its day and for another of its eve: it is cited once, for the answer.
  const opposing = excluded.filter((e) => !forIt.has(e.telling.claimId));
  return { since, supporting, opposing, cited };
}

/** Whether somebody told of the holder's being there, lately or at any time since he came. */
function hasWord(track: Track, holder: string, { since, supporting }: Grounds, day: string): boolean {
  if (supporting.some((e) => e.from === null)) return true;
  const hold = between(track.evidence, since ?? track.start, day);
  return hold.some((e) => e.from === null && track.fitOf(e, holder) > 0.1);
}

/**
 * The evidence an answer rests on: that of the days its holder came, of the last month, and what later reports tell of the
 * eve of a change still to come.
 */
function evidenceFor(track: Track, day: string, since: string | null): Evidence[] {
  const month = addDays(day, -GROUNDS_DAYS);
  const from = since ?? track.start;
  const recent = between(track.evidence, from > month ? from : month, day);
  const arrival = from < month ? between(track.evidence, from, addDays(from, 2)) : [];
  const ahead = between(track.evidence, addDays(day, 1), addDays(day, GROUNDS_DAYS)).filter((e) => e.isBefore);
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

/**
 * Nobody calls a place contested on the strength of the model alone: that day or its eve somebody must tell of it. A
 * departure told without its day may have been on the eve of the telling.
 */
function isFoughtOver(track: Track, day: string): boolean {
  const eve = addDays(day, -1);
  return between(track.evidence, eve, day).some((e) => {
    if (!e.isBefore) return speaksOfContest(e.effect);
    const { change, isDated, from } = e.telling;
    return change === 'withdraws' && !isDated && e.day === day && day === addDays(from, -1);
  });
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
 * A side that is first heard of as coming, or a side on the advance first heard of as holder on a later day, need not have
 * held the place before: that is not carried back. What a report tells of the state before a change, of the side that
 * is losing ground, or of its having come there long ago, is.
 */
function isCarriedBack(track: Track, side: string, day: string, opponents: Opponents): boolean {
  if (day >= track.firstEvidence || track.heldLong.has(side)) return false;
  if (!opponents.isAdvancing(side) && !track.comers.has(side)) return false;
  return !track.evidence.some((e) => (e.isBefore || e.day <= day) && fitOf(e, side, opponents).held > 0);
}

function sinceOf(track: Track, side: string, index: number): string | null {
  const first = track.comings(side)[index]!;
  return first > 0 ? addDays(track.start, first) : (track.heldSince.get(side) ?? null);
}
