import { type Kysely, sql } from 'kysely';
import { type PageOptions, pageSize, readCursor, type StoredPage, writeCursor } from './page.ts';
import type { Schema } from './schema.ts';

/** A report in a list, without its text. */
export interface StoredReport {
  readonly reportId: string;
  readonly file: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  /** Rows of its three ledgers. */
  readonly claims: number;
}

/** Which reports are asked for: all conditions given must hold. */
export interface ReportFilter {
  readonly outlet?: string | undefined;
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
  /** ISO 8601 moment: only what was published by then; reports without a date are left out. */
  readonly knownBy?: string | undefined;
}

/** Reports by a filter, newest publication first; those without a date last. */
export async function reportsBy(
  db: Kysely<Schema>,
  filter: ReportFilter,
  options: PageOptions = {},
): Promise<StoredPage<StoredReport>> {
  const limit = pageSize(options);
  const after = readCursor(options.cursor);
  let query = db
    .selectFrom('article')
    .select(['report_id', sql<string>`known_at::text`.as('known_at')])
    .orderBy('article.known_at', 'desc')
    .orderBy('article.report_id', 'desc')
    .limit(limit + 1);
  if (filter.outlet !== undefined) query = query.where('outlet', '=', filter.outlet);
  if (filter.fromDay !== undefined) query = query.where('published', '>=', filter.fromDay);
  if (filter.toDay !== undefined) query = query.where('published', '<=', filter.toDay);
  if (filter.knownBy !== undefined)
    query = query.where(sql<boolean>`known_at <= ${filter.knownBy}::timestamptz and known_at > '-infinity'`);
  if (after)
    query = query.where(sql<boolean>`(article.known_at, report_id) < (${after.at}::timestamptz, ${String(after.no)})`);
  const rows = await query.execute();
  const ids = rows.slice(0, limit).map((row) => row.report_id);
  const last = rows[limit - 1];
  const lines = new Map((await linesOf(db, ids)).map((line) => [line.reportId, line]));
  return {
    items: ids.map((id) => lines.get(id)!),
    next: rows.length > limit && last ? writeCursor({ at: last.known_at, no: last.report_id }) : null,
  };
}

/** Reports by id, in no order; ids that are not there are left out. */
export async function linesOf(db: Kysely<Schema>, ids: readonly string[]): Promise<StoredReport[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('article')
    .innerJoin('report', 'report.report_id', 'article.report_id')
    .select([
      'article.report_id as reportId',
      'report.file',
      'article.title',
      'article.outlet',
      'article.url',
      'article.published',
      'article.published_at as publishedAt',
      'article.language',
      'article.claims',
    ])
    .where('article.report_id', 'in', ids)
    .execute();
}

/** The bytes of a report as it was received; null where it is not there. */
export async function bytesOf(db: Kysely<Schema>, reportId: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('report').select('bytes').where('report_id', '=', reportId).executeTakeFirst();
  return row?.bytes ?? null;
}

/** How many reports were published on each day, in order; those without a date are left out. */
export async function volumeOf(db: Kysely<Schema>): Promise<{ readonly day: string; readonly reports: number }[]> {
  const rows = await db
    .selectFrom('article')
    .select((eb) => ['published', eb.fn.countAll<number>().as('reports')])
    .where('published', 'is not', null)
    .groupBy('published')
    .orderBy(sql`published collate "C"`)
    .execute();
  return rows.map(({ published, reports }) => ({ day: published!, reports }));
}
