import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type FoundClaim, LEDGER_ROW, type StoredClaim, withReports } from './claims.ts';
import { type ClaimFilter, conditionsOf, queryOf } from './filter.ts';
import { assertersBy, type NamedAsserter, type NamedPlace, placesBy } from './names.ts';
import { linesOf, type StoredReport } from './reports.ts';
import type { Schema } from './schema.ts';

/** The newest matches that are weighed against each other: past this number the older ones are counted out. */
const MOST_WEIGHED = 300;

/** Of reports fewer are weighed: the words of a whole text are many, and lie apart from its row. */
const REPORTS_WEIGHED = 100;

/** Characters around the words found, from the private use area of Unicode: they mean nothing in any text. */
export const MARKS = { start: '\ue000', end: '\ue001' } as const;

/** What is found for some words. Snippets mark the words by U+E000 … U+E001, and are plain text otherwise. */
export interface Search {
  readonly reports: readonly { readonly report: StoredReport; readonly snippet: string }[];
  readonly claims: readonly (StoredClaim & { readonly snippet: string })[];
  readonly places: readonly NamedPlace[];
  readonly asserters: readonly NamedAsserter[];
  /** Matches, of which the best are given; exact up to 300, and 300 where there are more. */
  readonly total: { readonly reports: number; readonly claims: number };
  /** Of the claims that match: how many for each kind, place, party and asserter, the most frequent first. */
  readonly facets: Readonly<Record<'kind' | 'place' | 'party' | 'asserter', readonly Facet[]>>;
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface SearchOptions {
  /** Claims must meet this too; reports only its `knownBy`. Places and asserters are found by name alone. */
  readonly filter?: Omit<ClaimFilter, 'words'> | undefined;
  /** Most rows of each list, 10 by default. */
  readonly limit?: number | undefined;
}

/**
 * Searches reports, claims, and the names of places and asserters. Of the newest 300 claims and 100 reports that match the
 * best come first: words in a title or quote weigh more than those beside it, and those that stand together more than those
 * apart.
 * @param words as typed into a search box: "exact words", -not, or; anything is allowed
 */
export async function search(db: Kysely<Schema>, words: string, options: SearchOptions = {}): Promise<Search> {
  const { filter = {}, limit = 10 } = options;
  const [reports, claims] = [
    await searchReports(db, words, filter.knownBy, limit),
    await searchClaims(db, words, filter, limit),
  ];
  return {
    reports: reports.items,
    claims: claims.items,
    places: await placesBy(db, { name: words }, limit),
    asserters: await assertersBy(db, words, limit),
    total: { reports: reports.total, claims: claims.total },
    facets: claims.facets,
  };
}

async function searchReports(db: Kysely<Schema>, words: string, knownBy: string | undefined, limit: number) {
  const query = queryOf(words);
  const known = knownBy === undefined ? sql`true` : sql`known_at <= ${knownBy}::timestamptz and known_at > '-infinity'`;
  const { rows } = await sql<{ report_id: string; snippet: string; total: number }>`
    with found as materialized (
      select report_id, known_at from article where search @@ ${query} and ${known}
      order by known_at desc limit ${MOST_WEIGHED}
    ), newest as (
      select report_id from found order by known_at desc, report_id limit ${Math.max(REPORTS_WEIGHED, limit)}
    ), best as (
      select report_id, row_number() over (order by ts_rank_cd(search, ${query}) desc, known_at desc, report_id) as place
      from newest join article using (report_id)
    )
    select report_id, ${marked(sql`left(body, 20000)`, words, FRAGMENTS)} as snippet, (select count(*) from found) as total
    from best join article using (report_id) where place <= ${limit} order by place`.execute(db);
  const lines = new Map(
    (
      await linesOf(
        db,
        rows.map((row) => row.report_id),
      )
    ).map((line) => [line.reportId, line]),
  );
  return {
    items: rows.map((row) => ({ report: lines.get(row.report_id)!, snippet: row.snippet })),
    total: rows[0]?.total ?? 0,
  };
}

interface Weighed {
  readonly no: number;
  readonly kind: string;
  readonly place_id: string | null;
  readonly party_ids: string[];
  readonly by_ids: string[];
}

async function searchClaims(db: Kysely<Schema>, words: string, filter: Omit<ClaimFilter, 'words'>, limit: number) {
  const { rows: found } = await sql<Weighed>`
    with found as materialized (
      select no, kind, place_id, party_ids, by_ids, known_at, search from claim
      where ${sql.join(conditionsOf({ ...filter, words }), sql` and `)}
      order by known_at desc, no desc limit ${MOST_WEIGHED}
    )
    select no, kind, place_id, party_ids, by_ids from found
    order by ts_rank_cd(search, ${queryOf(words)}) desc, known_at desc, no desc`.execute(db);
  const best = found.slice(0, limit).map((row) => row.no);
  const { rows } = await sql<FoundClaim & { snippet: string }>`
    select no, report_id, ledger, row, ${marked(sql`left(row ->> 'quote', 2000)`, words, 'HighlightAll=true')} as snippet
    from (
      select no, report_id, ledger, ${LEDGER_ROW} as row from claim join coded using (report_id)
      where no = any(${best}::bigint[])
    ) as best`.execute(db);
  rows.sort((a, b) => best.indexOf(a.no) - best.indexOf(b.no));
  const claims = await withReports(db, rows);
  return {
    items: claims.map((claim, i) => ({ ...claim, snippet: rows[i]!.snippet })),
    total: found.length,
    facets: {
      kind: facet(found.map((row) => row.kind)),
      place: facet(found.flatMap((row) => row.place_id ?? [])),
      party: facet(found.flatMap((row) => row.party_ids)),
      asserter: facet(found.flatMap((row) => row.by_ids)),
    },
  };
}

/** Two places of the text where the words stand. */
const FRAGMENTS = 'MaxWords=35, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "';

/** A text with the words marked in it. Marks that stand in the text itself are taken out first. */
function marked(text: RawBuilder<unknown>, words: string, how: string) {
  const options = `StartSel=${MARKS.start}, StopSel=${MARKS.end}, ${how}`;
  const plain = sql`translate(${text}, ${MARKS.start + MARKS.end}, '')`;
  return sql<string>`ts_headline('english', ${plain}, ${queryOf(words)}, ${options})`;
}

function facet(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, 20);
}
