import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { fogline, linesOf } from '../cli/fogline.ts';
import { freshDatabase, freshFolder, hasServer } from '../store/homes.ts';
import { contentsOf, picturesOf } from './contents.ts';

// Each command is a process that reads a model or a store, which a busy machine does slowly.
vi.setConfig({ testTimeout: 600_000 });

const folder = freshFolder();
const kept = join(folder, 'kept');
const days = ['--from', '2024-12-04', '--to', '2024-12-08', '--json'];
const wink = ['--reader', 'wink'];

describe('fogline ingest', () => {
  it('leaves in the store what is concluded, and where the evidence lies', async () => {
    const ingested = await fogline(['ingest', 'samples/south', '--db', kept, ...wink]);
    expect([ingested.code, ingested.err]).toEqual([0, expect.stringContaining('Ingested')]);
    const store = await openStore(kept, { mustExist: true });
    try {
      const places = await store.picture('2024-12-08', null);
      expect(places.length).toBeGreaterThan(3);
      const { states, claims } = await store.history(places[0]!.placeId, null);
      expect([states.length > 0, claims.length > 0]).toEqual([true, true]);
      for (const kind of ['dispute', 'independent', 'lineage'] as const)
        expect((await store.findings(kind, { recorded: null })).length).toBeGreaterThan(0);
      expect((await store.records(null)).length).toBeGreaterThan(0);
      for (const { reportId } of (await store.reports({}, { limit: 500 })).items)
        expect(await store.archived(reportId)).toMatchObject({ file: '000001.warc.gz' });
    } finally {
      await store.close();
    }
    const ready = await fogline(['picture', '--db', kept, ...days]);
    const anew = await fogline(['picture', 'samples/south', ...wink, ...days]);
    expect(linesOf(ready.out)).toEqual(linesOf(anew.out));
    const never = await fogline(['picture', '--db', kept, '--recorded-at', '2024-12-09', ...days]);
    expect([never.code, never.err]).toEqual([1, expect.stringContaining('Nothing had been concluded by 2024-12-09')]);
  });

  it('refuses to queue into a folder', async () => {
    const queued = await fogline(['ingest', 'samples/south', '--db', join(folder, 'store'), '--queue']);
    expect([queued.code, queued.err]).toEqual([2, expect.stringContaining('need a PostgreSQL database')]);
  });
});

describe.runIf(hasServer)('fogline ingest --queue and fogline work', () => {
  const { url, make } = freshDatabase();
  const ingest = () =>
    fogline(['ingest', 'samples/south', '--db', url, '--queue', '--archive', join(folder, 'archive')]);

  it('leave what one process leaves in a folder, and change nothing the second time', async () => {
    await make();
    const queued = await ingest();
    expect([queued.code, queued.err]).toEqual([
      0,
      expect.stringMatching(/Queued (\d+) reports, 0 already there; \1 reports/),
    ]);
    const worked = await fogline(['work', '--db', url, '--once', ...wink, '--log', 'warn']);
    expect([worked.code, worked.err]).toEqual([0, expect.stringContaining('0 reports wait to be coded, 0 set aside')]);
    const contents = await contentsOf(url);
    expect(contents).toEqual(await contentsOf(kept));
    expect(await picturesOf(url, '2024-12-04', '2024-12-08')).toBe(await picturesOf(kept, '2024-12-04', '2024-12-08'));

    expect((await ingest()).err).toMatch(/Queued 0 reports, \d+ already there/);
    expect((await fogline(['work', '--db', url, '--once', ...wink, '--log', 'warn'])).code).toBe(0);
    expect(await contentsOf(url)).toEqual(contents);
  });
});
