import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, place, type ReportSketch } from './coded.ts';
import { inEnglish } from '../../src/words/index.ts';

const differences = (sketches: Record<string, ReportSketch>) =>
  reconcile(Object.entries(sketches).map(([name, sketch]) => coded(name, sketch))).differences!.map((found) => ({
    ...found,
    because: inEnglish(found.because),
    sides: found.sides.map((side) => ({ ...side, says: inEnglish(side.says) })),
  }));
const held = { change: 'holds' as const, party: 'Northland army' };
const taken = { change: 'takes' as const, party: 'River Front' };

describe('what looks like a dispute and is none', () => {
  it('has two holders one after the other', () => {
    expect(
      differences({
        a: { published: '2030-05-10', control: [held] },
        b: { published: '2030-05-11', control: [taken] },
      }),
    ).toMatchObject([
      { kind: 'time', place: 'Ford', because: 'the one speaks of 10 May 2030, the other of 11 May 2030' },
    ]);
  });

  it('has two holders of different ground', () => {
    expect(
      differences({
        a: { control: [held] },
        b: {
          control: [
            { ...taken, part: 'outskirts' },
            { ...taken, part: 'countryside' },
          ],
        },
      }),
    ).toMatchObject([{ kind: 'scope', because: 'the one speaks of the whole place, the other of its edge' }]);
  });

  it('has one place under two spellings', () => {
    const found = differences({
      a: { control: [{ ...held, place: 'Kherbat' }] },
      b: { control: [{ ...held, place: 'Khirbet' }], places: [place('Khirbet', { latDeg: null, lonDeg: null })] },
    });
    expect(found).toMatchObject([{ kind: 'naming', sides: [{ says: 'Kherbat' }, { says: 'Khirbet' }] }]);
  });

  it('has two numbers of different windows', () => {
    const figure = { value: 40, of: 'people', by: ['Rights Watchers'], to: '2030-05-10' };
    const found = differences({
      a: { figures: [{ ...figure, when: 'since the first of May', from: '2030-05-01' }] },
      b: { figures: [{ ...figure, value: 12, when: 'on Friday', from: '2030-05-10' }] },
    });
    expect(found).toMatchObject([
      { kind: 'window', because: 'the one counts 1 May 2030 to 10 May 2030, the other 10 May 2030' },
    ]);
  });

  it('is nothing where all agree', () => {
    expect(differences({ a: { control: [held] }, b: { control: [held] } })).toEqual([]);
  });
});
