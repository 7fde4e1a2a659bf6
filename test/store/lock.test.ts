import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/store/lock.ts';

const root = mkdtempSync(join(tmpdir(), 'fogline-lock-'));
afterAll(() => rmSync(root, { recursive: true }));

let n = 0;
const freshFolder = () => join(root, `store-${n++}`);
const lockOf = (folder: string) => join(folder, 'fogline.lock');

/** A process that did live and is gone: its id names nobody. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

describe('lockFolder', () => {
  it('refuses a second holder, naming the process and the way out', () => {
    const folder = freshFolder();
    lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`);
    expect(() => lockFolder(folder)).toThrow('postgres://');
  });

  it('refuses another living process', async () => {
    const folder = freshFolder();
    const module = new URL('../../src/store/lock.ts', import.meta.url).href;
    const script = `import(${JSON.stringify(module)}).then((m) => { m.lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); })`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(() => lockFolder(folder)).toThrow(`in use by process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFolder(folder)();
  });

  it('gives the folder back', () => {
    const folder = freshFolder();
    const release = lockFolder(folder);
    release();
    release();
    expect(existsSync(lockOf(folder))).toBe(false);
    lockFolder(folder)();
  });

  it('takes over the lock of a dead process', async () => {
    const folder = freshFolder();
    lockFolder(folder)();
    writeFileSync(lockOf(folder), JSON.stringify({ pid: await deadPid(), host: hostname(), started: null }));
    lockFolder(folder)();
  });

  it.runIf(process.platform === 'linux')('takes over the lock of a dead process whose id another one has now', () => {
    const folder = freshFolder();
    lockFolder(folder)();
    writeFileSync(lockOf(folder), JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' }));
    lockFolder(folder)();
  });

  it('does not judge a process on another machine', () => {
    const folder = freshFolder();
    lockFolder(folder)();
    writeFileSync(lockOf(folder), JSON.stringify({ pid: 1, host: 'elsewhere.example', started: null }));
    expect(() => lockFolder(folder)).toThrow('process 1 on elsewhere.example');
  });

  it('refuses while another process is taking the lock over', async () => {
    const folder = freshFolder();
    lockFolder(folder)();
    writeFileSync(lockOf(folder), JSON.stringify({ pid: await deadPid(), host: hostname(), started: null }));
    writeFileSync(`${lockOf(folder)}.takeover`, '');
    expect(() => lockFolder(folder)).toThrow('in use by another process');
  });
});
