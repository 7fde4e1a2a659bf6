import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import { isServer } from '../store/address.ts';
import { type Home, openServer } from '../store/home.ts';
import { openStore } from '../store/index.ts';
import { FoglineError } from '../terms/errors.ts';
import { openPool } from './pool.ts';

/** Key of the lock under which one process at a time sets up the queue. */
const LOCK = 0x466f6771;

/**
 * Opens a PostgreSQL database for workers, with tables and queue brought up to date.
 * @throws FoglineError `wrong-call` for a folder, which one process has alone; else as `openStore`.
 */
export async function openWorkDatabase(url: string): Promise<Home> {
  if (!isServer(url))
    throw new FoglineError(
      'wrong-call',
      'Several workers need a PostgreSQL database: --db postgres://…. A folder is worked on by one process, fogline ingest.',
    );
  await (await openStore(url)).close();
  const home = await openServer(url);
  try {
    await home.db.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(${LOCK})`.execute(one);
      try {
        await migrateQueue(url);
      } finally {
        await sql`select pg_advisory_unlock(${LOCK})`.execute(one);
      }
    });
    return home;
  } catch (cause) {
    await home.close();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FoglineError('queue-not-ready', `Could not set up the queue in ${home.name}: ${why}.`, { cause });
  }
}

async function migrateQueue(url: string): Promise<void> {
  const pool = openPool(url, 2); // what is lost here fails in the query that needed it
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}
