import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { freshDatabase, hasServer } from '../store/homes.ts';
import { fogline } from './fogline.ts';

// Each call is a process of its own, which a busy machine may start slowly.
vi.setConfig({ testTimeout: 300_000 });

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'fogline-processes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with reports, all of different text. */
function reports(name: string, from: number, to: number): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (let n = from; n < to; n++)
    writeFileSync(
      join(path, `r${n}.txt`),
      `Report ${n}\n\nThe army captured the town of Hama on Friday, the governor said.\n`,
    );
  return path;
}

/** The rows of every report of a store, without the names of files, which differ by who came first. */
async function contentOf(db: string): Promise<string[]> {
  const store = await openStore(db, { mustExist: true });
  const found: string[] = [];
  for await (const { article, control, places } of store.all())
    found.push(JSON.stringify([article.body, control.map((claim) => claim.id), places.map((place) => place.placeId)]));
  await store.close();
  return found.sort();
}

describe('two processes', () => {
  it.runIf(hasServer)('that ingest into one database at the same time lose and double nothing', async () => {
    const [a, b] = [reports('a', 0, 12), reports('b', 6, 18)];
    const both = freshDatabase();
    await both.make();
    const calls = [a, b].map((path) =>
      fogline([
        'ingest',
        path,
        '--db',
        both.url,
        '--archive',
        join(folder, `archive-${path.at(-1)}`),
        '--reader',
        'wink',
      ]),
    );
    for (const { code, err } of await Promise.all(calls)) expect({ code, err }).toMatchObject({ code: 0 });
    const alone = join(folder, 'alone');
    expect((await fogline(['ingest', a, b, '--db', alone, '--reader', 'wink'])).code).toBe(0);
    const content = await contentOf(both.url);
    expect(content).toHaveLength(18);
    expect(content).toEqual(await contentOf(alone));
  });

  it('cannot have one folder: the second is told which process has it, and what to do', async () => {
    const db = join(folder, 'held');
    const module = new URL('../../src/store/index.ts', import.meta.url).href;
    const script = `import(${JSON.stringify(module)}).then(async (m) => { await m.openStore(${JSON.stringify(db)}); console.log('held'); setInterval(() => {}, 1000); })`;
    const holder = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    for (const args of [
      ['search', 'x', '--db', db],
      ['backup', '--db', db, '--out', join(folder, 'x.backup')],
    ]) {
      const { code, out, err } = await fogline(args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`in use by process ${holder.pid}`);
      expect(err).toContain('postgres://');
    }
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect((await fogline(['search', 'x', '--db', db])).code).toBe(0);
  });
});

describe('a password in --db', () => {
  const url = 'postgres://somebody:hunter2@secret@127.0.0.1:9/none?password=hunter2';
  const reportFile = join(folder, 'one.txt');
  writeFileSync(reportFile, 'One.\n');

  it.each([
    ['search', 'x', '--db', url],
    ['ingest', reportFile, '--db', url, '--reader', 'wink'],
    ['verify', '--db', url],
    ['backup', '--db', url, '--out', join(folder, 'y.backup')],
    ['doctor', '--db', url],
    ['work', '--db', url, '--once'],
  ])('is not told by %s', async (...args) => {
    const run = await new Promise<string>((done) =>
      execFile(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/cli/main.ts'), ...args],
        {
          env: { PATH: process.env['PATH'], HOME: folder, FOGLINE_TRACE: '1', FOGLINE_READER: 'wink' },
          timeout: 200_000,
        },
        (_error, out, err) => done(out + err),
      ),
    );
    expect(run).toMatch(/fogline: |wrong /);
    expect(run).not.toContain('hunter2');
    expect(run).not.toContain('secret@');
  });
});
