import type { Article } from './article.ts';

const DAY_MS = 864e5;

/** Days since 1970 of the days asked for so far: dates are compared far more often than new ones turn up. */
const numbers = new Map<string, number>();
/** The days by their number since 1970, for the same reason. */
const names = new Map<number, string>();
const REMEMBERED = 50_000;

function numberOf(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  if (numbers.size < REMEMBERED) numbers.set(day, number);
  return number;
}

/** The day `count` days after `day` (`YYYY-MM-DD`); before it where `count` is negative. */
export function addDays(day: string, count: number): string {
  const number = numberOf(day) + count;
  const known = names.get(number);
  if (known !== undefined) return known;
  const name = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (names.size < REMEMBERED) names.set(number, name);
  return name;
}

/** Whole days from `a` to `b` (`YYYY-MM-DD`); negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return numberOf(b) - numberOf(a);
}

/** First and last day of a `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where it is none of these. */
export function spanOfDate(date: string): { readonly first: string; readonly last: string } | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!parts) return null;
  const [, year, month, day] = parts;
  if (day) return Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? null : { first: date, last: date };
  const first = `${year}-${month ?? '01'}-01`;
  if (Number.isNaN(Date.parse(`${first}T00:00:00Z`))) return null;
  const next = month ? new Date(Date.UTC(Number(year), Number(month), 1)) : new Date(Date.UTC(Number(year) + 1, 0, 1));
  return { first, last: addDays(next.toISOString().slice(0, 10), -1) };
}

/**
 * When a report was there to be known. A report that gives only its day counts from the end of that day in UTC, so
 * that nothing is known before it can have been; an hour without a zone is taken as UTC.
 * @returns milliseconds since 1970, or null for a report without a date.
 */
export function publishedMs(article: Pick<Article, 'published' | 'publishedAt'>): number | null {
  const at = article.publishedAt ?? '';
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(at.slice(10));
  const moment = at.length > 10 ? Date.parse(isZoned ? at : `${at}Z`) : NaN;
  if (!Number.isNaN(moment)) return moment;
  const day = article.published ? endOfDay(article.published) : NaN;
  return Number.isNaN(day) ? null : day;
}

/** The last millisecond of a day (`YYYY-MM-DD`) in UTC, since 1970; NaN where it is none. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999Z`);
}
