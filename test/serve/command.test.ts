import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskMeta, ReadAnswer } from '../../src/terms/desk.ts';
import { fogline } from '../cli/fogline.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'fogline-serve-'));

let child: ChildProcess;
let said = '';
let address: string;

/** Waits until something is so, and says what the command said where it never is. */
async function until<T>(find: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 2400; tries++) {
    const found = await find();
    if (found) return found;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`It never came to that. The command said: ${said}`);
}

beforeAll(async () => {
  const sample = join(ROOT, 'samples/south/d05-halcyon-hama.txt');
  const words = ['serve', sample, '--db', join(home, 'store'), '--keep', '--port', '0', '--reader', 'wink'];
  child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/cli/main.ts'), ...words], {
    env: { PATH: process.env['PATH'], HOME: home },
  });
  child.stderr!.on('data', (piece: Buffer) => (said += piece.toString()));
  address = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]);
}, 300_000);

afterAll(() => child.kill('SIGKILL'));

const meta = async () => (await (await fetch(`${address}/api/v1/meta`)).json()) as DeskMeta;

describe('fogline serve', () => {
  it('answers at once, gets ready, and says what to do next', async () => {
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await until(async () => (await fetch(`${address}/readyz`)).status === 200);
    const { reports, canKeep, reading } = await meta();
    expect({ reports, canKeep, reading: reading ?? null }).toEqual({ reports: 1, canKeep: true, reading: null });
    await until(() => said.includes(`open ${address} in a browser`));
  }, 300_000);

  it('keeps what is pasted where it was told to, and shows it without a restart', async () => {
    const text = 'HAMA, 6 December 2024 - Insurgents took the city of Hama on Friday, the army said.\n';
    const answer = await fetch(`${address}/api/v1/read`, { method: 'POST', body: text });
    expect(((await answer.json()) as ReadAnswer).kept).toBe(true);
    expect(await until(async () => (await meta()).reports === 2)).toBe(true);
  }, 300_000);

  it('stops at a signal and leaves the store unlocked', async () => {
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(existsSync(join(home, 'store', 'fogline.lock'))).toBe(false);
  }, 300_000);

  it('refuses to keep without a store', async () => {
    expect((await fogline(['serve', '--keep'])).code).toBe(2);
  }, 300_000);
});
