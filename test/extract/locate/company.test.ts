import { describe, expect, it } from 'vitest';
import { companyOf } from '../../../src/extract/locate/company.ts';
import type { Sighting } from '../../../src/extract/locate/sighting.ts';
import type { Candidate } from '../../../src/gazetteer/gazetteer.ts';

const town = (placeId: string, latDeg: number, lonDeg: number, population = 5_000): Candidate => ({
  placeId,
  canonical: placeId,
  kind: 'town',
  rank: null,
  country: placeId.slice(0, 2).toUpperCase(),
  admin1: null,
  latDeg,
  lonDeg,
  geonameid: null,
  population,
  precision: 'point',
  within: null,
  isNoted: false,
  match: 'exact',
  isMainName: true,
});
const seen = (name: string, candidates: readonly Candidate[], rest: Partial<Sighting> = {}): Sighting =>
  ({
    spot: { name, candidates },
    isBarred: false,
    looksPersonal: false,
    reader: 'place',
    context: 'weak',
    ...rest,
  }) as Sighting;

const large = town('ca:bigport', 53, -113, 900_000);
const small = town('au:bigport', -17, 145);
const bigport = seen('Bigport', [large, small]);
const quarter = seen('Quarter', [town('au:quarter', -17.1, 145.1), town('us:quarter', 40, -100)]);
const mill = seen('Mill', [town('au:mill', -17.2, 145)]);

describe('the namesake that keeps company with the other names', () => {
  const meant = (...others: Sighting[]) => companyOf([bigport, ...others])(large, [large, small], 'Bigport')?.placeId;

  it('is meant rather than the well-known one that stands alone', () => {
    expect(meant(quarter, mill)).toBe('au:bigport');
  });

  it('needs two names beside it', () => {
    expect(meant(quarter)).toBeUndefined();
    expect(meant(quarter, { ...mill, looksPersonal: true })).toBeUndefined();
  });

  it('is not meant where the well-known one has company or its country is named', () => {
    expect(meant(quarter, mill, seen('Suburb', [town('ca:suburb', 53.2, -113)]))).toBeUndefined();
    expect(meant(quarter, mill, seen('Canada', [{ ...large, placeId: 'cc:CA', kind: 'country' }]))).toBeUndefined();
  });
});
