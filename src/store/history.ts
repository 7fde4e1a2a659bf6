import { type Kysely, type RawBuilder, sql } from 'kysely';
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
  const parts = at === null ? [{ is: sql<boolean>`true`, order: BY_DAY }] : knownParts(at);
  const found = parts.map(
    ({ is, order }) => sql`(
      select no, from_day from claim where place_id = ${placeId} and ${is} order by ${order} limit ${limit})`,
  );
  const { rows } = await sql<FoundClaim>`
    ${sql.raw(ONE_PLAN)} with found as materialized (
      select * from (${sql.join(found, sql` union all `)}) as parts order by ${BY_DAY} limit ${limit}
    )
    select ${CLAIM_LINE} from found join claim using (no) join article on article.report_id = claim.report_id
    order by found.from_day desc nulls last, no desc`.execute(db);
  return { states: await statesOf(db, placeId, at), claims: rows.map(claimOf) };
}

/** The latest days first, as in the index of places. */
const BY_DAY = sql`from_day desc nulls last, no desc`;

/** Some of a place's claims, and an order by day that an index has them in. */
interface Part {
  readonly is: Condition;
  readonly order: RawBuilder<unknown>;
}

/**
 * What was known at a moment, so told that an index finds its latest days without passing all that came later: claims of
 * days up to then, the few that spoke of days ahead, and those of no day.
 */
function knownParts(at: string): Part[] {
  const isKnown = isKnownBy('claim', at);
  const day = sql`(${at}::timestamptz at time zone 'UTC')::date`;
  const isAhead = sql`from_day > ${day} and from_day > (known_at at time zone 'UTC')::date`;
  return [
    { is: sql<boolean>`${isKnown} and from_day <= ${day}`, order: BY_DAY },
    // All have a day: asked for in the other order, the index of the few would not be taken.
    { is: sql<boolean>`${isKnown} and ${isAhead}`, order: sql`from_day desc, no desc` },
    { is: sql<boolean>`${isKnown} and from_day is null`, order: BY_DAY },
  ];
}
