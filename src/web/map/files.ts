import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import admin1Url from '../../../data/admin1.json?url';
import landUrl from '../../../data/built/map/land.json?url';

export interface CountryName {
  /** ISO 3166-1 alpha-2, or empty where there is none. */
  readonly code: string;
  readonly name: string;
  readonly at: readonly [lonDeg: number, latDeg: number];
  readonly widthDeg: number;
}

export interface Land {
  readonly land: Polygon | MultiPolygon;
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
  readonly names: readonly CountryName[];
}

export interface AreaName {
  readonly name: string;
  readonly nameAr: string;
  readonly nameRu: string;
  readonly at: readonly [lonDeg: number, latDeg: number];
  /** Zoom from which Natural Earth would name it. */
  readonly fromZoom: number;
}

export interface Areas {
  readonly lines: MultiLineString;
  readonly names: readonly AreaName[];
}

type Topology = Parameters<typeof feature>[0];

let land: Promise<Land> | null = null;
let areas: Promise<Areas> | null = null;

/** Land, borders and names of countries; fetched once from the desk's own server. */
export function loadLand(): Promise<Land> {
  land ??= load<Topology & { labels: CountryName[] }>(landUrl).then((file) => {
    const part = (name: string) => firstGeometry(feature(file, file.objects[name] as never));
    return {
      land: part('land') as MultiPolygon,
      borders: part('borders') as MultiLineString,
      disputed: part('disputed') as MultiLineString,
      names: file.labels,
    };
  });
  return land;
}

/** Lines and names of first-order areas; fetched once, when a map is near enough to show them. */
export function loadAreas(): Promise<Areas> {
  type Row = [name: string, ar: string, ru: string, lon: number, lat: number, zoom: number];
  areas ??= load<Topology & { labels: Row[] }>(admin1Url).then((file) => ({
    lines: firstGeometry(feature(file, file.objects.lines as never)) as MultiLineString,
    names: file.labels.map(([name, nameAr, nameRu, lon, lat, fromZoom]) => ({
      name,
      nameAr,
      nameRu,
      at: [lon, lat] as const,
      fromZoom,
    })),
  }));
  return areas;
}

async function load<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The map's file ${url} did not come: HTTP ${answer.status}`);
  return (await answer.json()) as T;
}

function firstGeometry(shape: GeoJSON.Feature | GeoJSON.FeatureCollection): GeoJSON.Geometry {
  return shape.type === 'FeatureCollection' ? shape.features[0]!.geometry : shape.geometry;
}
