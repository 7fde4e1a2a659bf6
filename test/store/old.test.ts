import { Migrator, sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';
import { openHome } from '../../src/store/open.ts';
import { examineStore, openStore } from '../../src/store/index.ts';
import { codedReport, report } from './example.ts';
import { homes } from './homes.ts';

// Each test makes a store and opens it again and again, which a busy machine may do slowly.
vi.setConfig({ testTimeout: 120_000 });

const FIRST = '2026-11-21 reports and claims';
const old = report('old.txt', 'Forces took Alpha on Friday.');
const coded = codedReport(old, '2024-12-05');
const odd = report('odd.txt', 'A day that is none.');

/** A database as the first release made it: the tables of its one migration, with rows as it wrote them. */
async function makeOld(db: string): Promise<void> {
  const home = await openHome(db);
  const { error } = await new Migrator({ db: home.db, provider: migrations }).migrateTo(FIRST);
  if (error) throw error;
  for (const [r, published, publishedAt] of [
    [old, '2024-12-05', '2024-12-05T08:00:00+02:00'],
    [odd, 'soon', 'yesterday at noon'],
  ] as const) {
    const { url, title, outlet, language, body, ...rest } = coded.article;
    await sql`insert into report values (${r.id}, ${r.file}, 'text', ${Buffer.from(r.bytes)}, 'utf-8', ${JSON.stringify(r.envelope)}, '[]')`.execute(
      home.db,
    );
    await sql`insert into article values (${r.id}, ${url}, ${title}, ${outlet}, ${published}, ${publishedAt}, ${language}, ${body}, ${JSON.stringify(rest)})`.execute(
      home.db,
    );
    await sql`insert into coding values (${r.id}, 'a coder', '[]')`.execute(home.db);
  }
  for (const [ledger, claim, kind] of [
    ['control', { ...coded.control[0]!, when: '2024-11' }, 'takes'],
    ['figures', { ...coded.figures[0]!, from: '2024-12-01', to: '2024-12-03' }, 'killed'],
    ['statements', coded.statements[0]!, 'deny'],
  ] as const) {
    const placeId = 'placeId' in claim ? claim.placeId : null;
    await sql`insert into claim values (${old.id}, ${ledger}, 0, ${claim.id}, ${kind}, ${placeId}, ${claim.quote}, ${JSON.stringify(claim)})`.execute(
      home.db,
    );
  }
  for (const [position, place] of [...coded.places, ...coded.otherPlaces].entries())
    await sql`insert into place values (${old.id}, ${position}, ${position === 0}, ${place.placeId}, ${place.name}, ${place.country}, ${place.latDeg}, ${place.lonDeg}, ${JSON.stringify(place)})`.execute(
      home.db,
    );
  const actor = { ...coded.actors[0]!, side: 'a-side' };
  await sql`insert into actor values (${old.id}, 0, ${actor.actorId}, ${actor.name}, ${JSON.stringify(actor)})`.execute(
    home.db,
  );
  await home.close();
}

describe.each(homes())('an old store in %s', (_name, make) => {
  it('is brought up to date, and answers as a new one does', async () => {
    const db = await make();
    await makeOld(db);
    expect((await examineStore(db)).migrations).toMatchObject({
      done: 1,
      pending: expect.arrayContaining([expect.stringContaining('search')]),
    });

    const store = await openStore(db);
    const ids = async (filter: Parameters<typeof store.claims>[0]) =>
      (await store.claims(filter)).items.map((c) => c.ledger).sort();
    expect(await ids({ words: 'took alpha' })).toEqual(['control', 'figures', 'statements']);
    expect(await ids({ partyIds: ['a-side'] })).toEqual(['control', 'statements']);
    expect(await ids({ asserterIds: ['as-printed:a body'] })).toHaveLength(3);
    expect(await ids({ fromDay: '2024-11-10', toDay: '2024-11-11' })).toEqual(['control']);
    expect(await ids({ fromDay: '2024-12-02', toDay: '2024-12-02' })).toEqual(['figures']);
    expect(await ids({ knownBy: '2024-12-05T06:00:00Z' })).toHaveLength(3);
    expect(await ids({ knownBy: '2024-12-05T05:59:59Z' })).toEqual([]);
    expect(await ids({ modalities: ['asserted'] })).toEqual(['control', 'figures']);
    expect(await ids({ near: { latDeg: 35.5, lonDeg: -3.2, km: 10 } })).toEqual(['control', 'figures']);
    expect((await store.reports({ knownBy: '2030-01-01T00:00:00Z' })).items.map((r) => [r.file, r.claims])).toEqual([
      ['old.txt', 3],
    ]);
    expect((await store.search('alpha')).places.map((place) => place.canonical)).toEqual(['Alpha']);
    expect((await store.search('a bod')).asserters).toMatchObject([{ names: ['A body'] }]);
    expect((await store.report(old.id))!.article).toEqual(coded.article);

    const again = report('new.txt', 'Forces left Alpha.');
    await store.keep(again, codedReport(again, '2024-12-06'), 'a coder');
    expect((await store.size()).reports).toBe(3);
    await store.close();
    expect((await examineStore(db)).migrations.pending).toEqual([]);
  });

  it('of a version to come is refused', async () => {
    const db = await make();
    await (await openStore(db)).close();
    const home = await openHome(db);
    await sql`insert into kysely_migration values ('2099-01-01 to come', '2099-01-01')`.execute(home.db);
    await home.close();
    await expect(openStore(db)).rejects.toMatchObject({ code: 'store-not-migrated' });
  });
});
