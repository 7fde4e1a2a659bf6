import type { Kysely } from 'kysely';
import { isoOf } from './pictures/recorded.ts';
import type { Schema } from './schema.ts';
import { storable } from './storable.ts';

/** Where in the archive the bytes of a report lie. */
export interface ArchivedReport {
  readonly reportId: string;
  /** Base name of the archive's file. */
  readonly file: string;
  /** Address of its record. */
  readonly url: string;
  /** ISO 8601 moment at which it was taken. */
  readonly takenAt: string;
}

/** Notes where reports lie that are kept in the same transaction; the first note of each stays. */
export async function noteArchived(tx: Kysely<Schema>, reports: readonly ArchivedReport[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = reports.map(({ reportId, file, url, takenAt }) => ({
    report_id: reportId,
    file: storable(file),
    url: storable(url),
    taken_at: takenAt,
  }));
  await tx
    .insertInto('archived')
    .values(rows)
    .onConflict((c) => c.column('report_id').doNothing())
    .execute();
}

export async function archivedAt(db: Kysely<Schema>, reportId: string): Promise<ArchivedReport | null> {
  const row = await db
    .selectFrom('archived')
    .select(['report_id as reportId', 'file', 'url', isoOf('taken_at').$notNull().as('takenAt')])
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row ?? null;
}
