import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, type ReportSketch } from './coded.ts';
import { inEnglish } from '../../src/words/index.ts';

const of = (sketches: Record<string, ReportSketch>) =>
  reconcile(Object.entries(sketches).map(([name, sketch]) => coded(name, sketch)));
const at = (hour: number) => `2030-05-10T${String(hour).padStart(2, '0')}:00:00Z`;
const LONG =
  'Fighters of the front came over the river at dawn and took the mill, the bridge and the bread ovens of the lower town, a miller said, and no lorry has come from the hills since.';

describe('joins', () => {
  const findings = of({
    a: {
      publishedAt: at(8),
      body: LONG,
      control: [{ change: 'takes', party: 'River Front', by: ['River Front'] }],
      figures: [
        { value: 40, of: 'soldiers', by: ['River Front'] },
        { value: 700, of: 'people', by: ['Rights Watchers'], from: '2030-05-01', when: 'since May' },
      ],
    },
    copy: { publishedAt: at(9), body: LONG, control: [{ change: 'takes', party: 'River Front' }] },
    other: { publishedAt: at(10), control: [{ change: 'takes', party: 'River Front', by: ['Front Media'] }] },
    own: { publishedAt: at(11), control: [{ change: 'takes', party: 'River Front' }] },
    army: {
      publishedAt: at(12),
      control: [
        { change: 'takes', party: 'River Front', modality: 'denied', by: ['Northland army'] },
        { change: 'takes', party: 'River Front', by: ['Rights Watchers'] },
      ],
      figures: [{ value: 1600, of: 'people', by: ['Northland army'], from: '2030-05-01', when: 'since May' }],
    },
  });

  it('say why a report stands in a chain', () => {
    const chain = findings.lineage.find((l) => l.asserter === 'River Front')!.chain;
    expect(Object.fromEntries(chain.map((s) => [s.report, inEnglish(s.because)]))).toEqual({
      a: 'names River Front for it',
      copy: 'a copy of a that names nobody',
      other: 'names Front Media for it, of the same side',
      own: 'says so on its own word, not before River Front did',
    });
  });

  it('say who was counted as a voice, and who was not and why', () => {
    expect(inEnglish(findings.independent.find((i) => i.place === 'Ford' && i.count === 2)!.because)).toBe(
      'River Front and Rights Watchers do not repeat one another; Front Media speaks for the same side; copy is a copy; own names nobody',
    );
  });

  it('say why a number stands in a series, and why two exclude one another', () => {
    const series = findings.figures.find((f) => f.high === 1600)!;
    expect(series.rows.map((r) => inEnglish(r.because))).toEqual([
      'the first of those people to be counted there',
      'of the same ground and window',
    ]);
    expect(inEnglish(findings.disputes.find((d) => d.kind === 'figure')!.because)).toMatch(/one group over one window/);
  });

  it('say why two accounts cannot both hold', () => {
    expect(inEnglish(findings.disputes.find((d) => d.kind === 'control')!.because)).toBe(
      'the one says of one day what the other denies',
    );
  });
});

describe('drift', () => {
  it('tells of an entry that a copy has as a capture, and raises the alarm', () => {
    const { lineage, alarms } = of({
      a: {
        publishedAt: at(8),
        body: LONG,
        control: [{ change: 'enters', party: 'River Front', by: ['River Front'] }],
      },
      b: { publishedAt: at(9), body: LONG, control: [{ change: 'takes', party: 'River Front' }] },
    });
    expect(lineage.find((l) => l.asserter === 'River Front')!.drift.map(inEnglish)).toEqual([
      'entered became captured in b',
    ]);
    expect(alarms.map((a) => a.report)).toEqual(['b']);
  });

  it('tells of the same without a copy, on the word of the same asserter', () => {
    const { lineage } = of({
      a: { publishedAt: at(8), control: [{ change: 'enters', party: 'River Front', by: ['River Front'] }] },
      b: { publishedAt: at(9), control: [{ change: 'takes', party: 'River Front', by: ['River Front'] }] },
    });
    expect(lineage.map((l) => l.drift.map(inEnglish))).toEqual([['entered became captured in b']]);
  });

  it('tells of none where the asserter is known to have said both', () => {
    const both = [
      { change: 'enters' as const, party: 'River Front', by: ['River Front'] },
      { change: 'takes' as const, party: 'River Front', by: ['River Front'] },
    ];
    const { lineage } = of({
      a: { publishedAt: at(8), control: both.slice(0, 1) },
      b: { publishedAt: at(9), control: both.slice(1) },
      c: { publishedAt: at(10), control: both },
    });
    expect(lineage.flatMap((l) => l.drift)).toEqual([]);
  });

  it('tells of a distance that changed, was lost or lost its bound', () => {
    const near = { change: 'advances' as const, party: 'River Front', by: ['River Front'], km: 10 };
    const { lineage } = of({
      a: { publishedAt: at(8), control: [{ ...near, km_qualifier: 'at_most' }] },
      b: { publishedAt: at(9), control: [{ ...near, km_qualifier: 'exact' }] },
      c: { publishedAt: at(10), control: [{ ...near, km: 5 }] },
      d: { publishedAt: at(11), control: [{ ...near, km: null }] },
    });
    expect(lineage[0]!.drift.map(inEnglish)).toEqual([
      'at most 10 km became exactly 10 km in b',
      '10 km became 5 km in c',
      '10 km became no distance in d',
    ]);
  });
});

describe("an alarm over a party's number", () => {
  const party = { value: 400, of: 'rebels', by: ['Northland army'] };
  const own = { value: 400, of: 'rebels' };
  it('is raised where an outlet gives it in its own voice', () => {
    const { alarms } = of({
      a: { publishedAt: at(8), figures: [party] },
      b: { publishedAt: at(9), figures: [own] },
    });
    expect(alarms).toMatchObject([{ report: 'b', asserter: 'Northland army' }]);
    expect(inEnglish(alarms[0]!.because)).toContain('a number of the Northland army, a party to the war');
  });
  it('is not raised where the outlet was first, or where a neutral voice has the number too', () => {
    const early = of({ a: { publishedAt: at(8), figures: [own] }, b: { publishedAt: at(9), figures: [party] } });
    const shared = of({
      a: { publishedAt: at(8), figures: [party] },
      b: { publishedAt: at(8), figures: [{ ...own, by: ['Rights Watchers'] }] },
      c: { publishedAt: at(9), figures: [own] },
    });
    expect([early.alarms, shared.alarms]).toEqual([[], []]);
  });
});
