import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/index.ts';
import { coded, type ReportSketch } from './coded.ts';
import { inEnglish } from '../../src/words/index.ts';

const taken = { change: 'takes' as const, party: 'River Front' };
const headline = { ...taken, in: 'headline' as const };
const alarms = (control: ReportSketch['control']) =>
  reconcile([coded('a', { control })]).alarms.map((alarm) => inEnglish(alarm.because));

describe('a headline against its text', () => {
  it.each([
    ['a party for itself', [{ ...taken, by: ['River Front'] }], 'River Front captured Ford, by River Front'],
    ['a hedge', [{ ...taken, hedged: true }], 'River Front captured Ford (hedged), by the text itself'],
    ['less', [{ ...taken, change: 'enters' as const }], 'River Front inside Ford, by the text itself'],
  ])('raises an alarm where the text has only %s', (_, body, only) => {
    expect(alarms([headline, ...body])).toEqual([
      `The headline says outright: River Front captured Ford; the text has only: ${only}`,
    ]);
  });

  it.each([
    ['says the same on its own word', [taken]],
    ['has it from somebody without a stake', [{ ...taken, by: ['Rights Watchers'] }]],
    ['says nothing of it', []],
  ])('is silent where the text %s', (_, body) => {
    expect(alarms([headline, ...body])).toEqual([]);
  });

  it('is silent where the headline itself hedges', () => {
    expect(
      alarms([
        { ...headline, hedged: true },
        { ...taken, by: ['River Front'] },
      ]),
    ).toEqual([]);
  });
});
