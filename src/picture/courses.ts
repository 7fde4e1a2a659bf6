import type { Findings, Telling } from '../terms/finding.ts';
import type { Speaker } from '../terms/independent-voices.ts';
import type { Place } from '../terms/place.ts';
import { AROUND_KM, heldAround, isOpenAtFirst } from './around.ts';
import { bearingsOf, type Bearing } from './between.ts';
import { comersTo } from './comers.ts';
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
  readonly bearings: readonly Bearing[];
  /** From what is told of the place alone. */
  readonly alone: Track | null;
  /** With the places around, once these were asked for. */
  among: { readonly around: string; readonly track: Track | null } | null;
}

/** By the list of the place's tellings: a list that findings share with those they grew from is followed once. */
const followed = new WeakMap<readonly Telling[], Followed>();
const captured = new WeakMap<readonly Telling[], { readonly signs: string; readonly days: readonly string[] }>();
const NO_BEARINGS: readonly Bearing[] = [];
const NOBODY: ReadonlyMap<string, number> = new Map();

/** Follows all places of some findings through the days; places about which nothing changed are not followed again. */
export function followAll(findings: Findings): Course[] {
  const everywhere = findings.tellingsOfPlace ?? byPlace(findings.tellings);
  const opponents = findOpponents([...everywhere.values()].map(fightsOf)); // who takes ground from whom
  const told = new Map([...everywhere].filter(([placeId]) => !isArea(findings.places.get(placeId))));
  const near = neighboursOf(new Map([...told.keys()].map((id) => [id, findings.places.get(id)])), AROUND_KM);
  const bearings = bearingsOf(told, near, findings.places); // what distances to other places say
  const falls = new Map([...told].map(([placeId, tellings]) => [placeId, fallsOf(tellings, opponents)]));
  const alone = new Map(
    [...told].map(([placeId, tellings]) => {
      const close = (near.get(placeId) ?? []).filter(({ km }) => km <= NEAR_KM);
      const captures = close.map((other) => falls.get(other.placeId)!).filter((days) => days.length > 0);
      const basis = { captures, bearings: bearings.get(placeId) ?? NO_BEARINGS };
      return [placeId, follow(placeId, tellings, basis, opponents)]; // who may have held it, day by day
    }),
  );
  const voices = new Map(findings.voices.map((v) => [v.voice, v]));
  const courses = [...alone].flatMap(([placeId, course]): Course[] => {
    if (!course.alone) return [];
    const neighbours = (near.get(placeId) ?? []).flatMap(({ km, placeId: other }) => {
      const track = alone.get(other)!.alone;
      return track ? [{ km, track }] : [];
    });
    const place = findings.places.get(placeId);
    return [
      {
        track: among(told.get(placeId)!, course, neighbours, opponents) ?? course.alone,
        context: {
          opponents,
          place,
          placeName: place?.name ?? placeId,
          sideName: (side) => findings.sides.get(side) ?? side,
          speakerOf: (voice) => voices.get(voice) ?? unlisted(voice),
        },
      },
    ];
  });
  return courses.sort((a, b) => (a.track.placeId < b.track.placeId ? -1 : 1));
}

/** Who is behind a voice that the findings don't list: for an outlet its key says so, of others nothing is known. */
function unlisted(voice: string): Speaker {
  const outlet = /^outlet:(.*)/s.exec(voice)?.[1];
  return { voice, name: outlet ?? voice, kind: outlet === undefined ? 'unknown' : 'outlet', side: null };
}

function isArea(place: Place | undefined): boolean {
  return place?.kind === 'province' || place?.kind === 'country';
}

function follow(
  placeId: string,
  tellings: readonly Telling[],
  { captures, bearings }: Pick<Followed, 'captures' | 'bearings'>,
  opponents: Opponents,
): Followed {
  const signs = signsOf(tellings, opponents);
  const known = followed.get(tellings);
  if (known && known.signs === signs && isAlike(known.captures, captures) && isSame(known.bearings, bearings))
    return known;
  const alone = followPlace(placeId, tellings, { opponents, pressure: pressureOf(captures), around: NOBODY, bearings });
  const now: Followed = { signs, captures, bearings, alone, among: null };
  followed.set(tellings, now);
  return now;
}

/** Follows a place once more where nothing told of it settles who held it first, and the places around may. */
function among(
  tellings: readonly Telling[],
  course: Followed,
  neighbours: readonly { readonly km: number; readonly track: Track }[],
  opponents: Opponents,
): Track | null {
  if (!course.alone || neighbours.length === 0 || !isOpenAtFirst(course.alone)) return null;
  const around = heldAround(course.alone, neighbours, comersTo(tellings));
  if (around.size === 0) return null;
  const sign = JSON.stringify([...around].sort());
  if (course.among?.around === sign) return course.among.track;
  const { placeId } = course.alone;
  const track = followPlace(placeId, tellings, {
    opponents,
    pressure: pressureOf(course.captures),
    around,
    bearings: course.bearings,
  });
  course.among = { around: sign, track };
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

function isSame(a: readonly Bearing[], b: readonly Bearing[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => one.telling === b[i]!.telling && one.effect === b[i]!.effect && one.from === b[i]!.from)
  );
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
