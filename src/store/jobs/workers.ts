import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Schema } from '../schema.ts';

/** Half of the key of the lock that each living worker holds; the other half is its number. */
const LOCK_CLASS = 0x466f67;

/**
 * Enters a worker into the list of the living, with a lock that PostgreSQL gives up for it the moment its connection is
 * gone: however the worker ends, the others notice.
 * @param guard a connection that this worker keeps for this alone.
 */
export async function enterWorker(guard: pg.Client, workerId: string, host: string): Promise<void> {
  const { rows } = await guard.query<{ no: string }>(`select nextval('worker_lock_no') as no`);
  const lockNo = Number(rows[0]!.no);
  await guard.query('select pg_advisory_lock($1, $2)', [LOCK_CLASS, lockNo]);
  await guard.query('insert into worker (worker_id, lock_no, host, pid) values ($1, $2, $3, $4)', [
    workerId,
    lockNo,
    host,
    process.pid,
  ]);
}

/** Takes a worker that lives, but holds no job any more, off the list, and gives back what is locked in its name. */
export async function leaveWorker(db: Kysely<Schema>, workerId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select graphile_worker.force_unlock_workers(array[${workerId}])`.execute(tx);
    await sql`delete from worker where worker_id = ${workerId}`.execute(tx);
  });
}

/**
 * Finds the workers that died and gives their jobs back at once; the queue itself would wait four hours. A report in
 * whose coding a worker died is remembered for it.
 * @returns the workers that died, by their process.
 */
export async function buryDeadWorkers(db: Kysely<Schema>): Promise<{ readonly host: string; readonly pid: number }[]> {
  return db.transaction().execute(async (tx) => {
    const { rows: dead } = await sql<{ worker_id: string; host: string; pid: number }>`
      delete from worker where worker_id in (
        select worker_id from worker where pg_try_advisory_xact_lock(${LOCK_CLASS}::integer, lock_no) for update skip locked)
      returning worker_id, host, pid`.execute(tx);
    if (dead.length === 0) return [];
    const ids = dead.map((worker) => worker.worker_id);
    await sql`
      insert into trouble as t (report_id, deaths, reason)
      select distinct report_id, 1, 'its worker died while coding it'
      from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
      join report on report_id = jobs.payload ->> 'reportId'
      where jobs.locked_by = any(${ids}) and tasks.identifier = 'code'
      on conflict (report_id) do update set deaths = t.deaths + 1, reason = excluded.reason`.execute(tx);
    await sql`select graphile_worker.force_unlock_workers(${ids})`.execute(tx);
    return dead;
  });
}
