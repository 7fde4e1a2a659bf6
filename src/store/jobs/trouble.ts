import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { storable } from '../storable.ts';

/** A report that kills its worker, or fails, this often is set aside. */
export const TRIES = 3;

/** What went wrong with a report so far. */
export interface Trouble {
  /** Workers that died while they coded it. */
  readonly deaths: number;
  readonly failures: number;
  readonly isSetAside: boolean;
}

/** What went wrong with a report so far; nothing for most. */
export async function troubleOf(db: Kysely<Schema>, reportId: string): Promise<Trouble> {
  const { rows } = await sql<{ deaths: number; failures: number; set_aside_at: string | null }>`
    select deaths, failures, set_aside_at from trouble where report_id = ${reportId}`.execute(db);
  const [row] = rows;
  return { deaths: row?.deaths ?? 0, failures: row?.failures ?? 0, isSetAside: (row?.set_aside_at ?? null) !== null };
}

/** Notes that coding a report failed. @returns how often by now. */
export async function noteFailure(db: Kysely<Schema>, reportId: string, reason: string): Promise<number> {
  const { rows } = await sql<{ failures: number }>`
    insert into trouble as t (report_id, failures, reason) values (${reportId}, 1, ${storable(reason)})
    on conflict (report_id) do update set failures = t.failures + 1, reason = excluded.reason
    returning failures`.execute(db);
  return rows[0]!.failures;
}

/** Puts a report aside: nobody tries it again until it is ingested again. */
export async function setAside(db: Kysely<Schema>, reportId: string, reason: string): Promise<void> {
  await sql`
    insert into trouble (report_id, reason, set_aside_at) values (${reportId}, ${storable(reason)}, now())
    on conflict (report_id) do update set reason = excluded.reason, set_aside_at = excluded.set_aside_at`.execute(db);
}

/** Forgets what went wrong with a report that was coded in the end. */
export async function clearTrouble(db: Kysely<Schema>, reportId: string): Promise<void> {
  await sql`delete from trouble where report_id = ${reportId}`.execute(db);
}

/** A report set aside, for the person who looks after the store. */
export interface SetAside {
  readonly reportId: string;
  readonly file: string;
  readonly reason: string;
}

/** The reports set aside, the latest first, at most a hundred. */
export async function listSetAside(db: Kysely<Schema>): Promise<SetAside[]> {
  const { rows } = await sql<SetAside>`
    select report_id as "reportId", file, reason from trouble join report using (report_id)
    where set_aside_at is not null order by set_aside_at desc, report_id limit 100`.execute(db);
  return rows;
}
