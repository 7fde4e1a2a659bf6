// What more workers bring, and what a report costs in a PostgreSQL database: `npx tsx bench/work.ts --server URL`.
// Makes databases of its own on the server and drops them. Runs with one and with two workers take turns, and of each the
// least disturbed counts: other work on the machine can only make a run slower.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readPaths } from '../src/pipeline.ts';
import type { Report } from '../src/terms/report.ts';
import { openQueue } from '../src/work/queue.ts';
import { streamOf } from '../test/work/stream.ts';

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    /** Kinds of work: `model`, or the milliseconds that a coder that only waits takes. */
    kinds: { type: 'string', default: '50,model' },
    reports: { type: 'string', default: '300' },
    workers: { type: 'string', default: '1,2' },
    /** Gives each worker one core of its own (Linux), as machines of one core would: a worker's model uses all it has otherwise. */
    pin: { type: 'boolean', default: false },
    samples: { type: 'string', default: join(import.meta.dirname, '../samples') },
  },
});
if (!values.server) throw new Error('Say where: --server postgres://… of a server where databases may be made.');
const server = values.server;
const count = Number(values.reports);
const line = (what: string, says: string) => process.stdout.write(`${what.padEnd(34)} ${says}\n`);

for (const kind of values.kinds.split(',')) {
  const reports = kind === 'model' ? await realReports(count) : streamOf(count, { places: 200, days: 30 });
  const best = new Map<number, number>();
  for (let round = 0; round < Number(values.rounds); round++)
    for (const workers of values.workers.split(',').map(Number)) {
      const rate = await run(reports, kind, workers);
      best.set(workers, Math.max(best.get(workers) ?? 0, rate));
      line(`${kind}: round ${round + 1}, ${workers} at work`, `${rate.toFixed(2)} reports/s`);
    }
  const [first, ...rest] = [...best];
  for (const [workers, rate] of rest)
    line(`${kind}: ${workers} workers against ${first![0]}`, `${(rate / first![1]).toFixed(2)} times as many`);
}

/** Reports coded a second by so many workers, from the first coded to the last. */
async function run(reports: readonly Report[], kind: string, workers: number): Promise<number> {
  const name = `fogline_bench_work_${process.pid}`;
  await statement(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: name }).href;
  const children: ChildProcess[] = [];
  try {
    const queue = await openQueue(url);
    for (let i = 0; i < workers; i++) children.push(startWorker(url, kind, i));
    await Promise.all(children.map((child) => once(child.stdout!, 'data')));
    for (const report of reports) await queue.add(report);
    for (;;) {
      const { jobs } = await queue.state();
      if (jobs.code + jobs.conclude + jobs.draw === 0) break;
      await sleep(100);
    }
    await queue.close();
    const [span] = await statement(
      url,
      'select count(*)::int as n, extract(epoch from max(coded_at) - min(coded_at))::float8 as seconds from coding',
    );
    if (kind === 'model' && workers === 1) await tellSizes(url);
    return ((span!['n'] as number) - 1) / (span!['seconds'] as number);
  } finally {
    for (const child of children) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await statement(server, `drop database ${name} with (force)`);
  }
}

function startWorker(url: string, kind: string, nth: number): ChildProcess {
  const script = join(import.meta.dirname, 'work/worker.ts');
  const call = [process.execPath, '--import', import.meta.resolve('tsx'), script, url, kind];
  const [command, ...rest] = values.pin ? ['taskset', '--cpu-list', String(nth), ...call] : call;
  return spawn(command!, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Bytes a report takes in each table, with its indexes. */
async function tellSizes(url: string): Promise<void> {
  const rows = await statement(
    url,
    `select relname as table, n_live_tup::int as rows, pg_table_size(relid)::int as bytes, pg_indexes_size(relid)::int as indexes,
      (select count(*)::int from report) as reports
    from pg_stat_user_tables where schemaname = 'public' and pg_total_relation_size(relid) > 100000 order by pg_table_size(relid) desc`,
  );
  for (const { table, bytes, indexes, reports } of rows as Record<string, number>[])
    line(
      `size: ${table}`,
      `${perReport(bytes!)} B a report, indexes ${perReport(indexes!)} B`.replace('NaN', String(reports)),
    );

  function perReport(bytes: number): number {
    return Math.round(bytes / (rows[0]!['reports'] as number));
  }
}

/** The shipped samples again and again, each time with a line of its own, so that each is a report of its own. */
async function realReports(n: number): Promise<Report[]> {
  const samples: Report[] = [];
  for await (const result of readPaths([values.samples])) if (result.ok) samples.push(result.report);
  return Array.from({ length: n }, (_, i) => {
    const sample = samples[i % samples.length]!;
    const end = sample.kind === 'html' ? `<!-- ${i} -->` : `\n\nCopy ${i}.`;
    const bytes = Buffer.concat([sample.bytes, Buffer.from(end)]);
    return { ...sample, bytes, id: createHash('sha256').update(bytes).digest('hex'), file: `${i}-${sample.file}` };
  });
}

async function statement(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
