import { describe, expect, it } from 'vitest';
import { shelfOf } from '../../src/cli/shelf.ts';
import type { Store } from '../../src/store/index.ts';

const DAYS = ['2024-12-07', '2024-12-06', '2024-12-05', '2024-12-04'];

/** A store of one report a day that gives two of them at a time, the newest first. */
const store = {
  async *all() {
    for (const day of DAYS) yield { article: { reportId: day } };
  },
  size: () => Promise.resolve({ reports: DAYS.length, claims: 0 }),
  report: (reportId: string) => Promise.resolve({ article: { reportId } }),
  reports: ({ fromDay }: { fromDay: string }, { cursor }: { cursor?: string }) => {
    const there = DAYS.filter((day) => day >= fromDay);
    const start = Number(cursor ?? 0);
    const next = start + 2 < there.length ? String(start + 2) : null;
    return Promise.resolve({ items: there.slice(start, start + 2).map((reportId) => ({ reportId })), next });
  },
} as unknown as Store;

async function idsOf(since: string | undefined): Promise<string[]> {
  const ids: string[] = [];
  for await (const { article } of shelfOf(store, { isShared: false, since }).all()) ids.push(article.reportId);
  return ids;
}

describe('the shelf of a store', () => {
  it('holds all its reports', async () => {
    expect(await idsOf(undefined)).toEqual(DAYS);
    expect(await shelfOf(store, { isShared: false }).size()).toBe(4);
  });

  it('holds those published from a day on, page after page', async () => {
    expect(await idsOf('2024-12-05')).toEqual(DAYS.slice(0, 3));
    expect(await idsOf('2025-01-01')).toEqual([]);
  });
});
