// Much at once goes faster where the indexes are made afterwards.
import { sql } from 'kysely';
import type { Store } from '../../src/store/index.ts';

const TABLES = ['article', 'claim', 'mention'];

/** Takes in what `fill` keeps with all indexes that hold no rule put away, and makes them again, as they were. */
export async function withoutIndexes({ home: { db } }: Store, fill: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename = any(${TABLES}::text[])
      and indexname not in (select conname from pg_constraint)`.execute(db);
  // Kept beside the rows, so that a run that was stopped finds them again.
  await sql`create table if not exists put_away (name text primary key, definition text not null)`.execute(db);
  for (const { name, definition } of rows) {
    await sql`insert into put_away values (${name}, ${definition}) on conflict do nothing`.execute(db);
    await sql`drop index ${sql.table(name)}`.execute(db);
  }
  await fill();
  const { rows: away } = await sql<{ name: string; definition: string }>`select * from put_away`.execute(db);
  for (const { name, definition } of away) {
    await sql.raw(definition.replace(/ INDEX /, ' INDEX IF NOT EXISTS ')).execute(db);
    process.stderr.write(`index ${name}\n`);
  }
  await sql`drop table put_away`.execute(db);
  // As a server does by itself some time after so many rows.
  await sql`vacuum (analyze)`.execute(db);
}

/** Whether a run was stopped before it had made them again. */
export async function hasIndexesAway({ home: { db } }: Store): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select to_regclass('put_away') is not null as is`.execute(db);
  return rows[0]!.is;
}
