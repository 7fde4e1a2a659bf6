import type { ArchivedReport } from '../store/archived.ts';
import { enqueueReport, queueState, type QueueState } from '../store/jobs/queue.ts';
import { listSetAside, type SetAside } from '../store/jobs/trouble.ts';
import type { Report } from '../terms/report.ts';
import { openWorkDatabase } from './database.ts';
import { inWords } from './refusal.ts';

/** Where reports are left for the workers. */
export interface Queue {
  /** The server, without its password. */
  readonly name: string;
  /**
   * Keeps the bytes and asks for them to be coded.
   * @param archived where in the archive they lie
   * @returns false for a report that was there already.
   */
  add(report: Report, archived?: ArchivedReport): Promise<boolean>;
  /** Says whether the report is there, coded or not. */
  has(reportId: string): Promise<boolean>;
  state(): Promise<QueueState>;
  setAside(): Promise<readonly SetAside[]>;
  close(): Promise<void>;
}

/**
 * Opens the queue of a PostgreSQL database.
 * @throws FoglineError as `startWork`.
 */
export async function openQueue(url: string): Promise<Queue> {
  const { db, name, close } = await openWorkDatabase(url);
  return {
    name,
    add: (report, archived) =>
      enqueueReport(db, report, archived).catch((error: unknown) => {
        throw inWords(error, name);
      }),
    async has(reportId) {
      const found = db.selectFrom('report').select('report_id').where('report_id', '=', reportId);
      return (await found.executeTakeFirst()) !== undefined;
    },
    state: () => queueState(db),
    setAside: () => listSetAside(db),
    close,
  };
}
