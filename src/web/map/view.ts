import { geoMercator, type GeoProjection } from 'd3-geo';
import type { Box } from './geometry.ts';

/** Where a drawn map looks: its middle, how near (the zoom of web maps), and its size in CSS pixels. */
export interface MapLook {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** World's width in pixels at zoom 0, as MapLibre counts. */
const WORLD_PX = 512;

export function projectionOf({ lonDeg, latDeg, zoom, width, height }: MapLook): GeoProjection {
  return geoMercator()
    .center([lonDeg, latDeg])
    .scale((WORLD_PX * 2 ** zoom) / (2 * Math.PI))
    .translate([width / 2, height / 2])
    .clipExtent([
      [-40, -40],
      [width + 40, height + 40],
    ]);
}

/** The look that shows a whole box, with a margin. */
export function lookAt([west, south, east, north]: Box, width: number, height: number, marginPx = 24): MapLook {
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const [top, bottom] = [mercator(north), mercator(south)];
  const across = Math.max(width - 2 * marginPx, 40) / (((east - west) / 360) * WORLD_PX);
  const down = Math.max(height - 2 * marginPx, 40) / ((top - bottom) * WORLD_PX);
  const middle = (Math.atan(Math.exp(((top + bottom) / 2) * 2 * Math.PI)) * 360) / Math.PI - 90;
  const zoom = Math.min(12, Math.max(0, Math.log2(Math.min(across, down))));
  return { lonDeg: (west + east) / 2, latDeg: middle, zoom, width, height };
}

export function boxOfLook(look: MapLook): Box {
  const invert = projectionOf(look).invert!;
  const [west, north] = invert([0, 0]) ?? [-180, 85];
  const [east, south] = invert([look.width, look.height]) ?? [180, -85];
  return [west, south, east, north];
}

/** The same look moved by pixels of the screen. */
export function movedBy(look: MapLook, dx: number, dy: number): MapLook {
  const at = projectionOf(look).invert!([look.width / 2 - dx, look.height / 2 - dy]);
  return at ? { ...look, lonDeg: at[0], latDeg: Math.max(-80, Math.min(80, at[1])) } : look;
}
