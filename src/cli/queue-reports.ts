import { openQueue } from '../work/queue.ts';
import { count, progress } from './console.ts';
import { archiveFolder, openEvidence } from './evidence.ts';
import type { Run } from './run.ts';
import type { Taken } from './taking.ts';

/** Keeps the bytes of reports, in the archive and the database, and leaves the coding to `fogline work`. */
export async function queueReports(
  taken: AsyncIterable<Taken>,
  db: string,
  archive: string | undefined,
  run: Run,
): Promise<void> {
  const queue = await openQueue(db);
  const evidence = openEvidence(archiveFolder(db, archive));
  let fresh = 0;
  let known = 0;
  try {
    for await (const result of taken) {
      if (!result.ok) {
        run.fail(result.path, result.error);
        continue;
      }
      const { report, origin } = result;
      progress(`queueing ${fresh + known + 1}: ${report.file}`);
      try {
        // Evidence first: no claim is ever stored whose words are not safe on the disk.
        const archived = (await queue.has(report.id)) ? undefined : await evidence.add(report, origin);
        if (await queue.add(report, archived)) fresh += 1;
        else known += 1;
      } catch (error) {
        run.fail(report.file, error);
      }
    }
    const { jobs, workers } = await queue.state();
    run.end(
      `Queued ${count(fresh, 'report')}, ${known} already there; ${count(jobs.code, 'report')} in ${queue.name} wait for ` +
        `${count(workers, 'worker')}.`,
      workers === 0 ? 'Next: fogline work --db postgres://…' : 'Next: fogline picture --db postgres://…',
    );
  } finally {
    await evidence.close();
    await queue.close();
  }
}
