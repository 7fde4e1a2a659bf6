import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, place, type ReportSketch } from '../reconcile/coded.ts';

type Control = NonNullable<ReportSketch['control']>[number];
const DAY = '2030-05-10';
const watch = ['Rights Watchers'];
/** Four towns on one road, 11 km from one another, and one beside it; Ford lies at its southern end. */
const ROAD = [
  place('Ford'),
  place('Mill', { latDeg: 10.1 }),
  place('Gate', { latDeg: 10.2 }),
  place('Weir', { latDeg: 10.3 }),
  place('Pond', { latDeg: 10.2, lonDeg: 10.2 }),
];
const advance = (more: Partial<Control> = {}): Control => ({
  change: 'advances',
  party: 'River Front',
  against: 'Northland army',
  km: 15,
  km_qualifier: 'at_most',
  by: watch,
  ...more,
});
const base: Control = { change: 'holds', place: 'Weir', party: 'River Front', by: watch };
/** Something said of each town between, which settles nothing. */
const doubtful: readonly Control[] = ['Mill', 'Gate', 'Pond'].map((where) => ({
  change: 'contested',
  place: where,
  party: ['River Front', 'Northland army'],
  hedged: true,
}));
const on = (control: readonly Control[], where: string, others: readonly Control[] = []) =>
  picture(
    reconcile([
      coded('before', { published: '2030-05-01', control: doubtful, places: ROAD }),
      coded('other', { published: '2030-05-05', control: others, places: ROAD }),
      coded('a', { published: DAY, control, places: ROAD }),
    ]),
    { from: DAY, to: DAY },
  )[0]!.places.find((p) => p.place === where)!;
const claims = (control: readonly Control[], where: string) => [
  ...on(control, where).for,
  ...on(control, where).against,
];

describe('a distance to a place', () => {
  const told = [advance(), base] as const;
  const gate: Control = { ...base, place: 'Gate', hedged: true, by: [] };

  it('speaks for the side in what it passed on its way, and is no voice of its own', () => {
    const [alone, withIt] = [on([base], 'Gate', [gate]), on(told, 'Gate', [gate])];
    expect(withIt.holder).toBe('River Front');
    expect(withIt.for).toContain('a-c0');
    expect(withIt.confidence).toBeGreaterThanOrEqual(alone.confidence);
    expect(withIt.basis).toBe('claimed');
  });

  it('bears on nothing beside the line, nothing nearer than a bound, and nothing where no town is named to come from', () => {
    expect(claims(told, 'Pond')).not.toContain('a-c0');
    expect(claims(told, 'Mill')).not.toContain('a-c0');
    expect(on([advance()], 'Gate', [gate]).for).not.toContain('a-c0');
  });

  it('gives way to any word of the place itself', () => {
    const own: Control = { ...gate, party: 'Northland army', hedged: false };
    expect(on([...told, own], 'Gate').against).not.toContain('a-c0');
  });

  it('has the place itself still with the other side', () => {
    const held = { change: 'holds' as const, party: 'Northland army', hedged: true, by: watch };
    expect(on([...told, held], 'Ford')).toMatchObject({ holder: 'Northland government' });
  });
});
