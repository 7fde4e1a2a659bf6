import { type Kysely, sql } from 'kysely';
import type { Actor } from '../terms/actor.ts';
import type { ControlClaim, FigureClaim, StatementClaim } from '../terms/claim.ts';
import { allOf, type ClaimFilter, type Condition, conditionsOf } from './filter.ts';
import { type PageOptions, pageSize, readCursor, type StoredPage, writeCursor } from './page.ts';
import { ONE_PLAN } from './prepared.ts';
import { REPORT_LINE, type StoredReport } from './reports.ts';
import type { ClaimLine } from './rows.ts';
import type { Schema } from './schema.ts';

/** A claim with the report it stands in and the actors that it names. */
export type StoredClaim = (
  | { readonly ledger: 'control'; readonly claim: ControlClaim }
  | { readonly ledger: 'figures'; readonly claim: FigureClaim }
  | { readonly ledger: 'statements'; readonly claim: StatementClaim }
) & {
  readonly report: StoredReport;
  /** Actors of the report that the claim points at, with their sides. */
  readonly actors: readonly Actor[];
};

/** What a list shows of a claim, from the tables `claim` and `article`. */
export const CLAIM_LINE = sql`claim.no, claim.ledger, claim.line, ${REPORT_LINE}`;

/** The same as a query gives it. */
export interface FoundClaim extends StoredReport {
  readonly no: number;
  readonly ledger: StoredClaim['ledger'];
  readonly line: string;
}

/** A claim with its report and actors, out of its row. */
export function claimOf({ no: _, ledger, line, ...report }: FoundClaim): StoredClaim {
  return { ledger, ...(JSON.parse(line) as ClaimLine), report } as StoredClaim;
}

/**
 * Claims by a filter, a page at a time: newest publication first, or where days are asked for, the latest of them first.
 * @param options `limit` 1 to 500, by default 50; `cursor` from the page before, of the same filter
 */
export async function claimsBy(
  db: Kysely<Schema>,
  filter: ClaimFilter,
  options: PageOptions = {},
): Promise<StoredPage<StoredClaim>> {
  const limit = pageSize(options);
  const after = readCursor(options.cursor);
  const conditions = conditionsOf(filter);
  const isByDay = filter.fromDay !== undefined || filter.toDay !== undefined;
  const [at, type] = isByDay ? [sql.ref('claim.from_day'), sql`date`] : [sql.ref('claim.known_at'), sql`timestamptz`];
  // A bound that holds for every day: told as `is not null`, the index would be walked from its end.
  if (isByDay && filter.toDay === undefined) conditions.push(sql<boolean>`claim.from_day <= 'infinity'::date`);
  if (after) conditions.push(sql<boolean>`(${at}, claim.no) < (${after.at}::${type}, ${after.no}::bigint)`);
  const found = (within: readonly Condition[]) => sql`(
    select no, ${at} as at from claim where ${allOf([...conditions, ...within])}
    order by ${at} desc, claim.no desc limit ${limit + 1})`;
  const { rows } = await sql<FoundClaim & { at: string }>`
    with found as materialized (
      select * from (${sql.join(partsOf(filter).map(found), sql` union all `)}) as parts
      order by at desc, no desc limit ${limit + 1}
    )
    select ${CLAIM_LINE}, found.at::text as at
    from found join claim using (no) join article on article.report_id = claim.report_id
    order by found.at desc, no desc`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ at: _, ...row }) => claimOf(row)),
    next: rows.length > limit && last ? writeCursor(last) : null,
  };
}

/**
 * Claims that begin on the days asked for, and those that began before and last into them, apart: the first stand together
 * in an index, and of the others, which are few, there is one of their own. Together they would be looked for from the
 * beginning of time.
 */
function partsOf({ fromDay }: ClaimFilter): Condition[][] {
  if (fromDay === undefined) return [[]];
  const first = sql`${fromDay}::date`;
  return [
    [sql<boolean>`claim.from_day >= ${first}`],
    [sql<boolean>`claim.from_day < ${first}`, sql<boolean>`claim.to_day > claim.from_day`],
  ];
}

/** How many claims there are by a filter: exact up to `most`, and `most` where there are more. */
export async function countClaims(db: Kysely<Schema>, filter: ClaimFilter, most: number): Promise<number> {
  const conditions = conditionsOf(filter);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select 1 from claim where ${allOf(conditions)} limit ${most}
    ) as found`.execute(db);
  return rows[0]!.n;
}

/** Claims by their numbers, in the order of these; numbers that are not there are left out. */
export async function claimsOf(db: Kysely<Schema>, numbers: readonly number[]): Promise<StoredClaim[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<FoundClaim>`
    ${sql.raw(ONE_PLAN)} select ${CLAIM_LINE} from claim join article using (report_id)
    where no = any(${[...numbers]}::bigint[])`.execute(db);
  rows.sort((a, b) => numbers.indexOf(a.no) - numbers.indexOf(b.no));
  return rows.map(claimOf);
}
