import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { ACTORS, coded, place } from './coded.ts';

const PARTIES = ['Northland army', 'River Front', 'Hill League'];
const DAYS = Array.from({ length: 8 }, (_, i) => `2030-05-0${i + 1}`);
const SPAN = { from: '2030-04-28', to: '2030-05-12' };

const control = fc.record({
  change: fc.constantFrom(
    'takes',
    'retakes',
    'enters',
    'advances',
    'attacks',
    'contested',
    'holds',
    'loses',
    'withdraws',
    'besieges',
  ),
  place: fc.constantFrom('Ford', 'Mill', 'Gate', 'Weir'),
  part: fc.constantFrom(null, 'city', 'outskirts', 'neighbourhood', 'countryside'),
  party: fc.constantFrom(null, ...PARTIES),
  against: fc.constantFrom(null, ...PARTIES),
  by: fc.oneof(
    fc.constant([]),
    fc.constantFrom(...ACTORS.map((a) => a.name)).map((n) => [n]),
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
const WORDS = 'river bridge town night shell road mill army front said crossing two days lorry bread'.split(' ');
const sketch = fc.record({
  published: fc.constantFrom(...DAYS),
  publishedAt: fc.constant(null),
  outlet: fc.constantFrom('Daily', 'Herald', 'Echo', null),
  body: fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((w) => w.join(' ')),
  control: fc.array(control, { maxLength: 4 }),
  figures: fc.array(figure, { maxLength: 2 }),
} as const);
const pile = fc
  .array(sketch, { minLength: 1, maxLength: 10 })
  .map((sketches) => sketches.map((s, i) => coded(`r${i}`, s as Parameters<typeof coded>[1])));
const shuffled = pile.chain((reports) =>
  fc.tuple(
    fc.constant(reports),
    fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
  ),
);

const conclusions = (reports: readonly CodedReport[]) => {
  const findings = reconcile(reports);
  return { findings, days: picture(findings, SPAN) };
};

describe('reconciling', () => {
  it('comes to the same in any order of arrival', () => {
    fc.assert(
      fc.property(shuffled, ([reports, other]) => {
        expect(conclusions(other)).toEqual(conclusions(reports));
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same when reports arrive twice', () => {
    fc.assert(
      fc.property(pile, (reports) => {
        expect(conclusions([...reports, ...reports])).toEqual(conclusions(reports));
      }),
      { numRuns: 30 },
    );
  });

  it('edits no claim', () => {
    fc.assert(
      fc.property(pile, (reports) => {
        const before = structuredClone(reports);
        const { control: claims } = reconcile(reports);
        expect(reports).toEqual(before);
        expect(new Set(claims)).toEqual(new Set(reports.flatMap((r) => r.control)));
      }),
      { numRuns: 30 },
    );
  });

  it('says nothing new of a place when reports of other places and parties are added', () => {
    const far = coded('far', {
      published: '2030-05-04',
      outlet: 'Far Echo',
      body: 'Quite another valley and quite another quarrel over pastures above the snow line.',
      control: [{ change: 'takes', place: 'Faraway', party: 'Snow Guild', by: ['Snow Guild'] }],
      places: [place('Faraway', { latDeg: 60, lonDeg: 90 })],
    });
    fc.assert(
      fc.property(pile, (reports) => {
        const alone = conclusions(reports);
        const together = conclusions([...reports, far]);
        const near = together.days.map((d) => ({ ...d, places: d.places.filter((p) => p.place !== 'Faraway') }));
        expect(near).toEqual(alone.days);
        expect(together.findings.disputes).toEqual(alone.findings.disputes);
        expect(together.findings.figures).toEqual(alone.findings.figures);
      }),
      { numRuns: 40 },
    );
  });

  it('gives every answer a confidence between 0 and 1 and points only at claims that exist', () => {
    fc.assert(
      fc.property(pile, (reports) => {
        const { findings, days } = conclusions(reports);
        const ids = new Set(findings.control.map((c) => c.id));
        for (const state of days.flatMap((d) => d.places)) {
          expect(state.confidence).toBeGreaterThanOrEqual(0);
          expect(state.confidence).toBeLessThanOrEqual(1);
          for (const id of [...state.for, ...state.against]) expect(ids.has(id)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
