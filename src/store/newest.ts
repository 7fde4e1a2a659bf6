import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addDays } from '../terms/day.ts';
import { allOf, type Condition, isKnownBy, queryOf } from './filter.ts';
import { ONE_PLAN } from './prepared.ts';
import type { Schema } from './schema.ts';

/** So many of the newest reports are looked through one by one, and the windows begin behind them. */
const AHEAD = 20;

/** Days of the windows after the first day, and months of those after them: each about half as long as all before it together. */
const DAYS = [1, 2, 3, 4, 6];
const MONTHS = [1, 1, 2, 3, 5];

/**
 * A stretch of time in which matches are looked for: by words that tell the time (`known-words.ts`) where it has any, and
 * by bounds where it does not begin or end with such a word.
 */
export interface Window {
  readonly told: readonly string[];
  readonly isWithin: Condition | null;
  /** True where so few rows lie within that they are found by time, and their words looked at one by one. */
  readonly isFew: boolean;
}

/**
 * Stretches of time from the newest backwards, each about half as long as all before it together: whoever looks for the newest
 * matches goes through them until there are enough. Common words end in the first of them, rare ones have few matches
 * in all; neither is looked for among everything.
 * @param knownBy ISO 8601 moment at which they begin; without it, now
 */
export async function windowsOf(db: Kysely<Schema>, knownBy: string | undefined): Promise<Window[]> {
  const known = knownBy === undefined ? sql`known_at > '-infinity'` : isKnownBy('article', knownBy);
  const { rows } = await sql<{ day: string }>`
    ${sql.raw(ONE_PLAN)} select (known_at at time zone 'UTC')::date::text as day from article where ${known}
    order by known_at desc offset ${AHEAD} limit 1`.execute(db);
  const day = rows[0]?.day;
  return day === undefined ? [{ told: [], isWithin: null, isFew: false }] : windowsFrom(day);
}

/** @param day the first day that has a window of its own */
export function windowsFrom(day: string): Window[] {
  const windows: Window[] = [
    {
      told: [],
      isWithin: sql<boolean>`known_at >= ${midnight(addDays(day, 1))} and known_at <= 'infinity'`,
      isFew: true,
    },
    { told: [`D${day}`], isWithin: null, isFew: false },
  ];
  let first = day;
  for (const days of DAYS) {
    const told = Array.from({ length: days }, (_, i) => `D${addDays(first, -1 - i)}`);
    windows.push({ told, isWithin: null, isFew: false });
    first = addDays(first, -days);
  }
  // The month that the days began in is gone through to its own beginning.
  let isWithin: Condition | null = sql<boolean>`known_at < ${midnight(first)}`;
  let month = first.slice(0, 7);
  for (const months of MONTHS) {
    const told = [];
    for (let i = 0; i < months; i++) {
      told.push(`M${month}`);
      first = `${month}-01`;
      month = addDays(first, -1).slice(0, 7);
    }
    windows.push({ told, isWithin, isFew: false });
    isWithin = null;
  }
  windows.push({ told: [], isWithin: sql<boolean>`known_at < ${midnight(first)}`, isFew: false });
  return windows;
}

function midnight(day: string): RawBuilder<string> {
  return sql`${`${day}T00:00:00Z`}::timestamptz`;
}

/** What rows of one moment are told apart by. */
const KEY = { article: sql.ref('report_id'), claim: sql.ref('no') };

/**
 * The newest rows of a table that hold some words, as a query.
 * @param columns what it gives, `known_at` and the key among them
 */
export function newestMatching(
  table: 'article' | 'claim',
  columns: RawBuilder<unknown>,
  words: string,
  conditions: readonly Condition[],
  windows: readonly Window[],
  limit: number,
): RawBuilder<unknown> {
  const query = queryOf(words);
  const parts = windows.map(({ told, isWithin, isFew }) => {
    // A condition of its own: the index then leaps through the matches of the words to the stretch of time, where it would
    // compare both at every row of either.
    const isTold = told.length === 0 ? [] : [sql<boolean>`search @@ ${told.map((w) => `'${w}'`).join(' | ')}::tsquery`];
    const [matches, within] = [[sql<boolean>`search @@ ${query}`, ...isTold], isWithin ? [isWithin] : []];
    // Few rows are found by time and asked for the words; else the words find them and time is asked afterwards. `offset 0`
    // holds the planner to that order: it knows neither how rare the words are nor how short the stretch is.
    const [first, then] = isFew ? [[...conditions, ...within], matches] : [[...matches, ...conditions], within];
    return sql`(
      select ${columns} from (select * from ${sql.table(table)} where ${allOf(first)} offset 0) as ${sql.table(table)}
      where ${allOf(then)} order by known_at desc, ${KEY[table]} desc limit ${limit})`;
  });
  // Parts are gone through in turn, and no further than needed. No words at all would match every day.
  return sql`
    select * from (${sql.join(parts, sql` union all `)}) as windows where numnode(${query}) > 0 limit ${limit}`;
}
