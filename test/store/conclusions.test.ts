import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KnownState, openStore, type Store } from '../../src/store/index.ts';
import type { PlaceState } from '../../src/terms/picture.ts';
import { codedReport, report } from './example.ts';
import { homes } from './homes.ts';

const stateOf = (holder: string): PlaceState => ({
  placeId: 'gn:1',
  place: 'Alpha',
  country: null,
  latDeg: null,
  lonDeg: null,
  holder,
  status: 'held',
  basis: 'claimed',
  confidence: 0.7,
  since: null,
  for: [],
  against: [],
  voices: [],
  because: '.',
});
const known = (
  fromDay: string,
  toDay: string | null,
  knownFrom: string,
  knownTo: string | null,
  holder: string,
): KnownState => ({
  placeId: 'gn:1',
  fromDay,
  toDay,
  knownFrom: `${knownFrom}T12:00:00.000Z`,
  knownTo: knownTo && `${knownTo}T12:00:00.000Z`,
  state: stateOf(holder),
});

// X holds it from the 1st. On the 5th it becomes known that Y has held it since the 3rd.
const course = [
  known('2024-12-01', null, '2024-12-02', '2024-12-05', 'X'),
  known('2024-12-01', '2024-12-03', '2024-12-05', null, 'X'),
  known('2024-12-03', null, '2024-12-05', null, 'Y'),
];

describe.each(homes())('conclusions in %s', (_name, make) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await make());
    await store.setStates('gn:1', course);
  });
  afterAll(() => store.close());

  it.each<[day: string, known: string | null, holder: string | null]>([
    ['2024-12-04', null, 'Y'],
    ['2024-12-04', '2024-12-05T11:59:59Z', 'X'],
    ['2024-12-04', '2024-12-05T12:00:00Z', 'Y'],
    ['2024-12-02', '2024-12-06T00:00:00Z', 'X'],
    ['2024-12-04', '2024-12-01T00:00:00Z', null],
    ['2024-11-30', null, null],
    ['2030-01-01', null, 'Y'],
  ])('the picture of %s as known at %s is %s', async (day, moment, holder) => {
    const picture = await store.picture(day, moment);
    expect(picture.map((state) => state.holder)).toEqual(holder === null ? [] : [holder]);
  });

  it('give the course of a place as known at a moment, as it was set', async () => {
    expect((await store.history('gn:1', null)).states).toEqual(course.slice(1));
    expect((await store.history('gn:1', '2024-12-03T00:00:00Z')).states).toEqual(course.slice(0, 1));
  });

  it('change nothing when they are set again, and what is left out goes', async () => {
    const before = await store.revision();
    await store.setStates('gn:1', course);
    expect(await store.revision()).toBe(before);
    await store.setStates('gn:1', course.slice(1));
    expect(await store.revision()).not.toBe(before);
    expect(await store.picture('2024-12-04', '2024-12-03T00:00:00Z')).toEqual([]);
  });

  it('keep findings and records the same way', async () => {
    const span = { knownFrom: '2024-12-02T12:00:00.000Z', knownTo: null };
    const dispute = { findingId: 'd', day: '2024-12-02', ...span, finding: { topic: 'Alpha' } };
    await store.setFindings('dispute', 'gn:1', [dispute]);
    const before = await store.revision();
    await store.setFindings('dispute', 'gn:1', [dispute]);
    expect(await store.revision()).toBe(before);
    expect(await store.findings('dispute', { scope: 'gn:1', known: null })).toEqual([dispute]);
    expect(await store.findings('dispute', { known: '2024-12-01T00:00:00Z' })).toEqual([]);
    expect(await store.findings('alarm', { known: null })).toEqual([]);
    const record = { settled: 3, held: 2, settledFor: 1, heldFor: 0, settledAgainst: 0, heldAgainst: 0, share: null };
    await store.setRecords('voice', [{ asserterId: 'voice', ...span, record }]);
    expect(await store.records(null)).toEqual([{ asserterId: 'voice', ...span, record }]);
    expect(await store.records('2024-12-01T00:00:00Z')).toEqual([]);
    await store.setRecords('voice', []);
    expect(await store.records(null)).toEqual([]);
  });

  it('note where a report lies in the archive, once', async () => {
    const r = report('a.txt', 'One.');
    await store.keep(r, codedReport(r, null), 'a coder');
    const at = { reportId: r.id, file: '000001.warc.gz', url: 'urn:a', takenAt: '2024-12-01T08:00:00.000Z' };
    await store.noteArchived(at);
    await store.noteArchived({ ...at, file: '000002.warc.gz' });
    expect(await store.archived(r.id)).toEqual(at);
    expect(await store.archived('none')).toBeNull();
  });
});
