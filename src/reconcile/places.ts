import type { CodedReport } from '../terms/coded.ts';
import type { Place } from '../terms/place.ts';
import { orderOf } from './report-card.ts';
import { isOneSpot, nameKeyOf } from './spots.ts';

/** Which place every `placeId` stands for, after joining the spellings of one place. */
export interface JoinedPlaces {
  /** Joined id of a claim's `placeId`. */
  readonly idOf: (placeId: string) => string;
  /** The place that a report's `placeId` means, as best known from all reports. */
  readonly placeOf: (placeId: string) => Place | undefined;
  /** Name most often printed for a joined place. */
  readonly nameOf: (placeId: string) => string;
  /** Every place by its own id and by its joined one, named as most reports print it. */
  readonly all: () => ReadonlyMap<string, Place>;
}

/** What a report changed: ids that stand for another place now, and joined places that go by another name. */
export interface PlaceNews {
  readonly moved: ReadonlySet<string>;
  readonly renamed: ReadonlySet<string>;
}

/** How often a name is printed, and where first: of two printed as often the earlier stands. */
interface Printed {
  readonly count: number;
  readonly first: string;
}

interface Known {
  readonly place: Place;
  readonly order: string;
}

/**
 * Joins the ids under which reports place one spot: two spellings with one skeleton of consonants in one country that
 * stand within 5 km of one another, or of which one has no position at all. Resolved ids win over unresolved ones.
 * Work is near-linear: only names with one skeleton meet, and only where a report brings a name or a position.
 */
export function openPlaces(): JoinedPlaces & { readonly add: (report: CodedReport) => PlaceNews } {
  const known = new Map<string, Known>();
  const printed = new Map<string, Map<string, Printed>>();
  const groups = new Map<string, Set<string>>();
  const joined = new Map<string, string>();
  const kin = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  const idOf = (placeId: string) => joined.get(placeId) ?? placeId;
  const nameOf = (placeId: string) => names.get(idOf(placeId)) ?? known.get(placeId)?.place.name ?? placeId;

  return {
    idOf,
    nameOf,
    placeOf: (placeId) => known.get(placeId)?.place,
    all: () => {
      const ids = [...known.keys()].sort();
      return new Map(
        ids.map((id) => [id, { ...known.get(id)!.place, ...(names.has(id) ? { name: nameOf(id) } : {}) }]),
      );
    },
    add(report) {
      const places = [...report.places, ...report.otherPlaces];
      const moved = new Set<string>();
      const groupsToJoin = new Set<string>();
      for (const place of places) {
        const names = printed.get(place.placeId) ?? new Map<string, Printed>();
        const one = { count: 1, first: `${orderOf(report)}|${places.indexOf(place)}` };
        printed.set(place.placeId, names.set(place.name, both(names.get(place.name), one)));
        const before = known.get(place.placeId);
        const now = { place, order: orderOf(report) };
        if (before && !isBetter(now, before)) continue;
        known.set(place.placeId, now);
        if (before?.place.kind !== place.kind) moved.add(place.placeId);
        for (const one of before ? [before.place, place] : [place]) groupsToJoin.add(nameKeyOf(one));
        if (before) groups.get(nameKeyOf(before.place))?.delete(place.placeId);
        const group = groups.get(nameKeyOf(place)) ?? new Set<string>();
        groups.set(nameKeyOf(place), group.add(place.placeId));
      }
      const touched = new Set(places.map((place) => place.placeId));
      for (const key of groupsToJoin)
        for (const [placeId, leader] of joinGroup([...(groups.get(key) ?? [])].map((id) => known.get(id)!.place))) {
          const before = idOf(placeId);
          if (before === leader) continue;
          move(placeId, before, leader);
          moved.add(placeId);
          for (const id of [before, leader]) touched.add(id);
        }
      const joinedIds = new Set([...touched].map(idOf).concat([...touched].filter((id) => names.has(id))));
      return { moved, renamed: new Set([...joinedIds].filter(rename)) };
    },
  };

  function move(placeId: string, from: string, to: string): void {
    kin.get(from)?.delete(placeId);
    kin.set(to, (kin.get(to) ?? new Set<string>()).add(placeId));
    if (to === placeId) joined.delete(placeId);
    else joined.set(placeId, to);
  }

  /** Names a joined place anew; says whether the name is another. */
  function rename(joinedId: string): boolean {
    const all = new Map<string, Printed>();
    const own = idOf(joinedId) === joinedId ? [joinedId] : [];
    for (const placeId of new Set([...own, ...(kin.get(joinedId) ?? [])]))
      for (const [name, one] of printed.get(placeId) ?? []) all.set(name, both(all.get(name), one));
    const before = names.get(joinedId);
    const now = [...all].sort(([, a], [, b]) => b.count - a.count || (a.first < b.first ? -1 : 1))[0]?.[0];
    if (now === undefined) names.delete(joinedId);
    else names.set(joinedId, now);
    return before !== now;
  }
}

/** A position beats none; of two alike the one published first stands. */
function isBetter(a: Known, b: Known): boolean {
  const [hasA, hasB] = [a.place.latDeg != null, b.place.latDeg != null];
  return hasA === hasB ? a.order < b.order : hasA;
}

/** The leader of every place of a group of places with one name. */
function joinGroup(group: readonly Place[]): Map<string, string> {
  const ranked = [...group].sort((a, b) => rank(b) - rank(a) || (a.placeId < b.placeId ? -1 : 1));
  const leaders: Place[] = [];
  const leaderOf = new Map<string, string>();
  for (const place of ranked) {
    const fits = leaders.filter((leader) => isOneSpot(leader, place));
    // An unplaced name that fits two places is neither.
    const leader = fits.length === 1 || (fits.length > 1 && place.latDeg != null) ? fits[0]! : place;
    if (leader === place) leaders.push(place);
    leaderOf.set(place.placeId, leader.placeId);
  }
  return leaderOf;
}

function rank(place: Place): number {
  return (place.geonameid == null ? 0 : 2) + (place.latDeg == null ? 0 : 1);
}

function both(a: Printed | undefined, b: Printed): Printed {
  return a ? { count: a.count + b.count, first: a.first < b.first ? a.first : b.first } : b;
}
