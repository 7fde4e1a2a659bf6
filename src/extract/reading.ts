import type { Actor } from '../terms/actor.ts';
import type { Article } from '../terms/article.ts';
import type { Modality, Part, Passage } from '../terms/claim.ts';
import type { Place } from '../terms/place.ts';
import type { Sentence } from '../terms/sentence.ts';
import type { Span } from '../terms/span.ts';

/** One text of the article as the language reader sees it; every span below counts in `text`. */
export interface PassageReading {
  readonly in: Passage;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** A place named or pointed back to ("the city", "it") in a passage. */
export interface PlaceMention extends Span {
  readonly in: Passage;
  /** As printed here. */
  readonly text: string;
  /** Bare name as the report prints it: for "the city" the name it points back to. */
  readonly name: string;
  readonly place: Place;
  /** The part of the place that the words around name ("outskirts of", "countryside"), or null. */
  readonly part: Part | null;
  /** True for "the city", "the town", "it", "there". */
  readonly isAnaphor: boolean;
}

/** A party, institution, person or crowd named, described or pointed back to in a passage. */
export interface ActorMention extends Span {
  readonly in: Passage;
  readonly text: string;
  /** The fullest name that the report gives for this actor ("Syrian Observatory for Human Rights" for "the monitor"). */
  readonly name: string;
  readonly actor: Actor;
  /** True for "they", "it", "the group". */
  readonly isAnaphor: boolean;
  readonly because: string;
}

/** On whose word a piece of text stands, and how. */
export interface Voice {
  readonly by: readonly string[];
  readonly byIds: readonly string[];
  readonly hedged: boolean;
  /** `denied` inside a denial by the asserter; the rules for conditions and attempts refine the rest. */
  readonly modality: Modality;
  readonly rule: string;
}

/** The day of an event as the words around it give it. */
export interface Dated {
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or null. */
  readonly when: string | null;
  /** First and last day that the words can mean, or null. */
  readonly from: string | null;
  readonly to: string | null;
  /** The time words themselves ("since last week"), or null. */
  readonly words: string | null;
  /** More than 14 days before publication. */
  readonly isBackground: boolean;
}

/** A report read and annotated: what the ledger rules work on. */
export interface Reading {
  readonly article: Article;
  readonly passages: readonly PassageReading[];
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  /** The voice behind a span of a passage. */
  readonly voiceOf: (passage: Passage, span: Span) => Voice;
  /** The time that applies to a span of a passage; `deed` is the verb of it that the time is wanted of, where there is one. */
  readonly dateOf: (passage: Passage, span: Span, deed?: Span) => Dated;
}
