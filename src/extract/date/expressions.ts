import type { Span } from '../../terms/span.ts';
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
  let context: TimeContext = { published, day: published, year: null };
  let end = 0;
  for (const match of longestMatches(text)) {
    if (/\n\s*\n/.test(text.slice(end, match.start))) context = { published, day: published, year: null };
    end = match.end;
    const meaning = match.rule.read(match.groups, context);
    const lead = (match.groups.lead ?? /^\p{L}+/u.exec(text.slice(match.start, match.end))?.[0] ?? '').toLowerCase();
    found.push({
      start: match.start,
      end: match.end,
      words: text.slice(match.start, match.end),
      rule: match.rule.name,
      meaning,
      isSince: lead === 'since',
      isLimit: lead === 'until' || lead === 'till' || lead === 'to',
    });
    context = after(context, meaning);
  }
  return found;
}

function after(context: TimeContext, meaning: Meaning | null): TimeContext {
  if (meaning?.when == null) return context;
  const day = meaning.when.length === 10 ? meaning.when : context.day;
  return { ...context, day, year: +meaning.when.slice(0, 4) };
}

function longestMatches(text: string): Match[] {
  const all: Match[] = timeRules.flatMap((rule) =>
    [...text.matchAll(rule.pattern)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      groups: m.groups ?? {},
      rule,
    })),
  );
  const best = all.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Match[] = [];
  for (const match of best) if (!kept.some((k) => k.start < match.end && match.start < k.end)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}
