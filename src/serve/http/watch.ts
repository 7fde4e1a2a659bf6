import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Library } from '../library.ts';

/** Counts and times requests for /metrics, and logs each in one line: never a body, a query or a header. */
export interface Watch {
  readonly middleware: MiddlewareHandler;
  /** Prometheus' text format. */
  readonly metrics: () => Promise<string>;
}

/** Starts counting. */
export function startWatch(library: Library, log: Logger, version: string): Watch {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ['route', 'method', 'status'] as const;
  const requests = new Counter({
    name: 'fogline_http_requests_total',
    help: 'Requests answered.',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'fogline_http_request_seconds',
    help: 'Seconds until an answer began.',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const gauge = (name: string, help: string, valueOf: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(valueOf());
      },
    });
  gauge('fogline_reports', 'Reports served.', () =>
    library.state().ready ? (library.state() as { reports: number }).reports : 0,
  );
  gauge('fogline_claims', 'Claims served.', () =>
    library.state().ready ? (library.state() as { claims: number }).claims : 0,
  );
  new Gauge({ name: 'fogline_build_info', help: 'Version running.', labelNames: ['version'], registers }).set(
    { version },
    1,
  );

  return {
    middleware: async (c, next) => {
      const started = performance.now();
      await next();
      const ms = performance.now() - started;
      const route = routePath(c);
      const { method } = c.req;
      const { status } = c.res;
      requests.inc({ route, method, status });
      seconds.observe({ route }, ms / 1000);
      log.info({ method, route, status, ms: Math.round(ms * 10) / 10 }, 'request');
    },
    metrics: () => registry.metrics(),
  };
}
