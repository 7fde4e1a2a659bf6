import type { Telling } from '../terms/finding.ts';
import type { Place } from '../terms/place.ts';

/** What one capture nearby adds to the liveliness of a day, and the most that all together add. */
const PER_CAPTURE = 1;
const MOST = 4;

/** Says how much the captures of other places around bear on a place, by day. */
export type Pressure = (day: string) => number;

/** Says whether a place has a spot of its own that neighbours can be near to. */
export function isSpot(place: Place | undefined): place is Place & { latDeg: number; lonDeg: number } {
  return place?.latDeg != null && place.lonDeg != null && place.kind !== 'province' && place.kind !== 'country';
}

/** The days on which a place is told to fall to a side on the advance, once each and in order. */
export function capturesOf(tellings: readonly Telling[], isAdvancing: (side: string) => boolean): string[] {
  const days = new Set<string>();
  for (const t of tellings) {
    if ((t.change !== 'takes' && t.change !== 'retakes') || t.modality !== 'asserted' || t.isBackground) continue;
    if (t.scope === 'whole' && t.sides.some(isAdvancing)) days.add(t.day);
  }
  return [...days].sort();
}

/** Silence about a place is trusted less where others fell around: 0 on a day without, growing with the number of places. */
export function pressureOf(captures: readonly (readonly string[])[]): Pressure {
  const counts = new Map<string, number>();
  for (const days of captures) for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return (day) => Math.min(MOST, (counts.get(day) ?? 0) * PER_CAPTURE);
}
