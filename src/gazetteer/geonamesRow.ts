import type { PlaceKind } from '../terms/place.ts';
import type { Entry } from './entry.ts';

/** Populations from which a place is called a city and a town; the press follows no rule, these are round numbers. */
const CITY_FROM = 50_000;
const TOWN_FROM = 5_000;

/**
 * Reads one row of a GeoNames file as a place.
 *
 * @param columns the row's tab-separated columns, 15 or more of 19.
 * @param use which names to keep, and the kind of what is no settlement.
 * @returns the place under GeoNames' number, its names without the canonical one and without doubles.
 * @see https://download.geonames.org/export/dump/readme.txt
 */
export function entryOfRow(
  columns: readonly string[],
  use: { readonly keepName: (name: string) => boolean; readonly kind?: PlaceKind },
): Entry {
  const [id, name, ascii, alternates, lat, lon, , code, country, , admin1] = columns as string[];
  const population = Number(columns[14]) || 0;
  return {
    placeId: `gn:${id}`,
    canonical: name!,
    names: [...new Set([ascii!, ...alternates!.split(',')])].filter((n) => use.keepName(n) && n !== name),
    kind: use.kind ?? settlementKind(code!, population),
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
}

/** Kind of a populated place by GeoNames' feature code and its population. */
export function settlementKind(code: string, population: number): PlaceKind {
  if (code === 'PPLX') return 'neighbourhood';
  if (code === 'PPLC' || code === 'PPLA' || population >= CITY_FROM) return 'city';
  return population >= TOWN_FROM || code === 'PPLA2' ? 'town' : 'village';
}
