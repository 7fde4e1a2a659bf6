import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, type ReportSketch } from './coded.ts';

type Control = NonNullable<ReportSketch['control']>[number];
const disputesOf = (sketches: Record<string, ReportSketch>) =>
  reconcile(Object.entries(sketches).map(([name, sketch]) => coded(name, sketch))).disputes;
const front = (change: Control['change'], more: Partial<Control> = {}): Control => ({
  change,
  party: 'River Front',
  by: ['River Front'],
  ...more,
});
const army = (change: Control['change'], more: Partial<Control> = {}): Control => ({
  change,
  party: 'Northland army',
  by: ['Northland army'],
  ...more,
});
const denied = { modality: 'denied' } as const;
const parts = { part: 'parts' } as const;

describe('what two voices of one report can not both be right about', () => {
  it.each<[string, Control, Control, string | null]>([
    ['a capture, and the loser has not left', front('takes'), army('withdraws', denied), 'direct'],
    ['an entry, and the other has not left', front('enters'), army('withdraws', denied), 'direct'],
    [
      'the enemy driven out, and nobody has come in',
      army('withdraws', { by: ['River Front'], ...parts }),
      front('enters', { ...denied, ...parts, by: ['Northland army'] }),
      'direct',
    ],
    ['all of it taken, and part of it still held', front('takes'), army('holds', parts), 'extent'],
    ['taken, and the battle is not over', front('takes'), army('contested', { party: null }), 'extent'],
  ])('%s', (_, a, b, type) => {
    const found = disputesOf({ a: { control: [a, b] } });
    expect(found.map((d) => d.type)).toEqual(type === null ? [] : [type]);
  });

  it.each<[string, Control, Control]>([
    ['one part is not held, and another part was taken', front('holds', { ...denied, ...parts }), army('takes', parts)],
    [
      'one has it all, and an outlet has the other in part of it',
      front('takes', { by: [] }),
      army('holds', { ...parts, by: [] }),
    ],
    ['held undisturbed, and fought over', front('holds'), army('contested', { party: null })],
  ])('but can: %s', (_, a, b) => {
    expect(disputesOf({ a: { control: [a, b] } })).toEqual([]);
  });
});

it('a dispute names each voice once, however the reports call it', () => {
  const took = (name: string): Control => front('takes', { by: [name], byIds: ['watch'] });
  const [found] = disputesOf({
    a: { control: [took('Rights Watchers')] },
    b: { control: [took('the Watchers')] },
    c: { control: [took('activists of the Watchers')] },
    d: { control: [army('withdraws', denied)] },
  });
  expect(found!.sides.map((side) => side.by)).toEqual([['Rights Watchers'], ['Northland army']]);
});

describe('a denial', () => {
  it('answers what was told the day before, and is one dispute with what it answers of its own day', () => {
    const found = disputesOf({
      a: { published: '2030-05-10', control: [front('takes')] },
      b: { published: '2030-05-11', control: [army('withdraws', denied), front('takes', { by: ['Front Media'] })] },
    });
    expect(found).toHaveLength(1);
    expect(found[0]!.sides.flatMap((s) => s.reports)).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('with a day of its own answers that day alone, and the denial of a state its own day', () => {
    const of = (denial: Control) =>
      disputesOf({
        a: { published: '2030-05-10', control: [front('takes')] },
        b: { published: '2030-05-11', control: [denial] },
      });
    expect(of(army('withdraws', { ...denied, when: '2030-05-11' }))).toEqual([]);
    expect(of(front('holds', { ...denied, by: ['Northland army'] }))).toEqual([]);
  });

  it('in one report answers what is told there of the days before', () => {
    const found = disputesOf({
      a: { control: [front('takes', { when: '2030-05-08' }), army('loses', { ...denied, by: [] })] },
    });
    expect(found).toHaveLength(1);
  });

  it('of a hold has on its side whoever has the holder still on the way', () => {
    const [found] = disputesOf({
      a: {
        control: [
          front('holds'),
          front('holds', { ...denied, by: [] }),
          front('advances', { km: 2, by: ['Rights Watchers'] }),
        ],
      },
    });
    expect(found!.sides.flatMap((s) => s.by)).toContain('Rights Watchers');
  });
});

describe('no dispute', () => {
  it('is a state told on its day beside a capture that only later reports know', () => {
    const state = { published: '2030-05-10', control: [army('holds', { by: [] })] };
    const capture = { published: '2030-05-12', control: [front('takes', { by: [], when: '2030-05-10' })] };
    expect(disputesOf({ state, capture })).toEqual([]);
  });
});

describe('a dispute is settled', () => {
  it('by a later report that has the loser gone, without naming the winner', () => {
    const [found] = disputesOf({
      a: { control: [front('takes'), army('withdraws', denied)] },
      b: { published: '2030-05-11', control: [army('loses', { by: [] })] },
    });
    expect(found!.settled).toMatchObject({ when: '2030-05-11' });
  });
});

describe('numbers', () => {
  const dead = { measure: 'killed', of: 'people', place: 'Ford' } as const;
  const between = (a: object, b: object) =>
    disputesOf({ a: { figures: [{ value: 1, ...dead, ...a } as never, { value: 1, ...dead, ...b } as never] } });
  it('that one report sets against one another are disputed, floors or not', () => {
    const low = { value: 17, qualifier: 'at_least', by: ['residents'], when: 'in two days', from: '2030-05-09' };
    const high = { value: 60, qualifier: 'at_least', by: ['Rights Watchers'] };
    expect(between(low, high)).toHaveLength(1);
    expect(between({ ...low, value: 24, quote: 'dozens' }, high)).toEqual([]);
  });
  it('of one voice in one report are a whole and its part', () => {
    const { figures } = reconcile([
      coded('a', {
        figures: [
          { ...dead, value: 9, by: ['residents'] },
          { ...dead, value: 5, by: ['residents'] },
        ],
      }),
    ]);
    expect(figures.map((f) => f.rows.length)).toEqual([1, 1]);
  });
});
