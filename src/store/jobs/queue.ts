import { type Kysely, sql, type Transaction } from 'kysely';
import type { Report } from '../../terms/report.ts';
import { type ArchivedReport, noteArchived } from '../archived.ts';
import type { Schema } from '../schema.ts';
import { storable, toJson } from '../storable.ts';

/** The kinds of jobs: code one report, conclude from all, draw one group of places. */
export type JobKind = 'code' | 'conclude' | 'draw';

/** Groups that places are drawn in: serial within a group, parallel across. More would mean more round trips a conclusion. */
export const PLACE_GROUPS = 8;

/** A conclusion waits this long for more reports, or twice as long as the last one took until it was drawn. */
const GATHER_MS = 1000;

/**
 * Keeps the bytes of a report and asks for it to be coded, both or neither. One that is there already keeps its bytes,
 * and is looked at again: whoever takes the job finds out whether there is anything to do.
 * @returns false for a report that was there already.
 */
export async function enqueueReport(db: Kysely<Schema>, report: Report, archived?: ArchivedReport): Promise<boolean> {
  const { id, file, kind, bytes, encoding, envelope, problems } = report;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      insert into report (report_id, file, kind, bytes, encoding, envelope, problems)
      values (${id}, ${storable(file)}, ${kind}, ${bytes}, ${encoding}, ${toJson(envelope)}::jsonb, ${toJson(problems)}::jsonb)
      on conflict (report_id) do nothing returning report_id`.execute(tx);
    if (archived) await noteArchived(tx, [archived]);
    // Asked for again is another chance for a report that was set aside.
    await sql`delete from trouble where report_id = ${id}`.execute(tx);
    await sql`
      select graphile_worker.add_job('code', ${toJson({ reportId: id })}::json,
        job_key := ${`code ${id}`}, job_key_mode := 'preserve_run_at')`.execute(tx);
    return rows.length > 0;
  });
}

/** Asks for a conclusion where any coded report is not in one yet; several wishes are one job. */
export async function enqueueConclusion(db: Kysely<Schema>): Promise<void> {
  await sql`
    select graphile_worker.add_job('conclude', '{}'::json, queue_name := 'conclude',
      run_at := now() + make_interval(secs => greatest(${GATHER_MS}, 2 * coalesce(
        (select took_ms + coalesce(extract(epoch from complete_at - made_at) * 1000, 0) from conclusion
          order by made_at desc limit 1), 0)) / 1000.0),
      job_key := 'conclude', job_key_mode := 'preserve_run_at', priority := -5)
    where exists (select from coding where not is_concluded)`.execute(db);
}

/**
 * Asks for every group of places to be drawn anew; a wish of an earlier conclusion that nobody took yet is replaced.
 * Drawing goes before concluding: else, under a steady stream, no conclusion would ever be complete.
 */
export async function enqueueDrawings(tx: Transaction<Schema>, madeAt: string): Promise<void> {
  for (let group = 0; group < PLACE_GROUPS; group++)
    await sql`
      select graphile_worker.add_job('draw', ${toJson({ madeAt, group })}::json, queue_name := ${`places ${group}`},
        job_key := ${`draw ${group}`}, job_key_mode := 'replace', priority := -10)`.execute(tx);
}

/** How long the queue is and how far behind. */
export interface QueueState {
  /** Jobs waiting or running, by kind; those that will not be tried again are not counted. */
  readonly jobs: Readonly<Record<JobKind, number>>;
  /** Age of the oldest job that is due; 0 where none is. */
  readonly lagSeconds: number;
  readonly workers: number;
  readonly setAside: number;
  /** Jobs that failed too often to be tried again, with the last reason. */
  readonly givenUp: readonly { readonly job: string; readonly reason: string }[];
}

/** Looks at the queue; a database that never had one has an empty one. */
export async function queueState(db: Kysely<Schema>): Promise<QueueState> {
  const { rows: there } = await sql`select where to_regclass('graphile_worker.jobs') is not null`.execute(db);
  const jobs = { code: 0, conclude: 0, draw: 0 };
  let lagSeconds = 0;
  let givenUp: { job: string; reason: string }[] = [];
  if (there.length > 0) {
    const { rows } = await sql<{ kind: JobKind; n: number; lag: number }>`
      select task_identifier as kind, count(*) as n,
        coalesce(extract(epoch from now() - min(run_at) filter (where run_at <= now())), 0)::float8 as lag
      from graphile_worker.jobs where attempts < max_attempts or locked_at is not null group by 1`.execute(db);
    for (const { kind, n, lag } of rows) {
      if (kind in jobs) jobs[kind] = n;
      lagSeconds = Math.max(lagSeconds, lag);
    }
    const { rows: over } = await sql<{ job: string; reason: string | null }>`
      select coalesce(key, task_identifier) as job, last_error as reason from graphile_worker.jobs
      where attempts >= max_attempts and locked_at is null and last_error is not null order by id limit 100`.execute(
      db,
    );
    givenUp = over.map(({ job, reason }) => ({ job, reason: reason ?? '' }));
  }
  const { rows } = await sql<{ workers: number; set_aside: number }>`
    select (select count(*) from worker) as workers,
      (select count(*) from trouble where set_aside_at is not null) as set_aside`.execute(db);
  return { jobs, lagSeconds, workers: rows[0]!.workers, setAside: rows[0]!.set_aside, givenUp: givenUp };
}
