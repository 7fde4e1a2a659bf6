import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { backUp, openStore, restore, type Store } from '../../src/store/index.ts';
import { noFindings, writeConclusion } from './conclude.ts';
import { codedReport, report } from './example.ts';
import { freshDatabase, freshFolder, hasServer } from './homes.ts';

// Each store is a database of its own, which a busy machine may start slowly.
vi.setConfig({ testTimeout: 120_000 });

const folder = freshFolder();
const state = {
  placeId: 'gn:1',
  place: 'Alpha',
  country: 'XX',
  latDeg: 35.5,
  lonDeg: -3.25,
  holder: 'X',
  status: 'held',
  basis: 'claimed',
  confidence: 0.1 + 0.2,
  since: null,
  for: ['a'],
  against: [],
  voices: ['A'],
  because: { code: 'voice.neutral', with: { voice: 'Ünïcode “quotes”, \\ and \n.' } },
} as const;

/** A store with a row in every table. */
async function filled(db: string): Promise<Store> {
  const store = await openStore(db);
  const items = ['One.', 'Two\r\n\u2028 "quoted" \\u0041 \t.', 'Drei äöü 戦争 🛰.'].map((text, i) => {
    const r = report(`r${i}.txt`, text);
    return { report: r, coded: codedReport(r, i === 0 ? null : `2024-12-0${i}`) };
  });
  const archived = { file: '000001.warc.gz', url: 'urn:x', takenAt: '2024-12-01T08:00:00.000Z' };
  const [first, ...rest] = items as [(typeof items)[0], ...typeof items];
  await store.keepAll([{ ...first, archived: { ...archived, reportId: first.report.id } }, ...rest], 'a coder');
  const record = { settled: 2, held: 1, settledFor: 0, heldFor: 0, settledAgainst: 0, heldAgainst: 0, share: null };
  await writeConclusion(store, [{ day: '2024-12-05', places: [state] }], {
    ...noFindings,
    alarms: [{ claim: 'c', report: 'r', outlet: null, asserter: 'a', place: null, because: { code: 'clash.hands' } }],
    voices: [{ voice: 'v', name: 'V', kind: 'agency', side: null, outlets: [], claims: 2, record }],
  });
  return store;
}

async function contentOf(db: string) {
  const store = await openStore(db, { mustExist: true });
  const coded = [];
  for await (const one of store.all()) coded.push(one);
  const bytes = await Promise.all(coded.map((one) => store.bytes(one.article.reportId)));
  const content = {
    coded,
    bytes: bytes.map((b) => Buffer.from(b!).toString('hex')),
    search: await store.search('one'),
    picture: await store.picture('2024-12-05', null),
    states: (await store.history('gn:1', null)).states,
    findings: await store.findings('alarm', { recorded: null }),
    records: await store.records(null),
    archived: await store.archived(coded.at(-1)!.article.reportId),
  };
  await store.close();
  return content;
}

describe('a backup', () => {
  it.runIf(hasServer)('goes from a folder to a server and back, and nothing of it changes', async () => {
    const first = join(folder, 'first');
    await (await filled(first)).close();
    const server = freshDatabase();
    await server.make();
    const last = join(folder, 'last');
    const a = await backUp(first, join(folder, 'a.backup'));
    await restore(join(folder, 'a.backup'), server.url);
    const b = await backUp(server.url, join(folder, 'b.backup'));
    await restore(join(folder, 'b.backup'), last);
    expect(b).toEqual(a);
    const empty = Object.keys(a.tables).filter((name) => a.tables[name]!.rows === 0);
    expect(empty).toEqual(['trouble']); // which workers fill
    const before = await contentOf(first);
    expect(await contentOf(server.url)).toEqual(before);
    expect(await contentOf(last)).toEqual(before);
  });

  it('takes the archive along, byte for byte', async () => {
    const db = join(folder, 'with-archive');
    await (await filled(db)).close();
    const bytes = Buffer.from(Array.from({ length: 2_000_000 }, (_, i) => (i * 7919) % 256));
    mkdirSync(join(db, 'archive'));
    writeFileSync(join(db, 'archive', '000001.warc.gz'), bytes);
    writeFileSync(join(db, 'archive', 'stray.txt'), 'not of the archive');
    const file = join(folder, 'archive.backup');
    await backUp(db, file, { archive: join(db, 'archive') });
    const to = join(folder, 'restored');
    await restore(file, to, { archive: join(to, 'archive') });
    expect(readFileSync(join(to, 'archive', '000001.warc.gz')).equals(bytes)).toBe(true);
    expect(existsSync(join(to, 'archive', 'stray.txt'))).toBe(false);
  });

  it('never overwrites: a file, a store with rows, an archive with files', async () => {
    const db = join(folder, 'kept');
    await (await filled(db)).close();
    const file = join(folder, 'kept.backup');
    await backUp(db, file);
    await expect(backUp(db, file)).rejects.toMatchObject({ code: 'file-exists' });
    await expect(restore(file, db)).rejects.toMatchObject({ code: 'store-not-empty' });
    mkdirSync(join(folder, 'full-archive'));
    writeFileSync(join(folder, 'full-archive', '000001.warc.gz'), 'x');
    const to = join(folder, 'not-made');
    await expect(restore(file, to, { archive: join(folder, 'full-archive') })).rejects.toMatchObject({
      code: 'store-not-empty',
    });
    expect(existsSync(to)).toBe(false);
  });

  it.each<[what: string, damage: (lines: string) => Buffer]>([
    ['cut short', (lines) => gzipSync(lines).subarray(0, -30)],
    ['without its last line', (lines) => gzipSync(lines.replace(/[^\n]*\n$/, ''))],
    ['with a letter altered', (lines) => gzipSync(lines.replace('Two', 'Too'))],
    ['with more behind its end', (lines) => gzipSync(`${lines}{"report_id":"x"}\n`)],
    ['that is another kind of file', () => Buffer.from('hello')],
    ['that is another kind of gzip', () => gzipSync('{"hello":1}\n')],
    ['that is empty', () => Buffer.alloc(0)],
    ['of a form to come', (lines) => gzipSync(lines.replace('"format":1', '"format":2'))],
  ])('%s is refused before anything is touched', async (what, damage) => {
    const file = join(folder, `${what}.backup`);
    writeFileSync(file, damage(gunzipSync(readFileSync(join(folder, 'kept.backup'))).toString()));
    const to = join(folder, `not-from-${what}`);
    await expect(restore(file, to)).rejects.toMatchObject({ code: 'backup-unreadable' });
    expect(existsSync(to)).toBe(false);
  });
});
