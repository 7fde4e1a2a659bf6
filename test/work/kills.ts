import { setTimeout as sleep } from 'node:timers/promises';
import { openQueue } from '../../src/work/queue.ts';
import { type Child, start, startWorker } from './child.ts';
import type { Cluster } from './cluster.ts';
import { streamOf } from './stream.ts';

/** A stream as the scripts in `processes` make it, and the moments at which something is killed. */
export interface Plan {
  readonly reports: number;
  readonly seed: number;
  readonly kills: number;
  /** From 0 to 1; the same plan kills at the same points. */
  readonly random: () => number;
  /** Called after each kill. */
  readonly onKill?: () => void;
}

/** What coding a report takes in these runs: long enough for a kill to fall into it. */
const CODE_MS = 15;

/**
 * Takes a stream into a folder, with the process killed at random points of it and started again.
 * The points lie between any two reports, within the keeping of one, while the store is being opened or made, and while it
 * is concluded from.
 */
export async function ingestWithKills(folder: string, plan: Plan): Promise<void> {
  for (let kill = 0; kill < plan.kills; kill++) {
    const child = await ingest(folder, plan);
    const isEarly = plan.random() < 0.25;
    const after = plan.random();
    if (isEarly) await sleep(after * 2000);
    else {
      const line = Math.floor(after * 1.1 * plan.reports);
      await reached(child, Math.min(line, plan.reports));
      await sleep(plan.random() * (line < plan.reports ? 20 : 400));
    }
    child.kill();
    await child.ended;
    plan.onKill?.();
  }
  await ended(await ingest(folder, plan), 'ingest');
}

/** The same stream through two workers, one or the other of which is killed and replaced. */
export async function workWithKills(url: string, plan: Plan): Promise<void> {
  const queue = await openQueue(url);
  const workers = [await startWorker(url, { codeMs: CODE_MS }), await startWorker(url, { codeMs: CODE_MS })];
  await Promise.all(workers.map((worker) => worker.ready));
  // The reports come a share at a time, so that the last kill finds work as the first does.
  const shares = dealt(streamOf(plan.reports, plan), plan.kills + 1);
  for (const [kill, share] of shares.entries()) {
    for (const report of share) await queue.add(report);
    if (kill === plan.kills) break;
    await sleep(plan.random() * share.length * CODE_MS * 2);
    const which = plan.random() < 0.5 ? 0 : 1;
    workers[which]!.kill();
    await workers[which]!.ended;
    plan.onKill?.();
    workers[which] = await startWorker(url, { codeMs: CODE_MS });
    await workers[which].ready;
  }
  await settled(url);
  for (const worker of workers) await stopped(worker);
  await queue.close();
}

/** The same stream through a queue and a worker, with the database itself killed and started again under both. */
export async function workWithServerKills(cluster: Cluster, url: string, plan: Plan): Promise<void> {
  await (await openQueue(url)).close();
  const worker = await startWorker(url, { codeMs: CODE_MS });
  await worker.ready;
  let feeding = await ingest(url, plan);
  for (let kill = 0; kill < plan.kills; kill++) {
    await reached(feeding, Math.floor(plan.random() * plan.reports * 0.8));
    await sleep(plan.random() * 200);
    await cluster.kill();
    plan.onKill?.();
    await feeding.ended;
    await cluster.start();
    feeding = await ingest(url, plan);
  }
  await ended(feeding, 'ingest');
  await settled(url);
  await stopped(worker);
}

function ingest(where: string, { reports, seed }: Plan): Promise<Child> {
  return start('ingest', where, String(reports), String(seed));
}

/** Waits until a process has named so many reports, or has ended. */
async function reached(child: Child, lines: number): Promise<void> {
  const over = child.ended.then(() => true);
  while (child.out.split('\n').length - 1 < lines) if (await Promise.race([over, sleep(5)])) return;
  if (lines === 0) await child.ready;
}

/** Waits until nothing is left to do. */
export async function settled(url: string): Promise<void> {
  const queue = await openQueue(url);
  try {
    for (let waited = 0; ; waited += 50) {
      const { jobs } = await queue.state();
      if (jobs.code + jobs.conclude + jobs.draw === 0) return;
      if (waited > 120_000) throw new Error(`the queue does not empty: ${JSON.stringify(await queue.state())}`);
      await sleep(50);
    }
  } finally {
    await queue.close();
  }
}

/** Asks a worker to end and waits until it has. */
export async function stopped(worker: Child): Promise<void> {
  worker.kill('SIGTERM');
  await ended(worker, 'worker');
}

async function ended(child: Child, name: string): Promise<void> {
  const code = await child.ended;
  if (code !== 0) throw new Error(`the ${name} ended with ${code}: ${child.err.slice(-2000)}`);
}

function dealt<T>(items: readonly T[], shares: number): T[][] {
  return Array.from({ length: shares }, (_, i) =>
    items.slice(Math.floor((i * items.length) / shares), Math.floor(((i + 1) * items.length) / shares)),
  );
}
