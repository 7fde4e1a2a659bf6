import { FoglineError } from '../terms/errors.ts';

/** Which part of a long list: at most `limit` rows after `cursor`. */
export interface PageOptions {
  readonly limit?: number | undefined;
  /** `next` of the page before; the first page without it. */
  readonly cursor?: string | undefined;
}

/** A part of a long list; `next` is the cursor of the following one, null at the end. */
export interface StoredPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const DEFAULT_ROWS = 50;
const MOST_ROWS = 500;

/** @throws FoglineError `wrong-call` for a limit that is no whole number from 1 to 500. */
export function pageSize({ limit = DEFAULT_ROWS }: PageOptions): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ROWS) return limit;
  throw new FoglineError(
    'wrong-call',
    `Expected \`limit\` to be a whole number from 1 to ${MOST_ROWS}, got \`${limit}\``,
  );
}

/** Where a page ended: the moment of its last row, and its number among those of the moment. */
interface Position {
  readonly at: string;
  readonly no: number | string;
}

export function writeCursor({ at, no }: Position): string {
  return Buffer.from(JSON.stringify([at, no])).toString('base64url');
}

/** @throws FoglineError `wrong-call` for a text that `writeCursor` did not write. */
export function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  try {
    const [at, no] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    const isMoment = typeof at === 'string' && /^(-infinity|[\d:. +-]{10,40})$/.test(at);
    if (isMoment && ((typeof no === 'number' && Number.isSafeInteger(no)) || typeof no === 'string')) return { at, no };
  } catch {
    // Told below.
  }
  throw new FoglineError('wrong-call', 'Expected `cursor` to be the `next` of an earlier page.');
}
