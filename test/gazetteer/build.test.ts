import { describe, expect, it } from 'vitest';
import { areas } from '../../src/gazetteer/build/areas.ts';
import { newCities } from '../../src/gazetteer/build/citiesJson.ts';
import { readCities500 } from '../../src/gazetteer/build/cities500.ts';
import { countries, demonyms } from '../../src/gazetteer/build/countries.ts';
import { joinHandmade } from '../../src/gazetteer/build/handmade.ts';
import { readTsv } from '../../src/gazetteer/build/tsv.ts';

const line = (id: number, name: string, alternates: string, lat: number, lon: number, code: string, people: number) =>
  [id, name, name, alternates, lat, lon, 'P', code, 'SY', '', '10', '', '', '', people, '', '', '', ''].join('\t');

const listed = readCities500(
  [
    line(1, 'Ḩamāh', 'Hama,HMA,حماة,Хама', 35.13, 36.76, 'PPLA', 460_000),
    line(2, 'Şūrān', 'Suran', 35.29, 36.75, 'PPL', 30_000),
    line(3, 'Old Fort', '', 35.0, 36.0, 'PPLH', 0),
  ].join('\n'),
);

describe('readCities500', () => {
  it('keeps Latin names, drops airport codes and abandoned places', () => {
    expect(listed.map((e) => [e.canonical, e.names, e.kind, e.rank])).toEqual([
      ['Ḩamāh', ['Hama'], 'city', 'seat'],
      ['Şūrān', ['Suran'], 'town', null],
    ]);
  });
});

describe('newCities', () => {
  it('adds what the first list lacks, not another spelling of what it has', () => {
    const row = (name: string, lat: string) => ({ name, lat, lng: '36.75', country: 'SY', admin1: '10' });
    const fresh = newCities([row('Souran', '35.30'), row('Karnaz', '35.38'), row('Suran', '33.0')], listed);
    expect(fresh.map((e) => [e.canonical, e.latDeg])).toEqual([
      ['Karnaz', 35.38],
      ['Suran', 33],
    ]);
  });
});

describe('areas', () => {
  it('puts an area in the middle of its places and knows it without the word for it', () => {
    const [area] = areas([{ code: 'SY.10', name: 'Hama Governorate' }], listed, (e) => e.admin1, 'a1');
    expect(area).toMatchObject({ placeId: 'a1:SY.10', names: ['Hama'], population: 490_000 });
    expect(area!.latDeg).toBeCloseTo(35.21, 2);
  });
});

describe('joinHandmade', () => {
  const rows = readTsv(
    [
      'name\talternates\tkind\tcountry\tlat\tlon\tprecision\twithin',
      '# remark',
      'Suran\tSoran|Sawran\ttown\tSY\t35.3\t36.7\tpoint\t',
      'Hama air base\tHama airport\tfeature\tSY\t35.12\t36.71\tpoint\tHama',
      'Suran\t\tvillage\tSY\t36.57\t37.21\tpoint\t',
    ].join('\n'),
  );
  const joined = joinHandmade(rows, listed);

  it('joins a settlement with the listed one nearby, which keeps number and position', () => {
    expect(joined[1]).toMatchObject({ placeId: 'gn:2', canonical: 'Suran', latDeg: 35.29, isNoted: true });
    expect(joined[1]!.names).toContain('Sawran');
  });

  it('adds facilities within their city and namesakes far away', () => {
    expect(joined.slice(2).map((e) => [e.canonical, e.kind, e.within])).toEqual([
      ['Hama air base', 'feature', 'gn:1'],
      ['Suran', 'village', null],
    ]);
  });
});

describe('countries', () => {
  const rows = readTsv('country\tlat\tlon\tnames\tdemonyms\nCD\t-4\t21.8\tDR Congo|DRC\tCongolese\n');

  it('names a country by the Unicode tables and by the row', () => {
    expect(countries(rows, () => 5)[0]).toMatchObject({ placeId: 'cc:CD', kind: 'country', population: 5 });
    expect(countries(rows, () => 5)[0]!.names).toContain('DRC');
  });

  it('knows its people', () => expect(demonyms(rows).get('Congolese')).toBe('CD'));
});
