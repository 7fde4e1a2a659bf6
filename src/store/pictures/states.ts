import { type Kysely, sql, type Transaction } from 'kysely';
import { addDays } from '../../terms/day.ts';
import type { DayPicture, PlaceState } from '../../terms/picture.ts';
import { ONE_PLAN } from '../prepared.ts';
import type { Schema } from '../schema.ts';
import { toJson } from '../storable.ts';
import { conclusionAt, isoOf, isRecorded } from './recorded.ts';

/** State of a place over days on which it is the same, as recorded over a span of time. */
export interface RecordedState {
  readonly placeId: string;
  /** First day (`YYYY-MM-DD`) on whose evening it holds, and the day after the last. */
  readonly fromDay: string;
  readonly toDay: string;
  /** ISO 8601 moment of the conclusion that said so, and of the one that said otherwise; null where none did. */
  readonly recordedFrom: string;
  readonly recordedTo: string | null;
  readonly state: PlaceState;
}

/** The same as the tables hold it: `to_day` is the first day it no longer holds. */
interface Stretch {
  readonly place_id: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly row: PlaceState;
}

/** Half of the key of the lock that keeps two writers of one group of places apart. */
const LOCK_CLASS = 0x466f68;

/**
 * Writes the pictures of one group of places as one conclusion draws them: states that changed end, and
 * the new ones begin; what stayed the same is not touched.
 * @param days pictures in order of days, without a gap, of the places of this group only.
 * @param isOfGroup says which places belong to it, so that those no longer drawn are ended too.
 * @returns false where a later conclusion has drawn this group already; nothing is written then.
 */
export async function writeStates(
  tx: Transaction<Schema>,
  madeAt: string,
  group: number,
  days: readonly DayPicture[],
  isOfGroup: (placeId: string) => boolean,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${LOCK_CLASS}::integer, ${group}::integer)`.execute(tx);
  const { rows: later } = await sql`
    select from conclusion where made_at > ${madeAt} and ${group}::integer = any(groups_done) limit 1`.execute(tx);
  if (later.length > 0) return false;
  // One place after the other along the index of what holds now; a plain `distinct` would read every state.
  const { rows: there } = await sql<{ id: string }>`
    with recursive drawn as (
      (select place_id as id from place_state where recorded_to = 'infinity' order by place_id limit 1)
      union all
      select (select place_id from place_state where recorded_to = 'infinity' and place_id > drawn.id
        order by place_id limit 1) from drawn where drawn.id is not null
    )
    select id from drawn where id is not null`.execute(tx);
  const ids = there.map((row) => row.id).filter(isOfGroup);
  await sql`
    with fresh as materialized (
      select * from jsonb_to_recordset(${toJson(stretchesOf(days))}::jsonb)
        as f (place_id text, from_day date, to_day date, row jsonb)
    ), same as materialized (
      select old.place_id, old.from_day from place_state old join fresh using (place_id, from_day, to_day, row)
      where old.recorded_to = 'infinity' and old.place_id = any(${ids})
    ), ended as (
      update place_state old set recorded_to = ${madeAt}
      where old.recorded_to = 'infinity' and old.place_id = any(${ids})
        and not exists (select from same where (same.place_id, same.from_day) = (old.place_id, old.from_day))
    )
    insert into place_state (place_id, from_day, to_day, recorded_from, status, holder, row)
    select place_id, from_day, to_day, ${madeAt}::timestamptz, row ->> 'status', row ->> 'holder', row from fresh
    where not exists (select from same where (same.place_id, same.from_day) = (fresh.place_id, fresh.from_day))
  `.execute(tx);
  return true;
}

/** What can be read of the pictures that are kept. */
export interface StoredDays {
  readonly pictures: readonly DayPicture[];
  readonly reports: number;
}

/**
 * The pictures of some days as last concluded.
 * @param recordedAt ISO time: as they had been concluded by then; without it, as concluded from all that is stored.
 * @returns null where they are not there: the days are not drawn, or reports wait to be concluded from.
 */
export async function storedDays(
  db: Kysely<Schema>,
  { from, to, recordedAt }: { readonly from: string; readonly to: string; readonly recordedAt?: string | undefined },
): Promise<StoredDays | null> {
  const { rows: found } = await sql<{ made_at: string; is_latest: boolean; reports: number; is_drawn: boolean }>`
    select made_at::text as made_at, reports,
      coalesce(first_day <= ${from}::date and last_day >= ${to}::date, false) as is_drawn,
      not exists (select from coding where not is_concluded)
        and not exists (select from conclusion later where later.made_at > c.made_at) as is_latest
    from conclusion c where made_at = ${conclusionAt(recordedAt ?? null)}`.execute(db);
  const [conclusion] = found;
  if (!conclusion?.is_drawn || (recordedAt === undefined && !conclusion.is_latest)) return null;
  const { rows } = await sql<Stretch>`
    select place_id, from_day::text as from_day, to_day::text as to_day, row from place_state
    where daterange(from_day, to_day) && daterange(${from}::date, ${to}::date, '[]')
      and tstzrange(recorded_from, recorded_to) @> ${conclusion.made_at}::timestamptz`.execute(db);
  rows.sort((a, b) => (a.place_id < b.place_id ? -1 : 1));
  const pictures: DayPicture[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    pictures.push({ day, places: rows.filter((s) => s.from_day <= day && day < s.to_day).map((s) => s.row) });
  return { pictures, reports: conclusion.reports };
}

/** The kept picture of a day: every place with a state at its end, as recorded at a moment (null: now). */
export async function pictureOf(db: Kysely<Schema>, day: string, recorded: string | null): Promise<PlaceState[]> {
  const { rows } = await sql<{ row: PlaceState }>`
    ${sql.raw(ONE_PLAN)} select row from place_state
    where daterange(from_day, to_day) @> ${day}::date and ${isRecorded(recorded)}
    order by place_id collate "C"`.execute(db);
  return rows.map(({ row }) => row);
}

/**
 * The states of one place in order of days, as recorded at a moment (null: now). They are looked for by their place: an index
 * of moments would give those of all places.
 */
export async function statesOf(db: Kysely<Schema>, placeId: string, recorded: string | null): Promise<RecordedState[]> {
  const { rows } = await sql<RecordedState>`
    ${sql.raw(ONE_PLAN)} select place_id as "placeId", from_day::text as "fromDay", to_day::text as "toDay",
      ${isoOf('recorded_from')} as "recordedFrom", ${isoOf('recorded_to')} as "recordedTo", row as state
    from place_state, (select ${conclusionAt(recorded)} as at offset 0) as seen
    where place_id = ${placeId} and recorded_from <= seen.at and seen.at < recorded_to order by from_day`.execute(db);
  return rows;
}

/** The stretches of days on which a place's state is word for word the same. */
function stretchesOf(days: readonly DayPicture[]): Stretch[] {
  const done: Stretch[] = [];
  const open = new Map<string, { readonly from: string; readonly json: string; readonly state: PlaceState }>();
  const end = (placeId: string, day: string) => {
    const last = open.get(placeId);
    if (last) done.push({ place_id: placeId, from_day: last.from, to_day: day, row: last.state });
    open.delete(placeId);
  };
  for (const { day, places } of days) {
    const states = new Map(places.map((state) => [state.placeId, state]));
    for (const placeId of [...open.keys()]) if (!states.has(placeId)) end(placeId, day);
    for (const [placeId, state] of states) {
      const json = JSON.stringify(state);
      if (open.get(placeId)?.json === json) continue;
      end(placeId, day);
      open.set(placeId, { from: day, json, state });
    }
  }
  const last = days.at(-1);
  if (last) for (const placeId of [...open.keys()]) end(placeId, addDays(last.day, 1));
  return done;
}
