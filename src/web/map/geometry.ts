import type { LineString, Position } from 'geojson';

const EARTH_KM = 6371.0088;
const toRad = (deg: number) => (deg * Math.PI) / 180;
const toDeg = (rad: number) => (rad * 180) / Math.PI;

export interface Point {
  readonly lonDeg: number;
  readonly latDeg: number;
}

/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The point reached from another along a great circle. `bearingDeg` counts from north, clockwise. */
export function pointFrom({ lonDeg, latDeg }: Point, km: number, bearingDeg: number): Position {
  const d = km / EARTH_KM;
  const b = toRad(bearingDeg);
  const lat = toRad(latDeg);
  const to = Math.asin(Math.sin(lat) * Math.cos(d) + Math.cos(lat) * Math.sin(d) * Math.cos(b));
  const dLon = Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(lat), Math.cos(d) - Math.sin(lat) * Math.sin(to));
  return [lonDeg + toDeg(dLon), toDeg(to)];
}

/**
 * A line at one distance around a point.
 * @param fromDeg first bearing, clockwise from north; a whole ring where `toDeg - fromDeg` is 360
 */
export function arc(centre: Point, km: number, fromDeg = 0, toDeg = 360): LineString {
  const steps = Math.max(8, Math.round((toDeg - fromDeg) / 6));
  const coordinates = Array.from({ length: steps + 1 }, (_, i) =>
    pointFrom(centre, km, fromDeg + ((toDeg - fromDeg) * i) / steps),
  );
  return { type: 'LineString', coordinates };
}

/** The smallest box around points, widened so that nothing stands on its edge; null for no points. */
export function boxAround(points: readonly Point[], marginShare = 0.12, leastDeg = 0.5): Box | null {
  if (points.length === 0) return null;
  const lons = points.map((p) => p.lonDeg);
  const lats = points.map((p) => p.latDeg);
  const [west, east] = [least(lons), most(lons)];
  const [south, north] = [least(lats), most(lats)];
  const dx = Math.max((east - west) * marginShare, leastDeg / 2);
  const dy = Math.max((north - south) * marginShare, leastDeg / 2);
  return [Math.max(-180, west - dx), Math.max(-85, south - dy), Math.min(180, east + dx), Math.min(85, north + dy)];
}

export function isInBox({ lonDeg, latDeg }: Point, [west, south, east, north]: Box): boolean {
  return latDeg >= south && latDeg <= north && lonDeg >= west && lonDeg <= east;
}

/**
 * Box around what matters: a place far from all the others (a capital overseas that was only named) does not widen the view.
 * Points farther from the middle than `reach` times the median distance are left out.
 */
export function mainBox(points: readonly Point[], reach = 4): Box | null {
  if (points.length < 4) return boxAround(points);
  const middle = { lonDeg: median(points.map((p) => p.lonDeg)), latDeg: median(points.map((p) => p.latDeg)) };
  const far = points.map((p) => Math.hypot(p.lonDeg - middle.lonDeg, p.latDeg - middle.latDeg));
  const limit = Math.max(0.5, median(far) * reach);
  return boxAround(points.filter((_, i) => far[i]! <= limit));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

// Spreading ten thousand values into Math.min would overflow the stack of some browsers.
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
