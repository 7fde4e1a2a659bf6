import { describe, expect, it } from 'vitest';
import { picture } from '../../src/picture/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, type ReportSketch } from './coded.ts';

const of = (sketches: Record<string, ReportSketch>) =>
  reconcile(Object.entries(sketches).map(([name, sketch]) => coded(name, sketch)));

/** Residents say in one outlet that the town fell; the next day an outlet says on its own word that it did not. */
const denied = (outlet: string, published = '2030-05-11') =>
  of({
    a: {
      outlet: 'Daily',
      body: 'The first story of the day.',
      control: [{ change: 'takes', party: 'River Front', by: ['residents'], when: '2030-05-10' }],
    },
    b: {
      outlet,
      published,
      body: 'Another text altogether.',
      control: [{ change: 'takes', party: 'River Front', modality: 'denied', when: null }],
    },
  });

const voices = (findings: ReturnType<typeof of>) => findings.independent.flatMap((row) => row.voices);

describe('what an outlet took back', () => {
  it('stands on nobody’s word', () => {
    expect(voices(denied('Daily'))).not.toContain('residents');
  });

  it('stands where another outlet denies it', () => {
    expect(voices(denied('Weekly'))).toContain('residents');
  });

  it('stands where the denial comes more than four days later', () => {
    expect(voices(denied('Daily', '2030-05-20'))).toContain('residents');
  });

  it('weighs little in the picture', () => {
    const confidence = (outlet: string) =>
      picture(denied(outlet), { from: '2030-05-10', to: '2030-05-10' })[0]!.places[0]?.confidence ?? 0;
    expect(confidence('Daily')).toBeLessThan(confidence('Weekly'));
  });
});

describe('another holder, told beside a denial on one outlet’s own word', () => {
  const told = (body: string) =>
    of({
      a: {
        body,
        control: [
          { change: 'takes', party: 'River Front', modality: 'denied' },
          { change: 'holds', party: 'Northland army' },
        ],
      },
    }).disputes;

  it('takes back what the outlet had told where the report owns up to it', () => {
    expect(told('An earlier version of this article gave the town to others.')).toMatchObject([{ type: 'withdrawn' }]);
  });

  it('takes nothing back elsewhere', () => {
    expect(told('The town stands, whatever is repeated abroad.')).toEqual([]);
  });
});

describe('allies who hold a place together', () => {
  it.each([
    [['front', 'league'], 'River Front'],
    [['league', 'front'], 'Hill League'],
  ])('give it to the first named of %s', (partyIds, holder) => {
    const findings = of({ a: { control: [{ change: 'holds', party: 'both', partyIds, by: ['Rights Watchers'] }] } });
    const [day] = picture(findings, { from: '2030-05-10', to: '2030-05-10' });
    expect(day!.places).toMatchObject([{ holder }]);
  });
});
