import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded } from './coded.ts';
import { inEnglish } from '../../src/words/index.ts';

const WIRE = `The River Front entered the northern quarter of Ford on Tuesday, the Rights Watchers said, after a night of shelling.
The monitor put the number of dead at 242 since Sunday, among them 24 civilians. Roads out of the town were jammed with lorries and carts.
The army command gave no comment. A doctor at the hospital said that beds had run out by noon and that the generator was failing.`;
const REWRITE = `The River Front entered the northern quarter of Ford on Tuesday after a night of shelling, it was said.
More than 240 people have died since Sunday, among them 24 civilians. Roads out of the town were jammed with lorries.
A doctor at the hospital said that beds had run out by noon.`;
const OTHER = `Harvest prices rose again in the Low Valley, where traders expect a second dry summer and the mills stand idle.
Buyers from the coast offered less than last year, and the cooperative will vote on a loan next week.`;
const CLAIMS = {
  control: [{ change: 'enters' as const, party: 'River Front' }],
  figures: [{ value: 24, of: 'civilians' }],
};

describe('findDuplicates', () => {
  it('groups a copy and a rewrite under the earliest report', () => {
    const { duplicates } = reconcile([
      coded('rewrite', { body: REWRITE, ...CLAIMS, publishedAt: '2030-05-10T18:00:00Z' }),
      coded('copy', { body: WIRE, ...CLAIMS, publishedAt: '2030-05-10T15:00:00Z' }),
      coded('wire', { body: WIRE, ...CLAIMS, publishedAt: '2030-05-10T13:00:00+00:00' }),
      coded('other', { body: OTHER }),
    ]);
    expect(duplicates.map(({ origin, copies }) => ({ origin, copies }))).toEqual([
      { origin: 'wire', copies: ['copy', 'rewrite'] },
    ]);
    expect(inEnglish(duplicates[0]!.because[1]!)).toMatch(/% of the wording shared/);
  });

  it('takes the report that names most asserters for the origin where no hour is known', () => {
    const { duplicates } = reconcile([
      coded('a', { body: WIRE, ...CLAIMS }),
      coded('b', {
        body: WIRE,
        control: [{ change: 'enters', party: 'River Front', by: ['Rights Watchers'] }],
        figures: CLAIMS.figures,
      }),
    ]);
    expect(duplicates[0]!.origin).toBe('b');
  });

  it('does not call the same words a month later a copy', () => {
    const { duplicates } = reconcile([
      coded('wire', { body: WIRE, ...CLAIMS, published: '2030-04-01' }),
      coded('late', { body: WIRE, ...CLAIMS, published: '2030-05-10' }),
    ]);
    expect(duplicates).toEqual([]);
  });

  it('groups nothing among empty texts', () => {
    expect(reconcile([coded('a', { body: '' }), coded('b', { body: '' })]).duplicates).toEqual([]);
  });

  it('stays near-linear: a text on a thousand pages is one group', () => {
    const pages = Array.from({ length: 1000 }, (_, i) => coded(`page${i}`, { body: WIRE, ...CLAIMS }));
    const { duplicates } = reconcile(pages);
    expect(duplicates).toHaveLength(1);
    expect(duplicates[0]!.copies).toHaveLength(999);
  });
});
