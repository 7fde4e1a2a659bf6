import { daysBetween } from '../terms/day.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { Message } from '../terms/message.ts';
import { message } from '../words/index.ts';
import { resemblance, shinglesOf } from './minhash.ts';

/** From here two texts are one whatever was coded of them; measured gap on 74 reports: rewrites 0.17 to 0.47, others under 0.08. */
const SAME_TEXT = 0.4;
/** Between this and SAME_TEXT the coded claims must agree as well. */
const LIKE_TEXT = 0.12;
/** A rewrite keeps at least this share of the shorter text's claims. */
const SHARED_CLAIMS = 0.5;
/** Copies follow within days; the same words a month on are background. */
export const WITHIN_DAYS = 3;

/** What of a report is compared: its wording and its claims. */
export interface Read {
  readonly report: CodedReport;
  readonly shingles: Uint32Array;
  readonly keys: ReadonlySet<string>;
}

/** Prepares a report for comparison. */
export function readOf(report: CodedReport): Read {
  return {
    report,
    shingles: shinglesOf(report.article.body),
    keys: new Set([
      ...report.control.filter((c) => c.in === 'body').map((c) => `${c.placeId}|${c.change}|${c.modality}`),
      ...report.figures.map((f) => `${f.measure}|${f.value}`),
    ]),
  };
}

/** Why one report is a copy of the other, or null where it is not. The same whichever comes first. */
export function whyCopy(a: Read, b: Read): Message | null {
  if (daysApart(a.report, b.report) > WITHIN_DAYS) return null;
  const alike = resemblance(a.shingles, b.shingles);
  if (alike < LIKE_TEXT) return null;
  const percent = Math.round(alike * 100);
  const byWords = message('copy.words', { percent });
  if (alike >= SAME_TEXT) return byWords;
  const fewest = Math.min(a.keys.size, b.keys.size);
  const shared = [...a.keys].filter((key) => b.keys.has(key)).length;
  if (fewest < 2) return alike >= (LIKE_TEXT + SAME_TEXT) / 2 ? byWords : null;
  return shared >= 2 && shared / fewest >= SHARED_CLAIMS
    ? message('copy.claims', { percent, shared, all: fewest })
    : null;
}

function daysApart(a: CodedReport, b: CodedReport): number {
  if (!a.article.published || !b.article.published) return 0;
  return Math.abs(daysBetween(a.article.published, b.article.published));
}
