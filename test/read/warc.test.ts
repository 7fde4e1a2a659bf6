import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveFiles, openArchive } from '../../src/archive/index.ts';
import { readPaths } from '../../src/read/index.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fogline-warc-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Velmar Brief</title><item><title>One</title><description>Fighters left Velmar.</description></item><item><title>Two</title><description>Calm returned.</description></item></channel></rss>`;

async function archiveOf(...pages: [url: string, type: string, text: string][]): Promise<string> {
  const archive = openArchive(folder);
  for (const [url, type, text] of pages) {
    const headers = { 'content-type': type };
    await archive.append({
      url,
      takenAt: '2023-05-02T10:00:00Z',
      status: 200,
      headers,
      bytes: Buffer.from(text),
      note: null,
    });
  }
  await archive.close();
  return archiveFiles(folder)[0]!;
}

async function read(path: string) {
  const found = [];
  for await (const result of readPaths([path])) {
    found.push(
      result.ok
        ? [result.report.file, result.report.kind, result.report.envelope.url]
        : [result.path, result.error.code],
    );
  }
  return found;
}

describe('a web archive as input', () => {
  it('gives one report a page and an item, and passes over what is no text', async () => {
    const path = await archiveOf(
      ['https://x.example/a', 'text/html', '<html><body><p>Fighters left Velmar.</p></body></html>'],
      ['https://x.example/logo.png', 'image/png', '\x89PNG'],
      ['https://x.example/feed', 'application/rss+xml', FEED],
    );
    expect(await read(path)).toEqual([
      ['000001-1', 'html', 'https://x.example/a'],
      ['000001-2', 'html', null],
      ['000001-3', 'html', null],
    ]);
  });

  it('is told by content, gzipped or plain', async () => {
    const path = await archiveOf(['https://x.example/a', 'text/plain', 'Fighters left Velmar on Monday.']);
    const plain = join(folder, 'plain.txt');
    writeFileSync(plain, gunzipSync(readFileSync(path)));
    expect(await read(plain)).toEqual([['plain.txt-1', 'text', 'https://x.example/a']]);
  });

  it('keeps reading a gzipped page as a page', async () => {
    const path = join(folder, 'page.gz');
    writeFileSync(path, gzipSync('<html><body><p>Fighters left Velmar.</p></body></html>'));
    expect((await read(path))[0]![1]).toBe('html');
  });

  it('gives the whole reports of an archive that breaks off, and says so', async () => {
    const path = await archiveOf(
      ['https://x.example/a', 'text/plain', 'Fighters left Velmar on Monday.'],
      ['https://x.example/b', 'text/plain', 'Fighters came back to Velmar on Tuesday.'.repeat(50)],
    );
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length - 60));
    const found = await read(path);
    expect(found[0]).toEqual(['000001-1', 'text', 'https://x.example/a']);
    expect(found.length).toBe(2);
  });
});
