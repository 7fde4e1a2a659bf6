// Many more reports at little cost: copies of those that are there, each a report of its own, hours apart.
import { sql } from 'kysely';
import type { Store } from '../../src/store/index.ts';
import { wordsOf } from '../../src/store/known-words.ts';

/**
 * Copies every report that is there so often that there are `copies` of each, a copy of all a transaction. Words, names and
 * days are spread as before; the n-th copy of a report is published n hours after it.
 */
export async function copyReports({ home: { db } }: Store, copies: number): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from report where file not like '%-copy-%'`.execute(db);
  const base = rows[0]!.n;
  const { rows: all } = await sql<{ n: number }>`select count(*) as n from report`.execute(db);
  for (let copy = Math.round(all[0]!.n / base); copy < copies; copy++) {
    const id = (column: string) => sql.raw(`encode(sha256(convert_to(${column} || ' ${copy}', 'UTF8')), 'hex')`);
    const later = sql.raw(`interval '${copy} hours'`);
    // The words that tell when a row was known are those of the copy.
    const [before, after] = [sql.ref('known_at'), sql`(known_at + ${later})`];
    const search = sql`
      case when (known_at at time zone 'UTC')::date = (${after} at time zone 'UTC')::date then search
        else ts_delete(search, ${wordsOf(before)}) || array_to_tsvector(${wordsOf(after)}) end`;
    const of = sql.raw(`(select report_id from report where file not like '%-copy-%')`);
    await db.transaction().execute(async (tx) => {
      await sql`
        insert into report (report_id, file, kind, bytes, encoding, envelope, problems)
        select ${id('report_id')}, file || ${`-copy-${copy}`}, kind, bytes, encoding, envelope, problems
        from report where file not like '%-copy-%'`.execute(tx);
      await sql`
        insert into article (report_id, url, title, outlet, published, published_at, language, body, file, rest, known_at, claims, search)
        select ${id('report_id')}, url, title, outlet, published, published_at, language, body,
          file || ${`-copy-${copy}`}, rest, known_at + ${later}, claims, ${search}
        from article where report_id in ${of}`.execute(tx);
      await sql`
        insert into coded select ${id('report_id')}, control, figures, statements, places, other_places, actors
        from coded where report_id in ${of}`.execute(tx);
      await sql`
        insert into claim (report_id, ledger, position, claim_id, kind, place_id, modality, is_background, party_ids, by_ids,
          from_day, to_day, known_at, search, line)
        select ${id('report_id')}, ledger, position, left(${id('claim_id')}, 16), kind, place_id, modality, is_background,
          party_ids, by_ids, from_day, to_day, known_at + ${later}, ${search}, line
        from claim where report_id in ${of} order by no`.execute(tx);
      await sql`
        insert into mention select ${id('report_id')}, place_id, name from mention where report_id in ${of}`.execute(
        tx,
      );
      await sql`
        insert into coding (report_id, coder, problems) select ${id('report_id')}, coder, problems
        from coding where report_id in ${of}`.execute(tx);
    });
    process.stderr.write(`${(copy + 1) * base} reports\n`);
  }
}
