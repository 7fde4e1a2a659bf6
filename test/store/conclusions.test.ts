import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { beginConclusion, codingMarks, lastConclusion } from '../../src/store/pictures/conclusion.ts';
import type { Alarm, Dispute, Findings, Voice } from '../../src/terms/finding.ts';
import type { DayPicture, PlaceState } from '../../src/terms/picture.ts';
import { noFindings, writeConclusion } from './conclude.ts';
import { codedReport, report } from './example.ts';
import { homes } from './homes.ts';

// An embedded database takes a busy machine a while to open.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const stateOf = (holder: string, status: PlaceState['status'] = 'held'): PlaceState => ({
  placeId: 'gn:1',
  place: 'Alpha',
  country: null,
  latDeg: null,
  lonDeg: null,
  holder,
  status,
  basis: 'claimed',
  confidence: 0.7,
  since: null,
  for: [],
  against: [],
  voices: [],
  because: { code: 'state.silent' },
});
const course = (...holders: PlaceState[]): DayPicture[] =>
  holders.map((state, i) => ({ day: `2024-12-0${i + 1}`, places: [state] }));

const dispute: Dispute = {
  topic: { code: 'topic.holder', with: { place: 'Alpha' } },
  place: 'Alpha',
  placeId: 'gn:1',
  kind: 'control',
  type: 'direct',
  day: '2024-12-02',
  sides: [],
  because: { code: 'state.silent' },
  settled: null,
};
const alarm: Alarm = {
  claim: 'c',
  report: 'r',
  outlet: 'o',
  asserter: 'a',
  place: null,
  because: { code: 'clash.hands' },
};
const record = { settled: 3, held: 2, settledFor: 1, heldFor: 0, settledAgainst: 0, heldAgainst: 0, share: null };
const voice = (held: number): Voice => ({
  voice: 'as-printed:a body',
  name: 'A body',
  kind: 'agency',
  side: null,
  outlets: [],
  claims: 3,
  record: { ...record, held },
});
const early: Findings = { ...noFindings, disputes: [dispute, dispute], alarms: [alarm], voices: [voice(2)] };
const late: Findings = {
  ...noFindings,
  disputes: [
    {
      ...dispute,
      settled: { when: '2024-12-03', how: { code: 'settled.withdrawn', with: { outlet: 'X', report: 'x' } } },
    },
  ],
  alarms: [{ ...alarm }],
  voices: [voice(3)],
};

describe.each(homes())('conclusions in %s', (_name, make) => {
  let store: Store;
  let first: string;
  let second: string;
  const kept = report('a.txt', 'Forces took Alpha.');

  beforeAll(async () => {
    store = await openStore(await make());
    const archived = { reportId: kept.id, file: '000001.warc.gz', url: 'urn:a', takenAt: '2024-12-01T08:00:00.000Z' };
    await store.keep(kept, codedReport(kept, '2024-12-01'), 'a coder', archived);
    // X holds it all along, is concluded first; then, that Y has held it since the 3rd.
    first = await writeConclusion(store, course(stateOf('X'), stateOf('X'), stateOf('X'), stateOf('X')), early);
    second = await writeConclusion(
      store,
      course(stateOf('X'), stateOf('X'), stateOf('Y'), stateOf('Y', 'contested')),
      late,
    );
  });
  afterAll(() => store.close());

  it.each<[day: string, when: 'first' | 'second' | 'now' | 'never', holder: string | null]>([
    ['2024-12-03', 'now', 'Y'],
    ['2024-12-03', 'first', 'X'],
    ['2024-12-03', 'second', 'Y'],
    ['2024-12-02', 'second', 'X'],
    ['2024-12-03', 'never', null],
    ['2024-11-30', 'now', null],
    ['2024-12-05', 'now', null],
  ])('the picture of %s as recorded at the %s conclusion is %s', async (day, when, holder) => {
    const doneAt = async (madeAt: string) =>
      (
        await sql<{ at: string }>`select complete_at::text as at from conclusion where made_at = ${madeAt}`.execute(
          store.home.db,
        )
      ).rows[0]!.at;
    const at = { now: null, never: '2020-01-01T00:00:00Z', first: await doneAt(first), second: await doneAt(second) };
    expect((await store.picture(day, at[when])).map((state) => state.holder)).toEqual(holder === null ? [] : [holder]);
  });

  it('give the course of a place, and when each of its states was recorded', async () => {
    const { states } = await store.history('gn:1', null);
    expect(states.map((s) => [s.fromDay, s.toDay, s.state.holder, s.recordedTo])).toEqual([
      ['2024-12-01', '2024-12-03', 'X', null],
      ['2024-12-03', '2024-12-04', 'Y', null],
      ['2024-12-04', '2024-12-05', 'Y', null],
    ]);
    expect(new Set(states.map((s) => s.recordedFrom)).size).toBe(1);
  });

  it('keep findings and records, each once, and when what stood before was replaced', async () => {
    expect(await store.findings('dispute', { scope: 'gn:1', recorded: null })).toMatchObject([
      { day: '2024-12-02', scope: 'gn:1', recordedTo: null, finding: late.disputes[0] },
    ]);
    expect(await store.findings('alarm', { recorded: null })).toMatchObject([{ finding: alarm }]);
    expect(await store.findings('lineage', { recorded: null })).toEqual([]);
    expect(await store.records(null)).toMatchObject([{ asserterId: 'as-printed:a body', record: { held: 3 } }]);
    expect(await store.records(null, ['nobody'])).toEqual([]);
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from finding where recorded_to < 'infinity'`.execute(store.home.db);
    expect(rows[0]!.n).toBe(1); // the dispute before it was settled; the alarm is the same as it was
    expect((await store.search('a body')).asserters[0]!.record).toEqual({ ...record, held: 3 });
  });

  it('let claims be found by what their place is', async () => {
    const found = async (filter: Parameters<Store['claims']>[0]) => (await store.claims(filter)).items.length;
    expect(await found({ statuses: ['contested'], ledgers: ['control'] })).toBe(1);
    expect(await found({ statuses: ['held'] })).toBe(0);
    expect(await found({ statuses: ['held', 'contested'], toDay: '2024-12-02', ledgers: ['control'] })).toBe(1);
    expect((await store.search('alpha', { filter: { statuses: ['unknown'] } })).total.claims).toBe(0);
  });

  it('change nothing where another began meanwhile, and rest on every coding once', async () => {
    const { db } = store.home;
    const marks = await codingMarks(db);
    expect(marks).toMatchObject([{ reportId: kept.id, isConcluded: true }]);
    const draft = { firstDay: null, lastDay: null, reports: 0, tookMs: 0, findings: null };
    const late = await db.transaction().execute((tx) => beginConclusion(tx, draft, marks, 'an earlier one'));
    expect(late).toBeNull();
    const last = await lastConclusion(db);
    expect(await db.transaction().execute((tx) => beginConclusion(tx, draft, marks, last))).not.toBeNull();
    // Not complete: readers go on seeing the one before.
    expect(await store.picture('2024-12-03', null)).toHaveLength(1);
  });

  it('note where a report lies in the archive, once', async () => {
    const at = { reportId: kept.id, file: '000001.warc.gz', url: 'urn:a', takenAt: '2024-12-01T08:00:00.000Z' };
    await store.keep(kept, codedReport(kept, '2024-12-01'), 'a newer coder', { ...at, file: '000002.warc.gz' });
    expect(await store.archived(kept.id)).toEqual(at);
    expect(await store.archived('none')).toBeNull();
  });
});
