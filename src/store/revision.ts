import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Slots that changes are counted in: connections past this number share one. */
const SLOTS = 64;

/**
 * Counts a change of content, as part of the transaction that makes it. Each connection counts in a slot of its own,
 * so that writers do not wait for one another and a reader never sees a count without its change.
 */
export async function countChange(db: Kysely<Schema>): Promise<void> {
  await sql`
    insert into revision (slot, changes) values (pg_backend_pid() % ${SLOTS}::integer, 1)
    on conflict (slot) do update set changes = revision.changes + 1`.execute(db);
}

/** A short text that changes whenever content does, and differs between stores. */
export async function revisionOf(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ store_id: string; changes: number }>`
    select store_id, (select coalesce(sum(changes), 0)::bigint from revision) as changes from identity`.execute(db);
  return `${rows[0]!.store_id.slice(0, 8)}-${rows[0]!.changes}`;
}
