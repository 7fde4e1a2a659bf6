import { type RawBuilder, sql } from 'kysely';

/**
 * Two words that stand among those of a row and tell when it was known: `D2024-06-05` and `M2024-06`. A text holds no such
 * words, as those are kept in small letters. With them the full-text index finds the newest matches without reading the
 * others. A row without a date has none.
 * @param at the moment, a finite one
 */
export function wordsOf(at: RawBuilder<unknown>): RawBuilder<string[]> {
  return sql`array[
    to_char(${at} at time zone 'UTC', '"D"YYYY-MM-DD'), to_char(${at} at time zone 'UTC', '"M"YYYY-MM')]`;
}

/** The same of the column `known_at`, to be put to the other words of its row. */
export const knownWords: RawBuilder<string> = sql<string>`
  case when isfinite(known_at) then array_to_tsvector(${wordsOf(sql.ref('known_at'))}) else ''::tsvector end`;
