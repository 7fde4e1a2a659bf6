import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../src/web/figures/scale.ts';
import { oddsStep } from '../../src/web/parts/odds.ts';

describe('the scale of a range plot', () => {
  it('starts at nought and ends at or above the highest number', () => {
    const { x, ticks, isLog } = scaleOf([600, 1600], 100);
    expect(isLog).toBe(false);
    expect(x(0)).toBe(0);
    expect(x(1600)).toBeLessThanOrEqual(100);
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThanOrEqual(7);
  });

  it('goes by powers of ten where numbers lie far apart', () => {
    const { isLog, x, ticks } = scaleOf([12, 50_000], 100);
    expect(isLog).toBe(true);
    expect(ticks).toEqual([10, 100, 1000, 10_000, 100_000]);
    expect(x(12)).toBeGreaterThan(0);
    expect(x(12)).toBeLessThan(x(120));
  });

  it('runs from the right in Arabic', () => {
    expect(scaleOf([10], 100, true).x(0)).toBe(100);
  });

  it.each([[[0]], [[0, 0]], [[Number.NaN, 3]], [[Infinity, 3]], [[-5, 5]], [[1e-7]], [[9e15]]])(
    'stays on the line for %j',
    (values) => {
      const { x, ticks } = scaleOf(values, 100);
      for (const value of values) expect(Number.isNaN(x(value)) || (x(value) >= 0 && x(value) <= 100)).toBe(true);
      expect(ticks.length).toBeLessThan(30);
    },
  );
});

describe('words for a probability', () => {
  it.each([
    [0, 1],
    [0.049, 1],
    [0.05, 2],
    [0.2, 3],
    [0.45, 4],
    [0.55, 5],
    [0.71, 5],
    [0.8, 6],
    [0.95, 7],
    [1, 7],
  ])('%f is step %i of the published scale', (probability, step) => {
    expect(oddsStep(probability)).toBe(step);
  });
});
