import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { codedReport, report } from './example.ts';
import { freshDatabase, freshFolder, hasServer, homes } from './homes.ts';

// An embedded database takes a busy machine a while to open.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = freshFolder();

async function all(store: Store) {
  const found = [];
  for await (const coded of store.all()) found.push(coded);
  return found;
}

describe.each(homes())('a store in %s', (_name, make) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await make());
  });
  afterAll(async () => {
    await store.close();
  });

  const early = report('early.txt', 'Forces left Alpha.');
  const late = report('late.txt', 'Forces took Beta on Friday.');

  it('gives back what was kept, in order of publication', async () => {
    await store.keep(late, codedReport(late, '2024-12-05'), 'a coder');
    await store.keep(early, codedReport(early, '2024-12-01'), 'a coder');
    expect(await all(store)).toEqual([codedReport(early, '2024-12-01'), codedReport(late, '2024-12-05')]);
  });

  it('changes nothing when the same report is kept twice', async () => {
    const before = [await store.size(), await all(store)];
    await store.keep(early, codedReport(early, '2024-12-01'), 'a coder');
    expect([await store.size(), await all(store)]).toEqual(before);
  });

  it('asks for a report to be coded again by another coder, and then replaces the claims', async () => {
    expect(await store.coded(early.id, 'a coder')).not.toBeNull();
    expect(await store.coded(early.id, 'a newer coder')).toBeNull();
    const fewer = { ...codedReport(early, '2024-12-01'), control: [] };
    await store.keep(early, fewer, 'a newer coder');
    expect(await store.coded(early.id, 'a newer coder')).toEqual(fewer);
  });

  it('keeps offsets where a text holds characters that PostgreSQL refuses', async () => {
    const odd = report('odd.txt', 'A\0B \ud800 C');
    const coded = codedReport(odd, '2024-12-09');
    await store.keep(odd, coded, 'a coder');
    const back = await store.coded(odd.id, 'a coder');
    expect(back!.article.body).toBe('A\ufffdB \ufffd C');
    expect(back!.control[0]!.quote).toBe(back!.article.body);
  });

  it('takes text that looks like SQL as text', async () => {
    const hostile = report("'; drop table report; --.txt", "'); delete from claim; --");
    await store.keep(hostile, codedReport(hostile, null), "x'; drop table coding; --");
    expect((await store.coded(hostile.id, "x'; drop table coding; --"))!.article.body).toBe(hostile.text);
    expect((await store.size()).reports).toBe(4);
  });

  it('keeps two reports side by side when they arrive at the same time', async () => {
    const reports = Array.from({ length: 8 }, (_, i) => report(`many-${i}.txt`, `Report ${i}.`));
    await Promise.all([...reports, ...reports].map((r) => store.keep(r, codedReport(r, '2024-12-10'), 'a coder')));
    expect((await store.size()).reports).toBe(12);
    const ids = (await all(store)).map((coded) => coded.article.reportId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('opening a store', () => {
  it('finds again what an earlier process kept', async () => {
    const db = join(folder, 'again');
    const kept = report('kept.txt', 'Forces held Gamma.');
    const first = await openStore(db);
    await first.keep(kept, codedReport(kept, '2024-12-02'), 'a coder');
    await first.close();
    const second = await openStore(db);
    expect(await all(second)).toEqual([codedReport(kept, '2024-12-02')]);
    await second.close();
  });

  it.runIf(hasServer)('asks a server that takes no writes, as a replica is', async () => {
    const { url, make } = freshDatabase();
    await make();
    const kept = report('kept.txt', 'Forces held Gamma.');
    const first = await openStore(url);
    await first.keep(kept, codedReport(kept, '2024-12-02'), 'a coder');
    await first.close();
    const replica = await openStore(`${url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`);
    expect((await replica.search('gamma')).total).toEqual({ reports: 1, claims: 3 });
    expect((await replica.claims({ placeIds: ['gn:1'] })).items).toHaveLength(2);
    expect(await all(replica)).toHaveLength(1);
    await expect(replica.keep(kept, codedReport(kept, null), 'another')).rejects.toThrow(/read-only/);
    await replica.close();
  });

  it('says so when the server cannot be reached, without the password', async () => {
    const error = await openStore('postgres://user:secret@127.0.0.1:9/none').catch((e: unknown) => e as Error);
    expect(error).toMatchObject({ code: 'store-unreachable' });
    expect((error as Error).message).not.toContain('secret');
  });
});
