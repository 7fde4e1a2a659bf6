// What a person is told when something under the workers gives way, each with real processes.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openQueue } from '../../src/work/queue.ts';
import { fogline } from '../cli/fogline.ts';
import { freshDatabase, freshFolder, hasServer } from '../store/homes.ts';
import { type Child, killAll, start, startWorker } from './child.ts';
import { type Cluster, ownCluster, statement } from './cluster.ts';
import { contentsOf } from './contents.ts';
import { settled, stopped } from './kills.ts';
import { reportOf, streamOf } from './stream.ts';

/** A disk of this size in memory; null where this user may not make one. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'fogline-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  afterAll(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  chmodSync(folder, 0o777);
  return folder;
}

/** Each test starts several processes, one after the other: on a busy machine that alone takes a while. */
vi.setConfig({ testTimeout: 300_000 });
afterEach(killAll);

/** Waits until a process has written this to stderr. */
async function says(child: Child, words: string, withinMs = 60_000): Promise<void> {
  for (let waited = 0; !child.err.includes(words); waited += 50) {
    if (waited > withinMs) throw new Error(`it never said "${words}", but: ${child.err.slice(-3000)}`);
    await sleep(50);
  }
}

describe.runIf(hasServer)('a worker', () => {
  const fresh = () => {
    const { url, make } = freshDatabase();
    beforeAll(make);
    return url;
  };
  const [cut, slow, ended, poisoned, endless] = [fresh(), fresh(), fresh(), fresh(), fresh()];

  it('says that a connection was cut, and goes on over a new one', async () => {
    const url = cut;
    const queue = await openQueue(url);
    for (const report of streamOf(30)) await queue.add(report);
    const worker = await startWorker(url, { codeMs: 40, concurrency: 2 });
    await worker.ready;
    for (let i = 0; i < 3; i++) {
      await sleep(250);
      await statement(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    }
    await says(worker, 'the connection to the database was cut; it is tried again over a new one');
    await settled(url);
    await stopped(worker);
    expect((await contentsOf(url))['coding']).toMatch(/^30 /);
    await queue.close();
  });

  it('says that a query took too long, and keeps the report once it does not', async () => {
    const url = slow;
    const locker = new pg.Client({ connectionString: url });
    await locker.connect();
    onTestFinished(() => locker.end());
    const queue = await openQueue(url);
    await locker.query('begin; lock table coding in exclusive mode');
    await queue.add(reportOf('slow.txt', '2024-01-05 outlet1 no. 1000\nnorth takes place5, says south.'));
    const impatient = `${url}?options=${encodeURIComponent('-c statement_timeout=300')}`;
    const worker = await startWorker(impatient);
    await says(worker, 'a query took longer than statement_timeout allows');
    await locker.query('rollback');
    await settled(url);
    await stopped(worker);
    expect((await contentsOf(url))['coding']).toMatch(/^1 /);
    await queue.close();
  });

  it('finishes the job in hand when it is asked to end, and leaves the rest to others', async () => {
    const url = ended;
    const queue = await openQueue(url);
    for (const report of streamOf(6, { seed: 3 })) await queue.add(report);
    const worker = await startWorker(url, { codeMs: 400, metrics: true });
    const { port } = JSON.parse(await worker.ready) as { port: number };
    await says(worker, '"outcome":"coded"');
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/fogline_jobs\{kind="code"\} [1-6]\n/);
    expect(metrics).toContain('fogline_workers 1\n');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);

    await stopped(worker);
    const { rows } = await statement(url, 'select count(*) as n from graphile_worker.jobs where locked_at is not null');
    expect(rows).toEqual([{ n: '0' }]);
    const { jobs, workers } = await queue.state();
    expect(jobs.code).toBeGreaterThan(0);
    expect(workers).toBe(0);
    expect(await (await startWorker(url, { once: true })).ended).toBe(0);
    expect((await contentsOf(url))['coding']).toMatch(/^6 /);
    await queue.close();
  });

  it('sets aside the report that killed it three times and the one that fails, says why, and does the rest', async () => {
    const url = poisoned;
    const queue = await openQueue(url);
    const deadly = reportOf('deadly.txt', '2024-01-06 outlet1 POISON');
    const wordless = reportOf('wordless.txt', '2024-01-06 outlet1 WORDLESS');
    const rest = streamOf(5, { seed: 4 });
    for (const report of [rest[0]!, deadly, wordless, ...rest.slice(1)]) await queue.add(report);
    const traits = { once: true, concurrency: 2, codeMs: 20, diesOf: 'POISON', failsOn: 'WORDLESS' };
    let deaths = 0;
    let worker = await startWorker(url, traits);
    while ((await worker.ended) === null) {
      deaths += 1;
      worker = await startWorker(url, traits);
    }
    expect(await worker.ended).toBe(0);
    expect(deaths).toBe(3);
    expect([...(await queue.setAside())].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { reportId: deadly.id, file: 'deadly.txt', reason: 'its worker died 3 times while coding it' },
      { reportId: wordless.id, file: 'wordless.txt', reason: 'it failed 3 times, last with: no words in this report' },
    ]);
    expect((await contentsOf(url))['coding']).toMatch(/^5 /);
    const told = await fogline(['work', '--db', url, '--once', '--reader', 'wink', '--log', 'error']);
    expect(told.code).toBe(1);
    expect(told.err).toContain('deadly.txt: set aside: its worker died 3 times while coding it');
    expect(told.err).toContain('2 set aside');

    // Given again, they are tried again: the coder has been mended.
    await queue.add(deadly);
    await queue.add(wordless);
    expect(await (await startWorker(url, { once: true })).ended).toBe(0);
    expect(await queue.setAside()).toEqual([]);
    expect((await contentsOf(url))['coding']).toMatch(/^7 /);
    await queue.close();
  });

  it('sets aside the reports that are never done, whether they wait or not, and does the rest', async () => {
    const url = endless;
    const queue = await openQueue(url);
    const waiting = reportOf('waiting.txt', '2024-01-06 outlet1 WAITING');
    const spinning = reportOf('spinning.txt', '2024-01-06 outlet1 SPINNING');
    const rest = streamOf(3, { seed: 5 });
    for (const report of [waiting, spinning, ...rest]) await queue.add(report);
    const traits = { once: true, waitsOn: 'WAITING', spinsOn: 'SPINNING', reportLimitMs: 2000 };
    let worker = await startWorker(url, traits);
    while ((await worker.ended) === null) {
      expect(worker.err).toContain('a report held the worker past its time');
      worker = await startWorker(url, traits);
    }
    expect(await worker.ended).toBe(0);
    expect([...(await queue.setAside())].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { reportId: spinning.id, file: 'spinning.txt', reason: 'its worker died 3 times while coding it' },
      { reportId: waiting.id, file: 'waiting.txt', reason: 'it failed 3 times, last with: it took longer than 2 s' },
    ]);
    expect((await contentsOf(url))['coding']).toMatch(/^3 /);
    await queue.close();
  });

  it('refuses a folder and an address where no database answers', async () => {
    const folder = await fogline(['work', '--db', 'some-folder', '--once', '--reader', 'wink']);
    expect([folder.code, folder.err]).toEqual([2, expect.stringContaining('need a PostgreSQL database')]);
    const nobody = await fogline([
      'work',
      '--db',
      'postgres://me:secret@127.0.0.1:9/none',
      '--once',
      '--reader',
      'wink',
    ]);
    expect([nobody.code, nobody.err]).toEqual([
      1,
      expect.stringContaining('Could not connect to postgres://127.0.0.1:9/none'),
    ]);
    expect(nobody.err).not.toContain('secret');
  });
});

describe('a disk that is full', () => {
  const disk = smallDisk(64);

  it.runIf(disk !== null)(
    'is told by an embedded store, which then holds what was kept',
    async () => {
      const where = join(disk!, 'store');
      expect(
        (await fogline(['ingest', 'samples/north/wire-27-west-aleppo.txt', '--db', where, '--reader', 'wink'])).code,
      ).toBe(0);
      execFileSync('sh', ['-c', `head -c 100m /dev/zero > ${join(disk!, 'ballast')} || true`], { stdio: 'ignore' });
      const full = await fogline(['ingest', 'samples/south', '--db', where, '--reader', 'wink']);
      expect(full.code).toBe(1);
      expect(full.err).toMatch(/disk is full|no space left on device/i);
      rmSync(join(disk!, 'ballast'));
      const again = await fogline(['ingest', 'samples/south', '--db', where, '--reader', 'wink']);
      expect([again.code, again.err]).toEqual([0, expect.stringContaining('Ingested')]);
    },
    300_000,
  );
});

describe('a disk that is full under PostgreSQL', () => {
  const disk = hasServer ? smallDisk(140) : null;
  let cluster: Cluster | null = null;
  beforeAll(async () => {
    if (disk) cluster = await ownCluster(['fsync=off', 'max_wal_size=32MB', 'min_wal_size=32MB'], disk);
  });
  afterAll(() => cluster?.stop());

  it.runIf(disk !== null)(
    'is told by its workers, which go on when there is room',
    async () => {
      const url = await cluster!.make('full_disk');
      const queue = await openQueue(url);
      const big = Array.from({ length: 4 }, (_, i) =>
        reportOf(
          `big-${i}.txt`,
          `2024-01-0${i + 1} outlet1 no. ${i}\nnorth takes place${i}, says south.\n${words(400_000, i)}`,
        ),
      );
      for (const report of big) await queue.add(report);
      const free = Number(execFileSync('df', ['--output=avail', '-k', disk!], { encoding: 'utf8' }).split('\n')[1]);
      execFileSync('sh', ['-c', `head -c ${free - 600}k /dev/zero > ${join(disk!, 'ballast')}`]);
      const worker = await startWorker(url);
      await says(worker, 'the database says the disk is full; make room there');
      rmSync(join(disk!, 'ballast'));
      await settled(url);
      await stopped(worker);
      expect((await contentsOf(url))['coding']).toMatch(/^4 /);
      await queue.close();
    },
    300_000,
  );
});

describe('a folder that may not be written to', () => {
  const folder = freshFolder();

  it('is named with the reason', async () => {
    const where = join(folder, 'read-only');
    mkdirSync(where);
    chmodSync(folder, 0o755);
    const isRoot = process.getuid?.() === 0;
    chmodSync(where, 0o555);
    // Root may write everywhere: then somebody else tries.
    if (isRoot) chownSync(where, 0, 0);
    const refused = await start('ingest', where, '1', '1', ...(isRoot ? ['65534'] : []));
    expect(await refused.ended).toBe(1);
    expect(refused.err).toMatch(/Could not open the store in .*read-only: EACCES/);
  });
});

/** Text that does not compress to nothing. */
function words(length: number, seed: number): string {
  let text = '';
  for (let i = seed * 1_000_003 + 1; text.length < length; i++) text += `${((i * 2654435761) >>> 0).toString(36)} `;
  return text;
}
