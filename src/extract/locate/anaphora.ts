import type { Candidate } from '../../gazetteer/gazetteer.ts';
import type { Part } from '../../terms/claim.ts';
import type { PlaceMention } from '../reading.ts';
import { partOf } from './part.ts';
import { type Pointer, pointersIn, POINTED_KINDS } from './pointers.ts';
import type { WordedPassage } from './sighting.ts';

/** Mentions and sentences looked back over; a text that points further back than this is not pointing at a place. */
const LOOK_BACK = 40;
const PRONOUN_SENTENCES = 2;

// Weights of what makes a place the one pointed at, chosen on the repository's sample reports.
const PER_SENTENCE = -2;
const PER_NAMING = 0.5;
const MOST_NAMINGS = 3;
const IN_HEADLINE = 1.5;
const IS_DIRECTION = -2;
const IS_DESTINATION = -3;
const IS_ORIGIN = -3;
const IS_MEASURED_FROM = -2;
const IS_CALLED_SO = 1;
const IS_TELLERS = -3;
const IS_GOVERNMENT = -8;
const IS_FOREIGN = -20;

/**
 * Finds words that point back to a named place of the same passage: "the city", "the provincial capital", "the airport",
 * "it" as what is taken or held, "its outskirts", "fighting there", "both towns".
 *
 * The place meant is the fitting one named last; one that the report names oftener or in its headline wins over one in the
 * same sentence that only gives a direction ("45 km north of Homs").
 *
 * @param named mentions by name, in order within each passage.
 * @param get looks a place up, for its rank.
 */
export function anaphora(
  worded: readonly WordedPassage[],
  named: readonly PlaceMention[],
  get: (placeId: string) => Candidate | null,
): PlaceMention[] {
  const headline = named.filter((m) => m.in === 'headline' && m.place.kind !== 'country');
  return worded.flatMap((passage) => {
    const here = named.filter((m) => m.in === passage.in);
    const standing = remembered((mention) => standingOf(passage, mention, get));
    let passed = 0;
    return pointersIn(passage).flatMap((pointer) => {
      while (passed < here.length && here[passed]!.end <= pointer.start) passed++;
      const before = here.slice(Math.max(0, passed - LOOK_BACK), passed);
      const targets = targetsOf(pointer, before, passage, headline, standing, get);
      return targets.map((target) => pointing(pointer, target, passage));
    });
  });
}

function pointing(pointer: Pointer, target: PlaceMention, passage: WordedPassage): PlaceMention {
  const lead = passage.text
    .slice(Math.max(0, pointer.start - 60), pointer.start)
    .split(/[.;:!?\n]/)
    .at(-1)!;
  const tail = passage.text.slice(pointer.end, pointer.end + 60).replace(/^['’]s /, ' ');
  return {
    start: pointer.start,
    end: pointer.end,
    in: passage.in,
    text: passage.text.slice(pointer.start, pointer.end),
    name: target.name,
    place: target.place,
    part:
      partOf(lead, tail).part ??
      ownPart(pointer.word) ??
      (target.place.kind === 'neighbourhood' ? 'neighbourhood' : null),
    isAnaphor: true,
  };
}

/** "The city" says that all of it is meant. */
function ownPart(word: string): Part | null {
  if (/^(?:city|town|cities|towns|provincial capital)$/.test(word)) return 'city';
  if (/^(?:province|governorate)$/.test(word)) return 'province';
  return /^(?:neighbou?rhood|district|quarter)$/.test(word) ? 'neighbourhood' : null;
}

function targetsOf(
  pointer: Pointer,
  before: readonly PlaceMention[],
  passage: WordedPassage,
  headline: readonly PlaceMention[],
  standing: (mention: PlaceMention) => Standing,
  get: (placeId: string) => Candidate | null,
): PlaceMention[] {
  const sentence = sentenceAt(passage, pointer.start);
  const isPronoun = /^(?:it|its|there)$/.test(pointer.word);
  const isForeign = foreignCapital(before, get);
  const near = before.filter(
    (m) => !isPronoun || (sentence - sentenceAt(passage, m.start) <= PRONOUN_SENTENCES && !standing(m).isGovernment),
  );
  const fits = near.filter((m) => fitsPointer(m, pointer.word, get));
  if (pointer.count > 1) return lastDistinct(fits, pointer.count);
  const pool =
    fits.length > 0 || isPronoun || passage.in === 'headline'
      ? fits
      : headline.filter((m) => fitsPointer(m, pointer.word, get));
  const topic = new Set(headline.map((m) => m.place.placeId));
  const namings = new Map<string, number>();
  let best: PlaceMention | null = null;
  let bestWeight = -Infinity;
  pool.forEach((mention) => {
    const id = mention.place.placeId;
    const count = (namings.get(id) ?? 0) + 1;
    namings.set(id, count);
    const age = mention.in === passage.in ? sentence - sentenceAt(passage, mention.start) : 0;
    const weight =
      PER_SENTENCE * age +
      PER_NAMING * Math.min(count, MOST_NAMINGS) +
      (topic.has(id) ? IN_HEADLINE : 0) +
      standing(mention).weight +
      (isCalled(passage, mention, pointer.word) ? IS_CALLED_SO : 0) +
      (isForeign(mention) ? IS_FOREIGN : 0);
    if (weight >= bestWeight) [best, bestWeight] = [mention, weight];
  });
  return best ? [best] : [];
}

/** "P, the main city of the east", "P, a town of 9,000": called by the pointing word when it was named. */
function isCalled(passage: WordedPassage, mention: PlaceMention, word: string): boolean {
  if (mention.in !== passage.in || passage.text[mention.end] !== ',') return false;
  const aside = /^, (?:an?|the|\p{L}+['’]s) ([\p{L} -]{3,50})/u.exec(passage.text.slice(mention.end, mention.end + 60));
  return aside?.[1]?.toLowerCase().split(' ').includes(word) ?? false;
}

/** How a mention stands in its own sentence, whatever points back to it. */
interface Standing {
  readonly isGovernment: boolean;
  /** What its being a direction, a goal, a teller's home or a government weighs. */
  readonly weight: number;
}

function standingOf(
  passage: WordedPassage,
  mention: PlaceMention,
  get: (placeId: string) => Candidate | null,
): Standing {
  const isGoverning = isGovernment(passage, mention, get);
  const weight =
    (isLed(passage, mention, TELLS_WHERE) ? IS_DIRECTION : 0) +
    (isLed(passage, mention, TELLS_HOW_FAR) ? IS_MEASURED_FROM : 0) +
    (isLed(passage, mention, TELLS_WHITHER) ? IS_DESTINATION : 0) +
    (isLed(passage, mention, TELLS_WHENCE) ? IS_ORIGIN : 0) +
    (isLed(passage, mention, TELLS_WHO) ? IS_TELLERS : 0) +
    (isGoverning ? IS_GOVERNMENT : 0);
  return { isGovernment: isGoverning, weight };
}

/** Each mention is pointed back to by many: its standing is worked out once. */
function remembered(make: (mention: PlaceMention) => Standing): (mention: PlaceMention) => Standing {
  const known = new Map<PlaceMention, Standing>();
  return (mention) => {
    const standing = known.get(mention) ?? make(mention);
    known.set(mention, standing);
    return standing;
  };
}

/** The last `count` places, if that many different ones were named. */
function lastDistinct(mentions: readonly PlaceMention[], count: number): PlaceMention[] {
  const found = new Map<string, PlaceMention>();
  for (let i = mentions.length - 1; i >= 0 && found.size < count; i--) {
    const mention = mentions[i]!;
    if (!found.has(mention.place.placeId)) found.set(mention.place.placeId, mention);
  }
  return found.size === count ? [...found.values()].reverse() : [];
}

function sentenceAt(passage: WordedPassage, offset: number): number {
  let low = 0;
  let high = passage.words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passage.words[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return passage.words[low]?.sentence ?? 0;
}

/** "north of Homs", "the road to Homs": a place that tells where another is. */
const TELLS_WHERE =
  /\b(?:north|south|east|west|kilomet(?:re|er)s?|km|miles|road|way|highway|motorway|edge|side|out) (?:of|from|to|towards?) (?:the )?$/i;
/** "Sake, 25 km west of Goma": a place that only measures where another is. */
const TELLS_HOW_FAR =
  /\b(?:kilomet(?:re|er)s?|km|miles) (?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of (?:the )?$/i;
/** "advanced from the airbase": a place that somebody came from. */
const TELLS_WHENCE =
  /\b(?:advanc|mov|march|cross|com|came|push|driv|drove)\p{L}*(?: \p{L}+){0,2} (?:from|out of) (?:the )?$/iu;
/** "left for Homs": a place that somebody went to. */
const TELLS_WHITHER =
  /\b(?:towards?|bound for|(?:fled|flee|fleeing|left|leaving|move[ds]?|moving|head(?:ed|ing)?|drove|driving|flown|marched|retreat(?:ed|ing)?|evacuated|escaped)\b[^.;:!?]{0,40}? (?:to|for)) (?:the )?(?:(?:outskirts|edges?|suburbs|hills|direction) (?:of|around|near) )?(?:the )?$/i;

/** "an official in Homs", "a doctor from Homs": where somebody who tells of another place is at home. */
const TELLS_WHO =
  /\b(?:officials?|officers?|spokes(?:man|woman|person)|sources?|doctors?|medics?|diplomats?|correspondents?|reporters?|journalists?|analysts?|activists?|aid workers?|lawmakers?) (?:in|from|based in) (?:the )?$/i;

/** Says whether the words before a mention end so. */
function isLed(passage: WordedPassage, mention: PlaceMention, words: RegExp): boolean {
  return mention.in === passage.in && words.test(passage.text.slice(Math.max(0, mention.start - 60), mention.start));
}

/** Capitals of other countries than the one most of the named towns lie in: named for who rules there. */
function foreignCapital(
  before: readonly PlaceMention[],
  get: (placeId: string) => Candidate | null,
): (mention: PlaceMention) => boolean {
  const counts = new Map<string | null, number>();
  for (const { place } of before)
    if (place.kind !== 'country') counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const home = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return ({ place }) => get(place.placeId)?.rank === 'capital' && place.country !== home;
}

const SPEAKS =
  /^ (?:also |later |has |had |have |does not |did not )?(?:says?|said|den(?:y|ies|ied)|announced?|insist(?:s|ed)?|accus(?:e|es|ed)|call(?:s|ed)? (?:for|on)|urg(?:es|ed)|warn(?:s|ed)?|claim(?:s|ed)?|reject(?:s|ed)?|confirm(?:s|ed)?|disclosed?|acknowledged?|admit(?:s|ted)?|condemn(?:s|ed)?|blam(?:es|ed))\b/;

/** A capital that speaks stands for a government, not for ground: "Baku denied it". */
function isGovernment(
  passage: WordedPassage,
  mention: PlaceMention,
  get: (placeId: string) => Candidate | null,
): boolean {
  if (mention.in !== passage.in || get(mention.place.placeId)?.rank !== 'capital') return false;
  return SPEAKS.test(passage.text.slice(mention.end, mention.end + 40));
}

function fitsPointer(mention: PlaceMention, word: string, get: (placeId: string) => Candidate | null): boolean {
  const { kind, name, placeId } = mention.place;
  if (/^(?:it|its|there|both)$/.test(word))
    return kind !== 'country' && !(kind === 'feature' && mention.place.country === null);
  if (word === 'capital') return get(placeId)?.rank === 'capital';
  if (word === 'provincial capital') return get(placeId)?.rank === 'seat';
  const kinds = POINTED_KINDS[word];
  if (kinds) return kinds.includes(kind);
  return kind === 'feature' && name.toLowerCase().includes(word);
}
