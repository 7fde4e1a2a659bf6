import { existsSync, readdirSync } from 'node:fs';
import { Command } from 'commander';
import { codeReport } from '../pipeline.ts';
import { isServer, openStore } from '../store/index.ts';
import { programMark } from './program-mark.ts';
import { concludeHere } from '../work/conclude-here.ts';
import { count, progress } from './console.ts';
import { coderOf, type InputOptions, usingTools } from './coding.ts';
import { recallEvidence } from './evidence.ts';
import { takesTools } from './inputs.ts';
import { startRun, wrongCall } from './run.ts';

/** `fogline rebuild`: makes a store from an archive alone. */
export function rebuildCommand(): Command {
  return takesTools(new Command('rebuild'))
    .description('make a new store from an archive alone: every report read and coded again from its bytes')
    .argument('<ARCHIVE>', 'the folder of the archive, such as my-war/archive')
    .requiredOption('--db <DIR|URL>', 'the new store')
    .addHelpText('after', '\nExample:\n  fogline rebuild my-war/archive --db my-war-again\n')
    .action(rebuild);
}

async function rebuild(archive: string, options: InputOptions): Promise<void> {
  const { db } = options;
  if (db === undefined) throw wrongCall('Say where to make the store: --db FOLDER or --db postgres://….');
  if (!isServer(db) && existsSync(db) && readdirSync(db).length > 0)
    throw wrongCall(`${db} is not empty; a store is rebuilt in a new folder.`);
  const run = startRun();
  const store = await openStore(db);
  try {
    let n = 0;
    await usingTools(options, async (tools) => {
      const coder = coderOf(tools, options);
      for await (const recalled of recallEvidence(archive)) {
        if (!recalled.ok) {
          run.fail(recalled.path, recalled.error);
          continue;
        }
        progress(`rebuilding ${++n}: ${recalled.report.file}`);
        await store.keep(recalled.report, await codeReport(recalled.report, tools), coder, recalled.archived);
      }
    });
    progress('concluding');
    await concludeHere(store, programMark());
    const size = await store.size();
    run.end(
      `Rebuilt ${store.name}: ${count(size.reports, 'report')} with ${count(size.claims, 'claim')}.`,
      `Next: fogline brief --db ${isServer(db) ? 'postgres://…' : db}`,
    );
  } finally {
    await store.close();
  }
}
