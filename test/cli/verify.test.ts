import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { archiveFiles } from '../../src/archive/index.ts';
import { openEvidence, recallEvidence } from '../../src/cli/evidence.ts';
import { readBytes } from '../../src/read/index.ts';
import { openStore } from '../../src/store/index.ts';
import { fogline } from './fogline.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const SAMPLES = ['samples/north/wire-29-aleppo-edge.txt', 'samples/north/feed.xml'];
const folder = mkdtempSync(join(tmpdir(), 'fogline-verify-'));
const sound = join(folder, 'sound');
beforeAll(async () => void (await fogline(['ingest', ...SAMPLES, '--db', sound, '--reader', 'wink'])));
afterAll(() => rmSync(folder, { recursive: true }));

let copies = 0;

/** Verifies a copy of the sound store after something was done to it. */
async function verified(harm: (db: string) => Promise<void> | void) {
  const db = join(folder, `copy-${++copies}`);
  cpSync(sound, db, { recursive: true });
  await harm(db);
  return fogline(['verify', '--db', db, '--reader', 'wink']);
}

const archiveOf = (db: string) => archiveFiles(join(db, 'archive'))[0]!;

/** Where the gzip members of an archive begin, one a record, and its end. */
function membersOf(bytes: Buffer): number[] {
  const magic = Buffer.from([0x1f, 0x8b, 0x08]);
  const starts: number[] = [];
  for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1)) starts.push(at);
  return [...starts, bytes.length];
}

async function change(db: string, statement: ReturnType<typeof sql>): Promise<void> {
  const store = await openStore(db);
  const { numAffectedRows } = await statement.execute(store.home.db);
  await store.close();
  expect(Number(numAffectedRows)).toBe(1);
}

const first = sql`(select report_id from claim where ledger = 'control' group by report_id having count(*) > 1 order by report_id limit 1)`;

describe('fogline verify', () => {
  it('finds nothing in a sound store', async () => {
    const { code, err } = await verified(() => {});
    expect(err).toContain('Everything agrees');
    expect(code).toBe(0);
  });

  it('finds a flipped byte in the archive', async () => {
    const { code, err } = await verified((db) => {
      const bytes = readFileSync(archiveOf(db));
      const [start, end] = membersOf(bytes).slice(1, 3) as [number, number];
      bytes[Math.floor((start + end) / 2)]! ^= 1;
      writeFileSync(archiveOf(db), bytes);
    });
    expect(err).toContain('000001.warc.gz');
    expect(code).toBe(1);
  });

  it('finds records that are missing', async () => {
    const { code, err } = await verified((db) => {
      const bytes = readFileSync(archiveOf(db));
      // The report that came as a file, and the feed that the others are items of.
      writeFileSync(archiveOf(db), bytes.subarray(membersOf(bytes)[2]));
    });
    expect(err.match(/its bytes are not in the archive/g)).toHaveLength(1);
    expect(err).toMatch(/items of a feed, [0-9a-f]{64}, whose bytes are not in the archive/);
    expect(code).toBe(1);
  });

  it('finds a record that is in no store', async () => {
    const { code, err } = await verified((db) => change(db, sql`delete from report where report_id = ${first}`));
    expect(err).toContain('in the archive, but not in the store');
    expect(code).toBe(1);
  });

  it('finds what was changed in the store: claims, lists of claims, article, bytes', async () => {
    const { code, err } = await verified(async (db) => {
      for (const statement of [
        sql`update coded set control = jsonb_set(control::jsonb, '{0,quote}', '"something else"') where report_id = ${first}`,
        sql`update claim set line = replace(line, '"modality":"', '"modality":"un') where report_id = ${first} and ledger = 'control' and position = 0`,
        sql`delete from claim where report_id = ${first} and ledger = 'control' and position = 1`,
        sql`update article set body = body || ' And more.' where report_id = ${first}`,
        sql`update report set bytes = '\\x00' where report_id = ${first}`,
      ])
        await change(db, statement);
    });
    expect(err).toMatch(/[ ;]control: 0 rows gone, 0 new, 1 changed/);
    expect(err).toContain('article: body changed');
    expect(err).toContain('list of control: 0 rows gone, 1 new, 1 changed');
    expect(err).toContain('its bytes in the store hash to');
    expect(code).toBe(1);
  });
});

describe('any byte of an archive, flipped,', () => {
  it('is named, or changes nothing of what the archive gives back', async () => {
    const home = join(folder, 'flipped');
    const evidence = openEvidence(home);
    const pages = ['one', 'two', 'three'].map((word) =>
      readBytes(`${word}.txt`, Buffer.from(`The army left ${word}.`)),
    );
    for (const page of pages) await evidence.add(page, null);
    await evidence.close();
    const file = archiveFiles(home)[0]!;
    const whole = readFileSync(file);
    const told = async () => {
      const found: string[] = [];
      let failed = 0;
      for await (const recalled of recallEvidence(home)) {
        if (recalled.ok) found.push(JSON.stringify([recalled.report, recalled.archived]));
        else failed++;
      }
      return { found, failed };
    };
    const before = await told();
    expect(before).toMatchObject({ failed: 0, found: { length: 3 } });
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(file, bytes);
      const { found, failed } = await told();
      // What is given is as it was; what is not is missed by its id.
      expect(before.found, `byte ${at}`).toEqual(expect.arrayContaining(found));
      if (found.length === 3) expect(failed, `byte ${at}`).toBe(0);
    }
  });
});
