import type { CodedReport } from '../terms/coded.ts';
import type { Place } from '../terms/place.ts';

/** Positions closer than this may be one place under two gazetteer entries, where the names agree too. */
const SAME_SPOT_KM = 5;

/** Which place every `placeId` stands for, after joining the spellings of one place. */
export interface JoinedPlaces {
  /** Joined id of a claim's `placeId`. */
  readonly idOf: (placeId: string) => string;
  /** Every place by its own id and by its joined one, named as most reports print it. */
  readonly places: ReadonlyMap<string, Place>;
  /** Name most often printed for a joined place. */
  readonly nameOf: (placeId: string) => string;
}

/**
 * Joins the ids under which reports place one spot: two spellings with one skeleton of consonants in one country that
 * stand within 5 km of one another, or of which one has no position at all. Resolved ids win over unresolved ones.
 * Work is near-linear: only names with one skeleton meet.
 */
export function joinPlaces(coded: readonly CodedReport[]): JoinedPlaces {
  const places = new Map<string, Place>();
  const printed = new Map<string, Map<string, number>>();
  for (const report of coded)
    for (const place of [...report.places, ...report.otherPlaces]) {
      const known = places.get(place.placeId);
      if (!known || (known.latDeg == null && place.latDeg != null)) places.set(place.placeId, place);
      const names = printed.get(place.placeId) ?? new Map<string, number>();
      printed.set(place.placeId, names.set(place.name, (names.get(place.name) ?? 0) + 1));
    }
  const joined = new Map<string, string>();
  for (const group of bySkeleton(places.values()).values()) joinGroup(group, joined);
  const idOf = (placeId: string) => joined.get(placeId) ?? placeId;
  const names = new Map<string, Map<string, number>>();
  for (const [placeId, counts] of [...printed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const into = names.get(idOf(placeId)) ?? new Map<string, number>();
    for (const [name, count] of counts) into.set(name, (into.get(name) ?? 0) + count);
    names.set(idOf(placeId), into);
  }
  const nameOf = (placeId: string) => {
    const joinedId = idOf(placeId);
    return mostPrinted(names.get(joinedId)) ?? places.get(placeId)?.name ?? placeId;
  };
  for (const placeId of names.keys()) {
    const place = places.get(placeId);
    if (place) places.set(placeId, { ...place, name: nameOf(placeId) });
  }
  return { idOf, places, nameOf };
}

/** Letters of a place name that survive transliteration: consonants, doubled ones once, articles and generic words off. */
export function skeletonOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(?:al|el|ar|as|at|an|ash|az|ad|the)[- ]/g, '')
    .replace(/\b(?:city|town|village|international)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[aeiouyhw]/g, '')
    .replace(/q/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

function bySkeleton(places: Iterable<Place>): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const skeleton = skeletonOf(place.name);
    // Two consonants are too few to call two spellings one name.
    const key = `${skeleton.length > 2 ? skeleton : place.name.toLowerCase()}|${place.kind === 'province' || place.kind === 'country' ? place.kind : ''}`;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}

function joinGroup(group: readonly Place[], joined: Map<string, string>): void {
  const ranked = [...group].sort((a, b) => rank(b) - rank(a) || (a.placeId < b.placeId ? -1 : 1));
  const leaders: Place[] = [];
  for (const place of ranked) {
    const fits = leaders.filter((leader) => isOne(leader, place));
    // An unplaced name that fits two places is neither.
    if (fits.length === 1 || (fits.length > 1 && place.latDeg != null)) joined.set(place.placeId, fits[0]!.placeId);
    else leaders.push(place);
  }
}

function rank(place: Place): number {
  return (place.geonameid == null ? 0 : 2) + (place.latDeg == null ? 0 : 1);
}

function isOne(a: Place, b: Place): boolean {
  if (a.country && b.country && a.country !== b.country) return false;
  if (a.latDeg == null || b.latDeg == null || a.lonDeg == null || b.lonDeg == null) return true;
  return distanceKm(a.latDeg, a.lonDeg, b.latDeg, b.lonDeg) <= SAME_SPOT_KM;
}

/** Great-circle distance in km between two points in degrees. */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((latB - latA) * rad) / 2) ** 2 +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lonB - lonA) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** The name printed most often; of several the one printed first. */
export function mostPrinted(names: ReadonlyMap<string, number> | undefined): string | null {
  return [...(names ?? [])].sort(([, m], [, n]) => n - m)[0]?.[0] ?? null;
}
