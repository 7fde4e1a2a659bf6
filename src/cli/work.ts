import { Command, InvalidArgumentError, Option } from 'commander';
import { pino } from 'pino';
import { codeReport } from '../pipeline.ts';
import { FoglineError } from '../terms/errors.ts';
import { startWork } from '../work/index.ts';
import { LEVELS, openLog } from '../work/log.ts';
import { openQueue } from '../work/queue.ts';
import { coderOf, type InputOptions, usingTools } from './coding.ts';
import { count, forTerminal, note } from './console.ts';
import { takesTools } from './inputs.ts';
import { startRun } from './run.ts';

interface WorkCommandOptions extends InputOptions {
  readonly db: string;
  readonly concurrency: number;
  readonly reportLimit: number;
  readonly once?: boolean;
  readonly metricsPort?: number;
  readonly metricsHost: string;
  readonly log: (typeof LEVELS)[number];
}

/** `fogline work`: takes jobs from a PostgreSQL database, beside any number of others. */
export function workCommand(): Command {
  return takesTools(new Command('work'))
    .description(
      'code queued reports and keep the pictures up to date; run as many as there are cores, on any machines',
    )
    .requiredOption('--db <URL>', 'the postgres:// database whose jobs to take')
    .option('--concurrency <N>', 'jobs at once in this process', wholeNumber, 1)
    .option('--report-limit <SECONDS>', 'what coding one report may take', wholeNumber, 300)
    .option('--once', 'end when the queue is empty')
    .option('--metrics-port <PORT>', 'answer /healthz and /metrics (Prometheus) there', wholeNumber)
    .option('--metrics-host <HOST>', 'address to answer on', '127.0.0.1')
    .addOption(new Option('--log <LEVEL>', 'what to log on stderr').choices(LEVELS).default('info'))
    .addHelpText(
      'after',
      '\nExample:\n  fogline ingest news/ --db postgres://db/war --queue && fogline work --db postgres://db/war\n',
    )
    .action(work);
}

async function work(options: WorkCommandOptions): Promise<void> {
  const run = startRun();
  await (await openQueue(options.db)).close(); // what cannot be worked on is told before the model is loaded
  // One core a worker: two workers on two cores code more than one that shares its work out among them.
  await usingTools({ ...options, threads: 1 }, async (tools) => {
    const coder = {
      name: coderOf(tools, options),
      code: (report: Parameters<typeof codeReport>[0]) => codeReport(report, tools),
    };
    const working = await startWork(options.db, coder, {
      log: openLog(pino.destination({ dest: 2, sync: true }), options.log),
      concurrency: options.concurrency,
      reportLimitMs: Math.max(1, options.reportLimit) * 1000,
      endsWhenEmpty: options.once ?? false,
      ...(options.metricsPort === undefined ? {} : { door: { host: options.metricsHost, port: options.metricsPort } }),
    });
    const release = onSignals(() => void working.stop());
    try {
      await working.done;
    } finally {
      release();
    }
  });
  const queue = await openQueue(options.db);
  try {
    const aside = await queue.setAside();
    for (const { file, reason } of aside) run.fail(file, new FoglineError('set-aside', `set aside: ${reason}`));
    const { jobs } = await queue.state();
    run.end(
      `Worked on ${queue.name}: ${count(jobs.code, 'report')} wait to be coded, ${aside.length} set aside.`,
      aside.length > 0
        ? 'Next: fogline ingest PATH --queue tries those again.'
        : 'Next: fogline picture --db postgres://…',
    );
  } finally {
    await queue.close();
  }
}

/** The first signal asks for an end after the jobs in hand, a second one ends at once. */
function onSignals(stop: () => void): () => void {
  let asked = false;
  const hear = () => {
    if (asked) process.exit(1);
    asked = true;
    note(forTerminal('fogline: finishing the jobs in hand; once more to end at once'));
    stop();
  };
  process.on('SIGTERM', hear);
  process.on('SIGINT', hear);
  return () => {
    process.off('SIGTERM', hear);
    process.off('SIGINT', hear);
  };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
