import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codedSince, findKeptFindings, keepFindings, momentOf, openStore, type Store } from '../../src/store/index.ts';
import { codedReport, report } from './example.ts';
import { homes } from './homes.ts';

const one = report('one.txt', 'One.');
const two = report('two.txt', 'Two.');
const bytes = new Uint8Array([1, 2, 3, 250]);

describe.each(homes())('findings kept in %s', (_name, make) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await make());
    await store.keep(one, codedReport(one, '2024-12-01'), 'a coder');
  }, 120_000);
  afterAll(() => store.close());

  const find = (madeBy = 'this') => findKeptFindings(store.home.db, madeBy);
  const keepNow = async (reports: number) => {
    const madeAt = await momentOf(store.home.db);
    await keepFindings(store.home.db, { madeBy: 'this', madeAt, reports, bytes });
  };
  const idsOf = async (reports: AsyncIterable<{ readonly article: { readonly reportId: string } }>) => {
    const ids: string[] = [];
    for await (const { article } of reports) ids.push(article.reportId);
    return ids;
  };

  it('are found by the program that made them, and by no other', async () => {
    expect(await find()).toBeNull();
    await keepNow(1);
    expect(await find()).toMatchObject({ newer: 0 });
    expect(new Uint8Array((await find())!.bytes)).toEqual(bytes);
    expect(await find('another')).toBeNull();
  });

  it('still hold for their own reports when others come', async () => {
    await store.keep(two, codedReport(two, '2024-12-02'), 'a coder');
    const found = (await find())!;
    expect(found.newer).toBe(1);
    const news = (await codedSince(store.home.db, found.madeAt, 1))!;
    expect([news.newer, await idsOf(news.all())]).toEqual([1, [two.id]]);
    expect(await codedSince(store.home.db, found.madeAt, 2)).toBeNull();
    expect(await idsOf(found.rest())).toEqual([one.id]);
  });

  it('hold no more once one of their reports is coded anew', async () => {
    await keepNow(2);
    expect(await find()).toMatchObject({ newer: 0 });
    await store.keep(one, codedReport(one, '2024-12-03'), 'another coder');
    expect(await find()).toBeNull();
  });

  it('do not give way to older ones', async () => {
    const early = await momentOf(store.home.db);
    // The clock of an embedded database ticks by the millisecond.
    await new Promise((later) => setTimeout(later, 5));
    await keepNow(2);
    await keepFindings(store.home.db, { madeBy: 'late', madeAt: early, reports: 2, bytes });
    expect(await find('late')).toBeNull();
    expect(await find()).not.toBeNull();
  });
});
