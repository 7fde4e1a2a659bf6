import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { openReconciler, reconcile } from '../../src/reconcile/index.ts';
import { publishedMs, endOfDay } from '../../src/terms/day.ts';
import type { Findings } from '../../src/terms/finding.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { coded } from './coded.ts';
import { pile, shuffled, shuffledCounts, SPAN } from './piles.ts';

/** Takes reports in piece by piece and looks at the findings after each. */
const stepwise = (reports: readonly CodedReport[], sizes: readonly number[]) => {
  const reconciler = openReconciler();
  let taken = 0;
  for (const size of sizes) {
    reconciler.add(reports.slice(taken, taken + size));
    taken += size;
    reconciler.findings();
  }
  reconciler.add(reports.slice(taken));
  return reconciler.findings();
};

/** Findings as text, maps as their entries: as strict as a deep comparison, and much faster. */
const textOf = (findings: Findings) =>
  JSON.stringify(findings, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<string, unknown>)] : value,
  );

describe('openReconciler', () => {
  it('comes piece by piece, in any order, to what it comes to at once', () => {
    fc.assert(
      fc.property(shuffled, fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }), ([reports, other], sizes) => {
        const anew = reconcile(reports);
        const grown = stepwise(other, sizes);
        expect(textOf(grown)).toBe(textOf(anew));
        expect(JSON.stringify(picture(grown, SPAN))).toBe(JSON.stringify(picture(anew, SPAN)));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps ledgers of figures piece by piece, in any order, as it would write them at once', () => {
    fc.assert(
      fc.property(
        shuffledCounts,
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 }),
        ([reports, other], sizes) => {
          expect(textOf(stepwise(other, sizes))).toBe(textOf(reconcile(reports)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('leaves what was counted of other days untouched', () => {
    const counts = (day: string, ...values: number[]) => ({
      published: day,
      figures: values.map((value) => ({ value, of: 'people', by: ['Rights Watchers'] })),
    });
    const reconciler = openReconciler();
    reconciler.add([coded('a', counts('2030-05-01', 40, 700)), coded('b', counts('2030-05-09', 90))]);
    const before = reconciler.findings().figures;
    reconciler.add([coded('c', counts('2030-05-10', 90))]);
    const after = reconciler.findings().figures;
    expect(after.map(({ rows }) => rows.length)).toEqual([1, 1, 2]);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).not.toBe(before[2]);
  });

  it('finds copies the same in any order where a bucket holds more than it compares', () => {
    const words = fc.array(fc.constantFrom(...'river bridge town night shell road mill army'.split(' ')), {
      minLength: 12,
      maxLength: 16,
    });
    const many = fc
      .tuple(pile, fc.array(words, { minLength: 12, maxLength: 24 }))
      .map(([[first], bodies]) =>
        bodies.map((body, i): CodedReport => {
          const file = `m${i}.txt`;
          const published = `2030-05-0${1 + (i % 5)}`;
          const article = { ...first!.article, file, reportId: `id-m${i}`, body: body.join(' '), published };
          return { ...first!, article };
        }),
      )
      .chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })));
    fc.assert(
      fc.property(many, ([reports, other]) => {
        expect(stepwise(other, [5, 5]).duplicates).toEqual(reconcile(reports).duplicates);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves what is told of other places untouched', () => {
    const told = (place: string) => ({ control: [{ change: 'holds' as const, place, party: 'Northland army' }] });
    const reconciler = openReconciler();
    reconciler.add([coded('a', told('Ford')), coded('b', told('Mill'))]);
    const before = reconciler.findings().tellingsOfPlace!;
    reconciler.add([coded('c', told('Mill'))]);
    const after = reconciler.findings().tellingsOfPlace!;
    expect(after.get('p:ford')).toBe(before.get('p:ford'));
    expect(after.get('p:mill')).toHaveLength(2);
  });

  it('keeps what was known at a moment, whatever is published after it', () => {
    const days = fc.constantFrom('2030-05-03', '2030-05-05', '2030-05-07');
    const knownAt = (reports: readonly CodedReport[], day: string) =>
      reports.filter((r) => (publishedMs(r.article) ?? Infinity) <= endOfDay(day));
    fc.assert(
      fc.property(pile, days, (reports, day) => {
        const late = reports.filter((r) => !knownAt(reports, day).includes(r));
        const seen = reconcile(knownAt(reports, day));
        const before = structuredClone(picture(seen, SPAN));
        const reconciler = openReconciler();
        reconciler.add(knownAt(reports, day));
        const then = reconciler.findings();
        reconciler.add(late);
        reconciler.findings();
        expect(picture(then, SPAN)).toEqual(before);
        expect(picture(reconcile(knownAt([...reports, ...late], day)), SPAN)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
