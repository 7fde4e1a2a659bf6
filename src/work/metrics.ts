import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { JobKind, QueueState } from '../store/jobs/queue.ts';

/** What a worker counts, for Prometheus. */
export interface Metrics {
  jobDone(kind: JobKind, seconds: number): void;
  jobFailed(kind: JobKind): void;
  setAside(): void;
  connectionLost(): void;
  /** All of it as text; `look` gives the state of the queue at this moment. */
  text(look: () => Promise<QueueState>): Promise<string>;
  readonly contentType: string;
}

/** Makes the counters of one worker process. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'fogline_job_seconds',
    help: 'Time that jobs took, by kind: code a report, conclude, draw places',
    labelNames: ['kind'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers,
  });
  const failed = new Counter({
    name: 'fogline_jobs_failed_total',
    help: 'Jobs that failed and are tried again',
    labelNames: ['kind'],
    registers,
  });
  const aside = new Counter({
    name: 'fogline_reports_put_aside_total',
    help: 'Reports that this worker put aside',
    registers,
  });
  const lost = new Counter({
    name: 'fogline_connections_lost_total',
    help: 'Times that the connection to the database was lost',
    registers,
  });
  const waiting = new Gauge({
    name: 'fogline_jobs',
    help: 'Jobs waiting or running in the whole queue',
    labelNames: ['kind'],
    registers,
  });
  const lag = new Gauge({ name: 'fogline_queue_lag_seconds', help: 'Age of the oldest job that is due', registers });
  const workers = new Gauge({ name: 'fogline_workers', help: 'Living workers on this database', registers });
  const setAside = new Gauge({ name: 'fogline_reports_set_aside', help: 'Reports set aside and not done', registers });
  return {
    contentType: registry.contentType,
    jobDone: (kind, took) => seconds.observe({ kind }, took),
    jobFailed: (kind) => failed.inc({ kind }),
    setAside: () => aside.inc(),
    connectionLost: () => lost.inc(),
    async text(look) {
      const state = await look();
      for (const [kind, n] of Object.entries(state.jobs)) waiting.set({ kind }, n);
      lag.set(state.lagSeconds);
      workers.set(state.workers);
      setAside.set(state.setAside);
      return registry.metrics();
    },
  };
}
