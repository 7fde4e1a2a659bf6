import { segments, wordCount } from '../block.ts';
import { printedDates, timeOnly, weekdayOnly } from '../metadata/dates.ts';
import { controlWord, counter, duration, sectionWord } from './tool-words.ts';

const label =
  /^(?:published|posted|updated|last (?:updated|modified)|modified|first published|created|date|time|issued|on|at|by|from|filed(?: under)?|category|slug|priority|words?|edited|reported)\b(?: (?:date|time|on|at|by))*[\s:.-]*/i;

/**
 * Whether a whole line is made of dates, times, counters, section names, reading times and controls.
 * Each segment between bars, bullets or columns must be one of these; a line without letters is none.
 */
export function isMetadata(line: string): boolean {
  if (line.length > 300) return false;
  const before = known.get(line);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const isAll = isAllMetadata(line);
  known.set(line, isAll);
  return isAll;
}

/** Answers already given: several rules ask about the same lines. Forgotten when it is full. */
const known = new Map<string, boolean>();
const mostKnown = 2000;

function isAllMetadata(line: string): boolean {
  const parts = segments(line.replace(/[,;]\s*$/, '')).flatMap((s) => s.split(/,\s+(?=\d{1,2}:\d\d)/));
  return (
    parts.length > 0 && parts.length <= 12 && parts.every(isMetadataSegment) && parts.some((p) => !sectionWord.test(p))
  );
}

/** Whether a segment alone is metadata: a date with or without label, a time, a weekday, a counter, a section, a control. */
export function isMetadataSegment(segment: string): boolean {
  if (segment.length > 60 && wordCount(segment) > mostWords) return false;
  const text = segment.replace(label, '').trim();
  if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return true;
  if (counter.test(text) || duration.test(text) || sectionWord.test(text) || controlWord.test(text)) return true;
  if (ago.test(text) || timeOnly.test(text) || weekdayOnly.test(text) || /^\d+ words$/i.test(text)) return true;
  return restBesideDates(text) === '';
}

/** More words than this no segment of metadata has: a date with label, weekday, hour and zone stays below. */
const mostWords = 20;

const ago =
  /^(?:last )?(?:update:?\s+)?(?:(?:about |over )?(?:\d+|an?|one|two) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)[, ]*){1,2}ago$|^(?:just now|yesterday|today)$/i;

/** Whether a line says when it was published and hardly anything else, such as "Zagros Regional, Erbil - 01.12.2024 18:47". */
export function isDateLine(line: string): boolean {
  return (
    printedDates(line).length > 0 &&
    wordCount(restBesideDates(line)) <= 8 &&
    !/[.!?:]["”’]?$/.test(line.replace(/\b[ap]\.m\.$/, ''))
  );
}

function restBesideDates(text: string): string {
  let rest = text;
  for (const date of [...printedDates(text)].reverse()) rest = rest.slice(0, date.start) + ' ' + rest.slice(date.end);
  return rest
    .replace(
      /\b(?:last )?(?:published|posted|updated|modified|on|at|of|the|local time|time|hrs|hours)\b|\([A-Z][\w +:-]{1,24}\)/gi,
      ' ',
    )
    .replace(timeWithin, ' ')
    .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?/gi, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const timeWithin =
  /\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|BST|CET|EET|EST|EDT|CST|PST|PDT|IST|MSK|EAT|CAT|WAT|SAST|AST|TRT|AFT|MMT|[A-Z]{3,4}T)\b(?:\s*[+-]\s*\d{1,2}(?::?\d\d)?)?|\s*[+-]\d\d:?\d\d|\s*Z\b)?/gi;
