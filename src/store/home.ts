import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { FoglineError } from '../terms/errors.ts';
import { CHANNEL, listenToServer, newsOf, type PictureNews, type StopListening } from './listen.ts';
import { lockFolder } from './lock.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import type { Schema } from './schema.ts';
import { openPglite } from './template.ts';

/** Where a store lives: an embedded folder or a PostgreSQL server, opened. */
export interface Home {
  readonly db: Kysely<Schema>;
  /** For messages: the folder, or the server without its password. */
  readonly name: string;
  /** True for a folder that this process alone holds. */
  readonly isEmbedded: boolean;
  /** Calls back when pictures were concluded: in a folder by this process, on a server by any. */
  listen(hear: (news: PictureNews) => void): Promise<StopListening>;
  close(): Promise<void>;
}

/** Types that the two drivers read differently, by PostgreSQL's number for them: int8 as number, days and times as text. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: (text) => text,
  1114: (text) => text,
  1184: (text) => text,
};

/** Says whether a folder holds an embedded store. */
export function isStoreFolder(folder: string): boolean {
  return existsSync(join(folder, 'postgres', 'PG_VERSION'));
}

/** Opens a PostgreSQL server by its URL. */
export async function openServer(url: string): Promise<Home> {
  const parsers = { getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? parserOf(oid, format) };
  const name = nameOfServer(url);
  const pool = new pg.Pool({ connectionString: url, types: parsers, max: 4, connectionTimeoutMillis: 10_000 });
  // A connection that dies, idle or in use, is replaced at the next query; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    // Moments are told in UTC. Compiling a plan, or dealing it out over processes, takes longer than any question here does;
    // and parts of a search are gone through in turn. Queued before the first query.
    client.query(`set timezone = 'UTC'; set jit = off; set max_parallel_workers_per_gather = 0`).catch(() => {});
  });
  try {
    (await pool.connect()).release();
  } catch (cause) {
    await pool.end();
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new FoglineError(
      'store-unreachable',
      `Could not connect to ${name} (${why}). Is it running, and the URL right?`,
      {
        cause,
      },
    );
  }
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, name, isEmbedded: false, listen: (hear) => listenToServer(url, hear), close: () => db.destroy() };
}

/** A server's address without user, password and parameters, whatever signs the password holds. */
function nameOfServer(url: string): string {
  return url.replace(/\/\/.*@/s, '//').replace(/[?#].*$/s, '');
}

function parserOf(oid: number, format?: 'text' | 'binary') {
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

/** Opens, or makes, an embedded store in a folder, which this process holds alone until it closes it. */
export async function openFolder(folder: string): Promise<Home> {
  const path = resolve(folder);
  let release: () => void;
  try {
    mkdirSync(path, { recursive: true });
    release = lockFolder(path);
  } catch (cause) {
    if (cause instanceof FoglineError) throw cause;
    throw new FoglineError('store-unwritable', `Could not open the store in ${path}: ${(cause as Error).message}.`, {
      cause,
    });
  }
  try {
    const pglite = await openPglite(join(path, 'postgres'), { parsers: PARSERS });
    await pglite.exec(`set timezone = 'UTC'`);
    const db = new Kysely<Schema>({ dialect: pgliteDialect(pglite) });
    const close = async () => {
      await db.destroy();
      release();
    };
    // In a turn of its own: within a transaction that fails, listening would be undone with it.
    const listen = (hear: (news: PictureNews) => void) =>
      db.connection().execute(() => pglite.listen(CHANNEL, (payload) => hear(newsOf(payload))));
    return { db, name: path, isEmbedded: true, listen, close };
  } catch (cause) {
    release();
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FoglineError(
      'store-unreadable',
      `Could not open the store in ${path}: ${message}. If the disk has room, the store may be damaged: move the folder away and ingest again.`,
      { cause },
    );
  }
}
