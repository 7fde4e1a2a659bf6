import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';

/** A voice as a claim keeps it. */
export interface Asserter {
  readonly name: string;
  readonly id: string;
}

/** One sign of on whose word a piece of a sentence stands. */
export interface Cue {
  /** Index of the sentence in its passage. */
  readonly at: number;
  /** The one closest to the fact first; empty for the outlet itself and for "reports say". */
  readonly by: readonly Asserter[];
  /** What stands on their word. */
  readonly content: readonly Span[];
  /** The words of the cue itself: who, and that they say. */
  readonly words: Span;
  readonly denies: boolean;
  readonly hedged: boolean;
  /** True for "did not say that …": nobody asserts the content. */
  readonly isOpen: boolean;
  /** Rule that found it. */
  readonly rule: string;
  /** True where the words say that the same voice goes on: "added", "also said", "went on". */
  readonly continues: boolean;
  /** Tense of the cue: what follows "said" in the present is no longer reported. */
  readonly isPast: boolean;
}

/** The span of tokens first to last of a sentence; null where the run is empty. */
export function spanFrom(sentence: Sentence, first: number, last: number): Span | null {
  const [a, b] = [sentence.tokens[first], sentence.tokens[last]];
  return a === undefined || b === undefined || first > last ? null : { start: a.start, end: b.end };
}

/** How many characters of a span lie in any of the others. */
export function shared(span: Span, others: readonly Span[]): number {
  return others.reduce((sum, o) => sum + Math.max(0, Math.min(span.end, o.end) - Math.max(span.start, o.start)), 0);
}

/** Says whether most of a span that is not the cue itself lies in the cue's content. */
export function covers(cue: Cue, span: Span): boolean {
  const rest = span.end - span.start - shared(span, [cue.words]);
  const inside = shared(span, cue.content);
  return inside > 0 && inside >= 0.5 * rest;
}

/** How much text stands on a cue's word, in characters: of two nested cues the smaller is closer to the fact. */
export function sizeOf(cue: Cue): number {
  return cue.content.reduce((sum, span) => sum + span.end - span.start, 0);
}
