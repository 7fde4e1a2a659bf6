import { type Kysely, sql } from 'kysely';
import type { Actor } from '../terms/actor.ts';
import type { ControlClaim, FigureClaim, StatementClaim } from '../terms/claim.ts';
import { allOf, type ClaimFilter, type Condition, conditionsOf } from './filter.ts';
import { type PageOptions, pageSize, readCursor, type StoredPage, writeCursor } from './page.ts';
import { linesOf, type StoredReport } from './reports.ts';
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

/** A row of a claim as the queries here read it. */
export interface FoundClaim {
  readonly no: number;
  readonly report_id: string;
  readonly ledger: StoredClaim['ledger'];
  readonly row: unknown;
}

/** A row of a ledger out of what was coded from its report. */
export const LEDGER_ROW = sql`
  case claim.ledger when 'control' then coded.control when 'figures' then coded.figures else coded.statements end
  -> claim.position`;

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
    select no, report_id, ledger, position, ${at} as at from claim where ${allOf([...conditions, ...within])}
    order by ${at} desc, claim.no desc limit ${limit + 1})`;
  const { rows } = await sql<FoundClaim & { at: string }>`
    with claim as materialized (
      select * from (${sql.join(partsOf(filter).map(found), sql` union all `)}) as found
      order by at desc, no desc limit ${limit + 1}
    )
    select no, report_id, ledger, ${LEDGER_ROW} as row, at::text as at from claim join coded using (report_id)
    order by claim.at desc, no desc`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await withReports(db, page),
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

/** Gives claims their reports and actors, in the order in which they come. */
export async function withReports(db: Kysely<Schema>, rows: readonly FoundClaim[]): Promise<StoredClaim[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.report_id))];
  const reports = new Map((await linesOf(db, ids)).map((line) => [line.reportId, line]));
  const actorOf = await actorsOf(db, ids);
  return rows.map((row) => {
    const known = actorIdsOf(row).map((actorId) => actorOf.get(`${row.report_id} ${actorId}`));
    return {
      ledger: row.ledger,
      claim: row.row,
      report: reports.get(row.report_id)!,
      actors: known.filter((actor) => actor !== undefined),
    } as StoredClaim;
  });
}

function actorIdsOf({ row }: FoundClaim): string[] {
  const claim = row as Partial<ControlClaim & StatementClaim>;
  const speaker = claim.speakerId === undefined ? [] : [claim.speakerId];
  return [...new Set([...(claim.partyIds ?? []), ...(claim.againstIds ?? []), ...(claim.byIds ?? []), ...speaker])];
}

/** Actors of reports by `<report> <actor>`. */
async function actorsOf(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Actor>> {
  const rows = await db.selectFrom('coded').select(['report_id', 'actors']).where('report_id', 'in', ids).execute();
  return new Map(
    rows.flatMap(({ report_id, actors }) =>
      (actors as Actor[]).map((actor) => [`${report_id} ${actor.actorId}`, actor] as const),
    ),
  );
}
