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
  const rows = await db
    .selectFrom('article')
    .innerJoin('coding', 'coding.report_id', 'article.report_id')
    .innerJoin('coded', 'coded.report_id', 'article.report_id')
    .select(['article.report_id', 'url', 'title', 'outlet', 'published', 'published_at', 'language', 'body', 'rest'])
    .select(['control', 'figures', 'statements', 'places', 'other_places', 'actors', 'coding.problems'])
    .where('article.report_id', 'in', ids)
    .execute();
  return rows.map(({ report_id: id, published_at, rest, ...row }) => {
    const { control, figures, statements, places, other_places, actors, problems, ...columns } = row;
    return {
      article: { ...(rest as Article), ...columns, reportId: id, publishedAt: published_at },
      control: control as ControlClaim[],
      figures: figures as FigureClaim[],
      statements: statements as StatementClaim[],
      places: places as Place[],
      otherPlaces: other_places as Place[],
      actors: actors as Actor[],
      problems: problems as Problem[],
    };
  });
}
