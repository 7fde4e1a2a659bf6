import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { WorkerTraits } from './processes/worker.ts';

/** A process of the test's own. */
export interface Child {
  readonly pid: number;
  /** All it wrote to stdout and stderr so far. */
  readonly out: string;
  readonly err: string;
  /** Resolves at its first line on stdout. */
  readonly ready: Promise<string>;
  /** Resolves when it has ended, with its exit code; null where it was killed. */
  readonly ended: Promise<number | null>;
  kill(signal?: NodeJS.Signals): void;
}

/**
 * Builds the scripts once for a whole test file: from source each start would take a second of work more, and these tests
 * start many. They lie as deep below the project's folder as the modules do, so that paths to data hold.
 */
let building: Promise<string> | null = null;

async function scripts(): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  const outDir = join(root, 'test-out', `work-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: ['worker', 'ingest'].map((name) => join(import.meta.dirname, 'processes', `${name}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  return outDir;
}

const running = new Set<ChildProcess>();

/** Kills every process that a failed test left behind. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts one of the scripts in `processes`. */
export async function start(script: 'worker' | 'ingest', ...args: string[]): Promise<Child> {
  building ??= scripts();
  const child = spawn(process.execPath, [join(await building, `${script}.mjs`), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let out = '';
  let err = '';
  const ready = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
    child.once('close', () => resolve(''));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid: child.pid!,
    get out() {
      return out;
    },
    get err() {
      return err;
    },
    ready,
    ended,
    kill: (signal = 'SIGKILL') => void child.kill(signal),
  };
}

/** Starts a worker on a database. */
export function startWorker(url: string, traits: WorkerTraits = {}): Promise<Child> {
  return start('worker', url, JSON.stringify(traits));
}
