import { type Kysely, sql } from 'kysely';
import { type FoundClaim, withReports } from './claims.ts';
import type { Schema } from './schema.ts';
import { statesOf } from './states.ts';
import type { PlaceHistory } from './store.ts';

/**
 * What is kept about one place, as it could be known at a moment (null: all that is known).
 * @param limit most claims, the latest days first
 */
export async function historyOf(
  db: Kysely<Schema>,
  placeId: string,
  known: string | null,
  limit: number,
): Promise<PlaceHistory> {
  const isKnown = known === null ? sql`true` : sql`known_at <= ${known}::timestamptz and known_at > '-infinity'`;
  const { rows } = await sql<FoundClaim>`
    select no, report_id, ledger, row from claim where place_id = ${placeId} and ${isKnown}
    order by from_day desc nulls last, no desc limit ${limit}`.execute(db);
  return { states: await statesOf(db, placeId, known), claims: await withReports(db, rows) };
}
