import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fogline, linesOf } from '../cli/fogline.ts';
import { freshDatabase, freshFolder, hasServer } from '../store/homes.ts';

vi.setConfig({ testTimeout: 180_000 });

describe.runIf(hasServer)('fogline ingest --queue and fogline work', () => {
  const { url, make } = freshDatabase();
  const folder = freshFolder();
  const days = ['--from', '2024-12-04', '--to', '2024-12-08', '--json'];
  const ingest = () =>
    fogline(['ingest', 'samples/south', '--db', url, '--queue', '--archive', join(folder, 'archive')]);

  it('give the picture that one process gives, and change nothing the second time', async () => {
    await make();
    const queued = await ingest();
    expect([queued.code, queued.err]).toEqual([
      0,
      expect.stringMatching(/Queued (\d+) reports, 0 already there; \1 reports/),
    ]);
    const worked = await fogline(['work', '--db', url, '--once', '--reader', 'wink', '--log', 'warn']);
    expect([worked.code, worked.err]).toEqual([0, expect.stringContaining('0 reports wait to be coded, 0 set aside')]);

    const ready = await fogline(['picture', '--db', url, ...days]);
    const anew = await fogline(['picture', 'samples/south', '--reader', 'wink', ...days]);
    expect(linesOf(ready.out)).toEqual(linesOf(anew.out));
    expect(linesOf(ready.out)).toHaveLength(5);

    expect((await ingest()).err).toMatch(/Queued 0 reports, \d+ already there/);
    expect((await fogline(['work', '--db', url, '--once', '--reader', 'wink', '--log', 'warn'])).code).toBe(0);
    expect((await fogline(['picture', '--db', url, ...days])).out).toBe(ready.out);
    const then = await fogline(['picture', '--db', url, '--recorded-at', '2024-12-09', ...days]);
    expect([then.code, then.err]).toEqual([1, expect.stringContaining('Nothing had been concluded by 2024-12-09')]);
  });

  it('refuses to queue into a folder, and to ask a folder what was recorded', async () => {
    const queued = await fogline(['ingest', 'samples/south', '--db', join(folder, 'store'), '--queue']);
    expect([queued.code, queued.err]).toEqual([2, expect.stringContaining('need a PostgreSQL database')]);
    const asked = await fogline(['picture', '--db', folder, '--recorded-at', '2024-12-09', ...days]);
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--recorded-at')]);
  });
});
