// Many workers on one PostgreSQL database: code reports → conclude from all → draw groups of places → tell who listens.
import { queueState } from '../store/jobs/queue.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Coder } from './coder.ts';
import { openWorkDatabase } from './database.ts';
import { refusalIn } from './refusal.ts';
import { openHealthDoor } from './health.ts';
import { openLimit } from './limit.ts';
import type { Logger } from './log.ts';
import { openMetrics } from './metrics.ts';
import { beginShift, type Over, type Shift } from './shift.ts';
import { tasksOf } from './tasks.ts';

export type { Coder } from './coder.ts';

/** How a worker is to work. */
export interface WorkOptions {
  readonly log: Logger;
  /** Jobs at once in this process; more than one only helps a coder that waits for something. */
  readonly concurrency?: number;
  /** What coding one report may take, 300 s by default; three times longer and it is set aside. */
  readonly reportLimitMs?: number;
  /** End when the queue is empty. */
  readonly endsWhenEmpty?: boolean;
  /** Where `/healthz` and `/metrics` are answered; nowhere without it. */
  readonly door?: { readonly host: string; readonly port: number };
}

/** A worker at work. */
export interface Working {
  /** Resolves when the work is over; rejects where it cannot go on. */
  readonly done: Promise<void>;
  readonly port: number | null;
  /** Finishes the jobs in hand and ends. */
  stop(): Promise<void>;
}

/** Waits between attempts to get back to a lost database. */
const WAITS_MS = [250, 500, 1000, 2000, 5000, 10_000];

/**
 * Starts a worker. A lost connection is no end: it goes on over a new one.
 * @throws FoglineError where the database cannot be opened to begin with, or the port is taken.
 */
export async function startWork(url: string, coder: Coder, options: WorkOptions): Promise<Working> {
  const { log, concurrency = 1, endsWhenEmpty = false, reportLimitMs = 300_000 } = options;
  const home = await openWorkDatabase(url);
  const metrics = openMetrics();
  const limit = openLimit(reportLimitMs);
  const tasks = tasksOf(home, coder, limit, log, metrics);
  let shift: Shift | null = null;
  let isStopping = false;
  let wake = () => {};

  const door = await openDoor();
  const done = work().finally(async () => {
    await door?.close();
    await limit.close();
    await home.close();
  });
  return {
    done,
    port: door?.port ?? null,
    async stop() {
      isStopping = true;
      wake();
      await shift?.end(false);
      await done;
    },
  };

  async function work(): Promise<void> {
    let losses = 0;
    while (!isStopping) {
      let over: Over;
      try {
        shift = await beginShift({ url, home, tasks, concurrency, endsWhenEmpty, log });
        log.info({ coder: coder.name, concurrency, database: home.name }, 'at work');
        losses = 0;
        over = await shift.over;
      } catch (error) {
        over = { why: 'lost', error };
      }
      await shift?.end(over.why === 'lost' && !isStopping);
      shift = null;
      if (isStopping || over.why === 'empty') break;
      metrics.connectionLost();
      const refusal = refusalIn(over.error);
      if (endsWhenEmpty && losses >= WAITS_MS.length)
        throw new FoglineError(
          'store-unreachable',
          `Lost ${home.name} and could not get back to it: ${refusal?.says ?? String(over.error)}.`,
          { cause: over.error },
        );
      const waitMs = WAITS_MS[Math.min(losses++, WAITS_MS.length - 1)]!;
      log.warn({ code: refusal?.code, error: over.error, waitMs }, refusal?.says ?? 'the worker starts over');
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, waitMs);
      });
    }
    log.info('the work is over');
  }

  async function openDoor() {
    if (!options.door) return null;
    try {
      return await openHealthDoor(options.door.host, options.door.port, {
        contentType: metrics.contentType,
        wrong: async () => {
          if (shift === null) return 'not connected to the database';
          await queueState(home.db);
          return null;
        },
        metrics: () => metrics.text(() => queueState(home.db)),
      });
    } catch (error) {
      await limit.close();
      await home.close();
      throw error;
    }
  }
}
