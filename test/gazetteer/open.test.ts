import { beforeAll, describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/open.ts';

const BUILD_MS = 120_000;
let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer();
}, BUILD_MS);

describe('the gazetteer that ships', () => {
  it.each([
    ['Saraqeb', 'SY', 35.86, 36.8],
    ['Tell Rifaat', 'SY', 36.47, 37.09],
    ['Goma', 'CD', -1.68, 29.22],
    ['El Fasher', 'SD', 13.63, 25.35],
    ['Avdiivka', 'UA', 48.14, 37.74],
    ['Laukkai', 'MM', 23.69, 98.76],
    ['Khan Younis', 'PS', 31.34, 34.3],
    ['Kidal', 'ML', 18.44, 1.41],
    ['Kunduz', 'AF', 36.73, 68.86],
    ['Hodeidah', 'YE', 14.8, 42.95],
    ['Tarhuna', 'LY', 32.43, 13.63],
    ['Shusha', 'AZ', 39.76, 46.75],
    ['Zamzam camp', 'SD', 13.5, 25.31],
    ['Kuweires air base', 'SY', 36.19, 37.58],
  ])('knows %s in %s', (name, country, lat, lon) => {
    const places = gazetteer.find(name).filter((c) => c.country === country && c.kind !== 'province');
    expect(places.some((p) => Math.abs(p.latDeg - lat) < 0.15 && Math.abs(p.lonDeg - lon) < 0.15)).toBe(true);
  });

  it.each([
    ['Syria', 'cc:SY'],
    ['DR Congo', 'cc:CD'],
    ['Türkiye', 'cc:TR'],
    ['Burma', 'cc:MM'],
    ['UAE', 'cc:AE'],
  ])('knows the country %s', (name, placeId) => {
    expect(gazetteer.find(name).some((c) => c.placeId === placeId && c.match === 'exact')).toBe(true);
  });

  it.each(['North Kivu', 'Kachin State', 'Idlib', 'Donetsk'])('knows the province %s', (name) => {
    expect(gazetteer.find(name).some((c) => c.kind === 'province')).toBe(true);
  });

  it('names the file where it is broken', async () => {
    await expect(openGazetteer({ file: import.meta.filename })).rejects.toMatchObject({ code: 'gazetteer-broken' });
  });
});
