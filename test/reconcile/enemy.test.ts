import { describe, expect, it } from 'vitest';
import type { CodedReport } from '../../src/terms/coded.ts';
import { openReconciler, reconcile } from '../../src/reconcile/index.ts';
import { coded, type ReportSketch } from './coded.ts';

const army = ['Northland army'];
const REPORTS = Object.entries<ReportSketch>({
  enemy: { control: [{ change: 'takes', party: 'the enemy', by: army }] },
  nobody: { control: [{ change: 'enters', party: null, by: army, modality: 'denied' }] },
  front: { control: [{ change: 'takes', place: 'Mill', party: 'Northland army', against: 'River Front' }] },
  league: { control: [{ change: 'takes', place: 'Gate', party: 'Northland army', against: 'Hill League' }] },
}).map(([name, sketch]) => coded(name, sketch));

const ordersOf = (reports: readonly CodedReport[]): CodedReport[][] =>
  reports.length < 2
    ? [[...reports]]
    : reports.flatMap((first, i) => ordersOf(reports.toSpliced(i, 1)).map((rest) => [first, ...rest]));

describe('whom "the enemy" means', () => {
  it.each([
    ['one other side is fought', REPORTS.slice(0, 3)],
    ['a second one is', REPORTS],
  ])('is the same in whatever order the reports came, where %s', (_, reports) => {
    const { disputes, control, independent } = reconcile(reports);
    for (const order of ordersOf(reports)) {
      const state = openReconciler();
      for (const report of order) {
        state.add([report]);
        state.findings();
      }
      expect(state.findings()).toMatchObject({ disputes, control, independent });
    }
  });
});
