import { describe, expect, it } from 'vitest';
import type { ClaimCard, FigureLine } from '../../src/terms/desk.ts';
import { layPlot } from '../../src/web/figures/plot-layout.ts';

const row = (id: string, value: number, qualifier: 'exact' | 'at_least' | 'about', repeats: string | null = null) => ({
  claim: { id, report: { reportId: `report-${id}` } } as unknown as ClaimCard,
  value,
  qualifier,
  voice: id,
  repeats,
});
const figure = (rows: FigureLine['rows']): FigureLine => {
  const values = rows.map(({ value }) => value);
  const common = {
    figureId: 'f',
    measure: 'killed',
    of: null,
    place: null,
    placeId: null,
    window: null,
    flags: [],
    flagsCoded: [],
  };
  return { ...common, low: Math.min(...values), high: Math.max(...values), rows };
};

describe('a range plot', () => {
  it('gives each telling a row in order, at its number', () => {
    const { rows } = layPlot(figure([row('a', 50, 'exact'), row('b', 100, 'exact')]), 200);
    expect(rows[0]!.y).toBeLessThan(rows[1]!.y);
    expect(rows.map(({ x }) => x)).toEqual([100, 200]);
  });

  it('draws no bar at an exact number, one to both sides of a rough one, one onward from "at least"', () => {
    const { rows } = layPlot(
      figure([row('a', 50, 'exact'), row('b', 50, 'about'), row('c', 50, 'at_least'), row('d', 100, 'exact')]),
      200,
    );
    expect([rows[0]!.fromX, rows[0]!.toX]).toEqual([100, 100]);
    expect([rows[1]!.fromX < 100, rows[1]!.toX > 100]).toEqual([true, true]);
    expect([rows[2]!.fromX === 100, rows[2]!.toX > 100]).toEqual([true, true]);
  });

  it('leaves room past the highest number where it is one of at least', () => {
    const { rows, scale } = layPlot(figure([row('a', 300, 'at_least')]), 200);
    expect(scale.x(300)).toBeLessThan(200);
    expect(rows[0]!.toX).toBeGreaterThan(rows[0]!.x + 20);
  });

  it('turns "at least" round in Arabic', () => {
    const { rows } = layPlot(figure([row('a', 50, 'at_least'), row('d', 100, 'exact')]), 200, true);
    expect(rows[0]!.fromX).toBeLessThan(rows[0]!.x);
    expect(rows[0]!.toX).toBe(rows[0]!.x);
  });

  it('finds whose number is repeated, by claim or by report, and none where nobody is', () => {
    const { rows } = layPlot(
      figure([
        row('a', 5, 'exact'),
        row('b', 5, 'exact', 'a'),
        row('c', 5, 'exact', 'report-a'),
        row('d', 5, 'exact', 'gone'),
      ]),
      200,
    );
    expect(rows.map(({ repeats }) => repeats)).toEqual([-1, 0, 0, -1]);
  });
});
