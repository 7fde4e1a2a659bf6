/** A stretch of days, `YYYY-MM-DD` each, both ends included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Number of a month, 1 to 12, from its name or abbreviation; 0 where it is none. */
export function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const instant = (day: string) => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const dayMs = 86_400_000;

/** The day `count` days after `day`; before it where `count` is negative. */
export function addDays(day: string, count: number): string {
  return dayAt(instant(day) + count * dayMs);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instant(to) - instant(from)) / dayMs);
}

/** The day `count` calendar months after `day`, kept within the month: one month before 31 March is 29 or 28 February. */
export function addMonths(day: string, count: number): string {
  const index = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + count;
  const { from, to } = daysOfMonth(Math.floor(index / 12), (index % 12) + 1);
  const same = from.slice(0, 8) + day.slice(8, 10);
  return same > to ? to : same;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(instant(day)).getUTCDay();
}

/** First and last day of a month, 1 to 12. */
export function daysOfMonth(year: number, month: number): Days {
  return { from: dayAt(Date.UTC(year, month - 1, 1)), to: dayAt(Date.UTC(year, month, 0)) };
}

/** First and last day of a year. */
export function daysOfYear(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The day as `YYYY-MM-DD`, or null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > +daysOfMonth(year, month).to.slice(8)) return null;
  return dayAt(Date.UTC(year, month - 1, day));
}

/** Monday to Sunday of the week that `day` lies in. */
export function weekOf(day: string): Days {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}
