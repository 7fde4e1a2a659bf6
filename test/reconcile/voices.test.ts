import { describe, expect, it } from 'vitest';
import { Hostility, interestOf } from '../../src/reconcile/interest.ts';
import { assertersOf, type Asserter } from '../../src/reconcile/voices.ts';
import { ACTORS, coded } from './coded.ts';

const actors = new Map(ACTORS.map((a) => [a.actorId, a]));
const voicesOf = (by: readonly string[]) => {
  const report = coded('r', { outlet: 'Daily', control: [{ change: 'holds', by }] });
  return assertersOf(report.control[0]!, report, actors);
};

describe('assertersOf', () => {
  it.each([
    [[], ['outlet:daily'], 'the outlet itself where nobody is named'],
    [['Rights Watchers'], ['watch'], 'the body named'],
    [['Rights Watchers', 'Blue Wire'], ['watch'], 'the one closest to the fact, not the relay'],
    [['Rights Watchers', 'River Front'], ['watch', 'front'], 'two bodies that do not belong together'],
    [['River Front', 'Front Media'], ['front'], 'one for a body and its own channel'],
    [['residents'], ['as-printed:residents@daily'], 'a crowd for each outlet apart'],
  ])('%j stands on %j: %s', (by, voices) => {
    expect(voicesOf(by).map((v) => v.voice)).toEqual(voices);
  });

  it('gives an unnamed source the side of the organ that carries the word', () => {
    expect(voicesOf(['a source', 'Northland army'])[0]).toMatchObject({ side: 'gov', kind: 'party' });
  });
});

describe('interestOf', () => {
  const hostility = new Hostility();
  hostility.add(['front'], ['gov']);
  const army: Asserter = { voice: 'army', name: 'army', kind: 'party', side: 'gov' };
  const watch: Asserter = { voice: 'watch', name: 'watch', kind: 'monitor', side: null };
  it.each([
    [army, 'takes', 'asserted', ['gov'], 'for'],
    [army, 'withdraws', 'asserted', ['gov'], 'against'],
    [army, 'withdraws', 'denied', ['gov'], 'for'],
    [army, 'enters', 'asserted', ['front'], 'against'],
    [army, 'enters', 'denied', ['front'], 'for'],
    [army, 'enters', 'attempted', ['front'], 'for'],
    [army, 'withdraws', 'asserted', ['front'], 'for'],
    [army, 'attacks', 'asserted', ['front'], 'for'],
    [army, 'takes', 'asserted', ['league'], 'neutral'],
    [watch, 'takes', 'asserted', ['front'], 'neutral'],
  ] as const)('%o saying %s (%s) of %j speaks %s its interest', (asserter, change, modality, sides, interest) => {
    expect(interestOf(asserter, { change, modality, sides, against: [] }, hostility)).toBe(interest);
  });
});
