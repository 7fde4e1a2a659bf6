import { type Kysely, sql, type Transaction } from 'kysely';
import type { PlaceState } from '../terms/picture.ts';
import { isKnown, isoOf } from './known.ts';
import { countChange } from './revision.ts';
import type { Schema } from './schema.ts';
import { toJson } from './storable.ts';

/** State of a place over a span of event days, as it could be known over a span of time. */
export interface KnownState {
  readonly placeId: string;
  /** First day (`YYYY-MM-DD`) on whose evening it holds. */
  readonly fromDay: string;
  /** Day after the last one; null where it goes on. */
  readonly toDay: string | null;
  /** ISO 8601 moment of the publication that showed it, and of the one that replaced it; null where none did. */
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly state: PlaceState;
}

/**
 * Sets all that was ever known of one place's states, in place of what the store holds of it. Rows that are there
 * already are left alone, so that setting the same twice changes nothing.
 * @param states all of `placeId`; at any pair of a day and a moment at most one of them holds
 */
export async function setStates(db: Kysely<Schema>, placeId: string, states: readonly KnownState[]): Promise<void> {
  await db.transaction().execute((tx) => setStatesIn(tx, placeId, states));
}

async function setStatesIn(tx: Transaction<Schema>, placeId: string, states: readonly KnownState[]): Promise<void> {
  const rows = states.map((s) => ({
    from_day: s.fromDay,
    to_day: s.toDay ?? 'infinity',
    known_from: s.knownFrom,
    known_to: s.knownTo ?? 'infinity',
    status: s.state.status,
    holder: s.state.holder,
    row: s.state,
  }));
  const { rows: changed } = await sql<{ n: number }>`
    with given as (
      select * from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (
        from_day date, to_day date, known_from timestamptz, known_to timestamptz, status text, holder text, row jsonb)
    ), gone as (
      delete from place_state as old where place_id = ${placeId} and not exists (
        select from given where (given.known_from, given.from_day) = (old.known_from, old.from_day)
      ) returning 1
    ), put as (
      insert into place_state as old (place_id, from_day, to_day, known_from, known_to, status, holder, row)
      select ${placeId}, from_day, to_day, known_from, known_to, status, holder, row from given
      on conflict (place_id, known_from, from_day) do update set
        to_day = excluded.to_day, known_to = excluded.known_to, status = excluded.status,
        holder = excluded.holder, row = excluded.row
      where (old.to_day, old.known_to, old.row) is distinct from (excluded.to_day, excluded.known_to, excluded.row)
      returning 1
    )
    select (select count(*) from gone) + (select count(*) from put) as n`.execute(tx);
  if (changed[0]!.n > 0) await countChange(tx);
}

/**
 * The stored picture of a day: every place with a state at its end, from what could be known at a moment.
 * @param known ISO 8601 moment; null for all that is known
 */
export async function pictureOf(db: Kysely<Schema>, day: string, known: string | null): Promise<PlaceState[]> {
  const { rows } = await sql<{ row: PlaceState }>`
    select row from place_state
    where daterange(from_day, to_day) @> ${day}::date and ${isKnown(known)}
    order by place_id collate "C"`.execute(db);
  return rows.map(({ row }) => row);
}

/** The states of one place in order of days, from what could be known at a moment (null: all that is known). */
export async function statesOf(db: Kysely<Schema>, placeId: string, known: string | null): Promise<KnownState[]> {
  const { rows } = await sql<KnownState>`
    select place_id as "placeId", from_day::text as "fromDay", nullif(to_day, 'infinity')::text as "toDay",
      ${isoOf('known_from')} as "knownFrom", ${isoOf('known_to')} as "knownTo", row as state
    from place_state where place_id = ${placeId} and ${isKnown(known)} order by from_day`.execute(db);
  return rows;
}
