/**
 * Something that Fogline needs is missing or refused: weights, a database, a file.
 * The message says what was being done, to what, and what to try; `code` is stable for programs.
 */
export class FoglineError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'FoglineError';
    this.code = code;
  }
}
