import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, place, type ReportSketch } from './coded.ts';
import { inEnglish } from '../../src/words/index.ts';

const of = (sketches: Record<string, ReportSketch>) =>
  reconcile(Object.entries(sketches).map(([name, sketch]) => coded(name, sketch)));

describe('places', () => {
  it('joins two spellings of one spot, placed or not', () => {
    const { tellings } = of({
      a: { control: [{ change: 'holds', place: 'Kherbat' }], places: [place('Kherbat', { geonameid: 7 })] },
      b: {
        control: [{ change: 'holds', place: 'Khirbet' }],
        places: [place('Khirbet', { latDeg: null, lonDeg: null })],
      },
      c: { control: [{ change: 'holds', place: 'Kharbit' }], places: [place('Kharbit', { latDeg: 10.02 })] },
    });
    expect(tellings.map((t) => t.placeId)).toEqual(['p:kherbat', 'p:kherbat', 'p:kherbat']);
  });

  it('keeps apart two spots of one name, and a name that could be either', () => {
    const { tellings } = of({
      a: { control: [{ change: 'holds', place: 'Kherbat' }], places: [place('Kherbat', { geonameid: 7 })] },
      b: {
        control: [{ change: 'holds', place: 'Khirbet' }],
        places: [place('Khirbet', { latDeg: null, lonDeg: null })],
      },
      c: { control: [{ change: 'holds', place: 'Kharbit' }], places: [place('Kharbit', { latDeg: 12 })] },
    });
    expect(tellings.map((t) => t.placeId)).toEqual(['p:kherbat', 'p:khirbet', 'p:kharbit']);
  });
});

describe('tellings', () => {
  it('ends a state that the same voice tells as lost in the same report', () => {
    const { tellings } = of({
      a: {
        control: [
          { change: 'takes', party: 'River Front', when: '2030-05-09' },
          { change: 'holds', party: 'Northland government', when: '2016' },
        ],
      },
    });
    expect(tellings[1]).toMatchObject({ isFormer: true, day: '2030-05-08', from: '2016-01-01' });
  });

  it.each([
    ['Ford has been besieged since May', 'besieges', '2030-05-10'],
    ['Ford was besieged in May', 'besieges', '2030-05-10'],
    ['Ford has been besieged since Sunday', 'besieges', '2030-05-10'],
    ['Ford was besieged on Sunday', 'besieges', '2030-05-05'],
    ['Ford has been attacked since Sunday', 'attacks', '2030-05-05'],
  ] as const)('takes a siege that goes on to the day of the report: %s', (body, change, day) => {
    const when = body.endsWith('May') ? '2030-05' : '2030-05-05';
    const control = [{ change, when, quote: body, start: 0, end: body.length }];
    const { tellings } = of({ a: { body, control } });
    expect(tellings[0]!.day).toBe(day);
  });

  it('gives a change no date that is the beginning of the state it ended', () => {
    const { tellings } = of({
      a: {
        control: [
          { change: 'holds', party: 'Northland government', when: '2016' },
          { change: 'takes', party: 'River Front', when: '2016' },
        ],
      },
    });
    expect(tellings.map((t) => [t.day, t.isFormer, t.isBackground])).toEqual([
      ['2030-05-09', true, false],
      ['2030-05-10', false, false],
    ]);
  });

  it('leaves two accounts of two voices standing', () => {
    const { tellings } = of({
      a: {
        control: [
          { change: 'takes', party: 'River Front', by: ['River Front'] },
          { change: 'holds', party: 'Northland army', by: ['Northland army'] },
        ],
      },
    });
    expect(tellings.map((t) => t.isFormer)).toEqual([false, false]);
  });

  it('puts an undated claim on the day of publication and a dated one on its day', () => {
    const { tellings } = of({ a: { control: [{ change: 'takes' }, { change: 'takes', when: '2030-05-07' }] } });
    expect(tellings.map((t) => [t.day, t.isDated])).toEqual([
      ['2030-05-10', false],
      ['2030-05-07', true],
    ]);
  });

  it('hangs the claims of an undated report on no day, and says so', () => {
    const { tellings, problems } = of({ a: { published: null, control: [{ change: 'takes' }] } });
    expect(tellings).toEqual([]);
    expect(problems[0]).toMatchObject({ rule: 'undated-report' });
  });
});

describe('lineage', () => {
  const findings = of({
    first: {
      publishedAt: '2030-05-10T08:00:00Z',
      control: [{ change: 'takes', party: 'River Front', by: ['River Front'] }],
    },
    kept: {
      publishedAt: '2030-05-10T09:00:00Z',
      control: [{ change: 'takes', party: 'River Front', by: ['River Front'] }],
    },
    changed: {
      publishedAt: '2030-05-10T10:00:00Z',
      control: [{ change: 'takes', party: 'River Front', by: ['Front Media'] }],
    },
    lost: { publishedAt: '2030-05-10T11:00:00Z', control: [{ change: 'holds', party: 'River Front' }] },
    before: { publishedAt: '2030-05-10T07:00:00Z', control: [{ change: 'takes', party: 'River Front' }] },
  });
  it('follows a claim through the reports: kept, changed, lost', () => {
    const chain = findings.lineage.find((l) => l.asserter === 'River Front')!.chain;
    expect(Object.fromEntries(chain.map((s) => [s.report, s.attribution]))).toEqual({
      first: 'kept',
      kept: 'kept',
      changed: 'changed',
      lost: 'lost',
    });
  });
  it("raises an alarm where a party's claim becomes an outlet's own voice", () => {
    expect(findings.alarms.map((a) => a.report)).toContain('lost');
  });
  it('counts the organs of one side as one voice and outlets as none', () => {
    expect(findings.independent.find((i) => i.place === 'Ford')).toMatchObject({ count: 1, voices: ['River Front'] });
  });

  it('counts nobody for a headline beside those whom its text names', () => {
    const held = { change: 'holds' as const, party: 'River Front' };
    const report = (by: string) =>
      coded('a', {
        control: [
          { ...held, in: 'headline', by: ['Rights Watchers'] },
          { ...held, by: [by] },
        ],
      });
    expect(reconcile([report('two watchers')]).independent[0]).toMatchObject({ count: 1, voices: ['two watchers'] });
  });
});

describe('disputes', () => {
  const sketch = (control: ReportSketch['control'], more: ReportSketch = {}): ReportSketch => ({ control, ...more });

  it('finds a denial and the claim it denies', () => {
    const { disputes } = of({
      a: sketch([{ change: 'enters', party: 'River Front', by: ['River Front'] }]),
      b: sketch([{ change: 'enters', party: 'River Front', modality: 'denied', by: ['Northland army'] }]),
    });
    expect(disputes).toHaveLength(1);
    expect(disputes[0]).toMatchObject({ kind: 'control', type: 'direct', place: 'Ford', settled: null });
    expect(disputes[0]!.sides.map((s) => s.by)).toEqual([['River Front'], ['Northland army']]);
  });

  it.each([
    [
      'different days',
      [
        { change: 'holds', party: 'Northland army', by: ['Rights Watchers'], when: '2030-05-08' },
        { change: 'takes', party: 'River Front', when: '2030-05-10' },
      ],
    ],
    [
      'the town and the land around it',
      [
        { change: 'holds', party: 'Northland army', by: ['Northland army'] },
        { change: 'takes', party: 'River Front', part: 'countryside', by: ['River Front'] },
      ],
    ],
    [
      'one voice on two hours',
      [
        { change: 'enters', party: 'River Front', modality: 'denied', by: ['Rights Watchers'] },
        { change: 'enters', party: 'River Front', by: ['Rights Watchers'] },
      ],
    ],
    [
      'background',
      [
        { change: 'holds', party: 'Northland army', by: ['Northland army'] },
        { change: 'takes', party: 'River Front', background: true, when: '2012' },
      ],
    ],
    [
      'what might come',
      [
        { change: 'holds', party: 'Northland army', by: ['Northland army'] },
        { change: 'takes', party: 'River Front', modality: 'possible' },
      ],
    ],
  ] as const)('does not call %s a dispute', (_, control) => {
    expect(of({ a: sketch(control), b: sketch([]) }).disputes).toEqual([]);
  });

  const holds = sketch([{ change: 'holds', party: 'Northland army', by: ['Northland army'] }]);
  const takes = sketch([{ change: 'takes', party: 'River Front', by: ['River Front'] }]);

  it('is settled by an admission against interest', () => {
    const { disputes } = of({
      takes,
      holds,
      admits: sketch([{ change: 'withdraws', party: 'Northland army', by: ['Northland army'], when: '2030-05-10' }], {
        published: '2030-05-11',
      }),
    });
    expect(disputes[0]!.settled).toMatchObject({ when: '2030-05-10' });
    expect(inEnglish(disputes[0]!.settled!.how)).toContain('against its own interest');
  });

  it('is settled by what those without a stake tell later', () => {
    const later = sketch([{ change: 'holds', party: 'River Front', by: ['Rights Watchers'] }], {
      published: '2030-05-12',
    });
    expect(of({ takes, holds, later }).disputes[0]!.settled).toMatchObject({ when: '2030-05-12' });
  });

  it('is not settled by a party saying again what serves it', () => {
    const later = sketch([{ change: 'holds', party: 'River Front', by: ['River Front'] }], { published: '2030-05-12' });
    expect(of({ takes, holds, later }).disputes[0]!.settled).toBeNull();
  });

  it('is settled where the outlet takes its word back', () => {
    const { disputes } = of({
      a: sketch([{ change: 'takes', party: 'River Front' }], { outlet: 'Daily' }),
      b: sketch([{ change: 'takes', party: 'River Front', modality: 'denied', when: '2030-05-10' }], {
        outlet: 'Daily',
        published: '2030-05-11',
      }),
    });
    expect(disputes[0]).toMatchObject({ type: 'withdrawn', settled: { when: '2030-05-11' } });
  });

  it('sees distances that exclude one another, and no quarrel between roundings', () => {
    const far = (km: number, by: string) =>
      sketch([{ change: 'advances', party: 'River Front', km, km_qualifier: 'exact', by: [by] }]);
    expect(of({ a: far(3, 'River Front'), b: far(10, 'Rights Watchers') }).disputes[0]).toMatchObject({
      type: 'distance',
    });
    expect(of({ a: far(10, 'River Front'), b: far(11, 'Rights Watchers') }).disputes).toEqual([]);
  });
});

describe('figures', () => {
  const since = { from: '2030-05-05', when: 'since Sunday' };
  const places = [place('Ford')];
  it('gives a number that a report sets against a first the window of the first', () => {
    const night = { from: '2030-05-08', to: '2030-05-08', when: 'on Wednesday night', place: 'Ford' };
    const toll = (start: number, value: number, by: string, more: object) => ({
      ...{ start, value, by: [by] },
      ...more,
    });
    const { figures, disputes } = of({
      a: {
        figures: [
          toll(0, 18, 'Rights Watchers', { of: 'people', qualifier: 'at_least', ...night, quote: '18 were killed' }),
          toll(9, 31, 'residents', { place: 'Ford', quote: 'put the toll at 31' }),
        ],
      },
    });
    expect(figures.map((f) => f.rows.map((r) => r.value))).toEqual([[18, 31]]);
    expect(disputes).toMatchObject([{ kind: 'figure', day: '2030-05-08' }]);
  });

  it('groups counts of one thing over one window and keeps days, groups and places apart', () => {
    const { figures } = of({
      a: {
        figures: [
          { value: 242, of: 'people', by: ['Rights Watchers'], ...since },
          { value: 24, of: 'civilians', ...since },
        ],
        places,
      },
      b: {
        figures: [
          { value: 250, of: null, ...since },
          { value: 4, of: 'people', place: 'Ford', ...since },
        ],
      },
      c: { figures: [{ value: 300, of: 'people', ...since }], published: '2030-05-12', places },
    });
    expect(figures.map((f) => f.rows.map((r) => r.value))).toEqual([[242, 250], [24], [4], [300]]);
  });

  it('takes five people at a place and day for the five civilians another counts there', () => {
    const count = (of: string, by: string[]) => ({ measure: 'killed' as const, value: 5, of, place: 'Ford', by });
    const { figures } = of({
      a: { figures: [count('civilians', ['Rights Watchers'])] },
      b: { outlet: 'Other', figures: [count('people', [])] },
    });
    expect(figures.map((series) => series.rows.length)).toEqual([2]);
  });

  it('joins a rounded number without a window to the count before', () => {
    const { figures } = of({
      a: { figures: [{ value: 48500, measure: 'displaced', of: 'people', ...since }] },
      b: {
        figures: [{ value: 50000, measure: 'displaced', qualifier: 'about', of: 'people' }],
        published: '2030-05-12',
      },
    });
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ low: 48500, high: 50000 });
  });

  it('flags a part larger than its whole and a running count that falls', () => {
    const { figures } = of({
      a: {
        figures: [
          { value: 100, of: 'people', by: ['Rights Watchers'], ...since },
          { value: 150, of: 'civilians', by: ['Rights Watchers'], ...since },
        ],
      },
      b: { figures: [{ value: 90, of: 'people', by: ['Rights Watchers'], ...since }], published: '2030-05-11' },
    });
    const flags = figures.flatMap((f) => f.flags.map(inEnglish)).join('; ');
    expect(flags).toContain('more than the 100 counted');
    expect(flags).toContain('lower than the 100 that Rights Watchers counted before');
  });

  it('disputes exact counts of two voices, not an "at least" below a higher count', () => {
    const two = (qualifier: 'exact' | 'at_least') =>
      of({
        a: { figures: [{ value: 100, of: 'people', by: ['Rights Watchers'], qualifier, ...since }] },
        b: { figures: [{ value: 160, of: 'people', by: ['Northland army'], ...since }] },
      }).disputes.length;
    expect([two('exact'), two('at_least')]).toEqual([1, 0]);
  });
});
