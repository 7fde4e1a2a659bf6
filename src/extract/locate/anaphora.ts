import type { Candidate } from '../../gazetteer/gazetteer.ts';
import type { PlaceKind } from '../../terms/place.ts';
import type { PlaceMention } from '../reading.ts';
import { partOf } from './part.ts';
import type { WordedPassage } from './sighting.ts';

const CITY: readonly PlaceKind[] = ['city'];
const TOWN: readonly PlaceKind[] = ['town', 'village', 'city'];
const VILLAGE: readonly PlaceKind[] = ['village', 'town'];
const DISTRICT: readonly PlaceKind[] = ['neighbourhood'];
const PROVINCE: readonly PlaceKind[] = ['province', 'city'];

/** Word after "the" or "this" → kinds of place that it can point back to, likeliest first. */
const POINTERS: Readonly<Record<string, readonly PlaceKind[]>> = {
  city: CITY,
  town: TOWN,
  village: VILLAGE,
  neighbourhood: DISTRICT,
  neighborhood: DISTRICT,
  district: DISTRICT,
  quarter: DISTRICT,
  province: PROVINCE,
  governorate: PROVINCE,
};

const FACILITIES = new Set([
  'airport',
  'base',
  'airbase',
  'dam',
  'bridge',
  'camp',
  'crossing',
  'prison',
  'island',
  'square',
]);

const TAKES =
  /(?:(?:re)?(?:tak(?:e|es|en|ing)|took|captur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing))|enter(?:s|ed|ing)?|storm(?:s|ed|ing)?|reach(?:es|ed|ing)?|liberat(?:e|es|ed|ing)|los(?:e|es|t|ing)|besieg(?:e|es|ed|ing)|encircl(?:e|es|ed|ing)|held|hold|holds|holding|defend(?:s|ed|ing)?|overran|overrun|abandon(?:s|ed|ing)?|control of|withdr[ae]wn? from|left)$/;

/** Mentions looked back over; a text that points further back than this is not pointing at a place. */
const LOOK_BACK = 40;

/**
 * Finds words that point back to a named place of the same passage: "the city", "the town", "the provincial capital",
 * "the airport", "it" as what is taken or held.
 *
 * The place meant is the fitting one last named, but one that the sentences before named oftener or first wins over a
 * place that only gives a direction ("45 km north of Homs").
 *
 * @param named mentions by name, in order within each passage.
 * @param get looks a place up, for its rank.
 */
export function anaphora(
  worded: readonly WordedPassage[],
  named: readonly PlaceMention[],
  get: (placeId: string) => Candidate | null,
): PlaceMention[] {
  return worded.flatMap((passage) => {
    const here = named.filter((m) => m.in === passage.in);
    const headline = named.find((m) => m.in === 'headline' && m.place.kind !== 'country') ?? null;
    return pointersIn(passage).flatMap((pointer): PlaceMention[] => {
      const before = here.filter((m) => m.end <= pointer.start).slice(-LOOK_BACK);
      const sentence = sentenceAt(passage, pointer.start);
      const target = mostSalient(before, pointer, sentence, passage, headline, get);
      if (!target) return [];
      const lead = passage.text
        .slice(Math.max(0, pointer.start - 60), pointer.start)
        .split(/[.;:!?\n]/)
        .at(-1)!;
      const tail = passage.text.slice(pointer.end, pointer.end + 40).replace(/^['’]s /, ' ');
      return [
        {
          start: pointer.start,
          end: pointer.end,
          in: passage.in,
          text: passage.text.slice(pointer.start, pointer.end),
          name: target.name,
          place: target.place,
          part:
            partOf(lead, tail) ??
            (pointer.word === 'city' || pointer.word === 'town'
              ? 'city'
              : pointer.word === 'province'
                ? 'province'
                : null),
          isAnaphor: true,
        },
      ];
    });
  });
}

interface Pointer {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function pointersIn(passage: WordedPassage): Pointer[] {
  const { words, text } = passage;
  return words.flatMap((word, i): Pointer[] => {
    const before = words[i - 1];
    if (word.lower === 'it') {
      const lead = text.slice(Math.max(0, word.start - 30), word.start).trimEnd();
      return TAKES.test(lead) ? [{ start: word.start, end: word.end, word: 'it' }] : [];
    }
    if (!before || !/^ $/.test(word.gap)) return [];
    if (
      /^(?:the|this|that)$/.test(before.lower) &&
      (POINTERS[word.lower] || FACILITIES.has(word.lower)) &&
      !isNamed(passage, i)
    )
      return [{ start: before.start, end: word.end, word: word.lower }];
    const article = words[i - 2];
    if (
      word.lower === 'capital' &&
      article?.lower === 'the' &&
      /^(?:provincial|regional|state)$/.test(before.lower) &&
      !isNamed(passage, i)
    )
      return [{ start: article.start, end: word.end, word: 'provincial capital' }];
    if (word.lower === 'capital' && before.lower === 'the' && !isNamed(passage, i))
      return [{ start: before.start, end: word.end, word: 'capital' }];
    return [];
  });
}

/** "the city of Hama", "the capital, Damascus", "the city council": not pointing, or not at a place. */
function isNamed(passage: WordedPassage, i: number): boolean {
  const next = passage.words[i + 1];
  if (!next) return false;
  if (
    next.gap === ' ' &&
    (next.lower === 'of' || next.isCapital || /^(?:council|hall|centre|center|government)$/.test(next.lower))
  ) {
    return next.lower !== 'centre' && next.lower !== 'center';
  }
  return next.gap === ', ' && next.isCapital;
}

function sentenceAt(passage: WordedPassage, offset: number): number {
  return passage.words.findLast((w) => w.start <= offset)?.sentence ?? 0;
}

function mostSalient(
  before: readonly PlaceMention[],
  pointer: Pointer,
  sentence: number,
  passage: WordedPassage,
  headline: PlaceMention | null,
  get: (placeId: string) => Candidate | null,
): PlaceMention | null {
  const fits = before.filter((m) => fitsPointer(m, pointer.word, get));
  const pool = fits.length > 0 || !headline || !fitsPointer(headline, pointer.word, get) ? fits : [headline];
  let best: PlaceMention | null = null;
  let bestWeight = -Infinity;
  const seen = new Map<string, number>();
  pool.forEach((mention, i) => {
    const count = (seen.get(mention.place.placeId) ?? 0) + 1;
    seen.set(mention.place.placeId, count);
    const age = mention.in === passage.in ? sentence - sentenceAt(passage, mention.start) : 3;
    const isTopic = headline?.place.placeId === mention.place.placeId;
    const weight =
      -2 * age +
      Math.min(count, 3) * 0.5 +
      (isTopic ? 1 : 0) +
      0.1 * (i / pool.length) -
      (isDirection(passage, mention) ? 2 : 0);
    if (weight >= bestWeight) {
      best = mention;
      bestWeight = weight;
    }
  });
  return best;
}

/** "north of Homs", "the road to Homs", "from Homs": a place that tells where another is. */
function isDirection(passage: WordedPassage, mention: PlaceMention): boolean {
  if (mention.in !== passage.in) return false;
  const lead = passage.text.slice(Math.max(0, mention.start - 24), mention.start);
  return /\b(?:north|south|east|west|kilomet(?:re|er)s?|km|miles|road|way|highway|motorway) (?:of|from|to|towards?) (?:the )?$/i.test(
    lead,
  );
}

function fitsPointer(mention: PlaceMention, word: string, get: (placeId: string) => Candidate | null): boolean {
  const { kind, name } = mention.place;
  if (word === 'it') return kind !== 'country';
  if (word === 'capital') return get(mention.place.placeId)?.rank === 'capital';
  if (word === 'provincial capital') return get(mention.place.placeId)?.rank === 'seat';
  const kinds = POINTERS[word];
  if (kinds) return kinds.includes(kind);
  return kind === 'feature' && name.toLowerCase().includes(word);
}
