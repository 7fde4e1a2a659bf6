import type { FoglineError } from '../terms/errors.ts';
import type { Report } from '../terms/report.ts';

/** One input read, or the reason why it was not; the rest of the batch goes on. */
export type ReadResult =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly path: string; readonly error: FoglineError };

/** Reads any mix of files, folders (recursively) and `-` into reports, in input order. */
export async function* readPaths(_paths: readonly string[]): AsyncGenerator<ReadResult> {}
