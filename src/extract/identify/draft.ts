import type { Actor } from '../../terms/actor.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { PassageReading, PlaceMention } from '../reading.ts';
import type { Phrase } from './phrase.ts';

/** How an actor is mentioned: by name, by description, as someone who speaks, or by a word that points back. */
export type Manner = 'name' | 'description' | 'speaker' | 'anaphor';

/** A mention in the making: where it stands in its sentence and whom it means so far. */
export interface Draft {
  readonly passage: PassageReading;
  /** Index of the sentence in its passage. */
  readonly at: number;
  readonly phrase: Phrase;
  readonly text: string;
  /** What the report calls the actor here; the fullest name is found at the end. */
  readonly name: string;
  readonly actor: Actor;
  readonly manner: Manner;
  readonly because: string;
  /** True where the words mean several actors and this is one of them: "both groups". */
  readonly isOneOf?: boolean;
}

/** A sentence of a passage with its place in it and the places named in it. */
export interface Line {
  readonly passage: PassageReading;
  readonly at: number;
  readonly sentence: Sentence;
  readonly places: readonly PlaceMention[];
  /** The sentence before it in the passage, or null. */
  readonly previous: Line | null;
}

/** All sentences of the passages, in order. */
export function linesOf(passages: readonly PassageReading[], places: readonly PlaceMention[]): readonly Line[] {
  return passages.flatMap((passage) => {
    const here = places.filter((place) => place.in === passage.in).sort((a, b) => a.start - b.start);
    const lines: Line[] = [];
    let next = 0;
    passage.sentences.forEach((sentence, at) => {
      while (next < here.length && here[next]!.end <= sentence.start) next++;
      let end = next;
      while (end < here.length && here[end]!.start < sentence.end) end++;
      lines.push({ passage, at, sentence, places: here.slice(next, end), previous: lines.at(-1) ?? null });
    });
    return lines;
  });
}

/** The text of a phrase as printed. */
export function textOf(line: Line, phrase: Phrase): string {
  return line.passage.text.slice(line.sentence.tokens[phrase.first]!.start, line.sentence.tokens[phrase.last]!.end);
}

/** A phrase without the determiner before it: "the Syrian army" gives "Syrian army". */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:the|this|that|these|those)\s+(?:same\s+)?/i, '').replace(/\s+/g, ' ');
}

/** Says whether a token lies in the phrase of one of the drafts of its sentence. */
export function isTaken(drafts: readonly Draft[], index: number): boolean {
  return drafts.some((d) => d.phrase.first <= index && index <= d.phrase.last);
}
