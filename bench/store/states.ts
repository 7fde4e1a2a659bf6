// Pictures of the made-up war, as conclusions of every day would have left them.
import { sql } from 'kysely';
import type { Store } from '../../src/store/index.ts';
import { addDays } from '../../src/terms/day.ts';
import { FIRST_DAY, statesOf, type World } from './generate.ts';

/** Writes a conclusion for each day, and the states of all places as these found them. */
export async function keepStates({ home: { db } }: Store, world: World): Promise<void> {
  await sql`
    insert into conclusion (made_at, complete_at, first_day, last_day, reports, took_ms)
    select at, at, ${FIRST_DAY}::date, ${addDays(FIRST_DAY, world.days - 1)}::date, 0, 0
    from generate_series(${`${FIRST_DAY}T08:00:00Z`}::timestamptz, ${`${addDays(FIRST_DAY, world.days)}T08:00:00Z`}::timestamptz,
      interval '1 day') as at
    on conflict do nothing`.execute(db);
  for (let n = 0; n < world.places; n += 100) {
    const places = Array.from({ length: Math.min(100, world.places - n) }, (_, i) => statesOf(n + i, world));
    const rows = places.flat().map((s) => ({
      place_id: s.placeId,
      from_day: s.fromDay,
      to_day: s.toDay,
      recorded_from: s.recordedFrom,
      recorded_to: s.recordedTo ?? 'infinity',
      status: s.state.status,
      holder: s.state.holder,
      row: s.state,
    }));
    await sql`
      insert into place_state (place_id, from_day, to_day, recorded_from, recorded_to, status, holder, row)
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (place_id text, from_day date, to_day date,
        recorded_from timestamptz, recorded_to timestamptz, status text, holder text, row jsonb)
      on conflict do nothing`.execute(db);
  }
}
