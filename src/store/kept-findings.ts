import { type Kysely, sql } from 'kysely';
import { recall } from './recall.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { Schema } from './schema.ts';

/** All that was concluded from the reports of a store at a moment. */
export interface FindingsKept {
  /** Names the program that concluded: another one may conclude otherwise. */
  readonly madeBy: string;
  /** Moment before the reports were read, as the store's own clock tells it. */
  readonly madeAt: string;
  /** How many reports it rests on: all that had been coded by then. */
  readonly reports: number;
  readonly bytes: Uint8Array;
}

/** Kept findings that still hold for the reports they rest on. */
export interface FindingsFound extends Pick<FindingsKept, 'bytes'> {
  /** Reports coded since, which they know nothing of. */
  readonly newer: number;
  /** Moment before these were read. */
  readonly madeAt: string;
  /** The reports that they rest on. */
  readonly rest: () => AsyncIterable<CodedReport>;
}

/** The moment, by the clock of the database. */
export async function momentOf(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ at: string }>`select clock_timestamp()::text as at`.execute(db);
  return rows[0]!.at;
}

/** Keeps findings in place of those before. */
export async function keepFindings(db: Kysely<Schema>, kept: FindingsKept): Promise<void> {
  const { madeBy, madeAt, reports, bytes } = kept;
  await sql`
    insert into kept_findings (made_by, made_at, reports, bytes)
    values (${madeBy}, ${madeAt}::timestamptz, ${reports}::integer, ${bytes}::bytea)
    on conflict (only_row) do update set made_by = excluded.made_by, made_at = excluded.made_at,
      reports = excluded.reports, bytes = excluded.bytes
    where kept_findings.made_at <= excluded.made_at`.execute(db);
}

/**
 * The findings kept by this program.
 * @returns null where there are none, and where a report they rest on was coded anew or is gone: then they hold no more
 */
export async function findKeptFindings(db: Kysely<Schema>, madeBy: string): Promise<FindingsFound | null> {
  const { rows } = await sql<{ bytes: Uint8Array; madeAt: string; newer: number }>`
    select bytes, made_at::text as "madeAt", (select count(*) from coding where coded_at > made_at)::integer as newer
    from kept_findings
    where made_by = ${madeBy} and reports = (select count(*) from coding where coded_at <= made_at)`.execute(db);
  const [row] = rows;
  if (!row) return null;
  return { bytes: row.bytes, newer: row.newer, madeAt: row.madeAt, rest: () => codedBy(db, row.madeAt) };
}

/**
 * The reports coded since a moment, where nothing else changed.
 * @param reports how many had been coded by then
 * @returns null where one of those was coded anew or is gone
 */
export async function codedSince(
  db: Kysely<Schema>,
  moment: string,
  reports: number,
): Promise<{ readonly newer: number; readonly all: () => AsyncIterable<CodedReport> } | null> {
  const { rows } = await sql<{ known: number; newer: string[] }>`
    select count(*) filter (where coded_at <= ${moment}::timestamptz)::integer as known,
      coalesce(array_agg(report_id order by report_id collate "C") filter (where coded_at > ${moment}::timestamptz), '{}') as newer
    from coding`.execute(db);
  const { known, newer } = rows[0]!;
  return known === reports ? { newer: newer.length, all: () => recall(db, newer) } : null;
}

async function* codedBy(db: Kysely<Schema>, moment: string): AsyncGenerator<CodedReport> {
  const { rows } = await sql<{ id: string }>`
    select report_id as id from coding where coded_at <= ${moment}::timestamptz order by report_id collate "C"`.execute(
    db,
  );
  yield* recall(
    db,
    rows.map(({ id }) => id),
  );
}
