import { describe, expect, it } from 'vitest';
import { cutLongSentences } from '../../src/extract/long-sentences.ts';
import type { Sentence } from '../../src/terms/sentence.ts';

/** A run of one-letter words, a comma after every `comma`-th, each hanging on the word before it. */
function run(words: number, comma: number): Sentence {
  const tokens = Array.from({ length: words }, (_, i) => {
    const isComma = (i + 1) % comma === 0;
    return {
      start: 2 * i,
      end: 2 * i + 1,
      text: isComma ? ',' : 'a',
      lemma: 'a',
      upos: isComma ? 'PUNCT' : 'NOUN',
      features: '',
      head: i - 1,
      deprel: i === 0 ? 'root' : 'dep',
    };
  });
  const mentions = [10, 195, 196].map((i) => ({
    start: 2 * i,
    end: 2 * i + 3,
    text: 'a a',
    kind: 'place' as const,
    confidence: 1,
  }));
  return { start: 0, end: 2 * words - 1, tokens, mentions, attributions: [] };
}

describe('cutLongSentences', () => {
  it('leaves sentences alone', () => {
    const sentences = [run(30, 7)];
    expect(cutLongSentences(sentences)).toBe(sentences);
  });

  it('cuts a run without stops after its last punctuation and loses no word', () => {
    const pieces = cutLongSentences([run(1000, 30)]);
    expect(pieces.flatMap((piece) => piece.tokens.map((token) => token.start))).toEqual(
      run(1000, 30).tokens.map((t) => t.start),
    );
    expect(pieces.every((piece) => piece.tokens.length <= 200)).toBe(true);
    expect(pieces[0]!.tokens.at(-1)!.upos).toBe('PUNCT');
  });

  it('keeps heads within the piece and drops mentions that the cut divides', () => {
    const pieces = cutLongSentences([run(400, 197)]);
    for (const { tokens } of pieces) {
      expect(tokens[0]!.head).toBe(-1);
      expect(tokens.every((token, i) => token.head === i - 1)).toBe(true);
    }
    expect(pieces.flatMap((piece) => piece.mentions.map((mention) => mention.start))).toEqual([20, 390]);
  });

  it('cuts where it must when nothing is punctuated', () => {
    expect(cutLongSentences([run(450, 1000)]).map((piece) => piece.tokens.length)).toEqual([200, 200, 50]);
  });
});
