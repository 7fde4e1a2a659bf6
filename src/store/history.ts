import { type Kysely, sql } from 'kysely';
import { type FoundClaim, LEDGER_ROW, withReports } from './claims.ts';
import type { Schema } from './schema.ts';
import { statesOf } from './pictures/states.ts';
import type { PlaceHistory } from './store.ts';

/**
 * What is kept about one place at a moment (null: now): its states as recorded then, and the claims published by then.
 * @param limit most claims, the latest days first
 */
export async function historyOf(
  db: Kysely<Schema>,
  placeId: string,
  at: string | null,
  limit: number,
): Promise<PlaceHistory> {
  const isKnown = at === null ? sql`true` : sql`known_at <= ${at}::timestamptz and known_at > '-infinity'`;
  const { rows } = await sql<FoundClaim>`
    with claim as materialized (
      select no, report_id, ledger, position, from_day from claim where place_id = ${placeId} and ${isKnown}
      order by from_day desc nulls last, no desc limit ${limit}
    )
    select no, report_id, ledger, ${LEDGER_ROW} as row from claim join coded using (report_id)
    order by claim.from_day desc nulls last, no desc`.execute(db);
  return { states: await statesOf(db, placeId, at), claims: await withReports(db, rows) };
}
