import type { Actor } from '../../terms/actor.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { PassageReading } from '../reading.ts';
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
}

/** A sentence of a passage with its place in it. */
export interface Line {
  readonly passage: PassageReading;
  readonly at: number;
  readonly sentence: Sentence;
}

/** All sentences of the passages, in order. */
export function linesOf(passages: readonly PassageReading[]): readonly Line[] {
  return passages.flatMap((passage) => passage.sentences.map((sentence, at) => ({ passage, at, sentence })));
}

/** The text of a phrase as printed. */
export function textOf(line: Line, phrase: Phrase): string {
  return line.passage.text.slice(line.sentence.tokens[phrase.first]!.start, line.sentence.tokens[phrase.last]!.end);
}

/** A phrase without the determiner before it: "the Syrian army" gives "Syrian army". */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:the|this|that|these|those)\s+(?:same\s+)?/i, '').replace(/\s+/g, ' ');
}

/** Says whether a token of a line lies in the phrase of one of the drafts of that line. */
export function isTaken(drafts: readonly Draft[], line: Line, index: number): boolean {
  return drafts.some(
    (d) => d.passage === line.passage && d.at === line.at && d.phrase.first <= index && index <= d.phrase.last,
  );
}
