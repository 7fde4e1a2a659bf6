import { monthNames, monthNumber } from './months.ts';

/** A date as a page prints it. */
export interface PrintedDate {
  readonly day: string;
  /** The other reading of "05/12/2024"; null where there is one only. */
  readonly otherDay: string | null;
  /** `HH:MM` near the date, or null. */
  readonly time: string | null;
  /** `Z` or `±HH:MM` where the page names a zone, else null. */
  readonly zone: string | null;
  readonly start: number;
  readonly end: number;
}

const clock = String.raw`(?<hour>\d{1,2})[:.h](?<minute>\d\d)(?::\d\d)?(?:\s*(?<half>[ap])\.?m\b\.?)?(?:\s*\(?(?<zone>(?:GMT|UTC)\s*[+-]\s*\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d|[A-Z]{2,5}\b|Z\b))?`;
const day = String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)?`;
const yearEnd = String.raw`(?<y>(?:19|20)\d\d)(?!\d)`;

const shapes: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d\p{L}])${day}[\s.-]{0,3}(?:of |de |d')?(?<m>${monthNames})\.?,?(?:\s+de)?[\s-]{1,2}${yearEnd}`,
    'giu',
  ),
  new RegExp(String.raw`(?<!\p{L})(?<m>${monthNames})\.?\s+(?:\d{1,2}\s?[-–]\s?)?${day},?\s+${yearEnd}`, 'giu'),
  /(?<!\d)(?<y>(?:19|20)\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/g,
  /(?<![\d.,])(?<d>\d{1,2})(?<s>[./-])(?<m>\d{1,2})\k<s>(?<y>(?:19|20)\d\d|\d\d)(?![\d.]\d|\d|:\d\d)/g,
];

/** Lines longer than this are paragraphs, whose dates say nothing of the page's. */
const longestLine = 600;

/** A text that is a time of day alone, with or without zone. */
export const timeOnly =
  /^(?:\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)(?:\s*\(?(?:GMT|UTC|[A-Z]{2,5}|local time|[A-Z][a-z]+ time)?(?:\s*[+-]\s*\d{1,2}(?::?\d\d)?)?\)?)?$/;

/** A text that is the name of a weekday alone. */
export const weekdayOnly = /^(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\.?$/i;

/**
 * Finds the dates with a year that a line prints, in order; a time of day within a few characters belongs to its date.
 * Day before month is the first reading of "05/12/2024"; where the other order gives a date too, it is `otherDay`.
 */
export function printedDates(text: string): readonly PrintedDate[] {
  if (text.length > longestLine || !/\d[./-]\d{1,2}[./-]\d|(?:19|20)\d\d/.test(text)) return [];
  const hasYear = /(?:19|20)\d\d/.test(text);
  const found = (hasYear ? shapes : shapes.slice(-1))
    .flatMap((shape) => [...text.matchAll(shape)].map((m) => read(text, m)))
    .filter((d) => d !== null);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((d, i) => !found.slice(0, i).some((before) => before.end > d.start));
}

function read(text: string, match: RegExpMatchArray): PrintedDate | null {
  const { d, m, y } = match.groups as { d: string; m: string; y: string };
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const month = /^\d/.test(m) ? Number(m) : (monthNumber(m) ?? 0);
  const isNumeric = /^\d/.test(m) && match[0]!.search(/\d{4}/) !== 0;
  const first = dayOf(year, month, Number(d));
  const other = isNumeric ? dayOf(year, Number(d), month) : null;
  const chosen = first ?? other;
  if (chosen === null) return null;
  const start = match.index!;
  const end = start + match[0].length;
  const time = timeNear(text, start, end);
  return {
    day: chosen,
    otherDay: first !== null && other !== null && other !== first ? other : null,
    time: time?.time ?? null,
    zone: time?.zone ?? null,
    start,
    end,
  };
}

/** `YYYY-MM-DD`, or null where there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

/** The weekday of a day, 0 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function timeNear(
  text: string,
  start: number,
  end: number,
): { readonly time: string; readonly zone: string | null } | null {
  const after = clockAfter.exec(text.slice(end, end + 60));
  if (after) return asTime(after);
  const before = clockBefore.exec(text.slice(Math.max(0, start - 40), start));
  return before ? asTime(before) : null;
}

const clockAfter = new RegExp(
  String.raw`^[\s,|·•/()–—-]{0,8}(?:[a-z]{3,9}day[\s,|·•/-]{0,6})?(?:at |at:|kl\. )?${clock}`,
  'i',
);
const clockBefore = new RegExp(String.raw`${clock}[\s,|·•/()–—-]{1,6}(?:on )?(?:[a-z]{3,9},? )?$`, 'i');

function asTime(match: RegExpExecArray): { readonly time: string; readonly zone: string | null } | null {
  const { hour, minute, half, zone } = match.groups as Record<string, string | undefined>;
  let h = Number(hour);
  if (half && h <= 12) h = (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (h > 23 || Number(minute) > 59) return null;
  return { time: `${String(h).padStart(2, '0')}:${minute}`, zone: zone ? offsetOf(zone) : null };
}

/** Zones whose letters mean one offset only; IST and CST mean several and are left open. */
const namedZones: Readonly<Record<string, string>> = {
  Z: 'Z', GMT: 'Z', UTC: 'Z', BST: '+01:00', WAT: '+01:00', CET: '+01:00', CEST: '+02:00', CAT: '+02:00', SAST: '+02:00', EET: '+02:00', EEST: '+03:00', EAT: '+03:00', MSK: '+03:00', TRT: '+03:00', GST: '+04:00', AFT: '+04:30', PKT: '+05:00', MMT: '+06:30', EST: '-05:00', EDT: '-04:00', PST: '-08:00', PDT: '-07:00',
}; // prettier-ignore

function offsetOf(zone: string): string | null {
  const shifted = /([+-])\s*(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (shifted) return `${shifted[1]}${shifted[2]!.padStart(2, '0')}:${shifted[3] ?? '00'}`;
  return namedZones[zone.toUpperCase()] ?? null;
}
