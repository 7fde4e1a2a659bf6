import { ANY_KIND, kindOfWord } from './kindWords.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Place, PlaceKind } from '../../terms/place.ts';
import type { Judged } from './judge.ts';
import { facilityAt, knownPlace, unknownPlace } from './place.ts';
import { RIVER_LEAD } from './river.ts';

/** Share of a report's country words from which an unknown place is taken to lie in that country. */
const MAIN_SHARE = 0.35;
/** … if it is named this much oftener than the next. */
const TIMES_SECOND = 1.5;

/**
 * Makes the place that a judged name means.
 * @param home the country that most of the report's towns lie in, or null.
 */
export function placeOf(
  one: Judged,
  all: readonly Judged[],
  countries: ReadonlyMap<string, number>,
  home: string | null,
  gazetteer: Gazetteer,
): Place {
  const { sighting, choice } = one;
  if (choice) return knownPlace(sighting.spot.name, choice);
  const country = neighbourCountry(one, all) ?? home ?? mainCountry(countries);
  if (sighting.spot.facility !== null) {
    const base = baseOf(one, all, gazetteer, countries);
    return base
      ? facilityAt(sighting.spot.name, base, base.country || country)
      : unknownPlace(sighting.spot.name, 'feature', country, 'not in the gazetteer');
  }
  const others = sighting.spot.candidates.length;
  const because =
    others > 0 ? `its ${others} namesakes lie in countries the report does not name` : 'not in the gazetteer';
  return unknownPlace(sighting.spot.name, printedKind(one), country, because);
}

/** The place a facility is called after: as the report resolved it, else a city of the report's countries. */
function baseOf(one: Judged, all: readonly Judged[], gazetteer: Gazetteer, countries: ReadonlyMap<string, number>) {
  const { bare } = one.sighting.spot;
  const printed = all.find((j) => j.choice && j.sighting.spot.name === bare)?.choice?.candidate;
  return (
    printed ??
    gazetteer.find(bare).find((c) => c.kind !== 'country' && c.kind !== 'province' && countries.has(c.country)) ??
    null
  );
}

/** Country of the nearest resolved place in the same sentence, or null. */
function neighbourCountry(one: Judged, all: readonly Judged[]): string | null {
  const { sighting } = one;
  const near = all
    .filter(
      (j) =>
        j.choice?.candidate.country &&
        !isBorder(j) &&
        j.sighting.passage === sighting.passage &&
        j.sighting.sentence === sighting.sentence,
    )
    .sort((a, b) => Math.abs(a.sighting.start - sighting.start) - Math.abs(b.sighting.start - sighting.start));
  return near[0]?.choice?.candidate.country ?? null;
}

/** "the border with Chad", "fled to Egypt": a land named beside the one told of. */
function isBorder({ sighting }: Judged): boolean {
  return /\b(?:border|frontier|crossing|line|between|from|to|towards?|into)(?: with| and| of)? (?:the )?$/i.test(
    sighting.before,
  );
}

/** The country in which the located towns of the report lie, where one has clearly more of them; governments' seats do not count. */
export function townsCountry(all: readonly Judged[]): string | null {
  const counts = new Map<string, number>();
  for (const { choice } of all) {
    if (!choice || choice.candidate.kind === 'country' || choice.candidate.rank === 'capital') continue;
    if (choice.candidate.country !== '')
      counts.set(choice.candidate.country, (counts.get(choice.candidate.country) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= TIMES_SECOND * (second?.[1] ?? 0) ? best[0] : null;
}

function mainCountry(countries: ReadonlyMap<string, number>): string | null {
  const total = [...countries.values()].reduce((a, b) => a + b, 0);
  const [best, second] = [...countries].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < MAIN_SHARE * total) return null;
  return best[1] >= TIMES_SECOND * (second?.[1] ?? 0) ? best[0] : null;
}

const ROAD = /^[A-Z]{1,2}-?\d+$/;
const LANDFORM = /^(?:jabal|jebel|djebel|gebel|mount|wadi|lake|nahr) /i;
const KIND_LEAD = new RegExp(`(${ANY_KIND})(?: (?:of|like|such as|including|named|called))? (?:the )?$`);
const KIND_TAIL = new RegExp(`^,? (?:(?:a|the) (?:\\w+ ){0,3})?(${ANY_KIND})\\b`);

/** The kind that the words next to an unknown name give it; a town where they give none. */
function printedKind({ sighting }: Judged): PlaceKind {
  if (
    ROAD.test(sighting.spot.name) ||
    LANDFORM.test(sighting.spot.name) ||
    RIVER_LEAD.test(sighting.before) ||
    /^ (?:highway|motorway|road|bridge)\b/.test(sighting.after)
  )
    return 'feature';
  const word = KIND_TAIL.exec(sighting.after)?.[1] ?? KIND_LEAD.exec(sighting.before)?.[1];
  return (word && kindOfWord(word)) || 'town';
}
