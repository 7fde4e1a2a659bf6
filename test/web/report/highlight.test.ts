import { describe, expect, it } from 'vitest';
import { paragraphsOf, runsIn, runsOf } from '../../../src/web/report/highlight.ts';

const text = 'The army took Hama and lost Homs.';
const mark = (id: string, words: string) => {
  const start = text.indexOf(words);
  return { id, start, end: start + words.length };
};
const shown = (runs: ReturnType<typeof runsOf>) =>
  runs.map(({ start, end, ids }) => [text.slice(start, end), ids.join('+')]);

describe('runsOf', () => {
  it('leaves a text without claims whole', () => {
    expect(shown(runsOf(text, []))).toEqual([[text, '']]);
  });

  it('cuts where claims begin and end', () => {
    expect(shown(runsOf(text, [mark('a', 'took Hama')]))).toEqual([
      ['The army ', ''],
      ['took Hama', 'a'],
      [' and lost Homs.', ''],
    ]);
  });

  it('names both claims where they overlap, the shorter first', () => {
    expect(shown(runsOf(text, [mark('long', 'army took Hama and'), mark('short', 'Hama and lost')]))).toEqual([
      ['The ', ''],
      ['army took ', 'long'],
      ['Hama and', 'short+long'],
      [' lost', 'short'],
      [' Homs.', ''],
    ]);
  });

  it('nests claims', () => {
    const runs = runsOf(text, [mark('all', text), mark('in', 'Hama')]);
    expect(shown(runs)).toEqual([
      ['The army took ', 'all'],
      ['Hama', 'in+all'],
      [' and lost Homs.', 'all'],
    ]);
  });

  it('keeps two claims on the same words', () => {
    expect(shown(runsOf(text, [mark('a', 'Hama'), mark('b', 'Hama')]))[1]).toEqual(['Hama', 'a+b']);
  });

  it.each([
    { start: -1, end: 4 },
    { start: 4, end: 4 },
    { start: 9, end: 5 },
    { start: 0, end: text.length + 1 },
    { start: NaN, end: 3 },
  ])('leaves out a mark that is not in the text: $start to $end', (span) => {
    expect(shown(runsOf(text, [{ id: 'x', ...span }]))).toEqual([[text, '']]);
  });

  it('covers the text without gap or overlap, whatever the marks', () => {
    const marks = Array.from({ length: 40 }, (_, i) => ({
      id: `${i}`,
      start: (i * 7) % 30,
      end: ((i * 7) % 30) + (i % 4),
    }));
    const runs = runsOf(text, marks);
    expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('gives nothing for an empty text', () => {
    expect(runsOf('', [])).toEqual([]);
  });
});

describe('paragraphsOf', () => {
  it('parts at blank lines and keeps single line breaks', () => {
    const body = 'One.\nStill one.\n\nTwo.\n \nThree.\n';
    expect(paragraphsOf(body).map(({ start, end }) => body.slice(start, end))).toEqual([
      'One.\nStill one.',
      'Two.',
      'Three.\n',
    ]);
  });
});

describe('runsIn', () => {
  it('cuts runs to a paragraph', () => {
    const runs = runsIn(runsOf(text, [mark('a', 'took Hama and lost')]), { start: 4, end: 18 });
    expect(shown(runs)).toEqual([
      ['army ', ''],
      ['took Hama', 'a'],
    ]);
  });
});
