import type { Span } from '../../terms/span.ts';
import { daysBetween } from './calendar.ts';
import { timeRules } from './grammar.ts';
import type { Meaning, TimeContext } from './meaning.ts';

/** Words that say a time, and what they mean in this report. */
export interface TimeExpression extends Span {
  /** As printed, with the preposition: "since Wednesday". */
  readonly words: string;
  /** Name of the rule that read it. */
  readonly rule: string;
  /** Null where the days can't be computed. */
  readonly meaning: Meaning | null;
  /** The preposition in front, in lower case, or the first word. */
  readonly lead: string;
  /** True for "since": what is said began then and goes on. */
  readonly isSince: boolean;
  /** True for "until" and "before": what is said ended or lies ahead of then. */
  readonly isLimit: boolean;
}

interface Match extends Span {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly rule: (typeof timeRules)[number];
}

/**
 * Finds the time expressions of a text, in order, and reads each against the day of publication and the times named
 * before it in its paragraph.
 */
export function timeExpressions(text: string, published: string | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  const fresh: TimeContext = { published, day: published, sentenceDay: null, year: null };
  let context = fresh;
  let end = 0;
  for (const match of longestMatches(text)) {
    const gap = text.slice(end, match.start);
    if (/\n\s*\n/.test(gap)) context = fresh;
    else if (sentenceEnd.test(gap)) context = { ...context, sentenceDay: null };
    end = match.end;
    const meaning = match.rule.read(match.groups, context);
    found.push(expressionOf(match, text, meaning));
    context = after(context, meaning);
  }
  return found.map((expression, i) => inSpeakersDay(onDayBehind(expression, found[i + 1], text), found[i + 1], text));
}

/** A month or year that ended before this many days is a story of its own. */
const LONG = 14;

const sentenceEnd = /[.!?]["”’]?\s+["“‘]?\p{Lu}/u;

function expressionOf(match: Match, text: string, meaning: Meaning | null): TimeExpression {
  const words = text.slice(match.start, match.end);
  const lead = (match.groups.lead ?? /^\p{L}+/u.exec(words)?.[0] ?? '').toLowerCase();
  const isLimit = lead === 'until' || lead === 'till' || lead === 'to';
  return {
    start: match.start,
    end: match.end,
    words,
    rule: match.rule.name,
    meaning,
    lead,
    isSince: lead === 'since',
    isLimit,
  };
}

/** "At dawn on Tuesday", "at 5 a.m. on 3 May": the hour is of the day right behind it. */
function onDayBehind(expression: TimeExpression, next: TimeExpression | undefined, text: string): TimeExpression {
  const isHour = expression.rule === 'part-of-day' || expression.rule === 'clock';
  if (!isHour || next?.meaning?.when?.length !== 10 || next.isSince || next.isLimit) return expression;
  return /^,? $/.test(text.slice(expression.end, next.start)) ? { ...expression, meaning: next.meaning } : expression;
}

/** "We left this morning," he said on Tuesday: in what one is quoted as saying, today is the day of saying it. */
function inSpeakersDay(expression: TimeExpression, next: TimeExpression | undefined, text: string): TimeExpression {
  if (expression.rule !== 'today' || next?.rule !== 'weekday') return expression;
  const between = text.slice(expression.end, next.start);
  const isSpoken = /^[^.!?\n]*["”][^.!?\n]*\b(?:said|told|says|added)\b[^.!?\n]*$/.test(between);
  return isSpoken ? { ...expression, meaning: next.meaning } : expression;
}

function after(context: TimeContext, meaning: Meaning | null): TimeContext {
  if (meaning?.when == null) return context;
  const isDay = meaning.when.length === 10;
  const isLongAgo =
    context.published !== null && meaning.to !== null && daysBetween(meaning.to, context.published) > LONG;
  return {
    ...context,
    day: isDay ? meaning.when : isLongAgo ? null : context.day, // "in 2012 … that night"
    sentenceDay: isDay ? meaning.when : context.sentenceDay,
    year: +meaning.when.slice(0, 4),
  };
}

/** All matches in order; of those that overlap the longest. */
function longestMatches(text: string): Match[] {
  const all = piecesWithTime(text).flatMap((piece) =>
    matchesIn(piece.text).map((m) => ({ ...m, start: piece.start + m.start, end: piece.start + m.end })),
  );
  const kept: Match[] = [];
  for (const match of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (!before || before.end <= match.start) kept.push(match);
    else if (match.end - match.start > before.end - before.start) kept[kept.length - 1] = match;
  }
  return kept;
}

/** Sentences matched before: a report's are asked for by its dates and again by its figures. */
const matched = new Map<string, readonly Match[]>();
const MOST_KEPT = 2_000;
const LONGEST_KEPT = 1_000;

function matchesIn(piece: string): readonly Match[] {
  let found = matched.get(piece);
  if (found === undefined) {
    const lower = piece.toLowerCase();
    found = timeRules
      .filter((rule) => rule.needs.length === 0 || rule.needs.some((word) => lower.includes(word)))
      .flatMap((rule) =>
        [...piece.matchAll(rule.pattern)].map((m) => ({
          start: m.index,
          end: m.index + m[0].length,
          groups: m.groups ?? {},
          rule,
        })),
      );
    if (piece.length > LONGEST_KEPT) return found;
    if (matched.size >= MOST_KEPT) matched.clear();
    matched.set(piece, found);
  }
  return found;
}

/** What every time rule needs somewhere in its words: one look saves forty where a sentence names no time. */
const timeWord =
  /\d|day|week|month|year|hour|night|morning|noon|dawn|sun|dusk|evening|decade|minute|moment|tomorrow|so far|to date|since|clock|(?:jan|febr)uary|march|april|may|ju(?:ne|ly)|august|(?:sept|nov|dec)ember|october|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i;

const pieceEnd = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})|\n+/gu;

/** The text cut after sentences and lines, which no time expression crosses; pieces that name no time left out. */
function piecesWithTime(text: string): { readonly start: number; readonly text: string }[] {
  const ends = [...text.matchAll(pieceEnd)].map((m) => m.index + m[0].length);
  return [0, ...ends]
    .map((start, i) => ({ start, text: text.slice(start, ends[i] ?? text.length) }))
    .filter((piece) => timeWord.test(piece.text));
}
