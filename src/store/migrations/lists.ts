import { type Kysely, type Migration, sql } from 'kysely';
import { knownWords } from '../known-words.ts';

/**
 * What lets lists be shown and searched without reading much: each claim with its actors as one text of its own, the name
 * of the file beside the article, long texts out of the way of short columns, the day and month of knowledge among the
 * words, and names by how they begin.
 */
export const lists: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table claim add column line text not null default ''`.execute(db);
    await sql`alter table article add column file text not null default ''`.execute(db);
    // Rows of a few hundred bytes lie many to a page: longer texts are read only where they are asked for.
    await sql`alter table claim set (toast_tuple_target = 512)`.execute(db);
    await sql`alter table article set (toast_tuple_target = 512)`.execute(db);
    await withoutSearch(db, async () => {
      await sql`
        update article set file = report.file, search = search || ${knownWords}
        from report where report.report_id = article.report_id`.execute(db);
      await fillLines(db);
    });
    await sql`drop index claim_by_place`.execute(db);
    await sql`
      create index claim_by_place on claim (place_id, from_day desc nulls last, no desc, known_at)
      where place_id is not null`.execute(db);
    await sql`
      create index claim_ahead on claim (place_id, from_day desc, no desc, known_at)
      where place_id is not null and from_day > (known_at at time zone 'UTC')::date`.execute(db);
    await sql`create index place_name_begun on place_name (lower(name) text_pattern_ops)`.execute(db);
    await sql`create index asserter_name_begun on asserter_name (lower(name) text_pattern_ops)`.execute(db);
  },
};

/** Every row is written anew, which the full-text indexes would make several times as slow. */
async function withoutSearch(db: Kysely<unknown>, rewrite: () => Promise<void>): Promise<void> {
  await sql`drop index article_search, claim_search`.execute(db);
  await rewrite();
  for (const table of ['article', 'claim'])
    await sql`
      create index ${sql.ref(`${table}_search`)} on ${sql.table(table)}
      using gin (search) with (gin_pending_list_limit = 1024)`.execute(db);
}

async function fillLines(db: Kysely<unknown>): Promise<void> {
  const row = sql`
    case claim.ledger when 'control' then coded.control when 'figures' then coded.figures else coded.statements end
    -> claim.position`;
  await sql`
    update claim set
      search = search || ${knownWords},
      line = jsonb_build_object('claim', told.row, 'actors', coalesce((
        select jsonb_agg(actor) from jsonb_array_elements(told.actors) as actor
        where coalesce(told.row -> 'partyIds', '[]') || coalesce(told.row -> 'againstIds', '[]')
          || coalesce(told.row -> 'byIds', '[]') || coalesce(told.row -> 'speakerId', '[]') @> (actor -> 'actorId')
      ), '[]'))::text
    from (select no, ${row} as row, actors from claim join coded using (report_id)) as told
    where told.no = claim.no`.execute(db);
}
