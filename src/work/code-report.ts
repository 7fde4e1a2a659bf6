import type { Kysely } from 'kysely';
import { readAgain } from '../read/index.ts';
import { enqueueConclusion } from '../store/jobs/queue.ts';
import { clearTrouble, noteFailure, setAside, TRIES, troubleOf } from '../store/jobs/trouble.ts';
import { keep } from '../store/keep.ts';
import type { Schema } from '../store/schema.ts';
import type { CodedReport } from '../terms/coded.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import type { Coder } from './coder.ts';
import type { Gate } from './gate.ts';
import type { Limit } from './limit.ts';

/** What became of a report. */
export type Outcome =
  { readonly kind: 'coded' | 'known' | 'missing' } | { readonly kind: 'set aside'; readonly reason: string };

/** What a report is coded with. */
export interface Desk {
  readonly db: Kysely<Schema>;
  readonly coder: Coder;
  readonly gate: Gate;
  readonly limit: Limit;
}

/**
 * Codes one report from its stored bytes and keeps the claims. Doing it twice changes nothing. A report that killed its
 * worker, or failed to be coded or took too long, three times is set aside with the reason; the rest goes on.
 * @throws what the coder threw, until the third time; and whatever the database answers.
 */
export async function codeStored(reportId: string, { db, coder, gate, limit }: Desk): Promise<Outcome> {
  const trouble = await troubleOf(db, reportId);
  if (trouble.isSetAside) return { kind: 'set aside', reason: 'it was before' };
  if (trouble.deaths >= TRIES) return putAside(`its worker died ${trouble.deaths} times while coding it`);
  const leave = await gate.enter(trouble.deaths > 0);
  try {
    if ((await coderOf(db, reportId)) === coder.name) {
      await clearTrouble(db, reportId);
      await enqueueConclusion(db);
      return { kind: 'known' };
    }
    const stored = await db.selectFrom('report').selectAll().where('report_id', '=', reportId).executeTakeFirst();
    if (!stored) return { kind: 'missing' };
    let report: Report;
    let coded: CodedReport;
    try {
      report = await readAgain(stored.file, stored.bytes, stored.envelope as Envelope);
      coded = await limit.within(() => coder.code(report));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const failures = await noteFailure(db, reportId, reason);
      if (failures >= TRIES) return await putAside(`it failed ${failures} times, last with: ${reason}`);
      throw new FoglineError('report-not-coded', `Could not code ${stored.file}: ${reason}`, { cause: error });
    }
    await keep(db, [{ report: { ...report, id: reportId }, coded }], coder.name);
    await clearTrouble(db, reportId);
    // After the keeping, not with it: a worker that dies in between leaves its job, and the next one comes by here.
    await enqueueConclusion(db);
    return { kind: 'coded' };
  } finally {
    leave();
  }

  async function putAside(reason: string): Promise<Outcome> {
    await setAside(db, reportId, reason);
    return { kind: 'set aside', reason };
  }
}

async function coderOf(db: Kysely<Schema>, reportId: string): Promise<string | null> {
  const row = await db.selectFrom('coding').select('coder').where('report_id', '=', reportId).executeTakeFirst();
  return row?.coder ?? null;
}
