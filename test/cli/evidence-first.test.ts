import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveFiles } from '../../src/archive/index.ts';
import { ingested } from '../../src/cli/coding.ts';
import { startRun } from '../../src/cli/run.ts';
import { takeReports } from '../../src/cli/taking.ts';
import type { Store } from '../../src/store/index.ts';
import { fogline } from './fogline.ts';

vi.setConfig({ testTimeout: 300_000 });

const SAMPLE = 'samples/north/wire-29-aleppo-edge.txt';

let folder: string;
let kept: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fogline-first-'));
  kept = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

/** A store that only tells what reaches it, and what of it the archive holds by then. */
const listening = {
  coded: () => Promise.resolve(null),
  has: () => Promise.resolve(false),
  keep: (report: { readonly bytes: Uint8Array }) => {
    const archived = archiveFiles(join(folder, 'archive')).map((file) => gunzipSync(readFileSync(file)));
    kept.push(archived.some((bytes) => bytes.includes(Buffer.from(report.bytes))) ? 'in the archive' : 'nowhere');
    return Promise.resolve();
  },
} as unknown as Store;

/** Ingests the sample into it. @returns how many inputs failed */
async function ingest(): Promise<number> {
  const run = startRun();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const options = { db: folder, reader: 'wink' } as const;
  for await (const _ of ingested(takeReports([SAMPLE]), options, listening, run)) void _;
  return run.failures;
}

describe('evidence first', () => {
  it('has the bytes of a report in the archive when its claims are stored', async () => {
    expect(await ingest()).toBe(0);
    expect(kept).toEqual(['in the archive']);
  });

  it.each(['writeFile', 'sync'] as const)('stores no claim where the disk fails at %s', async (step) => {
    const probe = await open(join(folder, 'probe'), 'w');
    const handles = Object.getPrototypeOf(probe) as Pick<FileHandle, 'writeFile' | 'sync'>;
    await probe.close();
    vi.spyOn(handles, step).mockRejectedValue(new Error('EIO: i/o error'));
    expect(await ingest()).toBe(1);
    expect(kept).toEqual([]);
  });

  it('stores no report where the archive cannot be written, and says so', async () => {
    writeFileSync(join(folder, 'file'), '');
    const db = join(folder, 'war');
    const { code, err } = await fogline(['ingest', SAMPLE, '--db', db, '--archive', join(folder, 'file'), '--reader', 'wink']); // prettier-ignore
    expect(code).toBe(1);
    expect(err).toContain('nothing was kept of the report');
    expect(err).toContain('holds 0 reports with 0 claims');
  });
});
