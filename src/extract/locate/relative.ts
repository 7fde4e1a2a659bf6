import type { Candidate } from '../../gazetteer/gazetteer.ts';
import type { Place } from '../../terms/place.ts';
import { foldSpelling } from '../../gazetteer/fold.ts';
import { offset, type Position } from './distance.ts';
import { joinOf, type Judged } from './judge.ts';

const SIDES: Readonly<Record<string, readonly [number, number]>> = {
  north: [1, 0],
  south: [-1, 0],
  east: [0, 1],
  west: [0, -1],
  northeast: [1, 1],
  northwest: [1, -1],
  southeast: [-1, 1],
  southwest: [-1, -1],
};
const SIDE = 'north-?east|north-?west|south-?east|south-?west|north|south|east|west';
const FROM_KNOWN = new RegExp(
  `^,? (?:(?:a|the) (?:\\w+ ){1,3})?(?:(?:which )?(?:is|lies|located|situated) )?(?:(?:some|about|around|just|nearly|only) )?(?:(\\d+(?:\\.\\d+)?) ?(km|kilomet(?:er|re)s?|miles?|mi) )?(?:to the |in the )?(${SIDE})(?:ern)? (?:of|from) (?:the )?(?:city of |town of )?$`,
  'i',
);
const NEAR_KNOWN =
  /^,? (?:(?:a|the) (?:\w+ ){1,3})?(?:near|outside|close to|on the (?:\w+ )?(?:outskirts|edge) of) (?:the )?(?:city of |town of )?$/i;
const BETWEEN = /^,? (?:(?:which )?(?:is|lies|located) )?between (?:the )?$/;

/** Distance taken where only a direction is said, and where only "near" is, with their radii: towns named so lie that near. */
const SIDE_KM = 10;
const SIDE_RADIUS_KM = 15;
const NEAR_RADIUS_KM = 15;
/** Towns and villages that one sentence lists lie mostly within this of one another. */
const LIST_RADIUS_KM = 25;
const KM_PER_MILE = 1.609;

/**
 * Gives unknown places a position where the report says where they lie: "10 km north of Y", "near Y", "between Y and Z",
 * or names them in a list with towns that are known.
 *
 * @param places by key; those it can place are replaced by inferred ones with a radius.
 */
export function relativePositions(
  judged: readonly Judged[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const result = new Map(places);
  const keep = (one: Judged, place: Place | null) => {
    if (place) result.set(unknownKey(one), place);
  };
  const unplaced = (one: Judged) => (one.choice ? null : unplacedIn(result, one));
  judged.forEach((one, i) => {
    const place = unplaced(one);
    if (place) keep(one, infer(place, one, judged[i + 1], judged[i + 2]));
  });
  for (const list of listsOf(judged)) {
    const mates = list.map((one) => one.choice?.candidate ?? result.get(unknownKey(one))).filter((p) => isNearby(p));
    for (const one of list) {
      const place = unplaced(one);
      if (place && mates.length > 0) keep(one, amidst(place, mates as readonly Mate[]));
    }
  }
  return result;
}

function unknownKey(one: Judged): string {
  return `?${foldSpelling(one.sighting.spot.name)}`;
}

function unplacedIn(places: ReadonlyMap<string, Place>, one: Judged): Place | null {
  const place = places.get(unknownKey(one));
  return place?.precision === 'none' && place.kind !== 'province' && place.kind !== 'country' ? place : null;
}

/** Runs of judged names that stand in one list: "X, Y and Z". */
function listsOf(judged: readonly Judged[]): Judged[][] {
  const lists: Judged[][] = [];
  judged.forEach((one, i) => {
    if (i > 0 && joinOf(judged[i - 1]!.sighting, one.sighting) !== null) lists.at(-1)!.push(one);
    else lists.push([one]);
  });
  return lists.filter((list) => list.length > 1);
}

interface Mate extends Position {
  readonly canonical: string;
}

/** Towns and villages listed together lie near one another; cities and provinces need not. */
function isNearby(place: Candidate | Place | undefined): boolean {
  if (!place || place.latDeg === null || place.precision === 'none') return false;
  return place.kind === 'town' || place.kind === 'village';
}

function amidst(place: Place, mates: readonly Mate[]): Place {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const middle = { latDeg: mean(mates.map((m) => m.latDeg)), lonDeg: mean(mates.map((m) => m.lonDeg)) };
  return put(place, middle, LIST_RADIUS_KM, `in a list with ${mates.map((m) => m.canonical).join(', ')}`);
}

function infer(place: Place, one: Judged, next: Judged | undefined, after: Judged | undefined): Place | null {
  const known = positionOf(one, next);
  if (!known) return null;
  const between = textBetween(one, next!);
  const side = FROM_KNOWN.exec(between);
  if (side) {
    const said = side[1] ? Number(side[1]) * (side[2]!.startsWith('m') ? KM_PER_MILE : 1) : null;
    const [north, east] = SIDES[side[3]!.toLowerCase().replace('-', '')]!;
    const km = said ?? SIDE_KM;
    const radius = said === null ? SIDE_RADIUS_KM : Math.max(5, said * 0.4); // a compass word spans 45 degrees
    return put(
      place,
      offset(known.position, km, north, east),
      radius,
      `${Math.round(km)} km ${side[3]!} of ${known.name}`,
    );
  }
  if (NEAR_KNOWN.test(between)) return put(place, known.position, NEAR_RADIUS_KM, `near ${known.name}`);
  const other = after && positionOf(one, after);
  if (BETWEEN.test(between) && other) {
    const middle = {
      latDeg: (known.position.latDeg + other.position.latDeg) / 2,
      lonDeg: (known.position.lonDeg + other.position.lonDeg) / 2,
    };
    const half =
      Math.abs(known.position.latDeg - other.position.latDeg) + Math.abs(known.position.lonDeg - other.position.lonDeg);
    return put(place, middle, Math.round(half * 40) + 5, `between ${known.name} and ${other.name}`);
  }
  return null;
}

function positionOf(one: Judged, other: Judged | undefined): { position: Position; name: string } | null {
  const candidate = other?.choice?.candidate;
  if (!candidate || candidate.precision !== 'point') return null;
  if (other!.sighting.passage !== one.sighting.passage || other!.sighting.sentence !== one.sighting.sentence)
    return null;
  return { position: candidate, name: other!.sighting.spot.name };
}

function textBetween(one: Judged, other: Judged): string {
  return one.sighting.passage.text.slice(one.sighting.end, other.sighting.start);
}

function put(place: Place, at: Position, radiusKm: number, where: string): Place {
  return {
    ...place,
    latDeg: at.latDeg,
    lonDeg: at.lonDeg,
    precision: 'inferred',
    radiusKm,
    because: `not in the gazetteer; the report puts it ${where}`,
  };
}
