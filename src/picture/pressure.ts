import type { Telling } from '../terms/finding.ts';
import type { Place } from '../terms/place.ts';

/** Places this near to a captured one may have changed hands unreported: a day's march or a short drive. */
const NEAR_KM = 25;
/** What one capture nearby adds to the liveliness of a day, and the most that all together add. */
const PER_CAPTURE = 1;
const MOST = 4;
/** Degrees of latitude in NEAR_KM, rounded up: the width of a cell of the index. */
const CELL_DEG = 0.25;

/** Says how much the captures of other places around bear on a place, day by day. */
export type Pressure = (place: Place | undefined, day: string) => number;

interface Capture {
  readonly placeId: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

/**
 * Learns where places fell, so that silence about their neighbours is trusted less: 0 far from every capture of that day,
 * growing with the number of different places captured within 25 km.
 */
export function findPressure(
  tellings: readonly Telling[],
  places: ReadonlyMap<string, Place>,
  isAdvancing: (side: string) => boolean,
): Pressure {
  const cells = new Map<string, Map<string, Map<string, Capture>>>();
  for (const t of tellings) {
    if ((t.change !== 'takes' && t.change !== 'retakes') || t.modality !== 'asserted' || t.isBackground) continue;
    if (t.scope !== 'whole' || !t.sides.some(isAdvancing)) continue;
    const place = places.get(t.placeId);
    if (place?.latDeg == null || place.lonDeg == null || place.kind === 'province' || place.kind === 'country')
      continue;
    const key = cellOf(place.latDeg, place.lonDeg);
    const cell = cells.get(key) ?? new Map<string, Map<string, Capture>>();
    const day = cell.get(t.day) ?? new Map<string, Capture>();
    day.set(t.placeId, { placeId: t.placeId, latDeg: place.latDeg, lonDeg: place.lonDeg });
    cells.set(key, cell.set(t.day, day));
  }
  const around = new Map<Place, ReadonlyMap<string, number>>();
  return (place, day) => {
    if (!place) return 0;
    const counts = around.get(place) ?? capturesAround(place, cells);
    around.set(place, counts);
    return Math.min(MOST, (counts.get(day) ?? 0) * PER_CAPTURE);
  };
}

/** How many places fell around a place, by day. */
function capturesAround(
  { placeId, latDeg, lonDeg }: Place,
  cells: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Capture>>>,
): Map<string, number> {
  const counts = new Map<string, number>();
  if (latDeg == null || lonDeg == null) return counts;
  // Cells narrow toward the poles; two to either side hold 25 km up to 60 degrees.
  for (let dLat = -1; dLat <= 1; dLat++)
    for (let dLon = -2; dLon <= 2; dLon++)
      for (const [day, captures] of cells.get(cellOf(latDeg + dLat * CELL_DEG, lonDeg + dLon * CELL_DEG)) ?? [])
        for (const capture of captures.values())
          if (capture.placeId !== placeId && kmBetween(latDeg, lonDeg, capture) <= NEAR_KM)
            counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

function cellOf(latDeg: number, lonDeg: number): string {
  return `${Math.floor(latDeg / CELL_DEG)}|${Math.floor(lonDeg / CELL_DEG)}`;
}

/** Distance in km on a plane that touches the globe here; good to a percent over 25 km. */
function kmBetween(latDeg: number, lonDeg: number, to: Capture): number {
  const perDegree = 111.2;
  const north = (to.latDeg - latDeg) * perDegree;
  const east = (to.lonDeg - lonDeg) * perDegree * Math.cos((latDeg * Math.PI) / 180);
  return Math.hypot(north, east);
}
