// The world's land and borders from Natural Earth (package world-atlas, 1:50m) as one small topology for the map.
import { meshArcs } from 'topojson-client';
import type { GeometryCollection, MultiLineString, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { labelPoint } from './label-point.ts';

/** A stretch of border drawn dashed; the box limits it where only part of the line is meant. */
export interface DisputedLine {
  readonly one: string;
  readonly other: string;
  readonly box: readonly [west: number, south: number, east: number, north: number] | null;
}

/** Where a country's name stands, with how many degrees its main land is wide. */
export interface CountryLabel {
  readonly code: string;
  readonly name: string;
  readonly at: readonly [lonDeg: number, latDeg: number];
  readonly widthDeg: number;
}

export interface LandFile {
  readonly type: 'Topology';
  readonly transform: Topology['transform'];
  readonly arcs: Topology['arcs'];
  readonly objects: Readonly<Record<'land' | 'borders' | 'disputed', unknown>>;
  readonly labels: readonly CountryLabel[];
}

type Country = (Polygon | MultiPolygon) & { id?: string; properties: { name: string } };
type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Reads the rows of `data/disputed-lines.tsv`. */
export function disputedLines(tsv: string): DisputedLine[] {
  return tsv
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [one = '', other = '', ...numbers] = line.split('\t');
      const box = numbers.slice(0, 4).map(Number) as [number, number, number, number];
      return { one, other, box: numbers[0] ? box : null };
    });
}

/**
 * Makes the map's land file: land, settled borders, disputed borders, names of countries.
 * @param atlas the topology `countries-50m.json` of world-atlas
 */
export function buildLand(atlas: Atlas, disputed: readonly DisputedLine[]): LandFile {
  const countries = atlas.objects.countries.geometries as Country[];
  const pairs = new Map(disputed.map((line) => [pairKey(line.one, line.other), line]));
  const settledArcs: number[][] = [];
  const disputedArcs: number[][] = [];
  const seen = new Set<number>();
  for (const [key, arcs] of sharedArcs(atlas)) {
    for (const arc of arcs) {
      if (seen.has(arc)) continue;
      seen.add(arc);
      const line = pairs.get(key);
      (line && inBox(middle(atlas, arc), line.box) ? disputedArcs : settledArcs).push([arc]);
    }
  }
  return {
    type: 'Topology',
    transform: atlas.transform,
    arcs: atlas.arcs,
    objects: {
      land: atlas.objects.land,
      borders: { type: 'MultiLineString', arcs: settledArcs } satisfies MultiLineString,
      disputed: { type: 'MultiLineString', arcs: disputedArcs } satisfies MultiLineString,
    },
    labels: countries.flatMap((country) => label(atlas, country)),
  };
}

/** Arcs that two countries share, by the pair of their names. */
function sharedArcs(atlas: Atlas): Map<string, number[]> {
  const shared = new Map<string, number[]>();
  const record = (a: unknown, b: unknown, arc: number) => {
    const key = pairKey((a as Country).properties.name, (b as Country).properties.name);
    shared.set(key, [...(shared.get(key) ?? []), arc]);
  };
  const owners = new Map<number, Country[]>();
  for (const country of atlas.objects.countries.geometries as Country[]) {
    for (const arc of meshArcs(atlas as never, country as never).arcs.flat()) {
      const index = arc < 0 ? ~arc : arc;
      owners.set(index, [...(owners.get(index) ?? []), country]);
    }
  }
  for (const [arc, [one, other]] of owners) if (one && other && one !== other) record(one, other, arc);
  return shared;
}

function pairKey(one: string, other: string): string {
  return [one, other].sort().join(' | ');
}

function middle(atlas: Atlas, arc: number): readonly [number, number] {
  const points = atlas.arcs[arc]!;
  const { scale, translate } = atlas.transform!;
  let x = 0;
  let y = 0;
  let half: readonly [number, number] = [0, 0];
  points.forEach(([dx, dy], i) => {
    x += dx!;
    y += dy!;
    if (i === Math.floor(points.length / 2)) half = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return half;
}

function inBox([lon, lat]: readonly [number, number], box: DisputedLine['box']): boolean {
  return box === null || (lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3]);
}

function label(atlas: Atlas, country: Country): CountryLabel[] {
  const code = country.id ? new Intl.Locale(`und-${country.id}`).region : undefined;
  const at = labelPoint(atlas as never, country as never);
  return at ? [{ code: code && code.length === 2 ? code : '', name: country.properties.name, ...at }] : [];
}
