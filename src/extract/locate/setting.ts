import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';
import { companyOf } from './company.ts';
import type { Setting } from './resolve.ts';
import type { Sighting, WordedPassage } from './sighting.ts';

/** People from which a name that several places bear is taken at once for the largest of them, if it is this much larger. */
const LARGE = 200_000;
const TIMES_LARGER = 5;

/**
 * Finds where a report plays: the countries it names, their peoples, and the places that can hardly be another.
 *
 * A headline counts double, a dateline half: agencies write from elsewhere.
 */
export function settingOf(
  worded: readonly WordedPassage[],
  sightings: readonly Sighting[],
  dateline: readonly Candidate[],
  gazetteer: Gazetteer,
): Setting {
  const countries = new Map<string, number>();
  const add = (country: string, weight: number) => {
    if (country !== '') countries.set(country, (countries.get(country) ?? 0) + weight);
  };
  for (const passage of worded) {
    const weight = passage.in === 'headline' ? 2 : 1;
    const pairAt = (i: number) => {
      const [word, next] = [passage.words[i], passage.words[i + 1]];
      return word === undefined || next === undefined ? null : gazetteer.countryOfDemonym(`${word.text} ${next.text}`);
    };
    passage.words.forEach((word, i) => {
      if (!word.isCapital) return;
      const pair = pairAt(i);
      const single = pairAt(i - 1) ? null : gazetteer.countryOfDemonym(word.text);
      const country = pair ?? single;
      if (country) add(country, weight);
    });
  }
  const anchors = new Map<string, Candidate>();
  const areas = new Map<string, number>();
  const strangers = new Set<string>();
  const companionOf = companyOf(sightings);
  for (const sighting of sightings) {
    for (const country of countriesInside(sighting, gazetteer)) add(country, 1);
    if (sighting.isBarred || sighting.looksPersonal || sighting.reader === 'other' || sighting.reader === 'person')
      continue;
    const area = areaOf(sighting.spot.candidates);
    if (area) {
      areas.set(area, (areas.get(area) ?? 0) + 1);
      add(area.split('.')[0]!, 0.5);
    }
    const known = sureOf(sighting.spot.candidates);
    const companion = known && companionOf(known, sighting.spot.candidates, sighting.spot.name);
    if (known && companion) strangers.add(known.placeId);
    const sure = companion ?? known;
    if (!sure || (sighting.context === 'none' && sure.kind !== 'country' && sure.population < LARGE)) continue;
    add(sure.country, (sure.kind === 'country' ? 1 : 0.7) * (sighting.passage.in === 'headline' ? 2 : 1));
    if (sure.kind !== 'country' && sure.precision === 'point') anchors.set(sure.placeId, sure);
  }
  for (const place of dateline) add(place.country, 0.5);
  return { countries, areas, anchors: [...anchors.values()], strangers };
}

/** Countries in a longer name, such as an organisation's: "Congo River Alliance". */
function countriesInside({ spot, passage }: Sighting, gazetteer: Gazetteer): string[] {
  if (spot.candidates.length > 0 || spot.first === spot.last) return [];
  return passage.words
    .slice(spot.first, spot.last + 1)
    .filter((word) => word.isCapital)
    .flatMap((word) => gazetteer.find(word.text).filter((c) => c.kind === 'country' && c.match === 'exact'))
    .map((c) => c.country);
}

/** The place that a name means whatever the report: a country, or a city far larger than its namesakes. */
function sureOf(candidates: readonly Candidate[]): Candidate | null {
  const exact = candidates.filter((c) => c.match === 'exact');
  const country = exact.find((c) => c.kind === 'country');
  if (country) return country;
  const [largest] = exact.filter((c) => c.kind === 'city' || c.kind === 'neighbourhood' || c.kind === 'feature');
  if (!largest) return null;
  const rival = exact.find((c) => c.country !== largest.country);
  if (exact.some((c) => c.country !== largest.country && (c.rank !== null || c.isNoted))) return null;
  if (largest.isNoted && !rival) return largest;
  return largest.population >= LARGE && largest.population >= TIMES_LARGER * (rival?.population ?? 0) ? largest : null;
}

/** The first-order area that a name surely means: its only exact reading that is not a village. */
function areaOf(candidates: readonly Candidate[]): string | null {
  const exact = candidates.filter((c) => c.match === 'exact' && (c.kind !== 'village' || c.isNoted));
  const area = exact.find((c) => c.placeId.startsWith('a1:'));
  return area &&
    exact.every((c) => c.admin1 === area.admin1 || (c.rank === null && c.population < LARGE)) &&
    exact.every((c) => c.admin1 === area.admin1 || c.population < area.population / TIMES_LARGER)
    ? area.admin1
    : null;
}
