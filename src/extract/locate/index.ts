import { foldSpelling } from '../../gazetteer/fold.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Article } from '../../terms/article.ts';
import type { Part } from '../../terms/claim.ts';
import type { Place } from '../../terms/place.ts';
import type { PassageReading, PlaceMention } from '../reading.ts';
import { anaphora } from './anaphora.ts';
import { capitalsOf } from './capitalOf.ts';
import { datelinePlaces, type DatelinePlace } from './dateline.ts';
import { judge, type Judged } from './judge.ts';
import { partsOf } from './parts.ts';
import { knownPlace } from './place.ts';
import { placeOf, townsCountry } from './placeOf.ts';
import { relativePositions } from './relative.ts';
import { settingOf } from './setting.ts';
import { sightingsOf } from './sighting.ts';

/** Where a report plays: every mention of a place, and each named place of the body once. */
export interface Located {
  readonly mentions: readonly PlaceMention[];
  readonly rows: readonly Place[];
}

/** Finds the places named in the passages and resolves each against the others and the gazetteer. */
export function locate(passages: readonly PassageReading[], article: Article, gazetteer: Gazetteer): Located {
  const { worded, sightings } = sightingsOf(passages, gazetteer); // capital words that may be names
  const dateline = datelinePlaces(article.dateline, gazetteer); // where it was written
  const setting = settingOf(
    worded,
    sightings,
    dateline.map((d) => d.candidate),
    gazetteer,
  ); // which countries it is about
  const judged = judge(sightings, setting); // which names are places, and which places
  const places = relativePositions(judged, placesByName(judged, setting.countries, gazetteer)); // unknown ones beside known ones
  const parts = partsOf(judged); // "the outskirts of", for whole lists
  const named = judged.map((j, i) => mentionOf(j, places.get(keyOf(j))!, parts[i]!)); // every name
  const pointed = anaphora(worded, named, (id) => gazetteer.get(id)); // "the city", "there"
  const capitals = worded.flatMap((passage) => capitalsOf(passage, named, gazetteer)); // "the Chadian capital"
  const mentions = [...named, ...pointed, ...capitals].sort((a, b) => order(a) - order(b) || a.start - b.start);
  return { mentions, rows: rowsOf(dateline, named) };
}

/** Names that are one place whatever their spelling here. */
function keyOf(judged: Judged): string {
  return judged.choice ? judged.choice.candidate.placeId : `?${foldSpelling(judged.sighting.spot.name)}`;
}

/** One place for every name or spelling group, under the name printed first in the body, else first anywhere. */
function placesByName(
  judged: readonly Judged[],
  countries: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const home = townsCountry(judged);
  const bodyFirst = [...judged].sort(
    (a, b) => Number(b.sighting.passage.in === 'body') - Number(a.sighting.passage.in === 'body'),
  );
  for (const one of bodyFirst) {
    const key = keyOf(one);
    if (!places.has(key)) places.set(key, placeOf(one, judged, countries, home, gazetteer));
  }
  return places;
}

function mentionOf({ sighting }: Judged, place: Place, part: Part | null): PlaceMention {
  const { start, end, passage } = sighting;
  return {
    start,
    end,
    in: passage.in,
    text: passage.text.slice(start, end),
    name: sighting.spot.name,
    place,
    part,
    isAnaphor: false,
  };
}

const PASSAGES = ['headline', 'body', 'caption'];
const order = (mention: PlaceMention) => PASSAGES.indexOf(mention.in);

/** Each place of the dateline and the body once, in order of first mention. */
function rowsOf(dateline: readonly DatelinePlace[], named: readonly PlaceMention[]): Place[] {
  const rows = new Map<string, Place>();
  for (const { name, candidate } of dateline) {
    if (!rows.has(candidate.placeId))
      rows.set(candidate.placeId, knownPlace(name, { candidate, score: 0, because: 'named in the dateline' }));
  }
  for (const { in: passage, place } of named) {
    if (passage === 'body' && !rows.has(place.placeId)) rows.set(place.placeId, place);
  }
  return [...rows.values()];
}
