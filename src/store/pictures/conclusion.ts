import { type Kysely, sql, type Transaction } from 'kysely';
import { CHANNEL } from '../listen.ts';
import { countChange } from '../revision.ts';
import type { Schema } from '../schema.ts';
import { PLACE_GROUPS } from '../jobs/queue.ts';

/** One coding that a conclusion rests on; another coding of the same report has another time. */
export interface CodingMark {
  readonly reportId: string;
  readonly codedAt: string;
  readonly isConcluded: boolean;
}

/** All codings there are. */
export async function codingMarks(db: Kysely<Schema>): Promise<CodingMark[]> {
  const { rows } = await sql<CodingMark>`
    select report_id as "reportId", coded_at::text as "codedAt", is_concluded as "isConcluded" from coding`.execute(db);
  return rows;
}

/** What a conclusion leaves for those who draw it. */
export interface Conclusion {
  /** Days drawn, both inclusive; null where no report gives a day. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly reports: number;
  readonly tookMs: number;
  /** What other workers draw the pictures from, packed; null where whoever concluded draws them. */
  readonly findings: Uint8Array | null;
}

/** Key of the lock under which conclusions begin, one after the other. */
const LOCK = 0x466f6763;

/** The moment of the last conclusion, complete or not; null where there is none. */
export async function lastConclusion(db: Kysely<Schema>): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`select max(made_at)::text as at from conclusion`.execute(db);
  return rows[0]!.at;
}

/** Says whether the last conclusion was begun and its pictures are not all drawn. */
export async function isLeftUndrawn(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select complete_at is null as is from conclusion order by made_at desc limit 1`.execute(db);
  return rows[0]?.is ?? false;
}

/**
 * Starts a conclusion: its states count from `complete_at` on. Codings that were replaced while it was made stay open for
 * the next one.
 * @param after the last conclusion there was before `marks` were read
 * @returns its moment, later than that of every other conclusion; null where another began meanwhile, which may rest on
 * more than this one: then nothing is written.
 */
export async function beginConclusion(
  tx: Transaction<Schema>,
  conclusion: Conclusion,
  marks: readonly CodingMark[],
  after: string | null,
): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  if ((await lastConclusion(tx)) !== after) return null;
  const open = marks.filter((mark) => !mark.isConcluded);
  await sql`
    update coding set is_concluded = true
    from unnest(${open.map((m) => m.reportId)}::text[], ${open.map((m) => m.codedAt)}::timestamptz[]) as mark (id, at)
    where report_id = mark.id and coded_at = mark.at`.execute(tx);
  await sql`update conclusion set findings = null where findings is not null`.execute(tx);
  const { firstDay, lastDay, reports, tookMs, findings } = conclusion;
  const { rows } = await sql<{ at: string }>`
    insert into conclusion (made_at, first_day, last_day, reports, took_ms, findings)
    select greatest(clock_timestamp(), max(made_at) + interval '1 microsecond'),
      ${firstDay}::date, ${lastDay}::date, ${reports}::integer, ${tookMs}::integer, ${findings}::bytea from conclusion
    returning made_at::text as at`.execute(tx);
  return rows[0]!.at;
}

/** What the pictures of a conclusion are drawn from; null once a later one took its place. */
export async function findingsOf(
  db: Kysely<Schema>,
  madeAt: string,
): Promise<{ firstDay: string | null; lastDay: string | null; findings: Uint8Array } | null> {
  const { rows } = await sql<{ firstDay: string | null; lastDay: string | null; findings: Uint8Array | null }>`
    select first_day as "firstDay", last_day as "lastDay", findings from conclusion
    where made_at = ${madeAt}`.execute(db);
  const [row] = rows;
  return row?.findings ? { ...row, findings: row.findings } : null;
}

/**
 * Notes that one group of places is drawn. With the last group the conclusion is complete: readers see it, and everybody
 * who listens is told which places it changed.
 */
export async function endGroup(tx: Transaction<Schema>, madeAt: string, group: number): Promise<void> {
  const { rows } = await sql<{ done: number }>`
    update conclusion set groups_done = array_append(groups_done, ${group}::integer)
    where made_at = ${madeAt} and not ${group}::integer = any(groups_done)
    returning cardinality(groups_done) as done`.execute(tx);
  if (rows[0]?.done !== PLACE_GROUPS) return;
  await sql`
    update conclusion set complete_at = clock_timestamp(), findings = null where made_at = ${madeAt}`.execute(tx);
  await countChange(tx);
  // Since the last one that readers saw: one that was replaced before it was complete may have begun or ended states.
  const { rows: changed } = await sql<{ id: string }>`
    with before as (
      select coalesce(max(made_at), '-infinity') as at from conclusion
      where complete_at is not null and made_at < ${madeAt}
    )
    select distinct place_id collate "C" as id from place_state, before
    where recorded_from > before.at or (recorded_to > before.at and recorded_to < 'infinity') order by 1`.execute(tx);
  for (const places of inMessages(changed.map((row) => row.id)))
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ revision: madeAt, places })})`.execute(tx);
}

/** PostgreSQL takes messages of up to 8000 bytes: ids are dealt out over as many as that needs, at least one. */
function inMessages(ids: readonly string[]): string[][] {
  const messages: string[][] = [[]];
  let bytes = 0;
  for (const id of ids) {
    bytes += Buffer.byteLength(JSON.stringify(id)) + 1;
    if (bytes > 7800) {
      messages.push([]);
      bytes = Buffer.byteLength(JSON.stringify(id)) + 1;
    }
    messages.at(-1)!.push(id);
  }
  return messages;
}
