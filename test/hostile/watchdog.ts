import { Worker } from 'node:worker_threads';

/** Watches the work of this process from a thread of its own, since a loop without end lets nothing else run. */
export interface Watchdog {
  /** Says that the next input is begun. */
  begin(): void;
  stop(): Promise<number>;
}

const program = `
  const { workerData, parentPort } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const { begun, longestMs, told } = workerData;
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  let last = -1;
  let at = spent();
  setInterval(() => {
    const now = Atomics.load(new Int32Array(begun), 0);
    if (now !== last) { last = now; at = spent(); return; }
    if (now === 0 || spent() - at < longestMs) return;
    writeSync(2, 'Input ' + now + ' does not come to an end. ' + told + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, 200);
`;

/**
 * Ends the whole process, saying why, where one input keeps the processor for longer than allowed. Processor time is
 * counted, so that a busy machine is no hang.
 * @param longestMs of processor time for one input
 * @param told what is said besides, such as the seed
 */
export function watch(longestMs: number, told: string): Watchdog {
  const begun = new SharedArrayBuffer(4);
  const count = new Int32Array(begun);
  const worker = new Worker(program, { eval: true, workerData: { begun, longestMs, told } });
  worker.unref();
  return { begin: () => void Atomics.add(count, 0, 1), stop: () => worker.terminate() };
}
