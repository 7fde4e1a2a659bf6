import { FoglineError } from '../terms/errors.ts';

/** What a database, a disk or the way to them refused, and what to do. */
export interface Refusal {
  readonly code: string;
  readonly says: string;
}

const CUT = 'the connection to the database was cut; it is tried again over a new one';
const NO_ROOM = 'the disk is full; make room there and try again, nothing that was kept is lost';
const NO_WRITING = 'it may not be written to; look at its owner and rights';

/** By PostgreSQL's code (SQLSTATE; see the appendix on error codes in its manual) or that of the operating system. */
const SAYS: Readonly<Record<string, string>> = {
  '53100': `the database says ${NO_ROOM}`,
  '53200': 'the database is out of memory',
  '53300': 'the database takes no more connections; raise its max_connections or run fewer workers',
  '25006': 'the database is read-only (a replica?); give the URL of the one that takes writes',
  '42501': 'the database refuses this user; grant it the rights on the tables of Fogline',
  '57014': 'a query took longer than statement_timeout allows; raise it if this comes often',
  '55P03': 'a row was locked for longer than lock_timeout allows',
  '57P01': CUT,
  '57P02': CUT,
  '57P03': 'the database is starting or stopping; try again in a moment',
  '58030': 'the database could not read or write its files; look at its disk',
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: 'a file would grow past the limit set for this process (ulimit -f)',
  EROFS: NO_WRITING,
  EACCES: NO_WRITING,
  EPERM: NO_WRITING,
  ECONNREFUSED: 'the database does not answer; is it running?',
  ECONNRESET: CUT,
  EPIPE: CUT,
  ENOTFOUND: 'the name of the database server is not known',
  ETIMEDOUT: 'the database does not answer in time',
};

/** What PostgreSQL says of its own in words where it gives a general code, or none. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/connection (?:was )?(?:terminated|ended|closed)|timeout exceeded when trying to connect/i, CUT],
  [/no space left on device|disk (?:is )?full/i, `the database says ${NO_ROOM}`],
  [/file too large/i, SAYS['EFBIG']!],
  [/permission denied|read-only file ?system/i, NO_WRITING],
];

/** Says in words what the database, the disk or the way to them refused; null for an error of another kind. */
export function refusalIn(error: unknown): Refusal | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const { code } = cause as Error & { readonly code?: unknown };
    const name = typeof code === 'string' ? code : 'no-code';
    if (SAYS[name] !== undefined) return { code: name, says: SAYS[name] };
    const { message } = cause;
    const found = BY_WORDS.find(([words]) => words.test(message));
    if (found) return { code: name, says: found[1] };
  }
  return null;
}

/** The same in an error for the person who gave the command; any other error as it is. */
export function inWords(error: unknown, home: string): unknown {
  const refusal = error instanceof FoglineError ? null : refusalIn(error);
  return refusal ? new FoglineError('store-refused', `${home}: ${refusal.says}`, { cause: error }) : error;
}
