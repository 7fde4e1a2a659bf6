import { describe, expect, it } from 'vitest';
import { compactWord } from '../../src/language/compactWords.ts';
import { perToken } from '../../src/language/perToken.ts';
import { headOf, tokensIn } from '../../src/language/tree.ts';
import type { Sentence, Token } from '../../src/terms/sentence.ts';

/** "Rebels took Hama", each word hung from the verb. */
function sentence(): Sentence {
  const words: [number, string, number][] = [
    [0, 'Rebels', 1],
    [7, 'took', -1],
    [12, 'Hama', 1],
  ];
  const tokens = words.map(([start, text, head]): Token => {
    const end = start + text.length;
    return { start, end, text, lemma: text, upos: 'X', features: '', head, deprel: head < 0 ? 'root' : 'dep' };
  });
  return { start: 0, end: 16, tokens, mentions: [], attributions: [] };
}

describe('an answer for each token', () => {
  it('is worked out once a sentence, null and zero too, and never for another sentence', () => {
    let asked = 0;
    const head = perToken((s, i) => (asked++, s.tokens[i]!.head < 0 ? null : i));
    const [one, other] = [sentence(), sentence()];
    expect([0, 1, 2, 0, 1, 2].map((i) => head(one, i))).toEqual([0, null, 2, 0, null, 2]);
    expect(asked).toBe(3);
    expect(head(other, 1)).toBeNull();
    expect(asked).toBe(4);
  });

  it('is given for an index that no token has', () => {
    const word = perToken((s, i) => s.tokens[i]?.text ?? '');
    expect([word(sentence(), -1), word(sentence(), 9)]).toEqual(['', '']);
  });
});

describe('the tokens of a span', () => {
  it.each([
    [
      { start: 7, end: 16 },
      { first: 1, last: 2 },
    ],
    [
      { start: 9, end: 10 },
      { first: 1, last: 1 },
    ],
    [
      { start: 6, end: 7 },
      { first: 1, last: 0 },
    ],
  ])('%j are %j', (span, found) => expect(tokensIn(sentence(), span)).toEqual(found));

  it('have a head, or none where there are none', () => {
    expect(headOf(sentence(), { start: 7, end: 16 })).toBe(1);
    expect(headOf(sentence(), { start: 6, end: 7 })).toBe(-1);
  });
});

describe('a word in its smallest form', () => {
  it.each(['town', '’s', 'Ağrı', 'Київ', '', 'x'.repeat(80)])('is the same word: %s', (word) =>
    expect(compactWord(`“${word}”`.slice(1, -1))).toBe(word),
  );
});
