import { isMetadata } from './metadata-lines.ts';
import { printedDates, timeOnly } from '../metadata/dates.ts';
import type { FurnitureRule } from './rule.ts';

const stamp =
  /^(?:(?:updated?|posted|at)\s+)?(?:\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?|\d{1,2}\s?[ap]m)(?:\s*(?:GMT|UTC|BST|[A-Z]{2,4}T|local(?: time)?|\([A-Z][\w +:-]{1,20}\))(?:\s*[+-]\d{1,2}(?::?\d\d)?)?)?(?:\s*[|–—:•·-]\s*|\s+(?=[\p{Lu}“"'‘]))/u;

const ago =
  /^(?:(?:about |posted |updated )?(?:\d+|an?|one|two) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago|just now|yesterday|today)$/i;

/** Times that stand alone: of a live page's entries, or of a page's last change. */
export const liveEntries: FurnitureRule = {
  rule: 'entry-time',
  reachOf: ({ text }) =>
    timeOnly.test(text) || ago.test(text) || (printedDates(text).length > 0 && isMetadata(text)) ? 'line' : null,
};

/** An entry of a live page without the time it begins with ("14:05 – The bridge is down." → "The bridge is down."). */
export function withoutStamp(text: string): string {
  return text.replace(stamp, '');
}

/** The time that a paragraph begins with as entries of live pages do ("14:05 – The bridge is down." → "14:05"), or null. */
export function stampOf(text: string): string | null {
  return stamp.exec(text)?.[0].replace(/[\s|–—:•·-]+$/, '') ?? null;
}

/** Whether a paragraph begins with a time of day as entries of live pages do. */
export function hasStamp(text: string): boolean {
  return stamp.test(text);
}
