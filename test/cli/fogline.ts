import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'fogline-home-'));

/** What a finished command left: its exit code and all it wrote. */
export interface Finished {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command from its source as a process of its own, in an empty HOME. */
export function fogline(args: readonly string[], options: { stdin?: string; cwd?: string } = {}): Promise<Finished> {
  const command = ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/cli/main.ts'), ...args];
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      command,
      {
        cwd: options.cwd ?? ROOT,
        maxBuffer: 1 << 28,
        timeout: 300_000,
        env: { PATH: process.env['PATH'], HOME: home },
      },
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.end(options.stdin ?? '');
  });
}

/** The objects of JSON lines. */
export function linesOf<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
