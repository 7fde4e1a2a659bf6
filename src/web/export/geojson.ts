import type { FeatureCollection, Point } from 'geojson';
import type { Shown } from '../shown.ts';

/** Said in every file that carries positions, as GeoNames' licence asks. */
export const ATTRIBUTION = 'Positions: GeoNames (geonames.org), CC BY 4.0';

/** Points as GeoJSON after RFC 7946: longitude first, WGS 84. */
export function toGeoJson(points: Shown['points']): FeatureCollection<Point> & { readonly attribution: string } {
  return {
    type: 'FeatureCollection',
    attribution: ATTRIBUTION,
    features: points.map(({ lonDeg, latDeg, properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lonDeg, latDeg] },
      properties: { ...properties },
    })),
  };
}
