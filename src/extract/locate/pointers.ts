import { PLACE_PREDICATE } from './cues.ts';
import type { PlaceKind } from '../../terms/place.ts';
import type { WordedPassage } from './sighting.ts';

/** A word or words that point back to a place. */
export interface Pointer {
  readonly start: number;
  readonly end: number;
  /** "city", "it", "its", "there", "capital", "provincial capital", "airport" … */
  readonly word: string;
  /** How many places it points to: 2 for "both towns". */
  readonly count: number;
}

const CITY: readonly PlaceKind[] = ['city'];
const TOWN: readonly PlaceKind[] = ['town', 'village', 'city'];

/** Noun after "the" or "this" → kinds of place that it can point back to. */
export const POINTED_KINDS: Readonly<Record<string, readonly PlaceKind[]>> = {
  city: CITY,
  town: TOWN,
  village: ['village', 'town'],
  settlement: ['village', 'town'],
  hamlet: ['village'],
  oasis: ['village', 'town', 'city'],
  stronghold: ['village', 'town', 'city'],
  bastion: ['village', 'town', 'city'],
  neighbourhood: ['neighbourhood'],
  neighborhood: ['neighbourhood'],
  district: ['neighbourhood'],
  quarter: ['neighbourhood'],
  suburb: ['neighbourhood', 'town'],
  province: ['province', 'city'],
  governorate: ['province', 'city'],
  cities: CITY,
  towns: TOWN,
  villages: ['village', 'town'],
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
  'palace',
  'refinery',
  'airfield',
  'airstrip',
  'barracks',
  'citadel',
  'fortress',
  'monastery',
]);

/** What is done to a place that "it" stands for, up to the word before "it". */
const TAKES =
  /\b(?:(?:re)?(?:tak(?:e|es|en|ing)|took|captur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing))|enter(?:s|ed|ing)?|storm(?:s|ed|ing)?|reach(?:es|ed|ing)?|liberat(?:e|es|ed|ing)|los(?:e|es|t|ing)|besieg(?:e|es|ed|ing)|encircl(?:e|es|ed|ing)|held|holds?|holding|defend(?:s|ed|ing)?|overran|overrun|abandon(?:s|ed|ing)?|control of|control|withdr[ae]wn? from|pulled out of|left|outside|beyond|around|near|inside|into)$/i;
/** Parts and fates of a place that "its" goes with. */
const ITS_PART =
  /^ (?:(?:[\w-]+ )(?:and )?){0,3}?(?:outskirts|edges?|suburbs?|districts?|neighbou?rhoods?|quarters?|countryside|cent(?:re|er)|gates?|streets|airport|capture|recapture|fall|seizure|liberation|residents|inhabitants|hinterland|entrances?)\b/i;
/** Before "there" where it is a place and not the start of "there was". */
const THERE_IS =
  /^ (?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|seems?|appears?|remains?|being|be|comes?|came)\b/i;
const COUNTS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4 };

/** Finds the words of a passage that may point back to a place. */
export function pointersIn(passage: WordedPassage): Pointer[] {
  const { words, text } = passage;
  return words.flatMap((word, i): Pointer[] => {
    const before = words[i - 1];
    const self = { start: word.start, end: word.end, count: 1 };
    const lead = () => text.slice(Math.max(0, word.start - 30), word.start).trimEnd();
    const tail = () => text.slice(word.end, word.end + 60);
    if (word.lower === 'it') return TAKES.test(lead()) ? [{ ...self, word: 'it' }] : [];
    if (word.lower === 'its') return ITS_PART.test(tail()) ? [{ ...self, word: 'its' }] : [];
    if (word.lower === 'there') return !word.isFirst && !THERE_IS.test(tail()) ? [{ ...self, word: 'there' }] : [];
    if (word.lower === 'both' && isBothOf(lead(), text.slice(word.end, word.end + 60)))
      return [{ ...self, word: 'both', count: 2 }];
    if (!before || word.gap !== ' ' || word.isCapital) return [];
    const count = Object.hasOwn(COUNTS, before.lower) ? COUNTS[before.lower] : undefined;
    const isKnown = () => before.lower === 'both' || /^(?:the|all|those|these)$/.test(words[i - 2]?.lower ?? ''); // "left three villages": any three
    if (count !== undefined && /^(?:cities|towns|villages)$/.test(word.lower) && isKnown())
      return [{ start: before.start, end: word.end, word: word.lower, count }];
    return singular(passage, i);
  });
}

/** "had abandoned both.", "Both were captured": two places, not both sides. */
function isBothOf(before: string, after: string): boolean {
  if (PLACE_PREDICATE.test(after)) return true;
  return TAKES.test(before) && /^(?:[.,;]|$| (?:on|in|at|by|after|before|last|since)\b)/.test(after);
}

function singular(passage: WordedPassage, i: number): Pointer[] {
  const { words } = passage;
  const word = words[i]!;
  const opener = openerOf(words, i);
  const article = words[opener] ?? words[i - 1]!;
  const isPointed = POINTED_KINDS[word.lower] !== undefined || FACILITIES.has(word.lower);
  if ((!isPointed && word.lower !== 'capital') || isNamed(passage, i)) return [];
  const isDefinite = /^(?:the|this|that|whole|entire)$/.test(article.lower);
  const pointer = (from: number, name: string): Pointer[] => [
    { start: words[from]!.start, end: word.end, word: name, count: 1 },
  ];
  if (isPointed && isDefinite && (!/s$/.test(word.lower) || word.lower === 'oasis')) return pointer(opener, word.lower);
  if (word.lower !== 'capital') return [];
  if (/^(?:provincial|regional|state)$/.test(article.lower) && words[i - 2]?.lower === 'the')
    return pointer(i - 2, 'provincial capital');
  return article.lower === 'the' && opener === i - 1 ? pointer(i - 1, 'capital') : [];
}

/** The word before a noun or, over words that describe it ("the besieged port city"), the "the" that opens its phrase. */
function openerOf(words: WordedPassage['words'], i: number): number {
  if (POINTED_KINDS[words[i]!.lower] === undefined) return i - 1;
  for (let at = i - 1; at >= Math.max(0, i - 1 - MOST_MODIFIERS); at--) {
    const { lower, isCapital } = words[at]!;
    if (/^(?:the|this|that)$/.test(lower)) return at;
    if (isCapital || ANOTHER.has(lower) || !/^[ -]$/.test(words[at]!.gap)) break;
  }
  return i - 1;
}

const MOST_MODIFIERS = 3;

/** Words of a place that is not the one told of: "the next town", "the largest city", "the rebels' last stronghold". */
const ANOTHER = new Set(
  (
    'next nearest nearby neighbouring neighboring adjacent other another second third fourth last only remaining first largest biggest ' +
    'smallest main major home twin native of in and or to from by with for on at is was two three four both each every rebels'
  ).split(' '),
);

/** "the city of Hama", "the capital, Damascus", "the city council": not pointing, or not at a place. */
function isNamed(passage: WordedPassage, i: number): boolean {
  const next = passage.words[i + 1];
  if (!next) return false;
  if (next.gap === ' ')
    return next.lower === 'of' || next.isCapital || /^(?:council|hall|government|authorities)$/.test(next.lower);
  return next.gap === ', ' && next.isCapital;
}
