import { InvalidArgumentError } from 'commander';
import type { Article } from '../terms/article.ts';

/**
 * Reads a day option.
 * @returns the day as `YYYY-MM-DD`.
 * @throws InvalidArgumentError for anything that is not a day of the calendar.
 */
export function parseDay(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError(`"${value}" is not a day. Write it as YYYY-MM-DD, such as 2024-12-05.`);
  return value;
}

/**
 * Reads a moment: a day means its last millisecond in UTC; an hour without a zone is taken as UTC.
 * @returns milliseconds since 1970.
 * @throws InvalidArgumentError for anything else.
 */
export function parseMoment(value: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return endOfDay(parseDay(value));
  const isIso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(value);
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(value.slice(10)) ? value : `${value}Z`;
  const time = isIso ? Date.parse(zoned.replace(' ', 'T')) : NaN;
  if (Number.isNaN(time))
    throw new InvalidArgumentError(`"${value}" is not a time. Write a day (2024-12-05) or 2024-12-05T11:21Z.`);
  return time;
}

/**
 * When a report was there to be known. A report that gives only its day counts from the end of that day in UTC, so
 * that nothing is known before it can have been.
 * @returns milliseconds since 1970, or null for a report without a date.
 */
export function publishedMs(article: Pick<Article, 'published' | 'publishedAt'>): number | null {
  const moment = article.publishedAt && article.publishedAt.length > 10 ? Date.parse(article.publishedAt) : NaN;
  if (!Number.isNaN(moment)) return moment;
  const day = article.published ? endOfDay(article.published) : NaN;
  return Number.isNaN(day) ? null : day;
}

function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999Z`);
}
