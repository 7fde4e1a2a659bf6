import { Command } from 'commander';
import { ingested, type InputOptions } from './coding.ts';
import { count, progress } from './console.ts';
import { takesReports } from './inputs.ts';
import { queueReports } from './queue-reports.ts';
import { takeReports } from './taking.ts';
import { startRun, wrongCall } from './run.ts';
import { openStore } from '../store/index.ts';
import { programMark } from './program-mark.ts';
import { concludeHere } from '../work/conclude-here.ts';

interface IngestOptions extends InputOptions {
  readonly queue?: boolean;
}

/** `fogline ingest`: reads reports into a store, each once. */
export function ingestCommand(): Command {
  return takesReports(new Command('ingest'))
    .description('code reports, keep them and conclude; a report that is already there is left as it is')
    .option('--queue', 'only keep the reports (postgres:// database); fogline work codes them')
    .addHelpText(
      'after',
      '\nExample:\n  fogline ingest samples/north samples/south --db my-war && fogline brief --db my-war\n',
    )
    .action(ingestReports);
}

async function ingestReports(paths: string[], options: IngestOptions): Promise<void> {
  if (options.db === undefined) throw wrongCall('Say where to keep the reports: --db FOLDER or --db postgres://….');
  if (paths.length === 0) throw wrongCall('Give a PATH to ingest: a file, a folder, a feed, or - for stdin.');
  const run = startRun();
  if (options.queue) return queueReports(takeReports(paths), options.db, options.archive, run);
  const store = await openStore(options.db);
  try {
    let fresh = 0;
    let known = 0;
    for await (const { isNew } of ingested(takeReports(paths), options, store, run)) {
      if (isNew) fresh += 1;
      else known += 1;
    }
    progress('concluding');
    await concludeHere(store, programMark());
    const size = await store.size();
    run.end(
      `Ingested ${count(fresh, 'report')}, ${known} already there; ${store.name} holds ` +
        `${count(size.reports, 'report')} with ${count(size.claims, 'claim')}.`,
      `Next: fogline brief --db ${options.db.startsWith('postgres') ? 'postgres://…' : options.db}`,
    );
  } finally {
    await store.close();
  }
}
