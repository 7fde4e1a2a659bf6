import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytes, readPaths, type ReadResult } from '../../src/read/index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fogline-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const read = async (...paths: string[]) => {
  const results: ReadResult[] = [];
  for await (const result of readPaths(paths)) results.push(result);
  return results;
};
const codes = (results: readonly ReadResult[]) => results.map((r) => (r.ok ? r.report.file : r.error.code));

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Delta Post - World</title><language>en</language>
<item><title>Army &amp; rebels trade fire</title><link>https://delta.example/1</link><pubDate>Sat, 30 Nov 2024 20:05:00 +0200</pubDate><description>Shells fell on the port.</description></item>
<item><title>Second</title><link>https://delta.example/2</link><description>&lt;p&gt;A bridge was hit.&lt;/p&gt;</description></item></channel></rss>`;

describe('readPaths', () => {
  it('reads a folder recursively, sorted by name, passing over names with a dot', async () => {
    const sub = join(folder, 'tree');
    mkdirSync(join(sub, 'b'), { recursive: true });
    writeFileSync(join(sub, 'c.txt'), 'Third report.');
    writeFileSync(join(sub, 'b', 'z.txt'), 'Second report.');
    writeFileSync(join(sub, 'a.txt'), 'First report.');
    writeFileSync(join(sub, '.hidden'), 'Not read.');
    expect(codes(await read(sub))).toEqual(['a.txt', 'z.txt', 'c.txt']);
  });

  it('tells kinds by content and not by ending', async () => {
    const results = await read(put('page.dat', '<!doctype html><p>Hello</p>'), put('odd.html', 'Plain words only.'));
    expect(results.map((r) => r.ok && r.report.kind)).toEqual(['html', 'text']);
  });

  it('gives one report an item of a feed, with what the feed says of it', async () => {
    const results = await read(put('delta.xml', rss));
    expect(codes(results)).toEqual(['delta-1', 'delta-2']);
    const first = results[0]!.ok ? results[0]!.report : null;
    expect(first?.envelope).toMatchObject({
      title: 'Army & rebels trade fire',
      outlet: 'Delta Post',
      url: 'https://delta.example/1',
      published: '2024-11-30T20:05:00+02:00',
      language: 'en',
    });
    expect(first?.text).toContain('<p>Shells fell on the port.</p>');
  });

  it.each([
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"A","content_text":"One."}]}',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><content type="text">One.</content></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item><title>A</title><description>One.</description></item></rdf:RDF>',
    ],
  ])('reads %s', async (_, text) => {
    const [result] = await read(put('some.feed', text));
    expect(result?.ok && result.report.envelope.title).toBe('A');
    expect(result?.ok && result.report.text).toContain('One.');
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['white space only', ' \n\n ', 'empty'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'binary'],
    ['a PDF', '%PDF-1.7 …', 'unreadable-pdf'],
    ['random bytes', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7919) % 256)), 'binary'],
    ['a broken feed', '<?xml version="1.0"?><rss version="2.0"><channel><item><title>x', 'malformed-feed'],
    ['a feed without items', '<rss version="2.0"><channel><title>x</title></channel></rss>', 'malformed-feed'],
    ['other JSON', '{"title": "x"}', 'not-a-report'],
    ['broken gzip', Buffer.concat([gzipSync('hello world'), Buffer.from('x')]).subarray(0, 18), 'unreadable-archive'],
    ['a gzip bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)), 'unreadable-archive'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 97), 'too-long'],
  ])('names what is wrong with %s and goes on with the batch', async (name, content, code) => {
    const results = await read(put(`bad ${name}`, content), put('good.txt', 'A good report.'));
    expect(codes(results)).toEqual([code, 'good.txt']);
    const [bad] = results;
    expect(bad?.ok === false && bad.error.message).toMatch(/bad/);
  });

  it('names a missing path, a web address and an empty folder', async () => {
    mkdirSync(join(folder, 'nothing'));
    expect(codes(await read(join(folder, 'nope'), 'https://a.example/x', join(folder, 'nothing')))).toEqual([
      'missing-path',
      'address',
      'empty-folder',
    ]);
  });

  it('reads a gzipped page', async () => {
    const [result] = await read(put('page.html.gz', gzipSync('<html><body><p>Zipped words.</p></body></html>')));
    expect(result?.ok && result.report.kind).toBe('html');
  });
});

describe('readBytes', () => {
  it('gives the same report from the same bytes and envelope', async () => {
    const [result] = await read(put('again.xml', rss));
    const report = result?.ok ? result.report : null;
    const { container, ...alone } = report!;
    expect(readBytes(report!.file, report!.bytes, report!.envelope)).toEqual(alone);
    expect(Buffer.from(container!.bytes).toString()).toBe(rss);
  });

  it('refuses bytes that hold many reports', () => {
    expect(() => readBytes('x.xml', Buffer.from(rss))).toThrow(/one report/);
  });
});
