// Random piles of reports for the properties that reconciling must keep.
import fc from 'fast-check';
import { CHANGES } from '../../src/terms/claim.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { ACTORS, coded, place } from './coded.ts';

const PARTIES = ['Northland army', 'River Front', 'Hill League'];
const DAYS = Array.from({ length: 8 }, (_, i) => `2030-05-0${i + 1}`);
/** Days around all that the piles speak of. */
export const SPAN = { from: '2030-04-28', to: '2030-05-12' };

const control = fc.record({
  change: fc.constantFrom(...CHANGES),
  place: fc.constantFrom('Ford', 'Mill', 'Gate', 'Weir', 'Kherbat', 'Khirbet', 'Kharbit'),
  part: fc.constantFrom(null, 'city', 'outskirts', 'neighbourhood', 'countryside'),
  party: fc.constantFrom(null, ...PARTIES),
  against: fc.constantFrom(null, ...PARTIES),
  by: fc.oneof(
    fc.constant([]),
    fc.constantFrom(...ACTORS.map((a) => a.name), 'Press Desk', 'rebel commander').map((n) => [n]),
  ),
  modality: fc.constantFrom('asserted', 'asserted', 'denied', 'attempted', 'possible'),
  when: fc.option(fc.constantFrom(...DAYS, '2016', '2030-04')),
  km: fc.option(fc.integer({ min: 1, max: 40 })),
  hedged: fc.boolean(),
} as const);
const figure = fc.record({
  value: fc.integer({ min: 1, max: 500 }),
  measure: fc.constantFrom('killed', 'displaced'),
  of: fc.constantFrom(null, 'people', 'civilians', 'soldiers', 'rebels'),
  by: fc.oneof(
    fc.constant([]),
    fc.constantFrom(...ACTORS.map((a) => a.name)).map((n) => [n]),
  ),
  when: fc.option(fc.constant('since Sunday')),
  from: fc.option(fc.constantFrom(...DAYS)),
} as const);
/** Figures that meet: few numbers, of groups within groups, in windows of neighbouring days. */
const alike = fc.record({
  value: fc.constantFrom(12, 100, 104, 300),
  of: fc.constantFrom(null, 'people', 'civilians'),
  place: fc.constantFrom(null, null, 'Ford', 'Khirbet'),
  by: fc.constantFrom([], ['Rights Watchers'], ['Northland army'], ['Northland government']),
  when: fc.constantFrom(null, 'since Sunday', 'since Sunday'),
  from: fc.constantFrom(null, '2030-05-01'),
  to: fc.constantFrom(null, ...DAYS.slice(2, 6)),
  background: fc.constantFrom(false, false, false, true),
} as const);
const WORDS = 'river bridge town night shell road mill army front said crossing two days lorry bread'.split(' ');
/** Spellings of one spot and of two, with and without a position, so that joins come and go with the reports. */
const SPELLINGS = [
  place('Kherbat', { geonameid: 7 }),
  place('Khirbet', { latDeg: null, lonDeg: null }),
  place('Kharbit', { latDeg: 12 }),
  place('Ford', { placeId: 'p:kherbat', latDeg: null }),
  place('Weir', { kind: 'province' }),
];
const sketch = fc.record({
  published: fc.constantFrom(...DAYS),
  publishedAt: fc.option(fc.constant('2030-05-04T09:00:00Z')),
  outlet: fc.constantFrom('Daily', 'Herald', 'Echo', null),
  body: fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((w) => w.join(' ')),
  control: fc.array(control, { maxLength: 4 }),
  figures: fc.array(figure, { maxLength: 2 }),
  places: fc.subarray(SPELLINGS),
} as const);
/** Up to ten reports of one small war: four places, three parties, eight days, many of them alike. */
export const pile = fc
  .array(sketch, { minLength: 1, maxLength: 10 })
  .map((sketches) => sketches.map((s, i) => coded(`r${i}`, s as Parameters<typeof coded>[1])));
/** Up to ten reports that count, some of them in the same words. */
const countingSketch = fc.record({
  published: fc.constantFrom(...DAYS.slice(2, 6)),
  outlet: fc.constantFrom('Daily', 'Herald', null),
  body: fc.constantFrom(undefined, undefined, undefined, WORDS.join(' ')),
  figures: fc.array(alike, { minLength: 1, maxLength: 4 }),
  places: fc.subarray(SPELLINGS.slice(0, 2)),
} as const);
const countingPile = fc
  .array(countingSketch, { minLength: 2, maxLength: 10 })
  .map((sketches) => sketches.map((s, i) => coded(`r${i}`, s as Parameters<typeof coded>[1])));
const withAnotherOrder = (reports: readonly CodedReport[]) =>
  fc.tuple(
    fc.constant(reports),
    fc.shuffledSubarray([...reports], { minLength: reports.length, maxLength: reports.length }),
  );
/** A pile, and the same reports in another order. */
export const shuffled = pile.chain(withAnotherOrder);
/** The same, of reports full of figures. */
export const shuffledCounts = countingPile.chain(withAnotherOrder);
