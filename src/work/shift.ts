import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Home } from '../store/home.ts';
import { queueState } from '../store/jobs/queue.ts';
import { buryDeadWorkers, enterWorker, leaveWorker } from '../store/jobs/workers.ts';
import { type Logger, queueLog } from './log.ts';
import { openPool } from './pool.ts';

/** How often a worker looks for others that died. */
const LOOK_MS = 2000;
/** How long jobs in hand are waited for when the connection is lost. */
const LOST_MS = 10_000;
/** How long the queue's engine may take to start. */
const START_MS = 30_000;
/** How often a worker that is to end with the queue looks whether it is empty. */
const EMPTY_MS = 100;

/** Why a shift is over: the queue is empty, the connection is lost, or the queue's engine gave up. */
export type Over = { readonly why: 'empty' } | { readonly why: 'lost'; readonly error: unknown };

/** One stretch of work under one name and one connection that proves the worker is alive. */
export interface Shift {
  readonly over: Promise<Over>;
  /** Finishes the jobs in hand, takes no new ones and gives back the name; where the connection is lost, in 10 s at most. */
  end(isLost: boolean): Promise<void>;
}

/** What a shift works with. */
export interface ShiftOptions {
  readonly url: string;
  readonly home: Home;
  readonly tasks: TaskList;
  readonly concurrency: number;
  readonly endsWhenEmpty: boolean;
  readonly log: Logger;
}

/** Begins a shift: gives back the jobs of the dead, enters the list of the living, and takes jobs. */
export async function beginShift({ url, home, tasks, concurrency, endsWhenEmpty, log }: ShiftOptions): Promise<Shift> {
  let settle: (over: Over) => void = () => {};
  const over = new Promise<Over>((resolve) => (settle = resolve));
  const guard = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'fogline work',
  });
  guard.on('error', (error) => settle({ why: 'lost', error }));
  guard.on('end', () => settle({ why: 'lost', error: new Error('Connection terminated') }));
  await guard.connect();

  let name: string | null = null;
  let entered: Promise<void> = Promise.resolve();
  const events = new EventEmitter() as WorkerEvents;
  events.on('pool:create', ({ workerPool }) => {
    name = workerPool.id;
    entered = enterWorker(guard, workerPool.id, hostname());
    entered.catch((error: unknown) => settle({ why: 'lost', error }));
  });
  const bury = async () => {
    for (const { host, pid } of await buryDeadWorkers(home.db))
      log.warn({ host, deadPid: pid }, 'a worker died; its jobs are given to others');
  };

  // One lost connection ends the shift: what was asked over it may have been done, a job be taken that nobody knows of.
  // With the name given back, whatever is held in it is free again.
  const pool = openPool(url, concurrency + 2, (error) => settle({ why: 'lost', error }));
  try {
    await bury();
    const starting = run({
      pgPool: pool,
      taskList: tasks,
      parsedCronItems: [], // or a file named crontab, wherever the worker is started, would be read
      concurrency,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: queueLog(log),
      events,
      // Asked before every job: none is taken before the others can tell whether this worker lives.
      forbiddenFlags: () => entered.then(() => null),
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    const runner = await within(START_MS, starting);
    if (runner === null) {
      void starting.then((late) => late.stop()).catch(() => {});
      throw new Error(`the queue did not start within ${START_MS / 1000} s`);
    }
    runner.promise.then(
      () => settle({ why: 'lost', error: new Error('the queue stopped') }),
      (error: unknown) => settle({ why: 'lost', error }),
    );
    // What fails here fails in the jobs too and is told there.
    const looking = setInterval(() => void bury().catch(() => {}), LOOK_MS);
    const waiting = endsWhenEmpty
      ? setInterval(
          () =>
            void isEmpty(home).then(
              (yes) => yes && settle({ why: 'empty' }),
              () => {},
            ),
          EMPTY_MS,
        )
      : undefined;
    return {
      over,
      async end(isLost) {
        clearInterval(looking);
        clearInterval(waiting);
        const finish = async () => {
          await runner.stop();
          await runner.promise;
          await pool.end();
        };
        const leave = async () => {
          // Where the database is gone, the others find the lock free and do it.
          if (name !== null) await leaveWorker(home.db, name).catch(() => {});
          await guard.end();
        };
        const finished = finish().catch(() => {});
        // With the connection gone the engine may wait for an answer that never comes. It takes no new jobs; what it still
        // has in hand is given to others, and done twice changes nothing.
        await (isLost ? within(LOST_MS, finished) : finished);
        if (!pool.ending) void pool.end().catch(() => {});
        await within(
          LOST_MS,
          leave().catch(() => {}),
        );
      },
    };
  } catch (error) {
    void pool.end().catch(() => {});
    await within(
      LOST_MS,
      guard.end().catch(() => {}),
    );
    throw error;
  }
}

/** What a promise gives, or null where it takes longer than `ms`. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  return Promise.race([promise, sleep(ms, null, { ref: false })]);
}

async function isEmpty(home: Home): Promise<boolean> {
  const { jobs } = await queueState(home.db);
  return jobs.code + jobs.conclude + jobs.draw === 0;
}
