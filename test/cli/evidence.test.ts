import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fogline } from './fogline.ts';

const SAMPLE = 'samples/north/wire-29-aleppo-edge.txt';

describe('evidence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fogline-evidence-'));
  const db = join(folder, 'war');
  const archived = join(db, 'archive', '000001.warc.gz');
  let ledger: string;
  beforeAll(async () => {
    await fogline(['ingest', SAMPLE, 'samples/north/feed.xml', '--db', db]);
    ledger = (await fogline(['ledger', '--db', db, '--json'])).out;
  }, 400_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps the exact bytes of a report, and of the feed that others are items of, once', () => {
    const kept = gunzipSync(readFileSync(archived));
    expect(kept.includes(readFileSync(SAMPLE))).toBe(true);
    const feed = readFileSync('samples/north/feed.xml');
    expect(kept.indexOf(feed)).toBeGreaterThan(0);
    expect(kept.indexOf(feed)).toBe(kept.lastIndexOf(feed));
  });

  it('agrees with the store, and adds nothing when ingested again', async () => {
    const before = readFileSync(archived);
    await fogline(['ingest', SAMPLE, '--db', db]);
    expect(readFileSync(archived).equals(before)).toBe(true);
    const { code, err } = await fogline(['verify', '--db', db]);
    expect(err).toContain('Everything agrees');
    expect(code).toBe(0);
  }, 400_000);

  it('makes the same store again from the archive alone', async () => {
    const again = join(folder, 'again');
    expect((await fogline(['rebuild', join(db, 'archive'), '--db', again])).code).toBe(0);
    expect((await fogline(['ledger', '--db', again, '--json'])).out).toBe(ledger);
  }, 400_000);

  it('names a report whose bytes were altered', async () => {
    const altered = Buffer.from(gunzipSync(readFileSync(archived)));
    altered.write('Bottle', altered.indexOf('Battle comes'));
    writeFileSync(archived, gzipSync(altered));
    const { code, err } = await fogline(['verify', '--db', db]);
    expect(err).toMatch(/hash to [0-9a-f]{64}, not to/);
    expect(err).toContain('its bytes are not in the archive');
    expect(code).toBe(1);
  }, 400_000);
});
