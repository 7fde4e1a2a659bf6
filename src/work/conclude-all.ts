import type { Kysely, Transaction } from 'kysely';
import { beginConclusion, isLeftUndrawn } from '../store/pictures/conclusion.ts';
import {
  type FindingRow,
  findingRows,
  standingFindings,
  writeFindings,
  writeRecords,
} from '../store/pictures/findings.ts';
import type { Schema } from '../store/schema.ts';
import type { CodedReport } from '../terms/coded.ts';
import { addDays } from '../terms/day.ts';
import type { Findings } from '../terms/finding.ts';
import { packFindings } from './findings.ts';
import { openMemory } from './memory.ts';

/** Days before the last report for which pictures are kept ready; older ones are drawn when asked for. */
const DAYS_READY = 366;

/** Days for which pictures are kept, both inclusive; null where no report gives a day. */
export interface DaysReady {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** A conclusion that was begun; its pictures are to be drawn. */
export interface Begun extends DaysReady {
  readonly madeAt: string;
  readonly findings: Findings;
}

/** How a conclusion went. */
export interface Concluded {
  readonly reports: number;
  readonly fresh: number;
  /** Null where there was nothing new, and nothing was written. */
  readonly begun: Begun | null;
}

/** Concludes from all coded reports, again and again, and keeps what it can use the next time. */
export interface Concluder {
  /**
   * Concludes anew where anything was coded since, or the one who concluded last did not come to draw the pictures.
   * @param handOver asks others to draw the pictures, in the transaction that begins the conclusion; without it they are
   * for the caller to draw
   */
  conclude(handOver?: (tx: Transaction<Schema>, madeAt: string) => Promise<void>): Promise<Concluded>;
}

/**
 * Opens the concluder of one process. The records of voices, copies and who fights whom reach across places, so a
 * conclusion is one piece of work, done by one process at a time; only what new reports change is worked out anew.
 */
export function openConcluder(db: Kysely<Schema>): Concluder {
  const memory = openMemory(db);
  const standing = openStanding(db);
  return {
    async conclude(handOver) {
      for (;;) {
        const began = performance.now();
        const { reports, marks, reconciler, after } = await memory.refresh();
        const fresh = marks.filter((mark) => !mark.isConcluded).length;
        // Drawings that others were asked for are in the queue; those of a process that died before it had drawn are lost.
        const isDone = fresh === 0 && (handOver !== undefined || !(await isLeftUndrawn(db)));
        if (isDone) return { reports: reports.length, fresh, begun: null };
        const findings = reconciler.findings();
        const changes = await standing.changes(findings, after);
        const packed = handOver ? packFindings(findings) : null;
        const days = daysOf(reports, new Date().toISOString().slice(0, 10));
        const madeAt = await db.transaction().execute(async (tx) => {
          const tookMs = Math.round(performance.now() - began);
          const conclusion = { ...days, reports: reports.length, tookMs, findings: packed };
          const at = await beginConclusion(tx, conclusion, marks, after);
          if (at === null) return null;
          await writeFindings(tx, at, changes);
          await writeRecords(tx, at, findings.voices);
          await handOver?.(tx, at);
          return at;
        });
        // Another process was faster, and may have known more: look again.
        if (madeAt === null) continue;
        changes.written(madeAt);
        return { reports: reports.length, fresh, begun: { ...days, madeAt, findings } };
      }
    },
  };
}

/** What the findings that stand in the store become. */
interface Changes {
  readonly gone: readonly string[];
  readonly fresh: readonly FindingRow[];
  /** To be called once they are written, with the moment of the conclusion. */
  written(madeAt: string): void;
}

/** Remembers which findings stand, as long as no other process concludes in between. */
function openStanding(db: Kysely<Schema>) {
  let ids: ReadonlySet<string> = new Set();
  let asOf: string | null = null;
  return {
    async changes(findings: Findings, after: string | null): Promise<Changes> {
      if (after !== asOf) ids = new Set(await standingFindings(db));
      const rows = findingRows(findings);
      return {
        gone: [...ids].filter((id) => !rows.has(id)),
        fresh: [...rows.values()].filter((row) => !ids.has(row.finding_id)),
        written(madeAt) {
          ids = new Set(rows.keys());
          asOf = madeAt;
        },
      };
    },
  };
}

/** The days that pictures are kept ready for: those of the reports, the last year at most, none after tomorrow. */
export function daysOf(coded: readonly CodedReport[], today: string): DaysReady {
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
