import type { Kysely } from 'kysely';
import { isoOf } from './known.ts';
import { countChange } from './revision.ts';
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

/** Notes where a report lies; the first note of it stays. */
export async function noteArchived(
  db: Kysely<Schema>,
  { reportId, file, url, takenAt }: ArchivedReport,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('archived')
      .values({ report_id: reportId, file: storable(file), url: storable(url), taken_at: takenAt })
      .onConflict((c) => c.column('report_id').doNothing())
      .returning('report_id')
      .execute();
    if (added.length > 0) await countChange(tx);
  });
}

export async function archivedAt(db: Kysely<Schema>, reportId: string): Promise<ArchivedReport | null> {
  const row = await db
    .selectFrom('archived')
    .select(['report_id as reportId', 'file', 'url', isoOf('taken_at').$notNull().as('takenAt')])
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return row ?? null;
}
