import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MARKS, openStore, type Store } from '../../src/store/index.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { codedReport, report } from './example.ts';
import { homes } from './homes.ts';

// An embedded database takes a busy machine a while to open.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A report with one control claim, changed as told. */
function kept(file: string, text: string, day: string | null, control: object = {}, place: object = {}) {
  const r = report(file, text);
  const coded = codedReport(r, day);
  const changed: CodedReport = {
    ...coded,
    control: [{ ...coded.control[0]!, ...control }],
    places: [{ ...coded.places[0]!, ...place }],
    otherPlaces: [],
    figures: [],
    statements: [],
  };
  return { report: r, coded: changed };
}

const north = { placeId: 'gn:2', name: 'Northtown', canonical: 'Northtown', latDeg: 40, lonDeg: 10 };
const items = [
  kept('a.txt', 'Forces took Alpha on Sunday.', '2024-12-01', { by: ['The Monitor'], byIds: ['monitor'] }),
  kept(
    'b.txt',
    'Forces were leaving Northtown, the army said.',
    '2024-12-05',
    { ...north, place: 'Northtown', change: 'withdraws', partyIds: ['army'] },
    north,
  ),
  kept('c.txt', 'Nothing moved near the bridge.', null, {
    place: null,
    placeId: null,
    when: '2024-12',
    change: 'holds',
  }),
  kept(
    'd.txt',
    'Shelling at Dateline Cape.',
    '2024-12-07',
    { place: 'Dateline Cape', placeId: 'gn:3', change: 'attacks' },
    { placeId: 'gn:3', name: 'Dateline Cape', latDeg: -17, lonDeg: 179.9 },
  ),
];
const withSide = {
  ...items[1]!,
  coded: {
    ...items[1]!.coded,
    actors: [{ actorId: 'army', name: 'The army', kind: 'force' as const, side: 'state', sideName: 'The state' }],
  },
};

describe.each(homes())('asking a store in %s', (_name, make) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await make());
    await store.keepAll([items[0]!, withSide, items[2]!, items[3]!], 'a coder');
  });
  afterAll(() => store.close());

  const files = async (filter: Parameters<Store['claims']>[0]) =>
    (await store.claims(filter)).items.map((claim) => claim.report.file);

  it.each<[what: string, filter: Parameters<Store['claims']>[0], found: string[]]>([
    ['everything, newest first and undated last', {}, ['d.txt', 'b.txt', 'a.txt', 'c.txt']],
    ['a word in another form', { words: 'leave' }, ['b.txt']],
    ['an asserter by name', { words: '"the monitor"' }, ['a.txt']],
    ['words that are none', { words: '%&|!:*' }, []],
    ['a place', { placeIds: ['gn:1'] }, ['a.txt']],
    ['a party', { partyIds: ['army'] }, ['b.txt']],
    ['the side of a party', { partyIds: ['state'] }, ['b.txt']],
    ['an asserter', { asserterIds: ['monitor', 'nobody'] }, ['a.txt']],
    ['changes', { kinds: ['withdraws', 'attacks'] }, ['d.txt', 'b.txt']],
    ['a ledger', { ledgers: ['figures'] }, []],
    ['days, a month told of counting on each of its days', { fromDay: '2024-12-02', toDay: '2024-12-04' }, ['c.txt']],
    ['what was published by a moment', { knownBy: '2024-12-05T06:00:00Z' }, ['b.txt', 'a.txt']],
    ['what was published before an hour', { knownBy: '2024-12-05T05:59:59Z' }, ['a.txt']],
    ['a circle', { near: { latDeg: 40.5, lonDeg: 10, km: 56 } }, ['b.txt']],
    ['a circle that is too small', { near: { latDeg: 40.5, lonDeg: 10, km: 55 } }, []],
    ['a circle over the date line', { near: { latDeg: -17, lonDeg: -179.9, km: 25 } }, ['d.txt']],
    ['a circle around a pole', { near: { latDeg: 90, lonDeg: 0, km: 5600 } }, ['b.txt']],
    ['a box', { box: { southDeg: 39, northDeg: 41, westDeg: 9, eastDeg: 11 } }, ['b.txt']],
    ['a box over the date line', { box: { southDeg: -20, northDeg: -10, westDeg: 175, eastDeg: -175 } }, ['d.txt']],
    ['two conditions at once', { words: 'forces', fromDay: '2024-12-03' }, ['b.txt']],
  ])('finds claims by %s', async (_what, filter, found) => {
    expect(await files(filter)).toEqual(found);
    expect(await store.countClaims(filter)).toBe(found.length);
  });

  it.each<[what: string, filter: Parameters<Store['claims']>[0], order: string[]]>([
    ['of everything', {}, ['d.txt', 'b.txt', 'a.txt', 'c.txt']],
    ['of some days', { fromDay: '2024-12-01', toDay: '2024-12-31' }, ['d.txt', 'b.txt', 'c.txt', 'a.txt']],
    ['of days with one that lasts into them', { fromDay: '2024-12-02' }, ['d.txt', 'b.txt', 'c.txt']],
  ])('turns pages %s without losing or doubling a row', async (_what, filter, order) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<Store['claims']>> = await store.claims(filter, { limit: 1, cursor });
      seen.push(...page.items.map((claim) => claim.report.file));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(order);
    await expect(store.claims({}, { cursor: 'x' })).rejects.toMatchObject({ code: 'wrong-call' });
    await expect(store.claims({}, { limit: 0 })).rejects.toMatchObject({ code: 'wrong-call' });
  });

  it.each<[what: string, at: string | null, found: string[]]>([
    ['now', null, ['ahead.txt', 'late.txt', 'early.txt']],
    ['before it was published', '2024-11-01T00:00:00Z', []],
    ['on a day that a report spoke of', '2024-11-11T00:00:00Z', ['early.txt']],
    ['when a day ahead was spoken of', '2024-11-13T12:00:00Z', ['ahead.txt', 'early.txt']],
    ['when an earlier day was told late', '2024-11-20T12:00:00Z', ['ahead.txt', 'late.txt', 'early.txt']],
  ])('tells the history of a place as known %s, the latest days first', async (_what, at, found) => {
    const place = { placeId: 'gn:9', place: 'Quiet' };
    await store.keepAll(
      [
        kept('early.txt', 'Quiet fell.', '2024-11-10', { ...place, when: '2024-11-09' }, place),
        kept('ahead.txt', 'Quiet will be left.', '2024-11-13', { ...place, when: '2024-11-30' }, place),
        kept('late.txt', 'Quiet had been hit.', '2024-11-20', { ...place, when: '2024-11-12' }, place),
      ],
      'a coder',
    );
    const { claims } = await store.history('gn:9', at);
    expect(claims.map((claim) => claim.report.file)).toEqual(found);
    await sql`delete from report where file in ('early.txt', 'ahead.txt', 'late.txt')`.execute(store.home.db);
  });

  it('gives a claim with its report and the actors it names', async () => {
    const [claim] = (await store.claims({ partyIds: ['army'] })).items;
    expect(claim).toMatchObject({ ledger: 'control', claim: withSide.coded.control[0], actors: withSide.coded.actors });
    expect(claim!.report).toMatchObject({ reportId: withSide.report.id, title: 'A title', claims: 1 });
  });

  it('searches reports, claims, places and asserters, with the words marked', async () => {
    const { reports, claims, places, facets, total } = await store.search('leaving northtown');
    expect(reports.map((hit) => hit.report.file)).toEqual(['b.txt']);
    expect(claims[0]!.snippet).toContain(`${MARKS.start}leaving${MARKS.end}`);
    expect(claims[0]!.snippet.replaceAll(MARKS.start, '').replaceAll(MARKS.end, '')).toBe(items[1]!.report.text);
    expect(total).toEqual({ reports: 1, claims: 1 });
    expect(facets.place).toEqual([{ value: 'gn:2', count: 1 }]);
    expect(facets.party).toEqual([
      { value: 'army', count: 1 },
      { value: 'state', count: 1 },
    ]);
    expect((await store.search('Northtwon')).places.map((place) => place.placeId)).toEqual(['gn:2']);
    expect(places[0]).toMatchObject({ canonical: 'Northtown', latDeg: 40 });
    expect((await store.search('the monitr')).asserters).toMatchObject([{ asserterId: 'monitor' }]);
  });

  it.each(['', '   ', '"', "'; drop table claim; --", '\0', '((((', 'a'.repeat(5000), '\ue000 & \ue001', '!!! | &'])(
    'answers a search for %j',
    async (words) => {
      expect((await store.search(words)).total.claims).toBe(0);
      expect((await store.size()).claims).toBe(4);
    },
  );

  it('tells of a change of content by its revision, and of nothing else', async () => {
    const before = await store.revision();
    await store.search('alpha');
    expect(await store.revision()).toBe(before);
    await store.keep(items[0]!.report, items[0]!.coded, 'another coder');
    expect(await store.revision()).not.toBe(before);
  });

  it('lists reports by day and moment, and gives their bytes', async () => {
    const { items: lines } = await store.reports({ fromDay: '2024-12-02' });
    expect(lines.map((line) => line.file)).toEqual(['d.txt', 'b.txt']);
    expect((await store.reports({ knownBy: '2024-12-02T00:00:00Z' })).items.map((line) => line.file)).toEqual([
      'a.txt',
    ]);
    expect(new TextDecoder().decode((await store.bytes(lines[1]!.reportId))!)).toBe(items[1]!.report.text);
    expect(await store.bytes('none')).toBeNull();
    expect(await store.volume()).toEqual(
      ['2024-12-01', '2024-12-05', '2024-12-07'].map((day) => ({ day, reports: 1 })),
    );
  });

  it('keeps a text whose words are too many for an index', async () => {
    const words = Array.from({ length: 300_000 }, (_, i) => `w${i.toString(36)}x`).join(' ');
    const long = kept('long.txt', words, '2024-11-01', { quote: words, place: words.slice(0, 5000) });
    await store.keep(long.report, long.coded, 'a coder');
    expect(await files({ words: 'w0x' })).toEqual(['long.txt']);
  });
});
