import { type RawBuilder, sql } from 'kysely';

/**
 * Says whether a row could be known at a moment (null: all that is known). For "all that is known" stands the last
 * moment that PostgreSQL can tell: nothing becomes known later, and no row ends there.
 */
export function isKnown(known: string | null): RawBuilder<boolean> {
  const at = known === null ? sql`'294276-01-01'::timestamptz` : sql`${known}::timestamptz`;
  return sql<boolean>`tstzrange(known_from, known_to) @> ${at}`;
}

/** A moment in ISO 8601 with milliseconds; null for infinity. */
export function isoOf(column: 'known_from' | 'known_to' | 'taken_at'): RawBuilder<string | null> {
  return sql`to_char(nullif(${sql.ref(column)}, 'infinity') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
