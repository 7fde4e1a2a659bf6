import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A server of the desk in a process of its own. */
export interface Serving {
  /** Such as `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts `fogline serve` on a free port and waits until it has read its reports. */
export function serveDesk(args: readonly string[]): Promise<Serving> {
  return serving(['src/cli/main.ts', 'serve', ...args, '--port', '0']);
}

/** Starts a script that serves a desk and prints its address as `fogline serve` does. */
export async function serving(command: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...command], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CI: '1' },
  });
  let said = '';
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await new Promise<string>((done, fail) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) done(found[0]);
    });
    void ended.then(() => fail(new Error(`The server ended before it listened:\n${said}`)));
  });
  await until(
    async () => (await fetch(`${address}/readyz`)).ok,
    400_000,
    () => said,
  );
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, wait(5000).then(() => child.kill('SIGKILL'))]);
    },
  };
}

/** Asks again and again until something is so. @throws {Error} once the time is up */
export async function until(isSo: () => Promise<boolean>, timeoutMs: number, why = () => ''): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain. ${why()}`);
    await wait(150);
  }
}

export const wait = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
