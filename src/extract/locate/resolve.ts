import type { Candidate } from '../../gazetteer/gazetteer.ts';
import { distanceKm } from './distance.ts';

/** What a report says about where it plays. */
export interface Setting {
  /** ISO code → how often the report names the country, its people, or places that can only be there. */
  readonly countries: ReadonlyMap<string, number>;
  /** Code of a first-order area → how often the report names it. */
  readonly areas: ReadonlyMap<string, number>;
  /** Places of the report that are sure, countries and seas left out. */
  readonly anchors: readonly Candidate[];
  /** Ids of well-known places that the report's names keep no company with, but do with a namesake. */
  readonly strangers: ReadonlySet<string>;
}

/** How a name stands in the report, for choosing among its namesakes. */
export interface Printed {
  /** "province", "region", "state" next to the name. */
  readonly isProvince: boolean;
  /** "airport", "dam" in the name. */
  readonly isFacility: boolean;
  /** Name of a country or province right after it ("Paris, Texas") or around it, or null. */
  readonly around: readonly Candidate[];
  /** What the name right before it and a comma may mean: of "Atlanta, Georgia" the Atlantas. */
  readonly holds?: readonly Candidate[];
}

export interface Choice {
  readonly candidate: Candidate;
  readonly score: number;
  readonly because: string;
}

/** Below this many people a place in a country that the report does not name is not taken for the one meant. */
const KNOWN_FROM = 100_000;

/**
 * Chooses the place that a name means in a report.
 *
 * What speaks for a candidate: being the country or capital of the name, people, a country that the report names, nearness
 * to its other places, a wider place named after it. A transliteration counts only in a country that the report names.
 *
 * @returns the best candidate, or null where none is likely enough.
 */
export function choose(candidates: readonly Candidate[], printed: Printed, setting: Setting): Choice | null {
  const total = Math.max(
    1,
    [...setting.countries.values()].reduce((a, b) => a + b, 0),
  );
  const scored = candidates
    .filter((c) => isPossible(c, setting, printed, total))
    .map((c) => ({ candidate: c, ...weigh(c, printed, setting, total, areasOf(candidates)) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return null;
  const candidate = printed.isFacility ? best.candidate : cityOfName(best.candidate, candidates);
  return { candidate, score: best.score, because: best.because };
}

/** The city of an area's own name in it: a report's "Hama province" and "Hama" are one entry, the city. */
function cityOfName(area: Candidate, candidates: readonly Candidate[]): Candidate {
  if (area.kind !== 'province') return area;
  const cities = candidates.filter(
    (c) =>
      (c.kind === 'city' || c.kind === 'town') &&
      c.country === area.country &&
      c.admin1 === area.admin1 &&
      c.match === area.match,
  );
  return cities.find((c) => c.rank !== null) ?? cities[0] ?? area;
}

function isPossible(c: Candidate, setting: Setting, printed: Printed, total: number): boolean {
  if (c.kind === 'country') return c.match === 'exact';
  if (setting.strangers.has(c.placeId)) return false;
  if (c.country === '' || printed.around.some((a) => isInside(c, a))) return true;
  const isLarge = c.rank !== null || c.population >= KNOWN_FROM;
  if (setting.countries.has(c.country)) {
    if (c.match === 'exact' && (isLarge || c.isNoted)) return true;
    const share = setting.countries.get(c.country)! / total;
    return share >= LEAST_SHARE[c.match] || nearestKm(c, setting.anchors) < NEAR_KM;
  }
  if (c.match === 'variant') return false;
  return isFamous(c) || (c.isNoted && !isOfCity(c)) || setting.countries.size === 0;
}

/** A quarter or building of a city is meant only where the report is of its country: "Aberdeen" in no report of Scotland is Freetown's. */
const isOfCity = (c: Candidate) => c.kind === 'neighbourhood' || (c.kind === 'feature' && c.within !== null);

/** Known far from its country: a capital, or a large city under the name it is best known by. */
function isFamous(c: Candidate): boolean {
  return c.rank === 'capital' || (c.population >= KNOWN_FROM && (c.isMainName || c.population >= 5 * KNOWN_FROM));
}

/** Share of a report's country words from which its small places, or a transliteration, may be meant. */
const LEAST_SHARE = { exact: 0.1, variant: 0.25 };
const NEAR_KM = 200;

/** A place noted by hand is as likely named as a town of so many, where its people are not known. */
const NOTED_PEOPLE = 5_000;

/** Codes of the first-order areas that bear the name themselves: "Riyadh" does not put itself in the province of Riyadh. */
const areasOf = (candidates: readonly Candidate[]): ReadonlySet<string | null> =>
  new Set(candidates.filter((c) => c.placeId.startsWith('a1:')).map((c) => c.admin1));

function weigh(
  c: Candidate,
  printed: Printed,
  setting: Setting,
  total: number,
  own: ReadonlySet<string | null>,
): { score: number; because: string } {
  const share = (setting.countries.get(c.country) ?? 0) / total;
  const nearest = nearestKm(c, setting.anchors);
  const inside = printed.around.some((a) => isInside(c, a));
  const near = nearest < 60 ? 2.5 : nearest < 200 ? 1.8 : nearest < 500 ? 0.8 : 0;
  const parts: readonly (readonly [number, string])[] = [
    [c.kind === 'country' ? 7 : 0, 'a country of that name'],
    [inside ? 7 : 0, 'the wider place named with it'],
    [holdsAll(c, printed.holds ?? []) ? 8 : 0, 'the wider place of the one named before it'],
    [3 * share + (share > 0 ? 1.5 : 0), `the report names ${c.country}`],
    [near, 'near other places of the report'],
    [isInArea(c, setting) && !own.has(c.admin1) ? 2 : 0, 'the report names its province'],
    [c.rank === 'capital' ? 2 : c.rank === 'seat' ? 0.8 : 0, 'a seat of government'],
  ];
  const plain =
    Math.log10((c.population || (c.isNoted ? NOTED_PEOPLE : 0)) + 50) +
    (c.match === 'exact' ? 2 : 0) +
    (c.isMainName ? 1.2 : 0) +
    (c.isNoted ? 2 : 0) +
    kindWeight(c, printed);
  const [, reason] = parts.reduce((best, part) => (part[0] > best[0] ? part : best), [
    0.1,
    'the largest place of that name',
  ] as const);
  return { score: parts.reduce((sum, [weight]) => sum + weight, plain), because: reason };
}

/** In a province that the report names; a county only by its whole name: "Dallas County" beside Iowa is not the one of Texas. */
function isInArea(c: Candidate, setting: Setting): boolean {
  if (c.admin1 === null || !setting.areas.has(c.admin1)) return false;
  return c.kind !== 'province' || (c.placeId.startsWith('a2:') && c.isMainName);
}

function kindWeight(c: Candidate, printed: Printed): number {
  if (c.kind === 'feature') return printed.isFacility || c.country === '' ? 4 : 0;
  if (printed.isFacility) return -6;
  if (c.kind === 'province') return (c.placeId.startsWith('a2:') ? -1.5 : -0.5) + (printed.isProvince ? 2 : 0);
  if (c.kind === 'neighbourhood') return -1;
  return printed.isProvince && c.rank === null ? -1.5 : 0;
}

/** A first-order area that holds a place of the name before it, where no country of its own name does. */
function holdsAll(c: Candidate, before: readonly Candidate[]): boolean {
  return c.placeId.startsWith('a1:') && before.some((one) => one.population >= KNOWN_FROM && isInside(one, c));
}

function isInside(c: Candidate, area: Candidate): boolean {
  if (c.placeId === area.placeId) return false;
  if (area.kind === 'country') return c.country === area.country;
  if (area.kind === 'province') return c.admin1 !== null && c.admin1 === area.admin1 && c.country === area.country;
  return c.country === area.country && distanceKm(c, area) < 40;
}

function nearestKm(c: Candidate, anchors: readonly Candidate[]): number {
  let nearest = Infinity;
  for (const anchor of anchors) if (anchor.placeId !== c.placeId) nearest = Math.min(nearest, distanceKm(c, anchor));
  return nearest;
}
