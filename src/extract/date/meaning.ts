import { addDays, daysBetween, type Days } from './calendar.ts';

/** What a time expression says, once resolved against the day of publication. */
export interface Meaning extends Days {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exact as the words are; null where they span several. */
  readonly when: string | null;
}

/** What a time expression is read against. */
export interface TimeContext {
  /** Day of publication, or null. */
  readonly published: string | null;
  /** The last single day that the paragraph spoke of; the day of publication at its start. */
  readonly day: string | null;
  /** The last single day that the sentence spoke of, or null. */
  readonly sentenceDay: string | null;
  /** The last year that the paragraph spoke of, or null. */
  readonly year: number | null;
}

/** One day. */
export function onDay(day: string): Meaning {
  return { when: day, from: day, to: day };
}

// Of seven days of which six lie in November one may say "in November"; of a window that straddles two months evenly one
// may not. 0.6 keeps "the past 24 hours" (two days of one month) and drops a week cut in the middle.
const shareOfMonth = 0.6;
const longestMonthWindowDays = 31;

/** A window of days; `when` is the day or the month that it mostly lies in, else null. */
export function overDays(from: string, to: string): Meaning {
  if (from === to) return onDay(from);
  const length = daysBetween(from, to) + 1;
  if (length > longestMonthWindowDays) return { when: null, from, to };
  const firstMonth = from.slice(0, 7);
  let inFirst = 0;
  while (inFirst < length && addDays(from, inFirst).slice(0, 7) === firstMonth) inFirst++;
  const month =
    inFirst / length >= shareOfMonth ? firstMonth : 1 - inFirst / length >= shareOfMonth ? to.slice(0, 7) : null;
  return { when: month, from, to };
}

/** A month or year as a whole, cut off at the day of publication. */
export function asOne(when: string, days: Days, published: string | null): Meaning {
  const to = published !== null && published < days.to && published >= days.from ? published : days.to;
  return { when, from: days.from, to };
}
