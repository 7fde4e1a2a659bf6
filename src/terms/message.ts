/**
 * A sentence, or a part of one, that a stage has to say: which one, and what fills it in. How it reads stands in
 * `words/english.ts` and, for other languages, among the words of the desk.
 */
export interface Message {
  readonly code: string;
  /** What stands in its gaps, by their names; left out where it has none. */
  readonly with?: Readonly<Record<string, Filling>>;
}

/** What can stand in a gap: a name or a phrase as printed, a number, a day, names, reports, or messages in turn. */
export type Filling =
  | string
  | number
  | Message
  | { readonly day: string }
  | { readonly names: readonly string[]; readonly more?: number }
  /** Reports by their file without the ending. */
  | { readonly reports: readonly string[]; readonly more?: number }
  /** Clauses that stand one after the other. */
  | { readonly clauses: readonly Message[] };
