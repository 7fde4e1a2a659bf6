import { describe, expect, it } from 'vitest';
import { wholeNames } from '../../../src/extract/identify/wholeNames.ts';
import type { Mention } from '../../../src/terms/sentence.ts';

const text = 'Units of the Battlegroup South took the ridge.';
const mention = (words: string, kind: Mention['kind']): Mention => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, kind, confidence: 0.9 };
};
const textsOf = (mentions: readonly Mention[]) =>
  wholeNames(mentions, text).map((m) => [m.text, text.slice(m.start, m.end)]);

describe('names that the reader cut at a preposition', () => {
  it('are joined with what follows, where it is of the same kind', () => {
    const whole = 'Units of the Battlegroup South';
    expect(textsOf([mention('Units of the', 'force'), mention('Battlegroup South', 'force')])).toEqual([
      [whole, whole],
    ]);
  });

  it('lose the hanging words otherwise', () => {
    expect(textsOf([mention('Units of the', 'force'), mention('Battlegroup South', 'place')])).toEqual([
      ['Units', 'Units'],
      ['Battlegroup South', 'Battlegroup South'],
    ]);
  });
});
