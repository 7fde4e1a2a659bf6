import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { coded, place } from './coded.ts';
import { pile, shuffled, SPAN } from './piles.ts';

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
