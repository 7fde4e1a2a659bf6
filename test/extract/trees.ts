import type { PassageReading } from '../../src/extract/reading.ts';
import type { Sentence, Token } from '../../src/terms/sentence.ts';

/** Builds a sentence from "word/lemma/UPOS/relation>head" items; words are joined by blanks, none before punctuation. */
export function treeSentence(rows: string): Sentence {
  let end = 0;
  const tokens: Token[] = rows
    .trim()
    .split(/\s+/)
    .map((row, i) => {
      const [text, lemma, upos, arc] = row.split('/') as [string, string, string, string];
      const [deprel, head] = arc.split('>') as [string, string];
      const start = i === 0 || /^[,.;:’]/.test(text) ? end : end + 1;
      end = start + text.length;
      return { start, end, text, lemma, upos, features: '', head: Number(head), deprel };
    });
  return { start: 0, end, tokens, mentions: [], attributions: [] };
}

/** A body of one sentence. */
export function passageOf(sentence: Sentence): PassageReading {
  const text = sentence.tokens.reduce((line, token) => line.padEnd(token.start) + token.text, '');
  return { in: 'body', text, sentences: [sentence] };
}
