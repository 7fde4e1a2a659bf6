import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, type ReportSketch } from '../reconcile/coded.ts';
import { advancingElsewhere } from './elsewhere.ts';

const GOV = 'Northland government';
const FRONT = 'River Front';

const ELSEWHERE = advancingElsewhere('Northland army', FRONT);

const holderOn = (day: string, ...reports: readonly ReportSketch[]) => {
  const findings = reconcile([ELSEWHERE, ...reports].map((sketch, i) => coded(`r${i}`, sketch)));
  const { places } = picture(findings, { from: day, to: day })[0]!;
  return places.find((p) => p.place === 'Ford')?.holder;
};
const siege: ReportSketch = { published: '2030-05-10', control: [{ change: 'besieges', party: FRONT }] };

describe('sieges', () => {
  const entered: ReportSketch = {
    published: '2030-05-10',
    control: [{ change: 'enters', party: 'Northland army', when: '2030-05-10' }],
  };

  it('are broken by those who come to their own: they had it before', () => {
    expect(holderOn('2030-05-09', siege, entered)).toBe(GOV);
    expect(holderOn('2030-05-10', siege, entered)).toBe(GOV);
    expect(holderOn('2030-05-09', entered)).not.toBe(GOV);
  });

  it('leave the place to those who were shut up once they are over', () => {
    const over = {
      published: '2030-05-10',
      control: [{ change: 'besieges', party: FRONT, modality: 'denied' }],
    } as const;
    expect(holderOn('2030-05-11', over)).toBe(GOV);
  });

  it('hold since the day they are told to have begun', () => {
    const lasting: ReportSketch = {
      published: '2030-05-10',
      control: [{ change: 'besieges', party: FRONT, when: '2029-06', quote: 'besieged since June' }],
    };
    expect(holderOn('2030-05-07', lasting)).toBe(GOV);
    expect(holderOn('2030-05-07', { ...lasting, control: [{ change: 'besieges', party: FRONT }] })).not.toBe(GOV);
  });
});

describe('silence', () => {
  it('is not broken by shells that nobody is told to have fired', () => {
    const shelled: ReportSketch = { published: '2030-05-08', control: [{ change: 'attacks' }] };
    const later: ReportSketch = { published: '2030-05-20', control: [{ change: 'holds', party: FRONT }] };
    expect(holderOn('2030-05-10', shelled, later)).toBe(FRONT);
  });

  const held: ReportSketch = { published: '2030-05-10', control: [{ change: 'holds', party: FRONT }] };

  it('leaves a place to who was told to hold it, for good and for two months before', () => {
    expect(holderOn('2030-06-20', held)).toBe(FRONT);
    expect(holderOn('2030-03-20', held)).toBe(FRONT);
    expect(holderOn('2030-02-20', held)).toBeUndefined();
  });
});
