import type { TaskList } from 'graphile-worker';
import type { Home } from '../store/home.ts';
import { enqueueDrawings, type JobKind } from '../store/jobs/queue.ts';
import { codeStored } from './code-report.ts';
import type { Coder } from './coder.ts';
import { openConcluder } from './conclude-all.ts';
import { openDrawer } from './draw-places.ts';
import { refusalIn } from './refusal.ts';
import { openGate } from './gate.ts';
import type { Limit } from './limit.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';

/** The three kinds of jobs, as the queue calls them. */
export function tasksOf(home: Home, coder: Coder, limit: Limit, log: Logger, metrics: Metrics): TaskList {
  const desk = { db: home.db, coder, gate: openGate(), limit };
  const concluder = openConcluder(home.db);
  const drawer = openDrawer(home.db);
  const work: Record<JobKind, (payload: Payload) => Promise<object>> = {
    async code({ reportId = '' }) {
      const outcome = await codeStored(reportId, desk);
      if (outcome.kind === 'set aside') {
        metrics.setAside();
        log.error({ report: reportId, reason: outcome.reason }, 'report set aside; ingest it again to try again');
      }
      return { report: reportId, outcome: outcome.kind };
    },
    async conclude() {
      const { reports, fresh } = await concluder.conclude(enqueueDrawings);
      return { reports, fresh };
    },
    async draw({ madeAt = '', group = 0 }) {
      return { group, isCurrent: await drawer.draw(madeAt, group) };
    },
  };
  return Object.fromEntries(Object.entries(work).map(([kind, job]) => [kind, told(kind as JobKind, job)]));

  function told(kind: JobKind, job: (payload: Payload) => Promise<object>) {
    return async (payload: unknown) => {
      const began = performance.now();
      try {
        const done = await job(payload as Payload);
        const tookMs = Math.round(performance.now() - began);
        metrics.jobDone(kind, tookMs / 1000);
        log[kind === 'conclude' ? 'info' : 'debug']({ kind, ...done, tookMs }, 'job done');
      } catch (error) {
        metrics.jobFailed(kind);
        const refusal = refusalIn(error);
        const about = { kind, payload, code: refusal?.code, error };
        log.warn(about, refusal ? refusal.says : 'the job failed and is tried again');
        throw error;
      }
    };
  }
}

interface Payload {
  readonly reportId?: string;
  readonly madeAt?: string;
  readonly group?: number;
}
