import { Command } from 'commander';
import { isServer, restore } from '../store/index.ts';
import { count, progress } from './console.ts';
import { archiveFolder } from './evidence.ts';
import { startRun } from './run.ts';

/** `fogline restore`: a store and its archive out of one file. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('make a new store and its archive from a backup; nothing is ever overwritten')
    .argument('<FILE>', 'the backup')
    .requiredOption('--db <DIR|URL>', 'the new store: a folder or an empty postgres:// database')
    .option('--archive <DIR>', 'the folder for its archive (default: DIR/archive; for a server ./fogline-archive)')
    .addHelpText('after', '\nExample:\n  fogline restore my-war.backup --db postgres://127.0.0.1/my_war\n')
    .action(readBackup);
}

async function readBackup(file: string, options: { readonly db: string; readonly archive?: string }): Promise<void> {
  const run = startRun();
  const { db } = options;
  const { tables } = await restore(file, db, {
    archive: archiveFolder(db, options.archive),
    onProgress: (rows) => progress(`restoring: ${rows} rows`),
  });
  run.end(
    `Restored ${count(tables['report']?.rows ?? 0, 'report')} with ${count(tables['claim']?.rows ?? 0, 'claim')}; every table was checked against the backup.`,
    `Next: fogline verify --db ${isServer(db) ? 'postgres://…' : db}`,
  );
}
