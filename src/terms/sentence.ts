import type { Span } from './span.ts';

/** One word with its Universal Dependencies analysis. */
export interface Token extends Span {
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, NUM, PRON, DET, PART, PUNCT … */
  readonly upos: string;
  /** Universal features in order of name, such as `Tense=Past|VerbForm=Part|Voice=Pass`; empty where there are none or the reader tells none. */
  readonly features: string;
  /** Index of the head in the sentence's tokens; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head: nsubj, nsubj:pass, obj, obl, obl:agent, nmod, conj, ccomp … */
  readonly deprel: string;
}

export type MentionKind =
  'person' | 'organisation' | 'force' | 'place' | 'facility' | 'group' | 'weapon' | 'quantity' | 'time' | 'other';

/** A name or quantity as printed. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: MentionKind;
  /** 0 to 1; a reader without probabilities gives 0.5. */
  readonly confidence: number;
}

/** Who says what: "SOHR (source) said (cue) that ten died (content)". */
export interface Attribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly confidence: number;
}

/** One sentence of a text; every span counts in that text. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
}

/** Reads texts into sentences. Never throws on odd text. */
export interface LanguageReader {
  /** Names the engine and version; kept with the claims made from its reading. */
  readonly name: string;
  /** @returns for each text its sentences, in order. */
  read(texts: readonly string[]): Promise<readonly (readonly Sentence[])[]>;
  close(): Promise<void>;
}
