import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, place, type ReportSketch } from '../reconcile/coded.ts';

const on = (reports: Record<string, ReportSketch>, name: string, day: string) =>
  picture(reconcile(Object.entries(reports).map(([key, sketch]) => coded(key, sketch))), {
    from: day,
    to: day,
  })[0]!.places.find((state) => state.place === name);

describe('who held a place before it was taken', () => {
  const watch = ['Rights Watchers'];
  const fights = (enemy: string) => ({ change: 'takes' as const, party: 'River Front', against: enemy, by: watch });
  const near = place('Mill', { latDeg: 10.1 });
  const far = place('Mill', { latDeg: 14 });
  const story = (mill: typeof near): Record<string, ReportSketch> => ({
    // The Front fights two others, so that neither is its clear enemy.
    a: {
      published: '2030-05-01',
      control: [{ ...fights('Northland army'), place: 'Weir' }],
      places: [place('Weir', { latDeg: 40 })],
    },
    b: {
      published: '2030-05-01',
      control: [{ ...fights('Hill League'), place: 'Gate' }],
      places: [place('Gate', { latDeg: 41 })],
    },
    c: {
      published: '2030-05-09',
      control: [{ change: 'holds', party: 'Northland army', place: 'Mill', by: watch }],
      places: [mill],
    },
    d: { published: '2030-05-10', control: [{ change: 'takes', party: 'River Front', by: watch, when: '2030-05-10' }] },
  });

  it('is the enemy that held the places around', () => {
    expect(on(story(near), 'Ford', '2030-05-08')).toMatchObject({ holder: 'Northland government', basis: 'claimed' });
  });

  it('is not known where they are far', () => {
    expect(on(story(far), 'Ford', '2030-05-08')).toMatchObject({ holder: null });
  });
});

describe('a change told without its day', () => {
  const story = (hour: string): Record<string, ReportSketch> => ({
    a: { published: '2030-05-01', control: [{ change: 'holds', party: 'Northland army', by: ['Rights Watchers'] }] },
    b: {
      published: '2030-05-10',
      publishedAt: `2030-05-10T${hour}:00Z`,
      control: [{ change: 'takes', party: 'River Front', against: 'Northland army' }],
    },
  });
  const eve = (hour: string) => on(story(hour), 'Ford', '2030-05-09')!;

  it('may be of the day before, the likelier the earlier the report', () => {
    expect(eve('23:00').confidence).toBeGreaterThan(eve('03:00').confidence);
  });
});
