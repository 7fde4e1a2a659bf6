import type { Entry } from '../entry.ts';

/**
 * Makes places of `data/countries.tsv`: a country has the name of the Unicode tables and the further names of the row.
 *
 * @param rows columns country, lat, lon, names and demonyms; lists are separated by `|`.
 * @param populationOf people in a country's places.
 */
export function countries(rows: readonly Record<string, string>[], populationOf: (country: string) => number): Entry[] {
  const display = new Intl.DisplayNames(['en'], { type: 'region' });
  return rows.map((row) => {
    const code = row['country']!;
    const name = display.of(code) ?? code;
    return {
      placeId: `cc:${code}`,
      canonical: name,
      names: [...list(row['names']), name.replace(/ [&] /g, ' and ').replace(/ \(.*\)$/, '')].filter((n) => n !== name),
      kind: 'country',
      rank: null,
      country: code,
      admin1: null,
      latDeg: Number(row['lat']),
      lonDeg: Number(row['lon']),
      geonameid: null,
      population: populationOf(code),
      precision: 'area',
      within: null,
      isNoted: false,
    };
  });
}

/** Words for the people of each country → its code. */
export function demonyms(rows: readonly Record<string, string>[]): Map<string, string> {
  return new Map(rows.flatMap((row) => list(row['demonyms']).map((word) => [word, row['country']!] as const)));
}

function list(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((name) => name !== '');
}
