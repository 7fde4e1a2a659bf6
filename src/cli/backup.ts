import { Command } from 'commander';
import { backUp } from '../store/index.ts';
import { count, progress } from './console.ts';
import { archiveFolder } from './evidence.ts';
import { startRun } from './run.ts';

interface BackupCommandOptions {
  readonly db: string;
  readonly out: string;
  readonly archive?: string;
}

/** `fogline backup`: all of a store and its archive in one file. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write a store and its archive into one file, from which either home can be restored')
    .requiredOption('--db <DIR|URL>', 'the store to back up')
    .requiredOption('--out <FILE>', 'the file to write; it must not be there yet')
    .option('--archive <DIR>', 'the folder of its archive (default: DIR/archive; for a server ./fogline-archive)')
    .addHelpText('after', '\nExample:\n  fogline backup --db my-war --out my-war.backup\n')
    .action(writeBackup);
}

async function writeBackup({ db, out, archive }: BackupCommandOptions): Promise<void> {
  const run = startRun();
  const { tables, files } = await backUp(db, out, {
    archive: archiveFolder(db, archive),
    onProgress: (rows) => progress(`backing up: ${rows} rows`),
  });
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  run.end(
    `Backed up ${count(tables['report']?.rows ?? 0, 'report')} (${count(rows, 'row')}) and ${count(Object.keys(files).length, 'file')} of the archive into ${out}.`,
    `Next: fogline restore ${out} --db NEW-FOLDER makes the same store again.`,
  );
}
