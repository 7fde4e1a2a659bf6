import type { PlacePage } from '../../terms/desk.ts';
import { addDays } from '../../terms/day.ts';
import { isOpen, disputeLine, disputesBy } from './dispute-line.ts';
import { figureLine, figuresBy } from './figure-line.ts';
import { placeLine, sideNamed } from './place-line.ts';
import { ribbonOf } from './ribbon.ts';
import type { View } from './view.ts';
import type { PlaceState } from '../../terms/picture.ts';
import { inEnglish, message } from '../../words/index.ts';

/** The assessed line goes back this far at most. */
const LINE_DAYS = 62;

/** One place as of the end of a day: who held it, who said so when, what is disputed and counted there; null where unknown. */
export function placePage(
  placeId: string,
  view: View,
  { day, known }: { readonly day: string; readonly known: string | null },
): PlacePage | null {
  const joined = view.placeIdOf(placeId);
  const ids = new Set([joined, placeId]);
  const state = view.stateOn(day).get(joined) ?? unknownState(joined, view);
  if (!state) return null;
  const disputes = disputesBy(view, day).filter((d) => d.placeId !== null && ids.has(d.placeId));
  const figures = figuresBy(view, day)
    .map((series) => figureLine(series, view))
    .filter((line) => line.placeId !== null && ids.has(line.placeId));
  const first = addDays(day, -LINE_DAYS);
  return {
    now: placeLine(state, view, disputes.filter((d) => isOpen(d, day)).length, Infinity),
    days: view
      .course(joined, view.firstDay !== null && view.firstDay > first ? view.firstDay : first, day)
      .map(({ day: each, state: { holder, status, basis, confidence, because } }) => {
        const why = { because: inEnglish(because), becauseCoded: because };
        return { day: each, known, holder, side: sideNamed(holder, view), status, basis, confidence, ...why };
      }),
    ribbon: ribbonOf(joined, view, day),
    claims: claimsAt(joined, view, day),
    disputes: disputes.map((dispute) => disputeLine(dispute, view, day)),
    figures,
    names: namesOf(joined, view),
  };
}

/** A place that reports name but say nothing of who holds it. */
function unknownState(placeId: string, view: View): PlaceState | null {
  const place = view.findings.places.get(placeId);
  if (!place) return null;
  const { country, latDeg, lonDeg } = place;
  return {
    ...{ placeId, place: place.name, country, latDeg, lonDeg, holder: null, status: 'unknown', basis: 'claimed' },
    ...{ confidence: 0, since: null, for: [], against: [], voices: [] },
    because: message('state.silent'),
  };
}

function claimsAt(placeId: string, view: View, day: string) {
  return view
    .cards(view.claimIdsAt(placeId))
    .filter((card) => card.report.published === null || card.report.published <= day)
    .reverse();
}

function namesOf(placeId: string, view: View): string[] {
  const names = new Map<string, number>();
  for (const coded of view.coded)
    for (const place of [...coded.places, ...coded.otherPlaces])
      if (view.placeIdOf(place.placeId) === placeId) names.set(place.name, (names.get(place.name) ?? 0) + 1);
  return [...names].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en')).map(([name]) => name);
}
