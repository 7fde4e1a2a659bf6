import type { MentionKind, Sentence } from '../../terms/sentence.ts';
import { overlaps } from '../../terms/span.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Passage } from '../../terms/claim.ts';
import type { PassageReading } from '../reading.ts';
import { evidence, type Evidence } from './evidence.ts';
import { type Spot, spots } from './spot.ts';
import { isTitleCase, type Word, wordsOf } from './words.ts';

/** A passage cut into words. */
export interface WordedPassage {
  readonly in: Passage;
  readonly text: string;
  readonly words: readonly Word[];
  readonly isTitleCase: boolean;
  /** Most words are wholly in capitals, so that capitals say nothing. */
  readonly isCapitals: boolean;
}

/** A stretch of words that may name a place, with what its surroundings say. */
export interface Sighting extends Evidence {
  readonly passage: WordedPassage;
  readonly spot: Spot;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Cuts the passages into words and finds all that may be a place's name in them. */
export function sightingsOf(
  passages: readonly PassageReading[],
  gazetteer: Gazetteer,
): { readonly worded: readonly WordedPassage[]; readonly sightings: readonly Sighting[] } {
  const worded = passages.map((passage) => {
    const printed = wordsOf(passage);
    const isCapitals = printed.filter((w) => w.isAllCaps).length > printed.length / 2;
    const words = isCapitals ? asRead(printed, passage.sentences) : printed;
    return {
      in: passage.in,
      text: passage.text,
      words,
      isTitleCase: passage.in === 'headline' && isTitleCase(words),
      isCapitals,
    };
  });
  const sightings = worded.flatMap((passage, p) =>
    spots(passage.words, passage.text, gazetteer, passage.isTitleCase).map((spot) => {
      const first = passage.words[spot.first]!;
      const sentence = passages[p]!.sentences[first.sentence];
      return {
        ...evidence(passage.words, passage.text, spot, sentence, passage.isTitleCase || passage.isCapitals),
        passage,
        spot,
        start: first.start,
        end: passage.words[spot.last]!.end,
        sentence: first.sentence,
      };
    }),
  );
  return { worded, sightings };
}

/** In a text all in capitals only what the language reader takes for a name counts as one with a capital. */
function asRead(words: readonly Word[], sentences: readonly Sentence[]): Word[] {
  return words.map((word) => {
    const sentence = sentences[word.sentence];
    const token = sentence?.tokens.find((t) => overlaps(t, word));
    const isNamed = sentence?.mentions.some((m) => NAMED.has(m.kind) && overlaps(m, word)) ?? false;
    return { ...word, isAllCaps: false, isCapital: word.isCapital && (token?.upos === 'PROPN' || isNamed) };
  });
}

const NAMED = new Set<MentionKind>(['place', 'facility', 'person', 'organisation', 'force', 'group']);
