import { describe, expect, it } from 'vitest';
import { scoreGenerated } from '../../bench/generated.ts';

describe('a picture of a war that was made up', () => {
  it('is right about who held what, knows how sure it is, and sees the fights', () => {
    const { ours } = scoreGenerated(7, 1200);
    expect(ours!.stated).toBeGreaterThan(0.54);
    expect(ours!.wrongOfStated).toBeLessThan(0.03);
    expect(ours!.calibrationError).toBeLessThan(0.08);
    expect(ours!.contestedRecall).toBeGreaterThan(0.6);
    expect(ours!.duplicatesF1).toBeGreaterThan(0.97);
  });
});
