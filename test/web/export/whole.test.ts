import { afterEach, describe, expect, it, vi } from 'vitest';
import { wholeList } from '../../../src/web/api/whole-list.ts';
import { exportShown } from '../../../src/web/export/index.ts';
import { save } from '../../../src/web/export/save.ts';
import { shownList, type Shown } from '../../../src/web/shown.ts';

vi.mock('../../../src/web/export/save.ts', () => ({ save: vi.fn() }));

/** A server with a list of so many numbers; `total` may be another at each request. */
function serveNumbers(total: (request: number) => number): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const query = new URL(url, 'http://x').searchParams;
    const all = total(asked.push(url));
    const from = Number(query.get('cursor') ?? 0);
    const to = Math.min(from + Number(query.get('limit')), all);
    const items = Array.from({ length: to - from }, (_, i) => from + i);
    return Promise.resolve(Response.json({ items, total: all, next: to < all ? String(to) : null }));
  });
  return asked;
}

const double = (items: readonly number[]) => items.map((n) => n * 2);

afterEach(() => vi.unstubAllGlobals());

describe('the whole of a list', () => {
  it('is fetched page under page, under the same filters', async () => {
    const asked = serveNumbers(() => 1201);
    const found = await wholeList<number, number>('places', { status: 'held', limit: 30 }, double);
    expect(found).toHaveLength(1201);
    expect(found.at(-1)).toBe(2400);
    expect(asked).toEqual(
      ['', '&cursor=500', '&cursor=1000'].map((cursor) => `/api/v1/places?status=held&limit=500${cursor}`),
    );
  });

  it('is begun again where it changed meanwhile', async () => {
    const asked = serveNumbers((request) => (request === 1 ? 800 : 801));
    expect(await wholeList<number, number>('places', {}, double)).toHaveLength(801);
    expect(asked).toHaveLength(4);
  });

  it('is given up where it goes on changing', async () => {
    serveNumbers((request) => 1000 + request);
    await expect(wholeList<number, number>('places', {}, double)).rejects.toThrow('changed while it was read');
  });
});

describe('a file of a list', () => {
  const show = (items: readonly number[]): Shown => ({
    ...{ name: 'numbers', columns: ['n'], points: [], picture: null },
    rows: items.map((n) => [n]),
  });

  it('has all rows of the filters, not only those on the page, and says how many', async () => {
    serveNumbers(() => 1201);
    const list = {
      items: [0, 1, 2],
      each: <U>(pick: (items: readonly number[]) => readonly U[]) => wholeList('n', {}, pick),
    };
    const shown = shownList(list, show);
    expect(shown.rows).toHaveLength(3);
    expect(await exportShown('csv', shown)).toBe(1201);
    const [name, file] = vi.mocked(save).mock.lastCall!;
    expect(name).toBe('fogline-numbers.csv');
    expect((await file.text()).trim().split('\r\n')).toHaveLength(1202);
  });

  it('has what is on the page where that is all', async () => {
    expect(await exportShown('csv', show([7, 8]))).toBe(2);
  });
});
