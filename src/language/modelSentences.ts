import type { Span } from '../terms/span.ts';
import type { WordRules } from './modelFiles.ts';
import { BLANKS } from './modelWords.ts';

/** Cuts a text into sentences; model/words.py holds the same rules. */
export type SentenceCutter = (text: string) => Span[];

const BREAK = new RegExp(`\\n[${BLANKS}]*\\n|\\n`, 'gu');
const TERMINATOR = new RegExp(`([.!?…]+)(["'”’»)\\]]*)(?=[${BLANKS}]+["'“‘«(\\[—–\\-]*[\\p{Lu}\\p{Lo}\\p{N}@#])`, 'gu');
const LAST_WORD = /[\p{L}\p{M}.']*$/u;
const NEXT_WORD = new RegExp(`[${BLANKS}]+(["'“‘«(\\[—–\\-]*)([\\p{L}\\p{M}\\p{N}]+)`, 'uy');
const ENDS = new RegExp(`[.!?…:;]["'”’»)\\]]*[${BLANKS}]*$`, 'u');
const BLANK = new RegExp(`[${BLANKS}]`, 'u');

/**
 * Makes a sentence cutter from the shipped lists.
 *
 * A sentence never crosses a blank line, nor a single line feed unless the line looks hard-wrapped. A full stop after a
 * title (Lt. Gen.), an initial or an abbreviation (U.N., p.m.) ends a sentence only where the next word can begin one.
 */
export function sentenceCutter(rules: WordRules): SentenceCutter {
  const titles = new Set(rules.titles);
  const months = new Set(rules.months);
  const enders = new Set(rules.enders);
  const starters = new Set(rules.starters);
  const said = new RegExp(
    `[${BLANKS}]+(?:\\p{Lu}[\\p{L}.'’\\-]*[${BLANKS}]+){1,4}(?:${rules.speech.join('|')})(?![\\p{L}\\p{N}_])`,
    'uy',
  );

  function ends(text: string, start: number, at: number, marks: string, closers: string): boolean {
    const stop = at + marks.length + closers.length;
    if (marks !== '.') {
      said.lastIndex = stop;
      return !(closers !== '' && said.test(text));
    }
    if (closers !== '') return true;
    const before = LAST_WORD.exec(text.slice(Math.max(start, at - 24), at))![0];
    if (before === '') return text.slice(start, at).replace(/^[ \t0-9]+/, '') !== '';
    NEXT_WORD.lastIndex = stop;
    const following = NEXT_WORD.exec(text);
    const after = following?.[2] ?? '';
    const canStart = starters.has(after);
    if (titles.has(before)) return false;
    if (months.has(before)) return !/^\p{Nd}/u.test(after);
    if (enders.has(before)) return canStart;
    // "2 p.m. (1100 GMT)": a bracket goes on with the sentence, a quotation may begin one.
    if (before.includes('.')) return canStart || /[^([]/u.test(following?.[1] ?? '');
    return !(/^\p{Lu}$/u.test(before) && before !== 'I');
  }

  return (text) => {
    const out: Span[] = [];
    for (const paragraph of paragraphs(text)) {
      let at = paragraph.start;
      const part = text.slice(0, paragraph.end);
      TERMINATOR.lastIndex = at;
      for (let found = TERMINATOR.exec(part); found; found = TERMINATOR.exec(part)) {
        if (!ends(part, at, found.index, found[1]!, found[2]!)) continue;
        const end = found.index + found[0].length;
        out.push({ start: at, end });
        at = end;
      }
      out.push({ start: at, end: paragraph.end });
    }
    return out.map((span) => trim(text, span)).filter((span) => span.start < span.end);
  };
}

function paragraphs(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(BREAK)) {
    const isSingle = found[0].split('\n').length < 3;
    const after = found.index + found[0].length;
    if (isSingle && isWrapped(text, start, found.index, after)) continue;
    out.push({ start, end: found.index });
    start = after;
  }
  out.push({ start, end: text.length });
  return out;
}

function isWrapped(text: string, start: number, at: number, after: number): boolean {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  if (ENDS.test(text.slice(Math.max(start, line), at))) return false;
  const next = text.slice(after, after + 2);
  return next !== '' && (!/^\p{Lu}/u.test(next) || at - line >= 60);
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && BLANK.test(text[start]!)) start += 1;
  while (end > start && BLANK.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
