import type { Place } from '../terms/place.ts';
import { isSpot } from './pressure.ts';

/** Degrees of latitude in the width of a cell of the index. */
const CELL_DEG = 0.25;
/** Kilometres in a degree of latitude. */
export const KM_PER_DEG = 111.2;

/** A place near another. */
export interface Neighbour {
  readonly placeId: string;
  readonly km: number;
}

/**
 * Finds the places within a distance of each place that has a spot, the nearest first.
 *
 * @param withinKm up to a few cells of the index
 */
export function neighboursOf(
  places: ReadonlyMap<string, Place | undefined>,
  withinKm: number,
): ReadonlyMap<string, readonly Neighbour[]> {
  const cells = new Map<string, (Place & { latDeg: number; lonDeg: number; placeId: string })[]>();
  const spots = [...places].flatMap(([placeId, place]) => (isSpot(place) ? [{ ...place, placeId }] : []));
  for (const spot of spots) {
    const key = cellOf(spot.latDeg, spot.lonDeg);
    const cell = cells.get(key);
    if (cell) cell.push(spot);
    else cells.set(key, [spot]);
  }
  const found = new Map<string, Neighbour[]>();
  for (const spot of spots) {
    const near: Neighbour[] = [];
    const rows = Math.ceil(withinKm / KM_PER_DEG / CELL_DEG);
    // Cells narrow toward the poles.
    const columns = Math.ceil(rows / Math.max(0.2, Math.cos((spot.latDeg * Math.PI) / 180)));
    for (let row = -rows; row <= rows; row++)
      for (let column = -columns; column <= columns; column++)
        for (const other of cells.get(cellOf(spot.latDeg + row * CELL_DEG, spot.lonDeg + column * CELL_DEG)) ?? []) {
          const km = kmBetween(spot, other);
          if (other.placeId !== spot.placeId && km <= withinKm) near.push({ placeId: other.placeId, km });
        }
    found.set(
      spot.placeId,
      near.sort((a, b) => a.km - b.km || (a.placeId < b.placeId ? -1 : 1)),
    );
  }
  return found;
}

function cellOf(latDeg: number, lonDeg: number): string {
  return `${Math.floor(latDeg / CELL_DEG)}|${Math.floor(lonDeg / CELL_DEG)}`;
}

/** Distance in km on a plane that touches the globe here; good to a percent over tens of km. */
function kmBetween(a: { latDeg: number; lonDeg: number }, b: { latDeg: number; lonDeg: number }): number {
  const north = (b.latDeg - a.latDeg) * KM_PER_DEG;
  const east = (b.lonDeg - a.lonDeg) * KM_PER_DEG * Math.cos(((a.latDeg + b.latDeg) * Math.PI) / 360);
  return Math.hypot(north, east);
}
