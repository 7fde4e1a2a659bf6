import { type Kysely, sql } from 'kysely';
import { claimsOf, type StoredClaim } from './claims.ts';
import { type ClaimFilter, conditionsOf, isKnownBy, queryOf } from './filter.ts';
import { assertersBy, type NamedAsserter, type NamedPlace, placesBy } from './names.ts';
import { newestMatching, type Window, windowsOf } from './newest.ts';
import { passagesOf } from './passages.ts';
import { ONE_PLAN } from './prepared.ts';
import { REPORT_LINE, type StoredReport } from './reports.ts';
import type { Schema } from './schema.ts';
import { storable } from './storable.ts';

/** The newest matching claims, which are counted and weighed against each other. */
const CLAIMS_FOUND = 200;

/** Of reports fewer are counted, and still fewer weighed: the words of a whole text are many, and lie apart from its row. */
const [REPORTS_FOUND, REPORTS_WEIGHED] = [100, 40];

/** Characters around the words found, from the private use area of Unicode: they mean nothing in any text. */
export const MARKS = { start: '\ue000', end: '\ue001' } as const;

/** What is found for some words. Snippets mark the words by U+E000 … U+E001, and are plain text otherwise. */
export interface Search {
  readonly reports: readonly { readonly report: StoredReport; readonly snippet: string }[];
  readonly claims: readonly (StoredClaim & { readonly snippet: string })[];
  readonly places: readonly NamedPlace[];
  readonly asserters: readonly NamedAsserter[];
  /** Matches, of which the best are given: exact up to 100 reports and 200 claims, and that where there are more. */
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
 * Searches reports, claims, and the names of places and asserters. Of the newest 200 claims and 40 reports that match the
 * best come first: words in a title or quote weigh more than those beside it, and those that stand together more than those
 * apart.
 * @param words as typed into a search box: "exact words", -not, or; anything is allowed
 */
export async function search(db: Kysely<Schema>, words: string, options: SearchOptions = {}): Promise<Search> {
  const { filter = {}, limit = 10 } = options;
  const windows = await windowsOf(db, filter.knownBy);
  // Side by side on a server; an embedded database takes one after the other.
  const [reports, claims, places, asserters] = await Promise.all([
    searchReports(db, words, { windows, knownBy: filter.knownBy, limit }),
    searchClaims(db, words, { windows, filter, limit }),
    placesBy(db, { name: words }, limit),
    assertersBy(db, words, limit),
  ]);
  const stems = reports.rows[0]?.stems ?? [];
  const snippets = await marked(db, words, [
    ...reports.rows.map((row) => passagesOf(row.body, stems)),
    ...claims.items.map((item) => item.claim.quote),
  ]);
  return {
    reports: reports.rows.map(({ stems: _, body: __, ...report }, i) => ({ report, snippet: snippets[i]! })),
    claims: claims.items.map((item, i) => ({ ...item, snippet: snippets[reports.rows.length + i]! })),
    places,
    asserters,
    total: { reports: reports.total, claims: claims.total },
    facets: claims.facets,
  };
}

interface ReportSearch {
  readonly windows: readonly Window[];
  readonly knownBy: string | undefined;
  readonly limit: number;
}

/** The best of the newest reports with their texts, and the stems of the words asked for. */
async function searchReports(db: Kysely<Schema>, words: string, { windows, knownBy, limit }: ReportSearch) {
  const known = knownBy === undefined ? [] : [isKnownBy('article', knownBy)];
  const found = newestMatching('article', sql`report_id, known_at`, words, known, windows, REPORTS_FOUND);
  const { rows } = await sql<StoredReport & { body: string; stems: string[]; total: number }>`
    ${sql.raw(ONE_PLAN)} with found as materialized (${found}), newest as (
      select report_id from found order by known_at desc, report_id desc limit ${Math.max(REPORTS_WEIGHED, limit)}
    ), best as (
      select report_id, row_number()
        over (order by ts_rank_cd(search, ${queryOf(words)}) desc, known_at desc, report_id) as place
      from newest join article using (report_id)
    )
    select ${REPORT_LINE}, left(body, 20000) as body,
      tsvector_to_array(to_tsvector('english', ${words})) as stems, (select count(*) from found) as total
    from best join article using (report_id) where place <= ${limit} order by place`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

interface Weighed {
  readonly no: number;
  readonly kind: string;
  readonly place_id: string | null;
  readonly party_ids: string[];
  readonly by_ids: string[];
}

interface ClaimSearch {
  readonly windows: readonly Window[];
  readonly filter: Omit<ClaimFilter, 'words'>;
  readonly limit: number;
}

async function searchClaims(db: Kysely<Schema>, words: string, { windows, filter, limit }: ClaimSearch) {
  const hasFilter = conditionsOf({ ...filter, knownBy: undefined }).length > 0;
  const newest = newestMatching('claim', sql`no, known_at`, words, conditionsOf(filter), windows, CLAIMS_FOUND);
  const { rows: found } = await sql<Weighed>`
    ${sql.raw(hasFilter ? '' : ONE_PLAN)} with found as materialized (${newest})
    select no, kind, place_id, party_ids, by_ids from found join claim using (no)
    order by ts_rank_cd(search, ${queryOf(words)}) desc, claim.known_at desc, no desc`.execute(db);
  const best = found.slice(0, limit).map((row) => row.no);
  return {
    items: await claimsOf(db, best),
    total: found.length,
    facets: {
      kind: facet(found.map((row) => row.kind)),
      place: facet(found.flatMap((row) => row.place_id ?? [])),
      party: facet(found.flatMap((row) => row.party_ids)),
      asserter: facet(found.flatMap((row) => row.by_ids)),
    },
  };
}

/** Texts with the words marked in them. Marks that stand in a text itself are taken out first. */
async function marked(db: Kysely<Schema>, words: string, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return [];
  const marks = new RegExp(`[${MARKS.start}${MARKS.end}]`, 'gu');
  const plain = texts.map((text) => storable(text.slice(0, 2000).replace(marks, '')));
  const how = `StartSel=${MARKS.start}, StopSel=${MARKS.end}, HighlightAll=true`;
  const { rows } = await sql<{ text: string }>`
    ${sql.raw(ONE_PLAN)} select ts_headline('english', text, ${queryOf(words)}, ${how}) as text
    from unnest(${plain}::text[]) with ordinality as given (text, place) order by place`.execute(db);
  return rows.map(({ text }) => text);
}

function facet(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, 20);
}
