import { createHash } from 'node:crypto';
import {
  appendFileSync,
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveFiles, openArchive, readWarc, type ArchivedPage } from '../../src/archive/index.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fogline-archive-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const page = (text: string, changes: Partial<ArchivedPage> = {}): ArchivedPage => ({
  url: 'https://gazette.example/velmar',
  takenAt: '2023-05-02T10:00:00.000Z',
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', etag: '"a1"' },
  bytes: Buffer.from(text),
  digest: null,
  note: null,
  ...changes,
});

async function read(file: string, maxBytes = 1e6) {
  const pages = [];
  for await (const found of readWarc(createReadStream(file), maxBytes)) pages.push(found);
  return pages;
}

async function kept(...pages: ArchivedPage[]): Promise<string> {
  const archive = openArchive(folder);
  for (const one of pages) await archive.append(one);
  await archive.close();
  return archiveFiles(folder).at(-1)!;
}

describe('an archive', () => {
  it('gives back the exact bytes, with address, time, headers and SHA-256', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 13, 10, 128, ...Buffer.from('WARC/1.1 Vélmar')]);
    const [found] = await read(await kept(page('', { bytes, note: 'naïve\n"note"' })));
    expect(found).toMatchObject({
      url: 'https://gazette.example/velmar',
      takenAt: '2023-05-02T10:00:00.000Z',
      status: 200,
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      note: 'naïve\n"note"',
      headers: { 'content-type': 'text/html; charset=utf-8', etag: '"a1"' },
    });
    expect(Buffer.from((found as ArchivedPage).bytes).equals(bytes)).toBe(true);
  });

  it('keeps a report that came as a file', async () => {
    const [found] = await read(
      await kept(page('Velmar fell.', { url: 'urn:fogline:file:a.txt', status: null, headers: {} })),
    );
    expect(found).toMatchObject({ url: 'urn:fogline:file:a.txt', status: null });
    expect(Buffer.from((found as ArchivedPage).bytes).toString()).toBe('Velmar fell.');
  });

  it('begins a new file in every run and never touches an older one', async () => {
    const first = await kept(page('one'));
    const before = readFileSync(first);
    const second = await kept(page('two'));
    expect(archiveFiles(folder)).toEqual([first, second]);
    expect(readFileSync(first).equals(before)).toBe(true);
  });

  it('gives every page before a torn end', async () => {
    const file = await kept(page('one'), page('two'), page('three'));
    truncateSync(file, readFileSync(file).length - 40);
    const found: unknown[] = [];
    const work = (async () => {
      for await (const one of readWarc(createReadStream(file), 1e6))
        found.push(Buffer.from((one as ArchivedPage).bytes).toString());
    })();
    await expect(work).rejects.toThrow('cut short');
    expect(found).toEqual(['one', 'two']);
  });

  it('names a page that is larger than allowed and goes on', async () => {
    const found = await read(await kept(page('x'.repeat(5000)), page('small')), 1000);
    expect(found[0]).toEqual({ url: 'https://gazette.example/velmar', oversized: true });
    expect(Buffer.from((found[1] as ArchivedPage).bytes).toString()).toBe('small');
  });

  it('has every page on the disk, synced after its last byte, before it says where it lies', async () => {
    const probe = await open(join(folder, 'probe'), 'w');
    const handles = Object.getPrototypeOf(probe) as Pick<FileHandle, 'writeFile' | 'sync'>;
    await probe.close();
    const steps: string[] = [];
    const spies = (['writeFile', 'sync'] as const).map((name) => {
      const own = handles[name] as (...args: unknown[]) => Promise<void>;
      return vi.spyOn(handles, name).mockImplementation(async function (this: FileHandle, ...args: unknown[]) {
        await own.apply(this, args);
        steps.push(name);
      });
    });
    const archive = openArchive(folder);
    for (const text of ['one', 'two']) {
      await archive.append(page(text));
      steps.push('told');
    }
    spies.forEach((spy) => spy.mockRestore());
    await archive.close();
    expect(steps).toEqual(['writeFile', 'sync', 'told', 'writeFile', 'sync', 'told']);
  });

  it('says what to check when a folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const archive = openArchive(join(folder, 'file'));
    await expect(archive.append(page('x'))).rejects.toMatchObject({ code: 'archive-unwritable' });
  });
});

describe('readWarc', () => {
  it.each(['request', 'unheard-of'])('comes to an end where a record of the kind %s is cut short', async (type) => {
    const torn = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://x.example/\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\nContent-Type: text/plain\r\nContent-Length: 1279\r\n\r\nhalf of`;
    const stream = async function* () {
      yield Buffer.from(torn);
    };
    const pages = [];
    try {
      for await (const page of readWarc(stream(), 1_000_000)) pages.push(page);
    } catch (error) {
      expect(String(error)).toContain('cut short');
    }
    expect(pages).toEqual([]);
  });

  it('passes over requests, metadata and error answers in a plain WARC of another tool', async () => {
    const record = (type: string, block: string) =>
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://x.example/${type}\r\nWARC-Date: 2023-05-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${type}>\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
    const file = join(folder, 'other.warc');
    appendFileSync(file, record('request', 'GET / HTTP/1.1\r\nHost: x.example\r\n\r\n'));
    appendFileSync(file, record('response', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnothing'));
    appendFileSync(file, record('response', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Velmar</p>'));
    const found = await read(file);
    expect(found.map((one) => Buffer.from((one as ArchivedPage).bytes).toString())).toEqual(['<p>Velmar</p>']);
  });
});
