import type { Situation } from '../../terms/desk.ts';

/** First and last day of a stretch of time. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** Share of the reports that the main stretch must hold. */
const SHARE = 0.95;
/** It is worth cutting only where it is less than this part of the whole. */
const WORTH = 0.5;

/**
 * The stretch of days on which nearly all was reported: one report with a wrong or old date must not press the war into
 * the last tenth of the axis.
 * @param volume a day each, in order
 * @returns the shortest stretch holding 95 % of the reports, a day wider on each side; null where that is not
 *   much shorter than the whole
 */
export function bulkOf(volume: Situation['volume'], whole: Stretch): Stretch | null {
  const days = volume.filter(({ reports }) => reports > 0);
  const total = days.reduce((sum, { reports }) => sum + reports, 0);
  if (days.length < 2) return null;
  let best: Stretch | null = null;
  for (let i = 0; i < days.length; i++) {
    let sum = 0;
    for (let j = i; j < days.length; j++) {
      sum += days[j]!.reports;
      if (sum < total * SHARE) continue;
      const stretch = { first: days[i]!.day, last: days[j]!.day };
      if (best === null || lengthOf(stretch) < lengthOf(best)) best = stretch;
      break;
    }
  }
  if (best === null) return null;
  const wider = {
    first: max(shift(best.first, -1), whole.first),
    last: min(shift(best.last, 1), whole.last),
  };
  return lengthOf(wider) < lengthOf(whole) * WORTH ? wider : null;
}

const DAY_MS = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const lengthOf = ({ first, last }: Stretch) => (at(last) - at(first)) / DAY_MS + 1;
const shift = (day: string, days: number) => new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10);
const max = (a: string, b: string) => (a > b ? a : b);
const min = (a: string, b: string) => (a < b ? a : b);
