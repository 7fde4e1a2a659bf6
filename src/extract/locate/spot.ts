import { roleOfWord } from '../../actors/roles.ts';
import { foldSpelling } from '../../gazetteer/fold.ts';
import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';
import { TOPONYM_HEADS } from './cues.ts';
import { CAPITAL_ONLY, ENDS_NAME, FACILITY_SYNONYMS, FACILITY_WORDS, KIND_WORDS } from './kindWords.ts';
import { ARTICLES, CLOSED_WORDS, JOINTS, LOOSE_JOINTS, NOT_ALONE } from './notNames.ts';
import type { Word } from './words.ts';

/** A stretch of words that may name a place. Words are counted in the passage. */
export interface Spot {
  /** First and last word of the name. */
  readonly first: number;
  readonly last: number;
  /** The name as printed, with a facility word that belongs to it. */
  readonly name: string;
  /** What the gazetteer knows under the name. */
  readonly candidates: readonly Candidate[];
  /** For "Kuweires air base": "air base"; else null. */
  readonly facility: string | null;
  /** The name without its facility word. */
  readonly bare: string;
}

const LONGEST_NAME = 6;
/** A run is read no further, so that a page in capitals costs no more than any other. */
const LONGEST_RUN = 12;

/**
 * Finds every stretch of capitalised words that may be a place's name, from the left.
 *
 * A run of capitals is one name unless the gazetteer knows its beginning and what follows is a kind word or comes after a
 * hyphen ("Hama City", "Damascus-Aleppo motorway"): "Bashar Assad" is not read as the place Bashar.
 *
 * @param titleCase every word has a capital, so runs say nothing and only known names count.
 */
export function spots(words: readonly Word[], text: string, gazetteer: Gazetteer, titleCase: boolean): Spot[] {
  const found: Spot[] = [];
  for (let i = 0; i < words.length;) {
    const spot = startsName(words, i) ? spotAt(words, text, i, gazetteer, titleCase) : null;
    if (spot) found.push(spot);
    i = spot ? spot.last + 1 : i + 1;
  }
  return found;
}

function spotAt(
  words: readonly Word[],
  text: string,
  i: number,
  gazetteer: Gazetteer,
  titleCase: boolean,
): Spot | null {
  const spot = known(words, text, i, gazetteer);
  if (titleCase) return spot;
  const end = runEnd(words, i);
  if (
    spot &&
    (spot.last >= end || isBeforeOffice(spot, words, end) || restIsExplained(words, spot.last + 1, end, gazetteer))
  )
    return spot;
  const word = words[i]!;
  const isTitle = NOT_ALONE.has(word.lower) && !(TOPONYM_HEADS.has(word.lower) && end > i); // "Sheikh Saeed" may be a quarter
  if (isTitle || gazetteer.countryOfDemonym(word.text) !== null) return null;
  return unknown(words, text, i, end);
}

/** Says whether the words of a run after a known name need no name of their own. */
function restIsExplained(words: readonly Word[], from: number, to: number, gazetteer: Gazetteer): boolean {
  if (words[from]!.gap === '-') return true;
  if (from === to && isPeopleOf(words, from, gazetteer)) return true;
  return words.slice(from, to + 1).every((w) => KIND_WORDS[w.lower] !== undefined || TITLES.has(w.lower));
}

/** "Borno Governor Babagana Zulum", "Quebec Health Minister Gaetan Barrette": a province before an office and whoever holds it. "US President X" is of a people. */
function isBeforeOffice(spot: Spot, words: readonly Word[], to: number): boolean {
  if (!spot.candidates.some((c) => c.placeId.startsWith('a1:'))) return false;
  const rest = words.slice(spot.last + 1, to + 1);
  const office = rest.findIndex((w) => OFFICES.has(w.lower));
  return office >= 0 && rest.slice(0, office).every((w) => PORTFOLIOS.has(w.lower));
}

/** "In Vukovar Serb troops …": a people before a noun in small letters begins a phrase of its own. */
function isPeopleOf(words: readonly Word[], i: number, gazetteer: Gazetteer): boolean {
  const next = words[i + 1];
  const isNoun = next !== undefined && next.gap === ' ' && !next.isCapital && roleOfWord(next.lower) !== null;
  return isNoun && gazetteer.countryOfDemonym(words[i]!.text) !== null;
}

const OFFICES = new Set(['president', 'premier', 'governor', 'gov', 'mayor', 'minister', 'emir', 'senator', 'sen']);
const PORTFOLIOS = new Set(
  'prime deputy vice former acting finance health foreign defence defense interior information justice education'.split(
    ' ',
  ),
);

/** Offices that follow a place: "Ukraine President". */
const TITLES = new Set(['president', 'minister', 'prime', 'king', 'governor', 'mayor']);

/** What joins an article to its noun, with the letter ain or hamza that some print: "al-‘Utaybah". */
const HYPHEN = /^-[‘’'ʻʿ`]?$/;

/** A name that begins with a consonant as it is spoken: of initials nobody knows, and an H may be silent. */
const CONSONANT = /^[BCDFGJKLMNPQRSTVWXZ]\p{Ll}/u;

function startsName(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  const isName = word.text === 'An' && next?.gap === ' ' && CONSONANT.test(next.text); // "An Loc": no article stands before an L
  if (CLOSED_WORDS.has(word.lower) && !isName) return false;
  if (word.isCapital) return true;
  return ARTICLES.has(word.lower) && next !== undefined && HYPHEN.test(next.gap) && next.isCapital;
}

/** The longest run of words from `i` that the gazetteer knows, a facility word included. */
function known(words: readonly Word[], text: string, i: number, gazetteer: Gazetteer): Spot | null {
  for (let last = reach(words, i, LONGEST_NAME, true); last >= i; last--) {
    if (!words[last]!.isCapital || CLOSED_WORDS.has(words[last]!.lower)) continue;
    if (last === i && ((NOT_ALONE.has(words[i]!.lower) && !words[i]!.isAllCaps) || words[i]!.text.length < 2)) continue;
    if (ARTICLES.has(words[last]!.lower) && HYPHEN.test(words[last + 1]?.gap ?? '')) continue; // "Al-Mayadin" begins with no place called Al, "Tell Al-Abyad" with no "Tell Al"
    const name = text.slice(words[i]!.start, words[last]!.end);
    if (gazetteer.countryOfDemonym(name) !== null) return null;
    const candidates = withoutAbbreviations(gazetteer.find(name), name, text[words[last]!.end]);
    const facility = facilityAfter(words, last);
    if (
      candidates.length > 0 &&
      !(last > i && KIND_WORDS[words[last]!.lower] && candidates.every((c) => c.match === 'variant'))
    ) {
      const whole = facility && withFacility(words, text, { first: i, last }, facility, gazetteer);
      if (whole && (!facility.isDoubtful || whole.candidates.some((c) => c.kind === 'feature'))) return whole;
      return { first: i, last, name, candidates, facility: null, bare: name };
    }
  }
  return null;
}

/** Short forms of provinces are read only with their full stop: "Miss." and "N.C.", not "Miss" and "Ill". */
function withoutAbbreviations(found: readonly Candidate[], name: string, next: string | undefined) {
  const isShort = foldSpelling(name).length < SHORTEST_VARIANT;
  const candidates = isShort ? found.filter((c) => c.match === 'exact') : found;
  if (name.length > LONGEST_SHORT_FORM || name.includes('.') || next === '.') return candidates;
  return candidates.filter((c) => c.kind !== 'province' || c.isMainName || c.canonical.startsWith(`${name} `)); // "Borno" of Borno State
}

/** Spellings with fewer letters agree by chance: "Whew" and "Ohio". */
const SHORTEST_VARIANT = 5;
const LONGEST_SHORT_FORM = 5;

/** A capital run that the gazetteer does not know as a whole, without the kind word that ends it. */
function unknown(words: readonly Word[], text: string, first: number, runEnd: number): Spot {
  const end = runEnd > first && ENDS_NAME.test(words[runEnd]!.lower) ? runEnd - 1 : runEnd;
  const after = facilityAfter(words, end);
  const facility = after?.isDoubtful ? null : after;
  const endsInOne = end > first && FACILITY_WORDS.includes(words[end]!.lower) && !SURNAMES.has(words[end]!.lower);
  const last = facility && !endsInOne ? facility.last : end;
  return {
    first,
    last,
    name: text.slice(words[first]!.start, words[last]!.end),
    candidates: [],
    facility: endsInOne ? words[end]!.lower : (facility?.text ?? null),
    bare: text.slice(words[first]!.start, words[endsInOne ? end - 1 : end]!.end),
  };
}

/** Facility words that end names of persons too: "Conleth Hill". */
const SURNAMES = new Set(['hill', 'lake', 'forest', 'bridge', 'pass', 'port', 'valley', 'base', 'camp']);

/** Last capital word of the run from `i`. */
function runEnd(words: readonly Word[], i: number): number {
  let last = i;
  for (let j = i + 1; j <= reach(words, i, LONGEST_RUN, false); j++) if (words[j]!.isCapital) last = j;
  return last;
}

/** Last word that a name from `i` can reach: capitals and joints, parted by a space or a hyphen. */
function reach(words: readonly Word[], i: number, most: number, isLoose: boolean): number {
  let last = i;
  for (let j = i + 1; j < words.length && j < i + most; j++) {
    const word = words[j]!;
    if (!/^[ \u00a0]$/.test(word.gap) && !HYPHEN.test(word.gap) && !(isLoose && /^['’]s $/.test(word.gap))) break;
    if (!word.isCapital && !JOINTS.has(word.lower) && !(isLoose && LOOSE_JOINTS.has(word.lower))) break;
    if (word.isCapital && CLOSED_WORDS.has(word.lower)) break;
    if (!word.isCapital && isEnglish(word.lower, words[j + 1])) break;
    last = j;
  }
  return last;
}

/** "as", "at", "an" join names only as the Arabic article before its own letter, "Ras as Sudr"; elsewhere they are English. */
function isEnglish(word: string, next: Word | undefined): boolean {
  return /^(?:as|at|an)$/.test(word) && next?.lower[0] !== word[1];
}

interface Facility {
  readonly text: string;
  readonly last: number;
  /** In small letters where a name has a capital, "X camp": part of the name only if the gazetteer has it. */
  readonly isDoubtful: boolean;
}

/** The facility word or words right after word `last`: "air base" in "Kuweires air base". */
function facilityAfter(words: readonly Word[], last: number): Facility | null {
  for (const { phrase, parts } of FACILITIES_BY_WORD.get(words[last + 1]?.lower ?? '') ?? []) {
    const fits = parts.every((part, k) => {
      const word = words[last + 1 + k];
      return word !== undefined && word.lower === part && /^[ -]$/.test(word.gap);
    });
    if (fits) {
      const isDoubtful = CAPITAL_ONLY.has(phrase) && !words[last + 1]!.isCapital;
      return { text: phrase, last: last + parts.length, isDoubtful };
    }
  }
  return null;
}

/** First word of a facility phrase → the phrases that begin with it, longest first. */
const FACILITIES_BY_WORD = new Map<string, { readonly phrase: string; readonly parts: readonly string[] }[]>();
for (const phrase of [...FACILITY_WORDS].sort((x, y) => y.length - x.length)) {
  const parts = phrase.split(' ');
  const same = FACILITIES_BY_WORD.get(parts[0]!);
  if (same) same.push({ phrase, parts });
  else FACILITIES_BY_WORD.set(parts[0]!, [{ phrase, parts }]);
}

function withFacility(
  words: readonly Word[],
  text: string,
  base: { readonly first: number; readonly last: number },
  facility: Facility,
  gazetteer: Gazetteer,
): Spot {
  const start = words[base.first]!.start;
  const name = text.slice(start, words[facility.last]!.end);
  const bare = text.slice(start, words[base.last]!.end);
  return {
    first: base.first,
    last: facility.last,
    name,
    candidates: facilityCandidates(bare, name, facility.text, gazetteer),
    facility: facility.text,
    bare,
  };
}

/** What the gazetteer knows of a facility under its printed name, else under the other words for such a facility. */
export function facilityCandidates(
  bare: string,
  name: string,
  facility: string,
  gazetteer: Gazetteer,
): readonly Candidate[] {
  const printed = gazetteer.find(name);
  if (printed.length > 0) return printed;
  const others = FACILITY_SYNONYMS.find((row) => row.includes(facility)) ?? [];
  for (const other of others) {
    const found = gazetteer.find(`${bare} ${other}`);
    if (found.length > 0) return found;
  }
  return [];
}
