import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/store/passages.ts';

const filler = 'Nothing of note was told there on that day. '.repeat(40);

describe('passages of a text', () => {
  it('hold the words, in the order of the text, with an ellipsis between', () => {
    const text = `${filler}The bridge fell. ${filler}Shelling went on. ${filler}`;
    const passages = passagesOf(text, ['shell', 'bridg']);
    expect(passages).toMatch(/The bridge fell\..* … .*Shelling went on\./);
    expect(passages.length).toBeLessThan(500);
  });

  it('prefer a place where the words stand together', () => {
    const text = `A bridge. ${filler}Shelling hit the bridge. ${filler}`;
    expect(passagesOf(text, ['shell', 'bridg'])).toContain('Shelling hit the bridge.');
  });

  it.each([
    ['cities fell', ['citi']],
    ['the city fell', ['citi']],
  ])('know a word by its stem: %s', (words, stems) => {
    expect(passagesOf(`${filler}${words}. ${filler}`, stems)).toContain(words);
  });

  it.each([
    ['nothing is found', filler, ['zebra']],
    ['there are no words', filler, []],
  ])('give the beginning where %s', (_what, text, stems) => {
    expect(filler.startsWith(passagesOf(text, stems))).toBe(true);
    expect(passagesOf(text, stems).length).toBeGreaterThan(100);
  });

  it.each([
    ['', ['a']],
    ['word', ['word']],
    ['x'.repeat(5000), ['x']],
    [`${'x'.repeat(5000)} word ${'y'.repeat(5000)}`, ['word']],
  ])('are given of odd texts', (text, stems) => {
    expect(passagesOf(text, stems).length).toBeLessThanOrEqual(500);
  });
});
