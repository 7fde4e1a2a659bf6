import type { MentionKind, Sentence } from '../../terms/sentence.ts';
import { overlaps } from '../../terms/span.ts';
import {
  ADJECTIVE_TAIL,
  EVENT,
  KIND_AFTER,
  KIND_BEFORE,
  ORGANISATION_WORDS,
  PERSON_AFTER,
  PERSON_TITLE,
  PLACE_PREDICATE,
  SPATIAL,
  TAKES_PLACE,
  WEAK_LOCATIVE,
} from './cues.ts';
import { INSTITUTIONS } from './notNames.ts';
import { ENDS_NAME } from './kindWords.ts';
import type { Spot } from './spot.ts';
import type { Word } from './words.ts';

/**
 * How far the words around a name ask for a place: a kind word ("the town of"), a preposition of space ("near"), a verb or
 * noun of taking and travel ("captured", "the road to"), a preposition that takes anything ("from"), or nothing.
 */
export type Context = 'kind' | 'spatial' | 'event' | 'weak' | 'none';

/** What the words around a name say about its being a place. */
export interface Evidence {
  readonly context: Context;
  /** Part of a person's or an organisation's name, or an adjective: never a place. */
  readonly isBarred: boolean;
  /** A title before it or a person's verb after it. */
  readonly looksPersonal: boolean;
  /** What the language reader took it for. */
  readonly reader: 'place' | 'person' | 'other' | null;
  /** Text of the same sentence before and after the name, cue words in lower case. */
  readonly before: string;
  readonly after: string;
}

/** Words before and after a name that are looked at. */
const REACH = 7;

/** Weighs the words around a spot. */
export function evidence(
  words: readonly Word[],
  text: string,
  spot: Spot,
  sentence: Sentence | undefined,
  titleCase: boolean,
): Evidence {
  const before = contextBefore(words, spot.first, titleCase);
  const after = contextAfter(words, text, spot.last, titleCase);
  const last = words[spot.last]!;
  const tail = text.slice(last.end, last.end + 24);
  const isAdjective = ADJECTIVE_TAIL.test(tail) || (last.isAllCaps && isUsedAsAdjective(words, spot));
  const context = endsInKind(words, spot) ? 'kind' : contextOf(before, after, tail);
  const looksPersonal =
    PERSON_TITLE.test(before) || (PERSON_AFTER.test(after) && (context === 'none' || context === 'weak'));
  return {
    context,
    isBarred: isAdjective || INSTITUTIONS.has(spot.name.toLowerCase()) || isOrganisation(words, spot),
    looksPersonal,
    reader: readerOf(words, spot, sentence),
    before,
    after,
  };
}

/** "Sewry District": the kind word with a capital that ends the name. */
function endsInKind(words: readonly Word[], spot: Spot): boolean {
  const next = words[spot.last + 1];
  return next?.gap === ' ' && next.isCapital && ENDS_NAME.test(next.lower);
}

function contextOf(before: string, after: string, tail: string): Context {
  if (KIND_BEFORE.test(before) || KIND_AFTER.test(after)) return 'kind';
  if (SPATIAL.test(before)) return 'spatial';
  if (EVENT.test(before) || TAKES_PLACE.test(before) || PLACE_PREDICATE.test(after)) return 'event';
  if (WEAK_LOCATIVE.test(before) || /^['’]s\b/.test(tail)) return 'weak';
  return 'none';
}

/** "US troops", "UK officials": a shortened country name right before a common noun. */
function isUsedAsAdjective(words: readonly Word[], spot: Spot): boolean {
  const next = words[spot.last + 1];
  return (
    words[spot.last]!.text.replace(/\./g, '').length <= 3 &&
    next !== undefined &&
    next.gap === ' ' &&
    !next.isCapital &&
    !AFTER_A_NOUN.has(next.lower)
  );
}

const AFTER_A_NOUN = new Set(
  'and or but is was has had will would could may said says to in on at by for from with that which who as does did did not after before during while because when also'.split(
    ' ',
  ),
);

/** Says whether the capital run that holds the spot has a word for an organisation in it, or one follows in capitals. */
function isOrganisation(words: readonly Word[], spot: Spot): boolean {
  for (let i = spot.first; i <= spot.last; i++)
    if (i > spot.first && words[i]!.isCapital && ORGANISATION_WORDS.has(words[i]!.lower))
      return spot.candidates.length === 0;
  for (let i = spot.last + 1; i < words.length && i <= spot.last + 4; i++) {
    const word = words[i]!;
    if (!word.isCapital || !/^[ -]$/.test(word.gap)) break;
    if (ORGANISATION_WORDS.has(word.lower)) return true;
  }
  return isInOrganisation(words, spot.first);
}

/** "Organisation for the Liberation of the X", "Bank of X": capitals joined by "of", "for" and "the" back to such a word. */
function isInOrganisation(words: readonly Word[], first: number): boolean {
  let [isJoined, isListed] = [false, false];
  for (let i = first - 1; i >= 0 && i >= first - LONGEST_TITLE && words[i + 1]!.gap === ' '; i--) {
    const word = words[i]!;
    if (word.isCapital && isJoined && (isIslamicState(words, i) || (!isListed && ORGANISATION_WORDS.has(word.lower))))
      return true;
    if (/^(?:of|for)$/.test(word.lower)) isJoined = true;
    else if (word.lower === 'and') isListed = true;
    else if (!word.isCapital && word.lower !== 'the') return false;
  }
  return false;
}

/** "Islamic State of Iraq and the Levant", "Islamic Emirate of the Caucasus": movements that call themselves states. */
const isIslamicState = (words: readonly Word[], i: number): boolean =>
  /^(?:state|emirate)$/.test(words[i]!.lower) && words[i - 1]?.lower === 'islamic';

const LONGEST_TITLE = 6;

/** A reader without probabilities gives 0.5; its guess that a name is something else is not worth following. */
const SURE_FROM = 0.75;

function readerOf(words: readonly Word[], spot: Spot, sentence: Sentence | undefined): Evidence['reader'] {
  const span = { start: words[spot.first]!.start, end: words[spot.last]!.end };
  const mentions = sentence?.mentions.filter((m) => overlaps(m, span)) ?? [];
  if (mentions.some((m) => m.kind === 'place' || m.kind === 'facility')) return 'place';
  const other = mentions.find((m) => NAMED_KINDS.has(m.kind) && m.confidence >= SURE_FROM);
  if (!other) return null;
  return other.kind === 'person' ? 'person' : 'other';
}

const NAMED_KINDS = new Set<MentionKind>(['person', 'organisation', 'force', 'group', 'weapon']);

function contextBefore(words: readonly Word[], first: number, titleCase: boolean): string {
  let from = first;
  while (
    from > 0 &&
    first - from < REACH &&
    words[from - 1]!.sentence === words[first]!.sentence &&
    !/[.;:!?\n]/.test(words[from]!.gap)
  )
    from--;
  let text = '';
  for (let i = from; i < first; i++) text += (i > from ? words[i]!.gap : '') + cueText(words[i]!, titleCase);
  return text === '' ? '' : text + words[first]!.gap;
}

function contextAfter(words: readonly Word[], text: string, last: number, titleCase: boolean): string {
  let after = '';
  for (let i = last + 1; i < words.length && i <= last + REACH; i++) {
    const word = words[i]!;
    if (word.sentence !== words[last]!.sentence || /[.;:!?\n]/.test(word.gap)) break;
    after += word.gap.replace(/^['’]s /, ' ') + cueText(word, titleCase);
  }
  return after;
}

function cueText(word: Word, titleCase: boolean): string {
  return titleCase || (word.isFirst && !word.isAllCaps) ? word.lower : word.text;
}
