import { geoArea, geoBounds, geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';

/**
 * Finds where an area's name stands: the middle of its largest polygon.
 * @returns null for what has no area; the position is rounded to 0.01 degrees.
 */
export function labelPoint(
  topology: Parameters<typeof feature>[0],
  object: Parameters<typeof feature>[1],
): { readonly at: readonly [number, number]; readonly widthDeg: number } | null {
  const shape = feature(topology, object);
  const geometry = 'geometry' in shape ? shape.geometry : null;
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const main = polygons
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
    .sort((a, b) => geoArea(b) - geoArea(a))[0];
  if (!main) return null;
  const [lon, lat] = geoCentroid(main);
  const [[west], [east]] = geoBounds(main);
  return { at: [round(lon), round(lat)], widthDeg: round(east < west ? east + 360 - west : east - west) };
}

const round = (deg: number) => Math.round(deg * 100) / 100;
