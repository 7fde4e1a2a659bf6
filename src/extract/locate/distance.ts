/** A position in degrees. */
export interface Position {
  readonly latDeg: number;
  readonly lonDeg: number;
}

const KM_PER_DEG = 111.2;

/** Great-circle distance in kilometres. */
export function distanceKm(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latDeg - a.latDeg) * rad) / 2) ** 2 +
    Math.cos(a.latDeg * rad) * Math.cos(b.latDeg * rad) * Math.sin(((b.lonDeg - a.lonDeg) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The position `km` away from another in a direction given as parts of north and east in [-1, 1]. */
export function offset(from: Position, km: number, north: number, east: number): Position {
  const length = Math.hypot(north, east) || 1;
  return {
    latDeg: from.latDeg + ((km / KM_PER_DEG) * north) / length,
    lonDeg: from.lonDeg + ((km / (KM_PER_DEG * Math.cos((from.latDeg * Math.PI) / 180))) * east) / length,
  };
}
