import type { Kysely } from 'kysely';
import { conclude } from '../pipeline.ts';
import { enqueueDrawings } from '../store/jobs/queue.ts';
import { beginConclusion } from '../store/pictures/conclusion.ts';
import type { Schema } from '../store/schema.ts';
import type { CodedReport } from '../terms/coded.ts';
import { addDays } from '../terms/day.ts';
import { packFindings } from './findings.ts';
import type { Memory } from './memory.ts';

/** Days before the last report for which pictures are kept ready; older ones are drawn when asked for. */
const DAYS_READY = 366;

/** How a conclusion went. */
export interface Concluded {
  readonly reports: number;
  readonly fresh: number;
}

/**
 * Concludes from every coded report and hands the drawing of the pictures to all workers, one job a group of places. The
 * records of voices, copies and who fights whom reach across places, so this step is one piece of work, done by one
 * worker at a time.
 */
export async function concludeAll(db: Kysely<Schema>, memory: Memory): Promise<Concluded> {
  const began = performance.now();
  const { coded, marks } = await memory.refresh();
  const fresh = marks.filter((mark) => !mark.isConcluded).length;
  if (fresh === 0) return { reports: coded.length, fresh };
  const findings = packFindings(conclude(coded));
  const { firstDay, lastDay } = daysOf(coded, new Date().toISOString().slice(0, 10));
  await db.transaction().execute(async (tx) => {
    const tookMs = Math.round(performance.now() - began);
    const madeAt = await beginConclusion(tx, { firstDay, lastDay, reports: coded.length, tookMs, findings }, marks);
    await enqueueDrawings(tx, madeAt);
  });
  return { reports: coded.length, fresh };
}

/** The days that pictures are kept ready for: those of the reports, the last year at most, none after tomorrow. */
export function daysOf(
  coded: readonly CodedReport[],
  today: string,
): { readonly firstDay: string | null; readonly lastDay: string | null } {
  const latest = addDays(today, 1);
  let firstDay: string | null = null;
  let lastDay: string | null = null;
  for (const { article } of coded) {
    const day = article.published?.slice(0, 10) ?? '';
    if (day.length < 10 || day > latest) continue;
    if (firstDay === null || day < firstDay) firstDay = day;
    if (lastDay === null || day > lastDay) lastDay = day;
  }
  if (firstDay === null || lastDay === null) return { firstDay: null, lastDay: null };
  const earliest = addDays(lastDay, 1 - DAYS_READY);
  return { firstDay: firstDay < earliest ? earliest : firstDay, lastDay };
}
