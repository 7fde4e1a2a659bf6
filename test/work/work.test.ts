import pg from 'pg';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { conclude, draw } from '../../src/pipeline.ts';
import { PLACE_GROUPS } from '../../src/store/jobs/queue.ts';
import { openStore } from '../../src/store/index.ts';
import { groupOf } from '../../src/work/draw-places.ts';
import { openQueue } from '../../src/work/queue.ts';
import { readyPictures } from '../../src/work/ready.ts';
import { freshDatabase, hasServer } from '../store/homes.ts';
import { type Child, killAll, startWorker } from './child.ts';
import { picturesOf, sorted } from './contents.ts';
import { codeCheaply, reportOf, streamOf } from './stream.ts';

vi.setConfig({ testTimeout: 120_000 });
afterEach(killAll);

const days = { from: '2024-01-01', to: '2024-01-20' };

/** The picture as one process draws it from all reports at once. */
const drawnAnew = (reports: ReturnType<typeof streamOf>) =>
  JSON.stringify(draw(conclude(reports.map(codeCheaply)), days), sorted);

async function queueAll(url: string, reports: ReturnType<typeof streamOf>): Promise<void> {
  const queue = await openQueue(url);
  for (const report of reports) await queue.add(report);
  await queue.close();
}

/** How often each report was coded, by what the workers logged. */
function codings(workers: readonly Child[]): number[] {
  const times = new Map<string, number>();
  for (const line of workers.flatMap((w) => w.err.split('\n'))) {
    const id = /"report":"(\w+)","outcome":"coded"/.exec(line)?.[1];
    if (id) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return [...times.values()];
}

describe.runIf(hasServer)('workers on one PostgreSQL database', () => {
  const { url, make } = freshDatabase();

  it('code every report once between them, and keep the pictures that drawing anew would give', async () => {
    await make();
    const reports = streamOf(60);
    await queueAll(url, reports);
    const workers = [await startWorker(url, { once: true }), await startWorker(url, { once: true })];
    expect(await Promise.all(workers.map((w) => w.ended))).toEqual([0, 0]);
    expect(codings(workers)).toEqual(reports.map(() => 1));
    expect(await picturesOf(url, days.from, days.to)).toBe(drawnAnew(reports));
    expect((await readyPictures(url, days))!.reports).toBe(60);
  });

  it('announce which places a new report changed, and change nothing when it comes again', async () => {
    const listener = new pg.Client({ connectionString: url });
    await listener.connect();
    onTestFinished(() => listener.end());
    const heard: { revision: string; places: string[] }[] = [];
    listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload!) as (typeof heard)[number]));
    await listener.query('listen fogline_picture');

    const fresh = reportOf('late.txt', '2024-01-20 outlet9 no. 99\nnorth takes place77, says south.');
    await queueAll(url, [fresh]);
    // Until a worker has it, the pictures are still those of all that is coded.
    expect(await picturesOf(url, days.from, days.to)).toBe(drawnAnew(streamOf(60)));
    expect(await (await startWorker(url, { once: true })).ended).toBe(0);
    expect(heard.flatMap((h) => h.places)).toContain('gn:77');
    expect(await picturesOf(url, days.from, days.to)).toBe(drawnAnew([...streamOf(60), fresh]));

    const before = heard.length;
    await queueAll(url, [fresh]);
    expect(await (await startWorker(url, { once: true })).ended).toBe(0);
    expect(heard).toHaveLength(before);
  });

  it('can be asked what had been concluded at an earlier moment', async () => {
    const { rows } = await (await connected(url)).query('select complete_at from conclusion order by 1 offset 0');
    const recordedAt = (rows.at(-2) as { complete_at: Date }).complete_at.toISOString().replace('Z', '999Z');
    const then = await readyPictures(url, { ...days, recordedAt });
    expect(JSON.stringify(then!.pictures, sorted)).toBe(drawnAnew(streamOf(60)));
    expect(await readyPictures(url, { ...days, recordedAt: '2020-01-01T00:00:00Z' })).toBeNull();
  });

  it('are not asked for days that nobody drew, or while a coded report waits to be concluded from', async () => {
    expect(await readyPictures(url, { from: '2023-01-01', to: '2024-01-02' })).toBeNull();
    const store = await openStore(url);
    const open = reportOf('open.txt', '2024-01-19 outlet9 no. 98\nsouth holds place3, says north.');
    await store.keep(open, codeCheaply(open), 'cheap');
    await store.close();
    expect(await readyPictures(url, days)).toBeNull();
  });
});

describe('groups of places', () => {
  it('are filled about evenly', () => {
    const sizes = new Array<number>(PLACE_GROUPS).fill(0);
    for (let i = 0; i < 8000; i++) sizes[groupOf(`gn:${170000 + i}`)]! += 1;
    expect(Math.min(...sizes)).toBeGreaterThan(800);
  });
});

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
