import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import type { Findings } from '../../src/terms/finding.ts';
import { coded, place, type ReportSketch } from './coded.ts';
import { inEnglish } from '../../src/words/index.ts';

const topics = (disputes: Findings['disputes']) => disputes.map(({ topic }) => inEnglish(topic));
const of = (sketches: Record<string, ReportSketch>) =>
  reconcile(Object.entries(sketches).map(([name, sketch]) => coded(name, sketch)));

describe('what a dispute is about', () => {
  const left = { change: 'withdraws' as const, party: 'Northland army' };
  const rumour = {
    a: { control: [{ ...left, by: ['Front Media'], hedged: true }] },
    b: { control: [{ ...left, modality: 'denied' as const, by: ['Northland government'] }] },
  };

  it('asks whether somebody left as a question of what happened, where no enemy is told to be at the place', () => {
    const { disputes } = of(rumour);
    expect(disputes).toMatchObject([{ kind: 'occurrence' }]);
    expect(topics(disputes)).toEqual(['Whether the Northland army left Ford, 10 May 2030']);
  });

  it('asks it as a question of control where the enemy stands at the gates', () => {
    const near = { control: [{ change: 'advances' as const, party: 'River Front', part: 'outskirts' as const }] };
    expect(of({ ...rumour, c: near }).disputes).toMatchObject([{ kind: 'control' }]);
  });

  it('sets ground regained around a place against an entry into it', () => {
    const regained = { change: 'retakes' as const, party: 'Northland army', part: 'countryside' as const };
    const entered = { change: 'enters' as const, party: 'River Front', by: ['River Front'] };
    const { disputes } = of({
      a: { control: [{ ...regained, by: ['Northland army'] }] },
      b: { control: [entered] },
    });
    expect(disputes).toMatchObject([{ type: 'front' }]);
    expect(topics(disputes)).toEqual(['Which way the front moved at Ford, 10 May 2030']);
    expect(
      of({ a: { control: [{ ...regained, by: ['Rights Watchers'] }] }, b: { control: [entered] } }).disputes,
    ).toEqual([]);
  });

  it('takes two captures that one report tells of for one after the other', () => {
    const { disputes } = of({
      a: {
        control: [
          { change: 'takes', party: 'River Front', by: ['Rights Watchers'] },
          { change: 'retakes', party: 'Northland army' },
        ],
      },
    });
    expect(disputes).toEqual([]);
  });

  it('sets the centre in other hands against a capture of the whole, unless its holder is the one on the move', () => {
    const headline = { change: 'takes' as const, in: 'headline' as const };
    const centre = { change: 'holds' as const, part: 'centre' as const, by: ['residents'] };
    const entry = { change: 'enters' as const, party: 'River Front', part: 'parts' as const };
    const held = (party: string) => of({ a: { control: [headline, entry, { ...centre, party }] } }).disputes;
    expect(held('Northland army')).toMatchObject([{ type: 'extent' }]);
    expect(held('River Front')).toEqual([]);
  });
});

describe('whose a claim without a name is', () => {
  it.each([
    [{ change: 'retakes' as const, by: ['Northland army'] }, ['gov']],
    [{ change: 'withdraws' as const, modality: 'denied' as const, by: ['Northland government'] }, ['gov']],
    [{ change: 'withdraws' as const, party: 'its units', by: ['Northland army'] }, ['gov']],
    [{ change: 'withdraws' as const, party: 'soldiers', by: ['River Front'] }, []],
    [{ change: 'withdraws' as const, by: ['Northland army'] }, []],
    [{ change: 'retakes' as const, by: ['Rights Watchers'] }, []],
  ])('%j speaks of %j', (claim, sides) => {
    expect(of({ a: { control: [claim] } }).tellings[0]!.sides).toEqual(sides);
  });
});

describe('parts over wholes', () => {
  const window = { from: '2030-05-03', when: 'in a week' };
  const whole = { value: 600, of: 'people', qualifier: 'at_least' as const, by: ['Rights Watchers'], ...window };
  const part = { value: 1600, of: 'rebels', qualifier: 'at_least' as const, by: ['Northland army'] };
  const places = [place('Ford')];

  it('finds a part larger than its whole, though its window is told in another report only', () => {
    const { disputes } = of({
      a: { figures: [whole, part], places },
      b: { figures: [{ ...part, from: '2030-05-06', when: 'since Monday' }], places },
    });
    expect(disputes).toMatchObject([{ kind: 'figure' }]);
    expect(topics(disputes)).toEqual(['How many rebels were killed']);
  });

  it('does not compare a part of no known time', () => {
    expect(of({ a: { figures: [whole, part], places } }).disputes).toEqual([]);
  });
});

describe('figures of two countries', () => {
  it('are not one series, though measure, group and window agree', () => {
    const since = { value: 300, of: 'people', from: '2030-05-05', when: 'since Sunday' };
    const { figures } = of({
      a: { figures: [since], places: [place('Ford')] },
      b: { figures: [since], places: [place('Fen', { country: 'SL' })] },
    });
    expect(figures.map((f) => f.rows.length)).toEqual([1, 1]);
  });
});
