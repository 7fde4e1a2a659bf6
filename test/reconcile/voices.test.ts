import { describe, expect, it } from 'vitest';
import { openActors } from '../../src/reconcile/actors.ts';
import { impliedSide } from '../../src/reconcile/implied-side.ts';
import { Hostility, interestOf } from '../../src/reconcile/interest.ts';
import { assertersOf, type Asserter } from '../../src/reconcile/voices.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { openAsserterNames } from '../../src/reconcile/asserter-names.ts';
import { ACTORS, coded, place } from './coded.ts';

const actors = new Map(ACTORS.map((a) => [a.actorId, a]));
const voicesOf = (by: readonly string[]) => {
  const report = coded('r', { outlet: 'Daily', control: [{ change: 'holds', by }] });
  return assertersOf(report.control[0]!, report, { actorOf: (id) => actors.get(id), knownAs: (_, id) => id });
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

describe('openAsserterNames', () => {
  const joined = (reports: readonly CodedReport[]) => {
    const names = openAsserterNames();
    reports.forEach((report) => names.add(report));
    return names.knownAs;
  };
  const ministry = (name: string, by: string, byIds: readonly string[], country = 'NL') =>
    coded(name, { control: [{ change: 'holds', by: [by], byIds }], places: [place('Ford', { country })] });
  const tied = ministry('a', 'Defence Ministry', ['gov/defense']);

  it('knows the ministry of one report by that of another on the same country', () => {
    const loose = ministry('b', 'ministry of defense', ['as-printed:ministry']);
    expect(joined([tied, loose])('ministry of defense', 'as-printed:ministry', loose)).toBe('gov/defense');
  });
  it('leaves it where two governments could be meant, or the country is another', () => {
    const other = ministry('c', 'Defence Ministry', ['rebels/defense']);
    const abroad = ministry('d', 'ministry of defense', ['as-printed:ministry'], 'SD');
    expect(joined([tied, other])('Defence Ministry', 'as-printed:ministry', tied)).toBe('as-printed:ministry');
    expect(joined([tied, abroad])('ministry of defense', 'as-printed:ministry', abroad)).toBe('as-printed:ministry');
  });
});

describe('impliedSide', () => {
  const army: Asserter = { voice: 'army', name: 'army', kind: 'party', side: 'gov' };
  const enemyOf = (side: string) => (side === 'gov' ? 'front' : null);
  const sideOf = (control: Parameters<typeof coded>[1]['control']) =>
    impliedSide(coded('r', { control }).control[0]!, army, 'force', enemyOf);

  it('gives the enemy of who speaks', () => {
    expect(sideOf([{ change: 'withdraws', party: 'enemy' }])).toBe('front');
    expect(sideOf([{ change: 'enters', modality: 'denied' }])).toBe('front');
  });
  it('gives its own side what it calls free', () => {
    expect(sideOf([{ change: 'takes', rule: 'said:free' }])).toBe('gov');
    expect(sideOf([{ change: 'takes' }])).toBeNull();
  });
  it('knows no enemy of a side that fights several', () => {
    const hostility = new Hostility();
    hostility.add(['front'], ['gov']);
    expect(hostility.enemyOf('gov')).toBe('front');
    hostility.add(['league'], ['gov']);
    expect(hostility.enemyOf('gov')).toBeNull();
  });
});

describe('openActors', () => {
  const person = (side: string | null) => {
    const actor = { actorId: 'as-printed:jonas-abeli', name: 'Jonas Abeli', kind: 'person' as const };
    return { ...actor, side, sideName: side };
  };
  const told = (name: string, side: string | null) => ({ ...coded(name, {}), actors: [person(side)] });
  const [army, bare, front] = [told('a', 'gov'), told('b', null), told('c', 'front')];

  it('knows a person of one report by the side that another gives him', () => {
    const actors = openActors();
    actors.add(bare);
    expect(actors.actorOf('as-printed:jonas-abeli', bare)?.side).toBeNull();
    expect(actors.add(army)).toContain(bare);
    expect(actors.actorOf('as-printed:jonas-abeli', bare)?.side).toBe('gov');
  });
  it('knows nothing of one whom reports give to two sides', () => {
    const actors = openActors();
    for (const report of [army, bare, front]) actors.add(report);
    expect(actors.actorOf('as-printed:jonas-abeli', bare)?.side).toBeNull();
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
