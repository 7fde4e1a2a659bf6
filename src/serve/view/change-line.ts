import type { ChangeLine } from '../../terms/desk.ts';
import type { PlaceState } from '../../terms/picture.ts';
import { inEnglish } from '../../words/index.ts';
import { backingOfState } from './backing.ts';
import { sideNamed } from './place-line.ts';
import { daysFrom, type View } from './view.ts';
import { addDays } from '../../terms/day.ts';

/** Cards given for and against one change; all of them stand on the place's own page. */
const SHOWN = 6;
/** A window longer than this is compared day by day only at its end. */
const LONGEST_DAYS = 62;

/**
 * What changed between the end of `since` and the end of `day`: places whose holder or status is another now, with the
 * day on which the present state began, the newest and most told first. A place first heard of counts only where
 * something is told to have happened there, not where somebody is merely said to hold it.
 */
export function changeLines(view: View, since: string, day: string): ChangeLine[] {
  const before = view.stateOn(since);
  const now = view.stateOn(day);
  const first = addDays(day, -LONGEST_DAYS);
  const days = daysFrom(since < first ? first : addDays(since, 1), day);
  return [...now.values()]
    .filter((state) => isChange(before.get(state.placeId), state, view, since))
    .map((state) => changeLine(before.get(state.placeId), state, dayBegun(state, days, view), { view, since, day }))
    .sort(
      (a, b) =>
        b.day.localeCompare(a.day) ||
        b.backing.reports - a.backing.reports ||
        b.backing.voices.length - a.backing.voices.length ||
        a.place.localeCompare(b.place, 'en'),
    );
}

function isChange(before: PlaceState | undefined, now: PlaceState, view: View, since: string): boolean {
  if (now.status === 'unknown') return false;
  if (before && before.status !== 'unknown') return before.holder !== now.holder || before.status !== now.status;
  return now.for.some((id) =>
    (view.tellingsOfClaim.get(id) ?? []).some((t) => t.change !== 'holds' && !t.isBackground && t.day > since),
  );
}

/** The first of the last days on which the place stood as it stands now. */
function dayBegun(now: PlaceState, days: readonly string[], view: View): string {
  let begun = days.at(-1) ?? '';
  for (const day of [...days].reverse()) {
    const state = view.stateOn(day).get(now.placeId);
    if (state?.holder !== now.holder || state.status !== now.status) break;
    begun = day;
  }
  return begun;
}

function changeLine(
  before: PlaceState | undefined,
  now: PlaceState,
  begun: string,
  { view, since, day }: { readonly view: View; readonly since: string; readonly day: string },
): ChangeLine {
  const { placeId, place, holder, status, basis, confidence, because } = now;
  const within = (view.tellingsOfPlace.get(placeId) ?? []).filter((t) => t.day > since && t.day <= day);
  const fresh = new Set(within.map((t) => t.claimId));
  const inFavour = [...now.for].sort((a, b) => Number(fresh.has(b)) - Number(fresh.has(a)));
  const denied = within.filter((t) => t.modality === 'denied' && !t.isBackground).map((t) => t.claimId);
  return {
    day: begun,
    ...{ placeId, place, basis, confidence },
    because: inEnglish(because),
    becauseCoded: because,
    from: { holder: before?.holder ?? null, status: before?.status ?? 'unknown' },
    to: { holder, side: sideNamed(holder, view), status },
    backing: backingOfState(now, view),
    claims: view.cards(inFavour.slice(0, SHOWN)),
    denials: view.cards(denied.slice(0, SHOWN)),
  };
}
