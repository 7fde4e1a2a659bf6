import { describe, expect, it } from 'vitest';
import { keepFew } from '../../src/serve/view/keep-few.ts';
import { cursorAt, isCursor, pageOf } from '../../src/serve/view/paging.ts';
import { partyMarks } from '../../src/serve/view/parties.ts';
import { snippetOf } from '../../src/serve/view/snippet.ts';
import type { View } from '../../src/serve/view/view.ts';

describe('partyMarks', () => {
  const told = (published: string, ...sides: string[]) => ({ published, sides, against: [] });
  const marks = (...tellings: ReturnType<typeof told>[]) => {
    const sides = new Map(tellings.flatMap((t) => t.sides).map((side) => [side, `The ${side}`]));
    return partyMarks({ findings: { tellings, sides } } as unknown as View);
  };
  const first = [told('2024-11-27', 'north', 'south'), told('2024-11-27', 'north'), told('2024-11-29', 'east')];

  it('gives every side another colour and pattern, and a letter of its own', () => {
    const all = marks(...Array.from({ length: 30 }, (_, i) => told('2024-11-27', `side${i}`)));
    expect(new Set(all.map((mark) => `${mark.colour} ${mark.pattern}`)).size).toBe(30);
    expect(new Set(marks(...first).map((mark) => mark.letter)).size).toBe(3);
  });

  it('changes no mark when later reports come', () => {
    const before = marks(...first);
    const after = marks(...first, told('2024-12-01', 'west', 'east'), told('2024-12-02', 'west'));
    expect(after.slice(0, 3)).toEqual(before);
    expect(after).toHaveLength(4);
  });

  it('puts sides that no registry knows after all others', () => {
    const all = marks(told('2024-11-27', 'as-printed:shells'), told('2024-11-28', 'north'));
    expect(all.map((mark) => mark.side)).toEqual(['north', 'as-printed:shells']);
  });
});

describe('snippetOf', () => {
  it('marks found words, whatever their case and marks', () => {
    expect(snippetOf('Rebels took Qamishlî and QAMISHLI.', ['qamishli'])).toBe(
      'Rebels took \ue000Qamishlî\ue001 and \ue000QAMISHLI\ue001.',
    );
  });

  it('cuts a long text around the first word found, between words', () => {
    const text = `${'before '.repeat(60)}Hama ${'after '.repeat(60)}`;
    const snippet = snippetOf(text, ['hama']);
    expect(snippet).toMatch(/^… before .*\ue000Hama\ue001 .*after …$/);
    expect(snippet.length).toBeLessThan(300);
  });

  it('takes marks out that a text brings along', () => {
    expect(snippetOf('a \ue000fake\ue001 mark', ['mark'])).toBe('a fake \ue000mark\ue001');
  });

  it.each(['', ' ', '\n', 'x'.repeat(10_000), '\ud800', '٣٤ قتيلا'])('takes %j', (text) => {
    expect(typeof snippetOf(text, ['x'])).toBe('string');
  });
});

describe('pageOf', () => {
  const numbers = Array.from({ length: 7 }, (_, i) => i);

  it('goes through a list and ends', () => {
    const first = pageOf(numbers, { limit: 3 }, String);
    const second = pageOf(numbers, { limit: 3, cursor: first.next! }, String);
    const third = pageOf(numbers, { limit: 3, cursor: second.next! }, String);
    expect([first, second, third].map((page) => page.items)).toEqual([['0', '1', '2'], ['3', '4', '5'], ['6']]);
    expect(third).toEqual({ items: ['6'], total: 7, next: null });
  });

  it('gives nothing beyond the end, and cursors that it knows again', () => {
    expect(pageOf(numbers, { limit: 3, cursor: cursorAt(99) }, String).items).toEqual([]);
    expect([cursorAt(0), cursorAt(123_456)].every(isCursor)).toBe(true);
    expect(['', 'p', '-1', 'p-1', 'p1;', `p${'9'.repeat(30)}`].some(isCursor)).toBe(false);
  });
});

describe('keepFew', () => {
  it('makes a value once while it is among the last used', () => {
    const made: string[] = [];
    const keep = keepFew<string>(2);
    const ask = (key: string) => keep(key, () => (made.push(key), key));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
