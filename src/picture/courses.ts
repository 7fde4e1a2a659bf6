import type { Findings, Telling } from '../terms/finding.ts';
import { fightsOf } from './fights.ts';
import { neighboursOf } from './neighbours.ts';
import { findOpponents, type Opponents } from './opponents.ts';
import { capturesOf, pressureOf } from './pressure.ts';
import type { StateContext } from './state.ts';
import { followPlace, type Track } from './track.ts';

/** Places this near to a captured one may have changed hands unreported: a day's march or a short drive. */
const NEAR_KM = 25;

/** The course of one place, with what its states are told with. */
export interface Course {
  readonly track: Track;
  readonly context: StateContext;
}

/** A course that was followed, with all that it was followed from. */
interface Followed {
  readonly signs: string;
  readonly captures: readonly (readonly string[])[];
  readonly track: Track | null;
}

/** By the list of the place's tellings: a list that findings share with those they grew from is followed once. */
const followed = new WeakMap<readonly Telling[], Followed>();
const captured = new WeakMap<readonly Telling[], { readonly signs: string; readonly days: readonly string[] }>();

/** Follows all places of some findings through the days; places about which nothing changed are not followed again. */
export function followAll(findings: Findings): Course[] {
  const everywhere = findings.tellingsOfPlace ?? byPlace(findings.tellings);
  const opponents = findOpponents([...everywhere.values()].map(fightsOf)); // who takes ground from whom
  const told = new Map(
    [...everywhere].filter(([placeId]) => {
      const kind = findings.places.get(placeId)?.kind;
      return kind !== 'province' && kind !== 'country';
    }),
  );
  const near = neighboursOf(new Map([...told.keys()].map((id) => [id, findings.places.get(id)])), NEAR_KM);
  const falls = new Map([...told].map(([placeId, tellings]) => [placeId, fallsOf(tellings, opponents)]));
  const voices = new Map(findings.voices.map((v) => [v.voice, v.name]));
  const courses: Course[] = [];
  for (const [placeId, tellings] of told) {
    const captures = (near.get(placeId) ?? []).map((other) => falls.get(other.placeId)!).filter((days) => days.length);
    const track = follow(placeId, tellings, captures, opponents); // who may have held it, day by day
    if (!track) continue;
    const place = findings.places.get(placeId);
    courses.push({
      track,
      context: {
        opponents,
        place,
        placeName: place?.name ?? placeId,
        sideName: (side) => findings.sides.get(side) ?? side,
        voiceName: (voice) => voices.get(voice) ?? voice.replace(/^outlet:/, ''),
      },
    });
  }
  return courses.sort((a, b) => (a.track.placeId < b.track.placeId ? -1 : 1));
}

function follow(
  placeId: string,
  tellings: readonly Telling[],
  captures: readonly (readonly string[])[],
  opponents: Opponents,
): Track | null {
  const signs = signsOf(tellings, opponents);
  const known = followed.get(tellings);
  if (known && known.signs === signs && isAlike(known.captures, captures)) return known.track;
  const track = followPlace(placeId, tellings, { opponents, pressure: pressureOf(captures) });
  followed.set(tellings, { signs, captures, track });
  return track;
}

/** The days on which a place fell, as the same list for as long as nothing that bears on it changes. */
function fallsOf(tellings: readonly Telling[], opponents: Opponents): readonly string[] {
  const signs = signsOf(tellings, opponents);
  const known = captured.get(tellings);
  if (known?.signs === signs) return known.days;
  const days = capturesOf(tellings, opponents.isAdvancing);
  captured.set(tellings, { signs, days });
  return days;
}

/** All that opponents know of the sides that bear on a place. */
function signsOf(tellings: readonly Telling[], opponents: Opponents): string {
  return fightsOf(tellings).sides.map(opponents.signOf).join();
}

function isAlike(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return a.length === b.length && a.every((days, i) => days === b[i] || days.join() === b[i]!.join());
}

function byPlace(tellings: readonly Telling[]): Map<string, Telling[]> {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const group = groups.get(telling.placeId);
    if (group) group.push(telling);
    else groups.set(telling.placeId, [telling]);
  }
  return groups;
}
