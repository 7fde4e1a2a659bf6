import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/web/export/csv.ts';
import { toGeoJson } from '../../../src/web/export/geojson.ts';
import { formatsOf } from '../../../src/web/export/index.ts';

describe('toCsv', () => {
  it('writes rows after RFC 4180, with a byte order mark', () => {
    expect(toCsv(['a', 'b'], [['x', 1]])).toBe('\ufeffa,b\r\nx,1\r\n');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['he said "no"', '"he said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['مدينة', 'مدينة'],
  ])('writes the words %j so that they stay words', (cell, printed) => {
    expect(toCsv(['c'], [[cell]])).toBe(`\ufeffc\r\n${printed}\r\n`);
  });

  it('writes numbers as numbers and nothing for null', () => {
    expect(toCsv(['a', 'b'], [[-4.5, null]])).toBe('\ufeffa,b\r\n-4.5,\r\n');
  });
});

describe('toGeoJson', () => {
  it('puts longitude first and names GeoNames', () => {
    const { features, attribution } = toGeoJson([{ lonDeg: 36.75, latDeg: 35.13, properties: { place: 'Hama' } }]);
    expect(features[0]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [36.75, 35.13] },
      properties: { place: 'Hama' },
    });
    expect(attribution).toContain('GeoNames');
  });
});

describe('formatsOf', () => {
  const nothing = { name: 'x', columns: ['a'], rows: [], points: [], picture: null };
  const point = { lonDeg: 0, latDeg: 0, properties: {} };
  it.each([
    [nothing, []],
    [{ ...nothing, rows: [['x']] }, ['csv']],
    [{ ...nothing, rows: [['x']], points: [point] }, ['csv', 'geojson']],
    [{ ...nothing, picture: () => null }, ['png', 'svg']],
  ])('offers what makes sense', (shown, formats) => {
    expect(formatsOf(shown)).toEqual(formats);
  });
});
