// A worker as a process of its own, with a coder that costs next to nothing. Arguments: URL and JSON of `WorkerTraits`.
import { pino } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import { startWork } from '../../../src/work/index.ts';
import { openLog } from '../../../src/work/log.ts';
import { codeCheaply } from '../stream.ts';

/** How such a worker behaves. */
export interface WorkerTraits {
  readonly once?: boolean;
  readonly concurrency?: number;
  /** What coding one report takes. */
  readonly codeMs?: number;
  /** A report with this text kills the process that codes it. */
  readonly diesOf?: string;
  /** A report with this text cannot be coded. */
  readonly failsOn?: string;
  /** A report with this text is never done, and one with that text does not even wait. */
  readonly waitsOn?: string;
  readonly spinsOn?: string;
  readonly reportLimitMs?: number;
  readonly metrics?: boolean;
}

const [url = '', json = '{}'] = process.argv.slice(2);
const traits = JSON.parse(json) as WorkerTraits;
const coder = {
  name: 'cheap',
  async code(report: Parameters<typeof codeCheaply>[0]) {
    if (traits.codeMs) await sleep(traits.codeMs);
    if (traits.diesOf && report.text.includes(traits.diesOf)) process.kill(process.pid, 'SIGKILL');
    if (traits.failsOn && report.text.includes(traits.failsOn)) throw new Error('no words in this report');
    if (traits.waitsOn && report.text.includes(traits.waitsOn)) await new Promise(() => {});
    if (traits.spinsOn && report.text.includes(traits.spinsOn)) for (;;) Math.random();
    return codeCheaply(report);
  },
};
const working = await startWork(url, coder, {
  log: openLog(pino.destination({ dest: 2, sync: true }), 'debug'),
  endsWhenEmpty: traits.once ?? false,
  ...(traits.reportLimitMs === undefined ? {} : { reportLimitMs: traits.reportLimitMs }),
  concurrency: traits.concurrency ?? 1,
  ...(traits.metrics ? { door: { host: '127.0.0.1', port: 0 } } : {}),
});
process.on('SIGTERM', () => void working.stop());
process.stdout.write(`${JSON.stringify({ port: working.port })}\n`);
await working.done;
