/** Something odd about a report that did not stop its reading: shown beside the results, never swallowed. */
export interface Problem {
  readonly stage: 'read' | 'clean' | 'extract' | 'reconcile' | 'picture';
  /** Short stable name in kebab-case, such as `mojibake-repaired`. */
  readonly rule: string;
  /** One sentence for the reader of the output. */
  readonly message: string;
}
