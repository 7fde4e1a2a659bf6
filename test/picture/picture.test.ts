import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import type { PlaceState } from '../../src/terms/picture.ts';
import { coded, place, type ReportSketch } from '../reconcile/coded.ts';
import { inEnglish } from '../../src/words/index.ts';
import { advancingElsewhere } from './elsewhere.ts';

const GOV = 'Northland government';
const FRONT = 'River Front';

const ELSEWHERE = advancingElsewhere(FRONT, 'Northland army');

const stateOn = (day: string, reports: readonly ReportSketch[], where = 'Ford'): PlaceState | undefined => {
  const findings = reconcile([ELSEWHERE, ...reports].map((sketch, i) => coded(`r${i}`, sketch)));
  return picture(findings, { from: day, to: day })[0]!.places.find((p) => p.place === where);
};
const told = (
  published: string,
  control: NonNullable<ReportSketch['control']>,
  more: ReportSketch = {},
): ReportSketch => ({
  published,
  control,
  ...more,
});
const watchers = ['Rights Watchers'];

describe('picture', () => {
  const captured = told('2030-05-10', [
    { change: 'takes', party: FRONT, against: 'Northland army', by: watchers, when: '2030-05-10' },
  ]);

  it('has the winner from the day of a capture and the loser before it', () => {
    expect(stateOn('2030-05-09', [captured])).toMatchObject({ holder: GOV, status: 'held' });
    expect(stateOn('2030-05-10', [captured])).toMatchObject({ holder: FRONT, since: '2030-05-10', basis: 'claimed' });
    expect(stateOn('2030-05-20', [captured])).toMatchObject({ holder: FRONT });
  });

  it('grows less sure with silence', () => {
    const held = told('2030-05-10', [{ change: 'holds', party: 'Northland army', by: watchers }]);
    const [soon, late] = ['2030-05-11', '2030-07-05'].map((day) => stateOn(day, [held])!.confidence);
    expect(late!).toBeLessThan(soon!);
  });

  it('keeps the holder through approaches, sieges, threats and failed attempts', () => {
    const pressed = told('2030-05-10', [
      { change: 'holds', party: 'Northland army', by: watchers },
      { change: 'advances', party: FRONT, km: 5 },
      { change: 'besieges', party: FRONT },
      { change: 'takes', party: FRONT, modality: 'possible' },
      { change: 'takes', party: FRONT, modality: 'attempted', by: watchers },
    ]);
    expect(stateOn('2030-05-10', [pressed])).toMatchObject({ holder: GOV });
  });

  it('is not moved by background, the land around, a province, or a strike from the air', () => {
    const held = told('2030-05-09', [{ change: 'holds', party: 'Northland army', by: watchers }]);
    const noise = told('2030-05-10', [
      { change: 'takes', party: FRONT, when: '2012', background: true },
      { change: 'takes', party: FRONT, part: 'countryside' },
      { change: 'takes', party: FRONT, part: 'province' },
      { change: 'attacks', party: FRONT },
    ]);
    const before = stateOn('2030-05-10', [held])!;
    const after = stateOn('2030-05-10', [held, noise])!;
    expect(after.holder).toBe(before.holder);
    expect(Math.abs(after.confidence - before.confidence)).toBeLessThan(0.1);
  });

  it('believes an admission over the claims of the side it helps', () => {
    const state = stateOn('2030-05-10', [
      told('2030-05-10', [{ change: 'withdraws', party: 'Northland army', by: ['Northland army'] }]),
      told('2030-05-10', [{ change: 'takes', party: FRONT, by: [FRONT] }]),
      told('2030-05-10', [{ change: 'holds', party: 'Northland army', by: ['Northland government'] }]),
    ])!;
    expect(state).toMatchObject({ holder: FRONT, basis: 'assessed' });
    expect(state.against.length).toBeGreaterThan(0);
  });

  it('is not moved by a hundred repeats of one interested voice', () => {
    const monitor = told('2030-05-10', [{ change: 'holds', party: 'Northland army', by: watchers }]);
    const again = Array.from({ length: 100 }, () =>
      told('2030-05-10', [{ change: 'takes', party: FRONT, by: [FRONT] }]),
    );
    const [once, often] = [again.slice(0, 1), again].map((claims) => stateOn('2030-05-10', [monitor, ...claims])!);
    expect(often).toMatchObject({ holder: once!.holder, confidence: once!.confidence });
  });

  it('calls a place contested only where somebody tells of fighting or presence', () => {
    const held = told('2030-05-09', [{ change: 'holds', party: 'Northland army', by: watchers }]);
    const inside = told('2030-05-10', [{ change: 'enters', party: FRONT, part: 'neighbourhood', by: watchers }]);
    expect(stateOn('2030-05-09', [held, inside])!.status).toBe('held');
    expect(stateOn('2030-05-10', [held, inside])!.status).toBe('contested');
  });

  it('names nobody where it knows nothing, and says so', () => {
    const fought = told('2030-05-10', [{ change: 'contested', place: 'Fen' }], {});
    expect(stateOn('2030-05-10', [fought], 'Fen')).toMatchObject({ holder: null, confidence: 0 });
    expect(stateOn('2030-05-10', [], 'Nowhere')).toBeUndefined();
  });

  it('does not carry an advancing side back to the days before it was heard of', () => {
    const holds = told('2030-05-10', [{ change: 'holds', party: FRONT, place: 'Fen' }]);
    expect(stateOn('2030-05-08', [holds], 'Fen')).toMatchObject({ holder: null });
    expect(stateOn('2030-05-10', [holds], 'Fen')).toMatchObject({ holder: FRONT });
  });

  it('takes a state told with its beginning as today’s, until the day of a change', () => {
    const since = told('2030-05-08', [
      { change: 'holds', party: 'Northland army', when: '2016', quote: 'in army hands since 2016' },
    ]);
    expect(stateOn('2030-05-08', [since])).toMatchObject({ holder: GOV, since: '2016-01-01' });
    const over = told('2030-05-11', [
      { change: 'holds', party: 'Northland army', when: '2016' },
      { change: 'takes', party: FRONT, when: '2030-05-10' },
    ]);
    expect(stateOn('2030-05-09', [over])).toMatchObject({ holder: GOV });
    expect(stateOn('2030-05-11', [over])).toMatchObject({ holder: FRONT });
  });

  it('makes nobody a holder by silence, and cites no claim both for and against', () => {
    const held = told('2030-05-09', [{ change: 'holds', party: 'Northland army', by: watchers }]);
    const taken = told('2030-05-10', [{ change: 'takes', party: FRONT, against: 'Northland army', by: watchers }]);
    for (const day of ['2030-05-20', '2030-06-10', '2030-08-10'])
      expect([GOV, null]).toContain(stateOn(day, [held])!.holder);
    for (const day of ['2030-05-09', '2030-05-10', '2030-05-11']) {
      const state = stateOn(day, [held, taken])!;
      expect(state.against.filter((id) => state.for.includes(id))).toEqual([]);
    }
  });

  it('leaves a city to its holder though one quarter is another’s', () => {
    const city = told('2030-05-10', [{ change: 'takes', party: FRONT, against: 'Northland army', by: watchers }]);
    const quarter = told('2030-05-12', [
      { change: 'holds', party: 'Hill League', part: 'neighbourhood', by: watchers },
    ]);
    expect(stateOn('2030-05-12', [city, quarter])).toMatchObject({ holder: FRONT, status: 'held' });
  });

  it('calls the eve of a departure told without its day contested', () => {
    const gone = told('2030-05-10', [{ change: 'withdraws', party: 'Northland army', by: ['Northland army'] }]);
    expect(stateOn('2030-05-09', [gone])!.status).toBe('contested');
  });

  it('sees no fight in a side’s holding parts of a place', () => {
    const parts = told('2030-05-10', [{ change: 'holds', party: 'Northland army', part: 'parts', by: watchers }]);
    expect(stateOn('2030-05-10', [parts])).toMatchObject({ status: 'held' });
  });

  it('has who enters what the enemy left that day as its holder', () => {
    const entry = { change: 'enters' as const, party: FRONT, by: watchers };
    const left = { change: 'withdraws' as const, party: 'Northland army', by: ['residents'] };
    expect(stateOn('2030-05-10', [told('2030-05-10', [entry])])).toMatchObject({ status: 'contested' });
    expect(stateOn('2030-05-10', [told('2030-05-10', [entry, left])])).toMatchObject({ holder: FRONT, status: 'held' });
  });

  it('ends a fight of the morning with the capture that the same report, or a later one of the day, tells of', () => {
    const entry = { change: 'enters' as const, party: FRONT };
    const morning = told('2030-05-10', [entry], { publishedAt: '2030-05-10T06:00:00Z' });
    const noon = told('2030-05-10', [{ change: 'takes', party: FRONT, by: watchers }], {
      publishedAt: '2030-05-10T12:00:00Z',
    });
    const ended = told('2030-05-10', [{ change: 'contested' }, { change: 'holds', party: FRONT }]);
    expect(stateOn('2030-05-10', [morning, noon])).toMatchObject({ holder: FRONT, status: 'held' });
    expect(stateOn('2030-05-10', [ended])).toMatchObject({ holder: FRONT, status: 'held' });
  });

  it('names nobody as holder before he is told to have come', () => {
    const entry = told('2030-05-10', [{ change: 'enters', party: 'Northland army', part: 'parts' }]);
    expect(stateOn('2030-05-08', [entry])?.holder).not.toBe(GOV);
  });

  it('carries a side on the advance back to the days before it was heard of where history has it there', () => {
    const held = { change: 'holds' as const, party: FRONT };
    const past = { change: 'takes' as const, party: FRONT, when: '2030-04-04', background: true };
    expect(stateOn('2030-05-08', [told('2030-05-10', [held])])?.holder).toBeNull();
    expect(stateOn('2030-05-08', [told('2030-05-10', [held, past])])?.holder).toBe(FRONT);
  });

  it('has who encircles a base in a town in the town, not before it', () => {
    const held = told('2030-05-10', [{ change: 'holds', party: FRONT, by: watchers }]);
    const base = told('2030-05-12', [{ change: 'besieges', party: FRONT, part: 'parts', by: watchers }]);
    expect(stateOn('2030-05-12', [held, base])).toMatchObject({ holder: FRONT });
  });

  it('lets later reports tell of earlier days', () => {
    const retrospect = told('2030-05-14', [
      { change: 'takes', party: FRONT, against: 'Northland army', when: '2030-05-09', by: watchers },
    ]);
    expect(stateOn('2030-05-10', [retrospect])).toMatchObject({ holder: FRONT });
  });

  it('draws no province or country', () => {
    const report = told('2030-05-10', [{ change: 'holds', party: FRONT, place: 'Lowland' }], {
      places: [place('Lowland', { kind: 'province' })],
    });
    expect(stateOn('2030-05-10', [report], 'Lowland')).toBeUndefined();
  });

  it('gives one object a day, none where from is after to, and a reason in every state', () => {
    const findings = reconcile([coded('a', captured)]);
    expect(picture(findings, { from: '2030-05-09', to: '2030-05-11' }).map((d) => d.day)).toEqual([
      '2030-05-09',
      '2030-05-10',
      '2030-05-11',
    ]);
    expect(picture(findings, { from: '2030-05-11', to: '2030-05-09' })).toEqual([]);
    const [day] = picture(findings, { from: '2030-05-10', to: '2030-05-10' });
    expect(inEnglish(day!.places[0]!.because)).toMatch(/^\p{Lu}.*\.$/u);
    expect(picture(reconcile([]), { from: '2030-05-10', to: '2030-05-10' })).toEqual([
      { day: '2030-05-10', places: [] },
    ]);
  });
});

describe('the eve and the end of a day', () => {
  it('has nobody in a place before he retook it on the strength of that word alone', () => {
    const retaken = told('2030-05-10', [
      { change: 'retakes', party: FRONT, against: 'Northland army', by: watchers, when: '2030-05-10' },
    ]);
    for (const day of ['2030-05-05', '2030-05-07', '2030-05-09'])
      expect(stateOn(day, [retaken])!.holder, day).not.toBe(FRONT);
  });

  it('follows who tells of the day afterwards rather than who told of it as it was', () => {
    const asItWas = told('2030-05-10', [{ change: 'holds', party: 'Northland army' }]);
    const afterwards = told('2030-05-14', [{ change: 'takes', party: FRONT, when: '2030-05-10' }]);
    expect(stateOn('2030-05-11', [asItWas, afterwards])).toMatchObject({ holder: FRONT });
  });

  it('has a besieged place with those who are shut up in it', () => {
    const shutUp = told('2030-05-10', [{ change: 'besieges', party: FRONT, against: 'Northland army', by: watchers }]);
    expect(stateOn('2030-05-10', [shutUp])).toMatchObject({ holder: GOV });
  });

  it('has whoever besieges what is left of its enemy on the outskirts in the place', () => {
    const taken = told('2030-05-10', [{ change: 'takes', party: FRONT, hedged: true }]);
    const outskirts = told('2030-05-12', [
      { change: 'besieges', party: FRONT, against: 'Northland army', part: 'outskirts', by: watchers },
    ]);
    expect(stateOn('2030-05-12', [taken, outskirts])).toMatchObject({ holder: FRONT });
  });

  it('takes a denied advance as a word for who holds the place, and against fighting there', () => {
    const vague = told('2030-05-10', [{ change: 'holds', party: 'Northland army', hedged: true, by: watchers }]);
    const denial = told('2030-05-10', [
      { change: 'advances', party: FRONT, against: 'Northland army', modality: 'denied', by: watchers },
    ]);
    const [without, withIt] = [stateOn('2030-05-10', [vague])!, stateOn('2030-05-10', [vague, denial])!];
    expect(withIt).toMatchObject({ holder: GOV, status: 'held' });
    expect(withIt.confidence).toBeGreaterThanOrEqual(without.confidence);
    expect(withIt.for).toHaveLength(2);
  });

  it('names a holder long after the last word of a place, less surely', () => {
    const once = told('2030-05-10', [{ change: 'takes', party: FRONT, against: 'Northland army', when: '2030-05-10' }]);
    const [soon, late] = ['2030-05-12', '2030-06-20'].map((day) => stateOn(day, [once])!);
    expect(late).toMatchObject({ holder: FRONT });
    expect(late!.confidence).toBeLessThan(soon!.confidence);
  });
});
