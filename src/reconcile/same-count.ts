import { daysBetween } from '../terms/day.ts';
import type { Message } from '../terms/message.ts';
import { message } from '../words/index.ts';
import type { Count } from './figures.ts';

/** Counts within this share of one another are one number, rounded: "48,500" and "nearly 50,000". */
const ROUNDED = 0.05;
/** Days that a number stays the latest: repeated with no window it belongs to the count before. */
export const REPEATED_DAYS = 3;
/** A window up to this long is a day's count; longer ones run on and are compared by their last day. */
const SHORT_DAYS = 2;

/** Why two counts of one measure and group are of one thing; null where they are not. */
export function whyOneCount(a: Count, b: Count): Message | null {
  const sameValue = a.figure.value === b.figure.value;
  const samePlace = a.placeId === b.placeId || ((a.placeId === null || b.placeId === null) && sameValue);
  if (!samePlace || isPartOfOther(a, b)) return null;
  const apart = Math.abs(daysBetween(a.to, b.to));
  const repeatsItself = a.voice === b.voice || a.coded.article.outlet === b.coded.article.outlet;
  const later = a.to > b.to ? a : b;
  const repeats = sameValue && repeatsItself && a.figure.value > 10;
  if (repeats && (apart === 0 || (later.isUndated && apart <= REPEATED_DAYS)))
    return message(a.voice === b.voice ? 'join.voice' : 'join.outlet');
  if (apart === 0 && sameValue && copies(a, b)) return message('join.copy');
  if (apart === 0 && sameStart(a, b)) return message('join.window');
  if (apart <= REPEATED_DAYS && answers(a, b)) return message('join.answer');
  if (apart === 0) return null;
  const close = Math.abs(a.figure.value - b.figure.value) <= ROUNDED * Math.max(a.figure.value, b.figure.value);
  const isLatest = close && later.isUndated && apart <= REPEATED_DAYS && isRunning(later === a ? b : a);
  return isLatest ? message('join.running') : null;
}

/** "Nine were killed, five of them of one family": two numbers that one voice gives in one report are a whole and a part. */
function isPartOfOther(a: Count, b: Count): boolean {
  return a.report === b.report && a.asserter.voice === b.asserter.voice && a.figure.value !== b.figure.value;
}

/** "17 have been killed in two days, hospitals say; the Red Cross spoke of 60": the second needs no window of its own. */
function answers(a: Count, b: Count): boolean {
  const [dated, other] = a.isUndated ? [b, a] : [a, b];
  const isAttributed = [a, b].every((c) => c.asserter.kind !== 'outlet');
  const isNext = a.report === b.report && dated.figure.start < other.figure.start;
  return isNext && isAttributed && !dated.isUndated && other.isUndated && a.voice !== b.voice;
}

function copies(a: Count, b: Count): boolean {
  return a.copyOf === b.report || b.copyOf === a.report || (a.copyOf !== null && a.copyOf === b.copyOf);
}

/** Says whether two counts that end on one day begin together, as far as they say. */
export function sameStart(a: Count, b: Count): boolean {
  if (a.from !== null && b.from !== null)
    return Math.abs(daysBetween(a.from, b.from)) <= (isRunning(a) && isRunning(b) ? 1 : 0);
  if (a.isUndated !== b.isUndated) return a.figure.value === b.figure.value || a.placeId !== null;
  return isRunning(a) && isRunning(b);
}

/** True for a count that runs on from a beginning, not a day's or a night's. */
export function isRunning(count: Count): boolean {
  return count.from === null || daysBetween(count.from, count.to) >= SHORT_DAYS;
}
