import { type Kysely, sql } from 'kysely';
import type { Actor } from '../terms/actor.ts';
import type { Article } from '../terms/article.ts';
import type { ControlClaim, FigureClaim, StatementClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { Place } from '../terms/place.ts';
import type { Problem } from '../terms/problem.ts';
import type { Schema } from './schema.ts';

/** Reports read in one go: enough to make round trips rare, few enough to hold in memory. */
const REPORTS_AT_ONCE = 200;

/** Ids of all coded reports: by time of publication, then file, then id, compared byte by byte on every server. */
export async function codedIds(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom('coding')
    .innerJoin('article', 'article.report_id', 'coding.report_id')
    .innerJoin('report', 'report.report_id', 'coding.report_id')
    .select('coding.report_id')
    .orderBy(sql`coalesce(article.published, '9999') collate "C"`)
    .orderBy(sql`coalesce(article.published_at, article.published, '9999') collate "C"`)
    .orderBy(sql`report.file collate "C"`)
    .orderBy(sql`coding.report_id collate "C"`)
    .execute();
  return rows.map((row) => row.report_id);
}

/** Reads coded reports back as they were kept, in the order of `ids`; ids that are not there are left out. */
export async function* recall(db: Kysely<Schema>, ids: readonly string[]): AsyncGenerator<CodedReport> {
  for (let i = 0; i < ids.length; i += REPORTS_AT_ONCE) {
    const page = ids.slice(i, i + REPORTS_AT_ONCE);
    const byId = new Map((await readPage(db, page)).map((coded) => [coded.article.reportId, coded]));
    for (const id of page) {
      const coded = byId.get(id);
      if (coded) yield coded;
    }
  }
}

async function readPage(db: Kysely<Schema>, ids: readonly string[]): Promise<CodedReport[]> {
  const articles = await db
    .selectFrom('article')
    .innerJoin('coding', 'coding.report_id', 'article.report_id')
    .select(['article.report_id', 'url', 'title', 'outlet', 'published', 'published_at', 'language', 'body', 'rest'])
    .select('coding.problems')
    .where('article.report_id', 'in', ids)
    .execute();
  const claims = await db
    .selectFrom('claim')
    .select(['report_id', 'ledger', 'row'])
    .where('report_id', 'in', ids)
    .orderBy('position')
    .execute();
  const places = await db
    .selectFrom('place')
    .select(['report_id', 'is_listed', 'row'])
    .where('report_id', 'in', ids)
    .orderBy('position')
    .execute();
  const actors = await db
    .selectFrom('actor')
    .select(['report_id', 'row'])
    .where('report_id', 'in', ids)
    .orderBy('position')
    .execute();
  const claimsOf = grouped(claims, (row) => `${row.report_id} ${row.ledger}`);
  const placesOf = grouped(places, (row) => `${row.report_id} ${row.is_listed}`);
  const actorsOf = grouped(actors, (row) => row.report_id);

  return articles.map(({ report_id: id, published_at, rest, problems, ...columns }) => ({
    article: { ...(rest as Article), ...columns, reportId: id, publishedAt: published_at },
    control: (claimsOf.get(`${id} control`) ?? []) as ControlClaim[],
    figures: (claimsOf.get(`${id} figures`) ?? []) as FigureClaim[],
    statements: (claimsOf.get(`${id} statements`) ?? []) as StatementClaim[],
    places: (placesOf.get(`${id} true`) ?? []) as Place[],
    otherPlaces: (placesOf.get(`${id} false`) ?? []) as Place[],
    actors: (actorsOf.get(id) ?? []) as Actor[],
    problems: problems as Problem[],
  }));
}

function grouped<R extends { row: unknown }>(rows: readonly R[], keyOf: (row: R) => string): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row.row);
    else groups.set(key, [row.row]);
  }
  return groups;
}
