import type { PlaceLine } from '../../terms/desk.ts';
import type { PlaceState } from '../../terms/picture.ts';
import { inEnglish } from '../../words/index.ts';
import { backingOfState } from './backing.ts';
import { isOpen } from './dispute-line.ts';
import type { View } from './view.ts';

/** Who holds each place at the end of a day: contested first, then what more reports speak of, then by name. */
export function placeLines(view: View, day: string): PlaceLine[] {
  const disputes = new Map<string, number>();
  for (const dispute of view.findings.disputes)
    if (dispute.placeId !== null && isOpen(dispute, day))
      disputes.set(dispute.placeId, (disputes.get(dispute.placeId) ?? 0) + 1);
  return [...view.stateOn(day).values()]
    .map((state) => placeLine(state, view, disputes.get(state.placeId) ?? 0))
    .sort(byWeight);
}

/** Ids of claims given where places are listed; a place's own page gives all. */
const LISTED = 12;

/** One place's line. `disputes` counts the open ones about it. @param most ids of claims for and against it */
export function placeLine(state: PlaceState, view: View, disputes: number, most = LISTED): PlaceLine {
  const { placeId, place, country, latDeg, lonDeg, holder, status, basis, confidence, since, because } = state;
  const found = view.findings.places.get(placeId);
  return {
    ...{ placeId, place, country, latDeg, lonDeg, holder, status, basis, confidence, since },
    because: inEnglish(because),
    becauseCoded: because,
    precision: found?.precision ?? 'none',
    radiusKm: found?.radiusKm ?? null,
    side: sideNamed(holder, view),
    backing: backingOfState(state, view),
    for: state.for.slice(0, most),
    against: state.against.slice(0, most),
    disputes,
  };
}

/** Id of the side that pictures name so. */
export function sideNamed(holder: string | null, view: View): string | null {
  return holder === null ? null : (view.sideOfName.get(holder) ?? null);
}

function byWeight(a: PlaceLine, b: PlaceLine): number {
  const rank = (line: PlaceLine) => (line.status === 'contested' ? 0 : line.status === 'held' ? 1 : 2);
  return rank(a) - rank(b) || b.backing.reports - a.backing.reports || a.place.localeCompare(b.place, 'en');
}
