import type { Act } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';

/** A speech act as a rule saw it: which words perform it and what they take. Token indexes count in `sentence`. */
export interface Saying {
  readonly sentence: Sentence;
  readonly act: Act;
  /** The verb or noun that performs the act. */
  readonly cue: number;
  /** The token that stands for the speaker. */
  readonly speaker: number;
  /** Whom it is said to. */
  readonly to: number | null;
  readonly about: Span | null;
  readonly that: Span | null;
  readonly rule: string;
}
