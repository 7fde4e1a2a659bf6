import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { GoldPage } from './extraction-sets.ts';

/** What an extractor found on a page, and the processor time it took. */
export interface Extraction {
  readonly name: string;
  readonly text: string;
  readonly ms: number;
  /** The headline and day of publication that it names; left out by extractors that name none. */
  readonly title?: string | null;
  readonly day?: string | null;
}

/** Another extractor, run as a program of its own. */
export interface Peer {
  readonly name: string;
  /** Program and arguments, or null where it is not installed. */
  readonly command: readonly string[] | null;
}

const folder = join(import.meta.dirname, 'peers');
const python = join(folder, 'venv', 'bin', 'python');

/** The peers of bench/peers, installed or not. */
export const peers: readonly Peer[] = [
  { name: 'trafilatura', command: existsSync(python) ? [python, join(folder, 'trafilatura_peer.py')] : null },
  {
    name: 'readability.js',
    command: existsSync(join(folder, 'node_modules', 'jsdom'))
      ? [process.execPath, join(folder, 'readability-peer.mjs')]
      : null,
  },
];

/**
 * Has a peer read pages, one after another in one process.
 * @returns what it found, by the pages' names
 * @throws Error where the program fails
 */
export async function askPeer(peer: Peer, pages: readonly GoldPage[]): Promise<ReadonlyMap<string, Extraction>> {
  const [program, ...rest] = peer.command ?? [];
  if (program === undefined) return new Map();
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  for (const { name, path } of pages)
    child.stdin.write(`${JSON.stringify({ name, path, isGzipped: path.endsWith('.gz') })}\n`);
  child.stdin.end();
  const found = new Map<string, Extraction>();
  for await (const line of createInterface({ input: child.stdout })) {
    const extraction = JSON.parse(line) as Extraction;
    found.set(extraction.name, extraction);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${peer.name} ended with ${code} after ${found.size} of ${pages.length} pages`);
  return found;
}
