import { compactWord } from '../../language/compactWords.ts';
import type { PassageReading } from '../reading.ts';
import type { Span } from '../../terms/span.ts';

/** One word of a passage as place-finding sees it. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly isCapital: boolean;
  /** Two letters or more and all of them capitals; "U.S." too. */
  readonly isAllCaps: boolean;
  /** The characters between the word before and this one, blanks as one; a line break or more at the start. */
  readonly gap: string;
  /** First word of its sentence, quotation, line or headline, where English writes a capital anyway. */
  readonly isFirst: boolean;
  /** Number of its sentence in the passage. */
  readonly sentence: number;
}

const WORD = /(?:\p{Lu}\.){2,}|\b(?:Ste?|Mt|Ft)\.(?= \p{Lu})|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*/gu;

/** Splits a passage into words; a possessive ’s is left out of its word, and hyphens part words. */
export function wordsOf(passage: PassageReading): Word[] {
  const words: Word[] = [];
  let end = 0;
  let sentence = 0;
  for (const match of passage.text.matchAll(WORD)) {
    const text = compactWord(match[0].replace(/['’‘ʼ`´]s$/i, ''));
    const start = match.index;
    const between = passage.text.slice(end, start);
    const gap = between === ' ' ? ' ' : between.replace(/^[ \u00a0\t]+$/, ' ');
    const before = sentence;
    while (sentence + 1 < passage.sentences.length && passage.sentences[sentence + 1]!.start <= start) sentence++;
    const isFirst = words.length === 0 || sentence !== before || (gap !== ' ' && opens(gap));
    words.push({
      text,
      lower: text.toLowerCase(),
      start,
      end: start + text.length,
      isCapital: /^\p{Lu}/u.test(text) && !/^I(?:['’]\p{Ll}+)?$/u.test(text),
      isAllCaps: /^(?:\p{Lu}\.?){2,}$/u.test(text),
      gap,
      isFirst,
      sentence,
    });
    end = start + text.length;
  }
  return words;
}

/** Says whether the characters before a word open a sentence, quotation, line or entry. */
function opens(gap: string): boolean {
  return /[\n“"]|[.!?]["”’)]*\s+["“‘(]*$|[:•|]\s*$/.test(gap) || /^\s*[‘']$/.test(gap);
}

/** Says whether a text writes most of its words with capitals, as many headlines do. */
export function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((w) => w.text.length > 3 && /^\p{L}/u.test(w.text));
  return long.length >= 3 && long.filter((w) => w.isCapital).length / long.length > 0.75;
}
