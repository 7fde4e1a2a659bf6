import { InvalidArgumentError } from 'commander';
import { endOfDay } from '../terms/day.ts';

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
