import type { Entry } from '../entry.ts';

/** One row of `admin1.json` or `admin2.json`: `SY.10` or `CD.11.8260599` and a name. */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
}

/** Words for an area that reports write or leave out: "Maidan Wardak Province" is also "Maidan Wardak". */
const AREA_WORDS =
  /^(?:(?:Province|State|Governorate|Muhafazat|Wilayat|Region|Département|Departamento|Provincia|Oblast|Region) (?:of |de |du |d[’'])?)|\s+(?:Province|State|Governorate|Region|Oblast['’]?|District|Department|Prefecture|County|Division|Territory|Emirate|Municipality|Krai|Kray|Raion|Rayon|Republic|Autonomous Okrug)$/gi;

/**
 * Makes places of first- and second-order areas: the middle and the people of an area are those of the places in it.
 *
 * @param rows codes and names.
 * @param cities places whose `admin1` is the code (for second-order areas: a map from place to code is given).
 * @param codeOf the area a place lies in, or null.
 * @param prefix `a1` or `a2`, first part of the ids.
 * @returns one entry for each area that has a place in it.
 */
export function areas(
  rows: readonly AreaRow[],
  cities: readonly Entry[],
  codeOf: (city: Entry) => string | null,
  prefix: 'a1' | 'a2',
): Entry[] {
  const inside = new Map<string, Entry[]>();
  for (const city of cities) {
    const code = codeOf(city);
    if (code === null) continue;
    const list = inside.get(code);
    if (list) list.push(city);
    else inside.set(code, [city]);
  }
  return rows.flatMap((row): Entry[] => {
    const places = inside.get(row.code);
    if (!places) return [];
    const [country, admin1] = row.code.split('.') as [string, string];
    const bare = row.name.replace(AREA_WORDS, '').trim();
    return [
      {
        placeId: `${prefix}:${row.code}`,
        canonical: row.name,
        names: otherNames(row.name, bare),
        kind: 'province',
        rank: null,
        country,
        admin1: `${country}.${admin1}`,
        latDeg: middle(places.map((p) => p.latDeg)),
        lonDeg: middle(places.map((p) => p.lonDeg)),
        geonameid: null,
        population: places.reduce((sum, p) => sum + p.population, 0),
        precision: 'area',
        within: `cc:${country}`,
        isNoted: false,
      },
    ];
  });
}

/** The bare name, and "North X" for "Northern X" and the other way round. */
function otherNames(name: string, bare: string): string[] {
  const side = /^(North|South|East|West)(ern)? /.exec(bare);
  const turned = side ? bare.replace(side[0], `${side[1]!}${side[2] ? '' : 'ern'} `) : bare;
  return [...new Set([bare, turned])].filter((n) => n !== '' && n !== name);
}

/** Halfway between the extremes, the outermost twentieths left out: cities crowd to one side of an area. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 20);
  return (sorted[cut]! + sorted[sorted.length - 1 - cut]!) / 2;
}
