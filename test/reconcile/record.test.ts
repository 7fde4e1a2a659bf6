import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded } from './coded.ts';

const places = ['Ford', 'Mill', 'Gate'];
const boasts = places.map((p, i) =>
  coded(`boast${i}`, {
    published: '2030-05-10',
    outlet: 'Army Post',
    control: [{ change: 'holds', place: p, party: 'Northland army', by: ['Northland army'] }],
  }),
);
const watched = places.map((p, i) =>
  coded(`watch${i}`, {
    published: '2030-05-10',
    control: [{ change: 'takes', place: p, party: 'River Front', by: ['Rights Watchers'] }],
  }),
);
const next = coded('next', {
  published: '2030-05-12',
  outlet: 'Army Post',
  control: [{ change: 'holds', place: 'Weir', party: 'Northland army', by: ['Northland army'] }],
});

describe('the record of an asserter', () => {
  const findings = reconcile([...boasts, ...watched, next]);
  const army = findings.voices.find((v) => v.voice === 'army')!;

  it('counts how often what it said in its own interest held, with an interval', () => {
    expect(army.record).toMatchObject({ settled: 3, held: 0, settledFor: 3, heldFor: 0 });
    expect(army.record.share!.low).toBeLessThan(army.record.share!.mean);
    expect(army.record.share!.high).toBeGreaterThan(army.record.share!.mean);
  });

  it('is not decided by the word of a party for itself', () => {
    expect(findings.voices.find((v) => v.voice === 'watch')!.record.settled).toBe(0);
  });

  it('lowers the worth of later claims and leaves those of its own day alone', () => {
    const trust = (report: string) => findings.tellings.find((t) => t.report === report)!.trust;
    expect(trust('next')).toBeLessThan(1);
    expect(boasts.map((_, i) => trust(`boast${i}`))).toEqual([1, 1, 1]);
  });
});
