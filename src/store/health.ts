import { type Kysely, Migrator, sql } from 'kysely';
import { migrations } from './migrations/index.ts';
import { openHome } from './open.ts';
import type { Schema } from './schema.ts';

/** How a store is, as found: nothing is changed by looking. */
export interface StoreHealth {
  readonly name: string;
  readonly postgres: string;
  readonly bytes: number;
  readonly migrations: { readonly done: number; readonly pending: readonly string[] };
  readonly reports: number;
  readonly claims: number;
  /** Jobs that wait, how long the oldest has waited, and those given up; null where no worker ever ran. */
  readonly queue: { readonly waiting: number; readonly lagSeconds: number; readonly givenUp: number } | null;
  /** Reports set aside because they failed again and again. */
  readonly setAside: number;
}

/**
 * Looks at a store.
 * @throws FoglineError as `openStore`, save that tables are left as they are
 */
export async function examineStore(db: string): Promise<StoreHealth> {
  const home = await openHome(db, { mustExist: true });
  try {
    const all = await new Migrator({ db: home.db, provider: migrations }).getMigrations();
    const done = all.filter((migration) => migration.executedAt !== undefined);
    const { rows } = await sql<{ postgres: string; bytes: number }>`
      select current_setting('server_version') as postgres, pg_database_size(current_database()) as bytes`.execute(
      home.db,
    );
    return {
      name: home.name,
      ...rows[0]!,
      migrations: { done: done.length, pending: all.slice(done.length).map(({ name }) => name) },
      reports: await count(home.db, 'report'),
      claims: await count(home.db, 'claim'),
      queue: await queueOf(home.db),
      setAside: (await exists(home.db, 'trouble')) ? await setAside(home.db) : 0,
    };
  } finally {
    await home.close();
  }
}

async function exists(db: Kysely<Schema>, table: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select to_regclass(${table}) is not null as is`.execute(db);
  return rows[0]!.is;
}

async function count(db: Kysely<Schema>, table: 'report' | 'claim'): Promise<number> {
  if (!(await exists(db, table))) return 0;
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
  return rows[0]!.n;
}

async function setAside(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from trouble where set_aside_at is not null`.execute(
    db,
  );
  return rows[0]!.n;
}

async function queueOf(db: Kysely<Schema>): Promise<StoreHealth['queue']> {
  if (!(await exists(db, 'graphile_worker.jobs'))) return null;
  const { rows } = await sql<{ waiting: number; lagSeconds: number; givenUp: number }>`
    select count(*) filter (where due) as waiting, count(*) filter (where attempts >= max_attempts) as "givenUp",
      coalesce(extract(epoch from now() - min(run_at) filter (where due)), 0)::float8 as "lagSeconds"
    from (
      select *, attempts < max_attempts and run_at <= now() and locked_at is null as due from graphile_worker.jobs
    ) as jobs`.execute(db);
  return rows[0]!;
}
