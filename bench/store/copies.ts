// Many more reports at little cost: copies of those that are there, each a report of its own, hours apart.
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/index.ts';
import { wordsOf } from '../../src/store/known-words.ts';

/**
 * Copies every report that is there so often that there are `copies` of each, the copies of one day a transaction, in the
 * order in which they would have come. Words, names and days are spread as before; the n-th copy of a report is published n
 * hours after it. A run that was stopped goes on.
 */
export async function copyReports({ home: { db } }: Store, copies: number): Promise<void> {
  if (copies < 2) return;
  await db.connection().execute(async (one) => {
    await originals(one);
    const { rows: days } = await sql<{ day: string; reports: number }>`
      select day::text, count(*) as reports from original group by 1 order by 1`.execute(one);
    let done = 0;
    for (const { day, reports } of days) {
      if (!(await isCopied(one, day))) await one.transaction().execute((tx) => copyDay(tx, day, copies));
      done += reports * copies;
      process.stderr.write(`${done} reports\n`);
    }
  });
}

/** The reports that are no copies, and those of their rows that would be looked for without an index otherwise. */
async function originals(db: Kysely<Schema>): Promise<void> {
  await sql`
    create temporary table original as
    select report_id, (known_at at time zone 'UTC')::date as day from article where file not like '%-copy-%'`.execute(
    db,
  );
  for (const table of ['claim', 'mention'])
    await sql`
      create temporary table ${sql.table(`original_${table}`)} as
      select day, row.* from original join ${sql.table(table)} as row using (report_id)`.execute(db);
  for (const table of ['original', 'original_claim', 'original_mention'])
    await sql`create index on ${sql.table(table)} (day)`.execute(db);
}

const idOf = (column: string) => sql.raw(`encode(sha256(convert_to(${column} || ' ' || copy, 'UTF8')), 'hex')`);
const LATER = sql`(known_at + copy * interval '1 hour')`;

/** The words that tell when a row was known are those of the copy. */
const SEARCH = sql`
  case when (known_at at time zone 'UTC')::date = (${LATER} at time zone 'UTC')::date then search
    else ts_delete(search, ${wordsOf(sql.ref('known_at'))}) || array_to_tsvector(${wordsOf(LATER)}) end`;

async function isCopied(db: Kysely<Schema>, day: string): Promise<boolean> {
  const { rows } = await sql`
    select from report where report_id = (
      select ${idOf('report_id')} from original, (values (1)) as first (copy) where day = ${day}::date limit 1)`.execute(
    db,
  );
  return rows.length > 0;
}

async function copyDay(db: Kysely<Schema>, day: string, copies: number): Promise<void> {
  const times = sql`generate_series(1, ${copies - 1}::integer) as copy`;
  const ofDay = sql`join original using (report_id) cross join ${times} where day = ${day}::date`;
  const file = sql`file || '-copy-' || copy`;
  await sql`
    insert into report (report_id, file, kind, bytes, encoding, envelope, problems)
    select ${idOf('report_id')}, ${file}, kind, bytes, encoding, envelope, problems from report ${ofDay}`.execute(db);
  await sql`
    insert into article (report_id, url, title, outlet, published, published_at, language, body, file, rest, known_at, claims, search)
    select ${idOf('report_id')}, url, title, outlet, published, published_at, language, body, ${file}, rest, ${LATER}, claims, ${SEARCH}
    from article ${ofDay} order by ${LATER}`.execute(db);
  await sql`
    insert into coded select ${idOf('report_id')}, control, figures, statements, places, other_places, actors
    from coded ${ofDay}`.execute(db);
  await sql`
    insert into claim (report_id, ledger, position, claim_id, kind, place_id, modality, is_background, party_ids, by_ids,
      from_day, to_day, known_at, search, line)
    select ${idOf('report_id')}, ledger, position, left(${idOf('claim_id')}, 16), kind, place_id, modality, is_background,
      party_ids, by_ids, from_day, to_day, ${LATER}, ${SEARCH}, line
    from original_claim cross join ${times} where day = ${day}::date order by ${LATER}, no`.execute(db);
  await sql`
    insert into mention select ${idOf('report_id')}, place_id, name
    from original_mention cross join ${times} where day = ${day}::date`.execute(db);
  await sql`
    insert into coding (report_id, coder, problems) select ${idOf('report_id')}, coder, problems
    from coding ${ofDay}`.execute(db);
}
