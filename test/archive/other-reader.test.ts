import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFiles, openArchive } from '../../src/archive/index.ts';

/** A Python that has warcio: the peers' own, see bench/peers/README.md, or one that the environment names. */
const python = [process.env['FOGLINE_PYTHON'], join('bench', 'peers', 'venv', 'bin', 'python'), 'python3'].find(
  (name) => name !== undefined && (!name.includes('/') || existsSync(name)) && spawnSync(name, ['-c', 'import warcio']).status === 0,
); // prettier-ignore

const program = `
import hashlib, json, sys
from warcio.archiveiterator import ArchiveIterator
for path in sys.argv[1:]:
    with open(path, 'rb') as stream:
        for record in ArchiveIterator(stream, check_digests=True):
            content = record.content_stream().read()
            print(json.dumps([record.rec_type, record.rec_headers.get_header('WARC-Target-URI'),
                record.rec_headers.get_header('WARC-Date'), record.http_headers and record.http_headers.get_statuscode(),
                hashlib.sha256(content).hexdigest(), record.digest_checker.passed]))
`;

describe.skipIf(python === undefined)('our archive, read by warcio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fogline-other-'));
  const bodies = ['<p>Vélmar fell – “quietly”.</p>', '\r\n\r\nWARC/1.1\r\n\u0000', 'x'.repeat(300_000)].map((text) => Buffer.from(text)); // prettier-ignore
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  beforeAll(async () => {
    const archive = openArchive(folder);
    const common = { takenAt: '2023-05-02T10:00:00.000Z', note: '{"file":"naïve"}' };
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', etag: '"a1"' };
    for (const [i, bytes] of bodies.entries())
      await archive.append({ ...common, url: `https://gazette.example/${i}`, status: 200, headers, bytes });
    await archive.append({
      ...common,
      url: 'urn:fogline:file:a%20b.txt',
      status: null,
      headers: {},
      bytes: bodies[0]!,
    });
    await archive.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives every record with its address, time, status, exact bytes and right digests', () => {
    const out = execFileSync(python!, ['-c', program, ...archiveFiles(folder)], { encoding: 'utf8' });
    const rows = out.trim().split('\n').map((line) => JSON.parse(line) as unknown); // prettier-ignore
    const date = '2023-05-02T10:00:00.000Z';
    expect(rows).toEqual([
      ...bodies.map((bytes, i) => ['response', `https://gazette.example/${i}`, date, '200', sha256(bytes), true]),
      ['resource', 'urn:fogline:file:a%20b.txt', date, null, sha256(bodies[0]!), true],
    ]);
  });

  it('passes its own check', () => {
    const checked = spawnSync(python!, ['-m', 'warcio.cli', 'check', ...archiveFiles(folder)]);
    expect(checked.status).toBe(0);
  });
});
