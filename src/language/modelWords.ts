import type { Span } from '../terms/span.ts';
import type { WordRules } from './modelFiles.ts';

/** Cuts text into words, near to the tokens of UD English EWT; model/words.py holds the same rules. */
export interface WordCutter {
  /** @returns the words of `text.slice(start, end)`, spans counting in `text`. */
  words(text: string, start: number, end: number): Span[];
}

/** Blanks and invisible characters, as the inside of a character class: never part of a word. */
export const BLANKS =
  '\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200b\\u200e\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff';
const LETTERS = '\\p{L}\\p{M}\\u00ad\\u200c\\u200d';
const APOSTROPHES = "'’‘ʼ`´";

/** Makes a cutter from the shipped lists. */
export function wordCutter(rules: WordRules): WordCutter {
  const abbreviations = [...rules.titles, ...rules.months, ...rules.enders]
    .sort((a, b) => b.length - a.length)
    .map((a) => a.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const token = new RegExp(tokenPatterns(abbreviations).join('|'), 'uy');
  const hyphenated = new RegExp(`-\\p{L}[${LETTERS}]*`, 'uy');
  const contraction = new RegExp(`(?:n[${APOSTROPHES}]t|[${APOSTROPHES}](?:s|m|re|ve|ll|d))$`, 'iu');
  const letter = /^\p{L}/u;
  const blank = new RegExp(`[${BLANKS}]`, 'u');
  const prefixes = new Set(rules.prefixes);
  const splits = new Map(Object.entries(rules.splitWords));

  function stopOf(text: string, at: number, end: number): number {
    token.lastIndex = at;
    const found = token.exec(text);
    const stop = found ? at + found[0].length : at + 1;
    if (stop > end) return end;
    if (stop < end && text[stop] === '-' && prefixes.has(text.slice(at, stop).toLowerCase())) {
      hyphenated.lastIndex = stop;
      const joined = hyphenated.exec(text);
      if (joined) return Math.min(end, stop + joined[0].length);
    }
    return stop;
  }

  function words(text: string, start: number, end: number): Span[] {
    const out: Span[] = [];
    let at = start;
    while (at < end) {
      if (blank.test(text[at]!)) {
        at += 1;
        continue;
      }
      const stop = stopOf(text, at, end);
      const piece = text.slice(at, stop);
      const isPlain = stop - at < 4 || letter.test(piece);
      const suffix = isPlain && letter.test(piece) ? contraction.exec(piece) : null;
      const cut = splits.get(piece.toLowerCase()) ?? (suffix && suffix.index > 0 ? suffix.index : 0);
      if (cut > 0) out.push({ start: at, end: at + cut });
      out.push({ start: at + cut, end: stop });
      at = stop;
    }
    return out;
  }

  return { words };
}

function tokenPatterns(abbreviations: string): string[] {
  return [
    `(?:https?:\\/\\/|www\\.)[^${BLANKS}<>"“”]*[^${BLANKS}<>"“”.,;:!?)\\]'’]`,
    '[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)*\\.\\p{L}{2,}',
    '[\\p{L}\\p{N}_\\-]+(?:\\.[\\p{L}\\p{N}_\\-]+)*\\.(?:com|org|net|gov|edu|info|pdf|doc|xls|html?|txt)(?![\\p{L}\\p{N}])',
    '[@#]\\p{L}[\\p{L}\\p{N}_]*',
    '[:;=]-?[)(DPp](?![\\p{L}\\p{N}])',
    '(?:\\p{L}\\.){2,}(?!\\p{L})|\\p{L}\\.\\p{L}(?!\\p{L})',
    `(?:${abbreviations})\\.(?!\\p{L})`,
    `\\p{Lu}\\.(?=[${BLANKS}]+\\p{Lu})`,
    '\\d+(?:-\\d+){2,}',
    '\\d+(?:[.,:\\/]\\d+)*(?:st|nd|rd|th|s)(?!\\p{L})|\\d+(?:[.,:\\/]\\d+)*',
    '\\p{Lu}+&\\p{Lu}+',
    `\\p{L}[${LETTERS}\\p{N}_]*(?:[${APOSTROPHES}]\\p{L}[${LETTERS}]*)*`,
    "\\.{2,}|-{2,}|[!?]{2,}|\\*+|=+|_+|~+|#+|''|``|<<+|>>+",
    '[🇦-🇿]{2}',
    '\\p{Extended_Pictographic}(?:\\ufe0f|\\u200d\\p{Extended_Pictographic}\\ufe0f?|[🏻-🏿])*',
    `[^${BLANKS}][\\p{M}\\ufe0f]*`,
  ];
}
