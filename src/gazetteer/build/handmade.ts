import type { PlaceKind, PlacePrecision } from '../../terms/place.ts';
import type { Entry } from '../entry.ts';
import { foldSpelling } from '../fold.ts';
import { nearby } from './nearby.ts';

/** A hand-made settlement of the name of a listed one this near is that one, in degrees (about 25 km). */
const SAME_WITHIN_DEG = 0.25;
const SETTLEMENTS = new Set<PlaceKind>(['city', 'town', 'village']);

/**
 * Joins the rows of `data/places.tsv` with the places already gathered: a settlement known there gains the row's names
 * and kind and keeps its number; everything else is a place of its own.
 *
 * @param rows columns name, alternates, kind, country, lat, lon, precision, within (a name in this table or a city's).
 * @param known places from the packages.
 * @returns all places, the joined ones in their old position, new ones at the end.
 */
export function joinHandmade(rows: readonly Record<string, string>[], known: readonly Entry[]): Entry[] {
  const near = nearby(known, SAME_WITHIN_DEG);
  const areas = known.filter((e) => e.placeId.startsWith('a1:'));
  const joined = new Map<string, Entry>();
  const made: Entry[] = [];
  for (const row of rows) {
    const around = near(Number(row['lat']), Number(row['lon'])).map((e) => joined.get(e.placeId) ?? e);
    const entry = entryOf(row, (name) => {
      const holders = [...around, ...made].filter((e) => e.country === row['country'] && isNamed(e, [name]));
      return (
        holders.sort((a, b) => Number(isArea(a)) - Number(isArea(b)) || b.population - a.population)[0]?.placeId ?? null
      );
    });
    const names = [entry.canonical, ...entry.names];
    const twin =
      entry.kind === 'province'
        ? areas.find((e) => e.country === entry.country && isNamed(joined.get(e.placeId) ?? e, names))
        : SETTLEMENTS.has(entry.kind)
          ? around.find((e) => SETTLEMENTS.has(e.kind) && e.country === entry.country && isNamed(e, names))
          : undefined;
    if (!twin) made.push(entry);
    else
      joined.set(twin.placeId, {
        ...twin,
        isNoted: true,
        ...(entry.kind === 'province' ? { latDeg: entry.latDeg, lonDeg: entry.lonDeg } : {}),
        canonical: entry.canonical, // the press's spelling, not the marked one
        kind: twin.rank === null ? entry.kind : twin.kind,
        names: [...new Set([twin.canonical, ...twin.names, ...names])].filter((n) => n !== entry.canonical),
      });
  }
  return [...known.map((e) => joined.get(e.placeId) ?? e), ...made];
}

function isNamed(entry: Entry, names: readonly string[]): boolean {
  const keys = new Set(names.map(foldSpelling));
  return [entry.canonical, ...entry.names].some((n) => keys.has(foldSpelling(n)));
}

function isArea(entry: Entry): boolean {
  return entry.kind === 'province' || entry.kind === 'country';
}

function entryOf(row: Readonly<Record<string, string>>, idOf: (name: string) => string | null): Entry {
  const country = row['country']!;
  const within = row['within'];
  return {
    placeId: `fl:${country === '' ? 'x' : country.toLowerCase()}/${foldSpelling(row['name']!)}`,
    canonical: row['name']!,
    names: row['alternates']!.split('|').filter((n) => n !== ''),
    kind: row['kind'] as PlaceKind,
    rank: null,
    country,
    admin1: null,
    latDeg: Number(row['lat']),
    lonDeg: Number(row['lon']),
    geonameid: null,
    population: 0,
    precision: row['precision'] as PlacePrecision,
    within: within === undefined || within === '' ? null : idOf(within),
    isNoted: true,
  };
}
