import type { PlaceKind } from '../../terms/place.ts';
import type { Entry } from '../entry.ts';

/** Populations from which a place is called a city and a town; the press follows no rule, these are round numbers. */
const CITY_FROM = 50_000;
const TOWN_FROM = 5_000;

/**
 * Reads GeoNames' `cities500.txt`: places with at least 500 people or a seat of administration.
 *
 * @param text the file: 19 tab-separated columns a line, after GeoNames' readme.
 * @returns one entry a place; names in other scripts than Latin and airport codes are left out.
 * @see https://download.geonames.org/export/dump/readme.txt
 */
export function readCities500(text: string): Entry[] {
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((c) => c.length >= 15 && c[0] !== '' && c[7] !== 'PPLH' && c[7] !== 'PPLW')
    .map((c) => {
      const [id, name, ascii, alternates, lat, lon, , code, country, , admin1] = c as string[];
      const population = Number(c[14]) || 0;
      return {
        placeId: `gn:${id}`,
        canonical: name!,
        names: [...new Set([ascii!, ...alternates!.split(',')])].filter((n) => isUsable(n) && n !== name),
        kind: kindOf(code!, population),
        rank: code === 'PPLC' ? 'capital' : code === 'PPLA' ? 'seat' : null,
        country: country!,
        admin1: admin1 ? `${country}.${admin1}` : null,
        latDeg: Number(lat),
        lonDeg: Number(lon),
        geonameid: Number(id),
        population,
        precision: 'point',
        within: null,
        isNoted: false,
      };
    });
}

/** Kind of a populated place by GeoNames' feature code and its population. */
export function kindOf(code: string, population: number): PlaceKind {
  if (code === 'PPLX') return 'neighbourhood';
  if (code === 'PPLC' || code === 'PPLA' || population >= CITY_FROM) return 'city';
  return population >= TOWN_FROM || code === 'PPLA2' ? 'town' : 'village';
}

/** Latin letters only, and neither an airport's code nor an initial. */
function isUsable(name: string): boolean {
  return name.length > 2 && !/^[A-Z]{3}$/.test(name) && /^[\p{Script=Latin}\p{M}\d\s'’‘ʼʻʿʾ`´.,()/-]+$/u.test(name);
}
