import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/gazetteer/entry.ts';
import { pack } from '../../src/gazetteer/pack.ts';
import { unpack } from '../../src/gazetteer/unpack.ts';

const town: Entry = {
  placeId: 'gn:7',
  canonical: 'Şūrān',
  names: ['Souran', 'Old Suran'],
  kind: 'town',
  rank: null,
  country: 'SY',
  admin1: 'SY.10',
  latDeg: 35.29193,
  lonDeg: 36.74848,
  geonameid: 7,
  population: 30716,
  precision: 'point',
  within: 'a1:SY.10',
  isNoted: false,
};
const province: Entry = {
  ...town,
  placeId: 'a1:SY.10',
  canonical: 'Hama',
  names: [],
  kind: 'province',
  geonameid: null,
  within: null,
};
const namesake: Entry = {
  ...town,
  placeId: 'gn:8',
  canonical: 'Suran',
  names: [],
  country: 'IR',
  admin1: null,
  geonameid: 8,
  population: 0,
  within: null,
};
const gazetteer = unpack(pack({ entries: [town, province, namesake], demonyms: new Map([['Syrian', 'SY']]) }));

describe('a packed gazetteer', () => {
  it('gives back every field of a place by its id', () => {
    const { names, ...fields } = town;
    expect(names).toHaveLength(2);
    expect(gazetteer.get('gn:7')).toEqual({ ...fields, match: 'exact', isMainName: true });
  });

  it('finds all places of a name, the largest first', () => {
    expect(gazetteer.find('suran').map((c) => c.placeId)).toEqual(['gn:7', 'gn:8']);
  });

  it('says whether the spelling is the same and whether the name is the main one', () => {
    expect(gazetteer.find('SOURAN').map((c) => [c.placeId, c.match, c.isMainName])).toEqual([
      ['gn:7', 'exact', false],
      ['gn:8', 'variant', true],
    ]);
  });

  it('knows the country of a people, and nothing of other words', () => {
    expect(gazetteer.countryOfDemonym('Syrian')).toBe('SY');
    expect(gazetteer.countryOfDemonym('syria')).toBeNull();
  });

  it.each(['', ' ', '—', 'حماة', 'Nowhere', '\u0001gn:7', 'x'.repeat(10_000)])('finds nothing under %j', (name) => {
    expect(gazetteer.find(name)).toEqual([]);
  });

  it('refuses bytes that are no gazetteer', () => {
    expect(() => unpack(new Uint8Array(64))).toThrow(/gazetteer file/);
  });
});
