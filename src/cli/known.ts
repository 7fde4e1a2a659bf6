import type { CodedReport } from '../terms/coded.ts';
import { publishedMs } from '../terms/day.ts';
import { count, note } from './console.ts';

/**
 * Keeps the reports published up to a moment. Reports without a date cannot be placed before it and are left out,
 * which is said on stderr.
 */
export function knownAt(coded: readonly CodedReport[], momentMs: number | undefined): CodedReport[] {
  if (momentMs === undefined) return [...coded];
  const undated = coded.filter((c) => publishedMs(c.article) === null).length;
  if (undated > 0) note(`fogline: ${count(undated, 'report')} without a date left out, since a time was asked for.`);
  return coded.filter((c) => (publishedMs(c.article) ?? Infinity) <= momentMs);
}
