import type { Telling } from '../terms/finding.ts';
import type { Place } from '../terms/place.ts';
import { BEFORE_FRONT, BEHIND_FRONT, type Effect } from './effect.ts';
import { KM_PER_DEG, type Neighbour } from './neighbours.ts';
import { isSpot } from './pressure.ts';

/** What a distance to one place says of another: "within 10 km of it, holding a town beyond" of what lies between. */
export interface Bearing {
  readonly telling: Telling;
  readonly effect: Effect;
  /** Name of the place that the distance is told of. */
  readonly from: string;
}

type Spot = Place & { latDeg: number; lonDeg: number };

/** Roads bend: a place this near to the straight line between two others lies between them. */
const OFF_LINE_KM = 5;
/** Distances are round numbers: nearer or farther than this share of one, and a kilometre more, is before the front or behind it. */
const ROUND = 0.25;
const MARGIN_KM = 1;
const HOLDINGS: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'holds']);

/** What is read off the tellings of one place, once a list. */
interface Read {
  readonly distances: readonly Telling[];
  /** By report and voice, the sides that these have in the place. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<readonly Telling[], Read>();

/**
 * Finds what distances bear on. A side told to stand so far from a place, by a voice that in the same report also has it in a
 * town further out, came along the line between the two: what lies on it beyond the distance is behind its front, what lies
 * nearer is not yet. Where that voice names no such town the direction is not known, and nothing follows.
 *
 * @param near the places around each place
 * @returns bearings by the place they bear on; work grows with the distances told and the places around them
 */
export function bearingsOf(
  told: ReadonlyMap<string, readonly Telling[]>,
  near: ReadonlyMap<string, readonly Neighbour[]>,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, readonly Bearing[]> {
  const found = new Map<string, Bearing[]>();
  for (const [placeId, tellings] of told) {
    const { distances } = readOf(tellings);
    const target = places.get(placeId);
    if (distances.length === 0 || !isSpot(target)) continue;
    const around = (near.get(placeId) ?? []).flatMap(({ placeId: other, km }) => {
      const spot = places.get(other);
      return isSpot(spot) ? [{ placeId: other, km, spot }] : [];
    });
    for (const telling of distances)
      for (const [other, effect] of linesOf(telling, target, around, told)) {
        const list = found.get(other) ?? [];
        found.set(other, list);
        list.push({ telling, effect, from: target.name });
      }
  }
  return found;
}

/** The places before and behind the front of one distance. */
function linesOf(
  telling: Telling,
  target: Spot,
  around: readonly (Neighbour & { readonly spot: Spot })[],
  told: ReadonlyMap<string, readonly Telling[]>,
): Map<string, Effect> {
  const bearing = new Map<string, Effect>();
  // Of several towns the nearest beyond the front is the one it came from.
  const base = around.find(({ placeId, km }) => {
    const sides = km > telling.km! ? readOf(told.get(placeId)!).holders.get(wordOf(telling)) : undefined;
    return telling.sides.some((side) => sides?.has(side));
  });
  if (!base) return bearing;
  const [baseX, baseY] = offsetOf(target, base.spot);
  const length = Math.hypot(baseX, baseY);
  for (const { placeId, spot } of around) {
    const [x, y] = offsetOf(target, spot);
    const along = (x * baseX + y * baseY) / length;
    const off = Math.abs(x * baseY - y * baseX) / length;
    const isOnLine = placeId !== base.placeId && along > 0 && along < length && off <= OFF_LINE_KM;
    const effect = isOnLine ? effectAt(along, telling) : null;
    if (effect) bearing.set(placeId, effect);
  }
  return bearing;
}

/** "Within 10 km" leaves open how near, "more than 20 km away" how far; who was driven off holds no line. */
function effectAt(along: number, { km, kmQualifier, change }: Telling): Effect | null {
  if (km === null) return null;
  if (along >= km * (1 + ROUND) + MARGIN_KM && kmQualifier !== 'at_least' && change === 'advances') return BEHIND_FRONT;
  if (along <= km * (1 - ROUND) - MARGIN_KM && kmQualifier !== 'at_most') return BEFORE_FRONT;
  return null;
}

function readOf(tellings: readonly Telling[]): Read {
  const made = known.get(tellings) ?? read(tellings);
  known.set(tellings, made);
  return made;
}

function read(tellings: readonly Telling[]): Read {
  const live = tellings.filter((t) => t.modality === 'asserted' && !t.isBackground && t.sides.length > 0);
  const distances = live.filter((t) => t.km !== null && (t.change === 'advances' || t.change === 'withdraws'));
  const holders = new Map<string, Set<string>>();
  for (const t of live) {
    if (!HOLDINGS.has(t.change) || t.scope !== 'whole' || t.isFormer) continue;
    const sides = holders.get(wordOf(t)) ?? new Set<string>();
    holders.set(wordOf(t), sides);
    for (const side of t.sides) sides.add(side);
  }
  return { distances, holders };
}

/** One voice in one report. */
function wordOf({ reportId, voice }: Telling): string {
  return `${reportId}|${voice}`;
}

/** Kilometres east and north of one spot to another, on a plane that touches the globe here. */
function offsetOf(from: Spot, to: Spot): readonly [number, number] {
  const east = (to.lonDeg - from.lonDeg) * KM_PER_DEG * Math.cos((from.latDeg * Math.PI) / 180);
  return [east, (to.latDeg - from.latDeg) * KM_PER_DEG];
}
