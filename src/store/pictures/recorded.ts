import { type RawBuilder, sql } from 'kysely';

/**
 * The moment of the conclusion that readers see: the last one that was complete at a moment (ISO 8601; null: the last of
 * all). Null where there is none: then nothing is found.
 */
export function conclusionAt(recorded: string | null): RawBuilder<string> {
  const isDone =
    recorded === null ? sql`complete_at is not null` : sql<boolean>`complete_at <= ${recorded}::timestamptz`;
  return sql<string>`(select made_at from conclusion where ${isDone} order by made_at desc limit 1)`;
}

/** Says whether a row was the answer that readers saw at a moment (null: now). */
export function isRecorded(recorded: string | null): RawBuilder<boolean> {
  return sql<boolean>`tstzrange(recorded_from, recorded_to) @> ${conclusionAt(recorded)}`;
}

/** A moment in ISO 8601 with microseconds, as conclusions are told apart by them; null for infinity. */
export function isoOf(column: 'recorded_from' | 'recorded_to' | 'taken_at'): RawBuilder<string | null> {
  const form = column === 'taken_at' ? 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"' : 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';
  return sql`to_char(nullif(${sql.ref(column)}, 'infinity') at time zone 'UTC', ${sql.lit(form)})`;
}
