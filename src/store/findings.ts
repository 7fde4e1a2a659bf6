import { type Kysely, sql } from 'kysely';
import type { VoiceRecord } from '../terms/finding.ts';
import { isKnown, isoOf } from './known.ts';
import { countChange } from './revision.ts';
import type { Schema } from './schema.ts';
import { toJson } from './storable.ts';

/** A finding as it could be known over a span of time. */
export interface KnownFinding<T = unknown> {
  /** Stable within its kind and scope. */
  readonly findingId: string;
  /** The event day it is about, or null. */
  readonly day: string | null;
  readonly knownFrom: string;
  /** Null where nothing replaced it. */
  readonly knownTo: string | null;
  readonly finding: T;
}

/** Kinds of findings that the store keeps; what each looks like stands in `terms/finding.ts`. */
export type FindingKind = 'dispute' | 'figures' | 'lineage' | 'alarm' | 'duplicates' | 'independent';

/**
 * Sets all findings of one kind about one thing (a place, a voice or a report, by id), in place of what the store
 * holds. Setting the same twice changes nothing.
 */
export async function setFindings(
  db: Kysely<Schema>,
  kind: FindingKind,
  scope: string,
  findings: readonly KnownFinding[],
): Promise<void> {
  const rows = findings.map((f) => ({
    finding_id: f.findingId,
    day: f.day,
    known_from: f.knownFrom,
    known_to: f.knownTo ?? 'infinity',
    row: f.finding,
  }));
  await db.transaction().execute(async (tx) => {
    const { rows: changed } = await sql<{ n: number }>`
      with given as (
        select * from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (
          finding_id text, day date, known_from timestamptz, known_to timestamptz, row jsonb)
      ), gone as (
        delete from finding as old where kind = ${kind} and scope = ${scope} and not exists (
          select from given where (given.finding_id, given.known_from) = (old.finding_id, old.known_from)
        ) returning 1
      ), put as (
        insert into finding as old (kind, scope, finding_id, day, known_from, known_to, row)
        select ${kind}, ${scope}, finding_id, day, known_from, known_to, row from given
        on conflict (kind, scope, finding_id, known_from) do update set
          day = excluded.day, known_to = excluded.known_to, row = excluded.row
        where (old.day, old.known_to, old.row) is distinct from (excluded.day, excluded.known_to, excluded.row)
        returning 1
      )
      select (select count(*) from gone) + (select count(*) from put) as n`.execute(tx);
    if (changed[0]!.n > 0) await countChange(tx);
  });
}

/** Findings of a kind, by event day, as they could be known at a moment (null: all that is known). */
export async function findingsBy<T>(
  db: Kysely<Schema>,
  kind: FindingKind,
  filter: { readonly scope?: string; readonly known: string | null },
): Promise<KnownFinding<T>[]> {
  const scope = filter.scope === undefined ? sql`true` : sql`scope = ${filter.scope}`;
  const { rows } = await sql<KnownFinding<T>>`
    select finding_id as "findingId", day::text as day,
      ${isoOf('known_from')} as "knownFrom", ${isoOf('known_to')} as "knownTo", row as finding
    from finding where kind = ${kind} and ${scope} and ${isKnown(filter.known)}
    order by day, scope collate "C", finding_id collate "C"`.execute(db);
  return rows;
}

/** How often an asserter was right, as it could be known over a span of time. */
export interface KnownRecord {
  readonly asserterId: string;
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly record: VoiceRecord;
}

/** Sets all that was ever known of one asserter's record, in place of what the store holds. */
export async function setRecords(
  db: Kysely<Schema>,
  asserterId: string,
  records: readonly KnownRecord[],
): Promise<void> {
  const rows = records.map(({ knownFrom, knownTo, record }) => ({
    known_from: knownFrom,
    known_to: knownTo ?? 'infinity',
    settled: record.settled,
    held: record.held,
    row: record,
  }));
  await db.transaction().execute(async (tx) => {
    const { rows: changed } = await sql<{ n: number }>`
      with given as (
        select * from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (
          known_from timestamptz, known_to timestamptz, settled integer, held integer, row jsonb)
      ), gone as (
        delete from asserter_record as old where asserter_id = ${asserterId}
          and known_from not in (select known_from from given) returning 1
      ), put as (
        insert into asserter_record as old (asserter_id, known_from, known_to, settled, held, row)
        select ${asserterId}, known_from, known_to, settled, held, row from given
        on conflict (asserter_id, known_from) do update set
          known_to = excluded.known_to, settled = excluded.settled, held = excluded.held, row = excluded.row
        where (old.known_to, old.row) is distinct from (excluded.known_to, excluded.row)
        returning 1
      )
      select (select count(*) from gone) + (select count(*) from put) as n`.execute(tx);
    if (changed[0]!.n > 0) await countChange(tx);
  });
}

/** The records of all asserters as they could be known at a moment (null: all that is known). */
export async function recordsAt(db: Kysely<Schema>, known: string | null): Promise<KnownRecord[]> {
  const { rows } = await sql<KnownRecord>`
    select asserter_id as "asserterId", ${isoOf('known_from')} as "knownFrom", ${isoOf('known_to')} as "knownTo",
      row as record
    from asserter_record where ${isKnown(known)} order by asserter_id collate "C"`.execute(db);
  return rows;
}
