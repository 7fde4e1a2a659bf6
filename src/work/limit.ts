import { Worker } from 'node:worker_threads';
import { FoglineError } from '../terms/errors.ts';

/** Keeps the coding of a report within a time. */
export interface Limit {
  /**
   * Gives what `work` gives.
   * @throws FoglineError `report-took-too-long` past the limit; what is still under way then is left to itself
   */
  within<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * A thread that looks from outside: code that never waits leaves no other way to stop it. It ends the process, whose jobs
 * others take over as after any death.
 */
const WATCHDOG = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const until = new BigInt64Array(workerData.until);
setInterval(() => {
  const at = Atomics.load(until, 0);
  if (at === 0n || process.hrtime.bigint() < at) return;
  writeSync(2, JSON.stringify({ level: 'error', time: new Date().toISOString(), pid: process.pid,
    msg: 'a report held the worker past its time and could not be stopped; the worker ends itself' }) + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 250);
`;

/** Opens a limit of so many milliseconds; code that does not even wait has twice as long. */
export function openLimit(limitMs: number): Limit {
  const cell = new SharedArrayBuffer(8);
  const until = new BigInt64Array(cell);
  const deadlines = new Set<bigint>();
  const tell = () => {
    let first = 0n;
    for (const at of deadlines) if (first === 0n || at < first) first = at;
    Atomics.store(until, 0, first);
  };
  const watchdog = new Worker(WATCHDOG, { eval: true, workerData: { until: cell } });
  watchdog.unref();
  return {
    async within(work) {
      const deadline = process.hrtime.bigint() + BigInt(2 * limitMs) * 1_000_000n;
      deadlines.add(deadline);
      tell();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        const message = `it took longer than ${limitMs / 1000} s`;
        timer = setTimeout(() => reject(new FoglineError('report-took-too-long', message)), limitMs);
      });
      try {
        return await Promise.race([work(), late]);
      } finally {
        clearTimeout(timer);
        deadlines.delete(deadline);
        tell();
      }
    },
    async close() {
      await watchdog.terminate();
    },
  };
}
