import { type Kysely, sql } from 'kysely';
import { allOf, type Condition, isKnownBy } from './filter.ts';
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
  const conditions: Condition[] = [];
  if (filter.outlet !== undefined) conditions.push(sql<boolean>`outlet = ${filter.outlet}`);
  if (filter.fromDay !== undefined) conditions.push(sql<boolean>`published >= ${filter.fromDay}`);
  if (filter.toDay !== undefined) conditions.push(sql<boolean>`published <= ${filter.toDay}`);
  if (filter.knownBy !== undefined) conditions.push(isKnownBy('article', filter.knownBy));
  if (after) conditions.push(sql<boolean>`(known_at, report_id) < (${after.at}::timestamptz, ${String(after.no)})`);
  const { rows } = await sql<StoredReport & { known: string }>`
    select ${REPORT_LINE}, known_at::text as known from article where ${allOf(conditions)}
    order by known_at desc, report_id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ known: _, ...line }) => line),
    next: rows.length > limit && last ? writeCursor({ at: last.known, no: last.reportId }) : null,
  };
}

/** What a list shows of a report, from the table `article`, by the names of `StoredReport`. */
export const REPORT_LINE = sql`
  article.report_id as "reportId", article.file, article.title, article.outlet, article.url, article.published,
  article.published_at as "publishedAt", article.language, article.claims`;

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
