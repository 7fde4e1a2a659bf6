import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveFiles, readWarc } from '../../src/archive/index.ts';
import { openEvidence, recallEvidence } from '../../src/cli/evidence.ts';
import { readMany } from '../../src/read/index.ts';

const FEED = 'samples/north/feed.xml';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fogline-recall-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const origin = { url: 'https://brief.example/feed', takenAt: '2024-12-05T10:00:00.000Z', status: 200, headers: { etag: '"a"' } }; // prettier-ignore

/** Keeps the items of the feed. @returns their ids */
async function keepFeed(): Promise<string[]> {
  const evidence = openEvidence(folder);
  const ids: string[] = [];
  for await (const report of readMany('feed.xml', readFileSync(FEED))) {
    await evidence.add(report, origin);
    ids.push(report.id);
  }
  await evidence.close();
  return ids;
}

async function recalled() {
  const ids: string[] = [];
  const failed: string[] = [];
  for await (const found of recallEvidence(folder)) {
    if (found.ok) ids.push(found.report.id);
    else failed.push((found.error as { code: string }).code);
  }
  return { ids, failed };
}

describe('the evidence of a feed', () => {
  it('is the answer of its server, as received and once, and a record of each item that claims none', async () => {
    const ids = await keepFeed();
    const pages = [];
    const bytes = readFileSync(archiveFiles(folder)[0]!);
    const stream = async function* () {
      yield bytes;
    };
    for await (const page of readWarc(stream(), 1e9)) if (!('oversized' in page)) pages.push(page);
    expect(pages.map((page) => page.status)).toEqual([200, ...ids.map(() => null)]);
    expect(pages[0]).toMatchObject({ url: origin.url, takenAt: origin.takenAt, headers: origin.headers });
    expect(Buffer.from(pages[0]!.bytes).equals(readFileSync(FEED))).toBe(true);
  });

  it('is recalled as its items, and missed where it is gone', async () => {
    const ids = await keepFeed();
    expect(await recalled()).toEqual({ ids, failed: [] });
    const [file] = archiveFiles(folder);
    const bytes = readFileSync(file!);
    writeFileSync(file!, bytes.subarray(bytes.indexOf(Buffer.from([0x1f, 0x8b, 0x08]), 1)));
    expect(await recalled()).toEqual({ ids, failed: ['evidence-missing'] });
  });
});
