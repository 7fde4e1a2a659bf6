import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smooth, type Transition } from '../../src/picture/chain.ts';

const MOVES: Transition = {
  heldToContested: 0.1,
  heldLost: 0.04,
  heldLostContested: 0.01,
  contestedToHeld: 0.5,
  contestedLost: 0.2,
  contestedLostContested: 0.06,
};
const even = (sides: number) => new Array<number>(2 * sides).fill(1 / (2 * sides));

describe('smooth', () => {
  it('gives a distribution for every day, whatever the evidence', () => {
    const evidence = fc.array(
      fc.option(fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 6, maxLength: 6 })),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(evidence, (days) => {
        const observed = days.map((d) => d && Float64Array.from(d));
        for (const day of smooth([1, 0.15, 0.15], even(3), observed, MOVES, () => 0.2)) {
          expect(day.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...day)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('carries evidence forward and backward, weaker with distance', () => {
    const days = Array.from({ length: 21 }, (_, i) => (i === 10 ? Float64Array.from([4, 2, -4, -2]) : null));
    const held = smooth([1, 1], even(2), days, MOVES, () => 0.2).map((d) => d[0]! + d[1]!);
    expect(held[10]!).toBeGreaterThan(0.95);
    expect(held[20]!).toBeLessThan(held[12]!);
    expect(held[0]!).toBeLessThan(held[8]!);
    expect(held[0]!).toBeGreaterThan(0.5);
  });

  it('gives a place more readily to a side with reach', () => {
    const days = Array.from({ length: 15 }, (_, i) => (i === 0 ? Float64Array.from([-9, -9, -9, -9, 9, 5]) : null));
    const last = smooth([1, 0.1, 0.1], even(3), days, MOVES, () => 1).at(-1)!;
    expect(last[0]!).toBeGreaterThan(2 * last[2]!);
  });
});
