import { type Kysely, sql } from 'kysely';
import { CLAIM_LINE, claimOf, type FoundClaim } from './claims.ts';
import { type Condition, isKnownBy } from './filter.ts';
import { ONE_PLAN } from './prepared.ts';
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
  const parts = at === null ? [sql<boolean>`true`] : knownParts(at);
  const found = parts.map(
    (part) => sql`(
      select no, from_day from claim where place_id = ${placeId} and ${part}
      order by from_day desc nulls last, no desc limit ${limit})`,
  );
  const { rows } = await sql<FoundClaim>`
    ${sql.raw(ONE_PLAN)} with found as materialized (
      select * from (${sql.join(found, sql` union all `)}) as parts order by from_day desc nulls last, no desc limit ${limit}
    )
    select ${CLAIM_LINE} from found join claim using (no) join article on article.report_id = claim.report_id
    order by found.from_day desc nulls last, no desc`.execute(db);
  return { states: await statesOf(db, placeId, at), claims: rows.map(claimOf) };
}

/**
 * What was known at a moment, so told that an index finds its latest days without passing all that came later: claims of
 * days up to then, the few that spoke of days ahead, and those of no day.
 */
function knownParts(at: string): Condition[] {
  const isKnown = isKnownBy('claim', at);
  const day = sql`(${at}::timestamptz at time zone 'UTC')::date`;
  return [
    sql<boolean>`${isKnown} and from_day <= ${day}`,
    sql<boolean>`${isKnown} and from_day > ${day} and from_day > (known_at at time zone 'UTC')::date`,
    sql<boolean>`${isKnown} and from_day is null`,
  ];
}
