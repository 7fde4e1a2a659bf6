import type { CodedReport } from '../terms/coded.ts';
import type { Question } from './view/question.ts';

/** How far the library is: reading its reports still, or ready to be asked. */
export type LibraryState =
  | { readonly ready: true; readonly revision: string; readonly reports: number; readonly claims: number }
  | { readonly ready: false; readonly done: number; readonly of: number | null };

/** That the library holds other reports than before. */
export interface Revision {
  readonly revision: string;
  readonly reports: number;
  /** Reports that were not there at the revision before. */
  readonly added: number;
}

/** The bytes of a report as received. */
export interface Original {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A page, a text, or a file as it was found, that a reader wants read. `name` tells what it is called, null for nothing. */
export type Pasted = { readonly url: string } | { readonly bytes: Uint8Array; readonly name: string | null };

/** A pasted report as coded; `kept` says whether it is in the store now. */
export interface Coded {
  readonly coded: CodedReport;
  readonly originalBytes: number;
  readonly kept: boolean;
}

/** The reports that a server shows, with everything concluded from them. */
export interface Library {
  readonly state: () => LibraryState;
  /**
   * The answer as UTF-8 JSON, or null where one thing is asked for that is not there. Asked only when ready.
   * @param signal aborts once nobody waits for the answer; a question not yet begun is then never answered
   * @throws where the signal aborted
   */
  readonly ask: (question: Question, signal?: AbortSignal) => Promise<Uint8Array | null>;
  /** The bytes of a report, or null where there is none of this id. */
  readonly original: (reportId: string) => Promise<Original | null>;
  /**
   * Reads a text or a public page, and keeps it where the library may.
   * @throws FoglineError where the page can't be had
   */
  readonly read: (pasted: Pasted) => Promise<Coded>;
  /** Calls back at each new revision; returns what ends that. */
  readonly onRevision: (listener: (revision: Revision) => void) => () => void;
}
