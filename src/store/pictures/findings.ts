import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Findings, VoiceRecord } from '../../terms/finding.ts';
import type { Schema } from '../schema.ts';
import { toJson } from '../storable.ts';
import { isoOf, isRecorded } from './recorded.ts';

/** Kinds of findings that are kept; what each looks like stands in `terms/finding.ts`. */
export type FindingKind = 'dispute' | 'figures' | 'lineage' | 'alarm' | 'duplicates' | 'independent';

/** A finding to be kept, by its content. */
export interface FindingRow {
  /** Hash of kind and content: the same finding has it in every store. */
  readonly finding_id: string;
  readonly kind: FindingKind;
  /** What it is about: a place, a voice or a report. */
  readonly scope: string;
  /** Event day, or null. */
  readonly day: string | null;
  readonly row: object;
}

/** A finding as recorded over a span of time. */
export interface RecordedFinding<T = unknown> {
  readonly findingId: string;
  readonly scope: string;
  readonly day: string | null;
  readonly recordedFrom: string;
  /** Null where it still stands. */
  readonly recordedTo: string | null;
  readonly finding: T;
}

/** Scope of what is about no one place. */
const EVERYWHERE = 'everywhere';

const ids = new WeakMap<object, string>();

/** All findings as rows, each once. What the reconciler left as it was keeps its object, and is not hashed again. */
export function findingRows(findings: Findings): Map<string, FindingRow> {
  const rows = new Map<string, FindingRow>();
  const put = <T extends object>(
    kind: FindingKind,
    all: readonly T[],
    scope: (f: T) => string,
    day?: (f: T) => string,
  ) => {
    for (const finding of all) {
      let id = ids.get(finding);
      if (id === undefined) ids.set(finding, (id = idOf(kind, finding)));
      const about = day?.(finding) ?? null;
      rows.set(id, { finding_id: id, kind, scope: scope(finding), day: about, row: finding });
    }
  };
  put(
    'dispute',
    findings.disputes,
    (f) => f.placeId ?? EVERYWHERE,
    (f) => f.day,
  );
  put('figures', findings.figures, (f) => f.place ?? f.measure);
  put('lineage', findings.lineage, (f) => f.asserter);
  put('alarm', findings.alarms, (f) => f.report);
  put('duplicates', findings.duplicates, (f) => f.origin);
  put('independent', findings.independent, (f) => f.place ?? EVERYWHERE);
  return rows;
}

function idOf(kind: FindingKind, finding: object): string {
  return createHash('sha256')
    .update(`${kind} ${toJson(finding)}`)
    .digest('hex')
    .slice(0, 24);
}

/** Ids of the findings that stand. */
export async function standingFindings(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select finding_id as id from finding where recorded_to = 'infinity'`.execute(db);
  return rows.map(({ id }) => id);
}

/** Rows a statement. */
const ROWS_AT_ONCE = 2000;

/** Ends findings that are gone and begins new ones, as of one conclusion. */
export async function writeFindings(
  tx: Transaction<Schema>,
  madeAt: string,
  { gone, fresh }: { readonly gone: readonly string[]; readonly fresh: readonly FindingRow[] },
): Promise<void> {
  if (gone.length > 0)
    await sql`
      update finding set recorded_to = ${madeAt}
      where recorded_to = 'infinity' and finding_id = any(${[...gone]}::text[])`.execute(tx);
  for (let i = 0; i < fresh.length; i += ROWS_AT_ONCE)
    await sql`
      insert into finding (finding_id, kind, scope, day, recorded_from, row)
      select finding_id, kind, scope, day, ${madeAt}::timestamptz, row
      from jsonb_to_recordset(${toJson(fresh.slice(i, i + ROWS_AT_ONCE))}::jsonb)
        as r (finding_id text, kind text, scope text, day date, row jsonb)`.execute(tx);
}

/** Findings of a kind, by event day, as recorded at a moment (null: now). */
export async function findingsBy<T>(
  db: Kysely<Schema>,
  kind: FindingKind,
  filter: { readonly scope?: string; readonly recorded: string | null },
): Promise<RecordedFinding<T>[]> {
  const scope = filter.scope === undefined ? sql`true` : sql`scope = ${filter.scope}`;
  const { rows } = await sql<RecordedFinding<T>>`
    select finding_id as "findingId", scope, day::text as day,
      ${isoOf('recorded_from')} as "recordedFrom", ${isoOf('recorded_to')} as "recordedTo", row as finding
    from finding where kind = ${kind} and ${scope} and ${isRecorded(filter.recorded)}
    order by day, scope collate "C", finding_id collate "C"`.execute(db);
  return rows;
}

/** How often an asserter was right, as recorded over a span of time. */
export interface AsserterRecord {
  readonly asserterId: string;
  readonly recordedFrom: string;
  readonly recordedTo: string | null;
  readonly record: VoiceRecord;
}

/** Replaces the records of asserters by those of one conclusion; of whom nothing is settled, none is kept. */
export async function writeRecords(tx: Transaction<Schema>, madeAt: string, voices: Findings['voices']): Promise<void> {
  const rows = voices
    .filter(({ record }) => record.settled > 0)
    .map(({ voice, record }) => ({ asserter_id: voice, settled: record.settled, held: record.held, row: record }));
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${toJson(rows)}::jsonb)
        as r (asserter_id text, settled integer, held integer, row jsonb)
    ), same as materialized (
      select old.asserter_id from asserter_record old join given using (asserter_id, row)
      where recorded_to = 'infinity'
    ), ended as (
      update asserter_record set recorded_to = ${madeAt}
      where recorded_to = 'infinity' and asserter_id not in (select asserter_id from same)
    )
    insert into asserter_record (asserter_id, recorded_from, settled, held, row)
    select asserter_id, ${madeAt}::timestamptz, settled, held, row from given
    where asserter_id not in (select asserter_id from same)`.execute(tx);
}

/** The records of all asserters, or of some, as recorded at a moment (null: now). */
export async function recordsAt(
  db: Kysely<Schema>,
  recorded: string | null,
  asserterIds?: readonly string[],
): Promise<AsserterRecord[]> {
  const some = asserterIds === undefined ? sql`true` : sql`asserter_id = any(${[...asserterIds]}::text[])`;
  const { rows } = await sql<AsserterRecord>`
    select asserter_id as "asserterId", ${isoOf('recorded_from')} as "recordedFrom",
      ${isoOf('recorded_to')} as "recordedTo", row as record
    from asserter_record where ${some} and ${isRecorded(recorded)} order by asserter_id collate "C"`.execute(db);
  return rows;
}
