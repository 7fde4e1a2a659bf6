import type { Sentence } from '../terms/sentence.ts';

/** "IS" among small letters is a name, though it looks like a verb. */
const LIKE_VERBS = /(?<![\p{L}\p{N}.’'-])IS(?![\p{L}\p{N}.’'])/gu;
/** A name of the same length that no reader takes for anything else. */
const STAND_IN = 'EU';

/**
 * The text with names in capitals that look like words ("IS seized Mosul") changed for one of the same length, so that a
 * language reader takes them for names; lines without small letters stay as they are.
 */
export function withPlainNames(text: string): string {
  if (!text.includes('IS')) return text;
  return text
    .split('\n')
    .map((line) => (/\p{Ll}{3}/u.test(line) ? line.replace(LIKE_VERBS, STAND_IN) : line))
    .join('\n');
}

/** The sentences with the words as the text has them. */
export function asPrintedIn(sentences: readonly Sentence[], text: string): Sentence[] {
  return sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((t) => {
      const printed = text.slice(t.start, t.end);
      return printed === t.text ? t : { ...t, text: printed, lemma: printed };
    }),
    mentions: sentence.mentions.map((m) => ({ ...m, text: text.slice(m.start, m.end) })),
  }));
}
