import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Kysely, Migrator, sql } from 'kysely';
import { FoglineError } from '../terms/errors.ts';
import { backupLines, type BackupHead, checkBackup, type Contents } from './backup-format.ts';
import type { Home } from './home.ts';
import { migrations } from './migrations/index.ts';
import { migrate, openHome } from './open.ts';
import { countChange } from './revision.ts';
import type { Schema } from './schema.ts';
import { contentOf, type Table, tablesOf } from './tables.ts';

export interface RestoreOptions {
  /** Folder that files of the archive are restored to; without it they are left out. */
  readonly archive?: string | undefined;
  /** Called now and then with the number of rows read. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/** Rows and characters a statement: few enough to hold in memory. */
const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4e6;

/**
 * Makes a store from a backup, in either home, whichever it came from. The file is checked before anything is touched,
 * the tables after they were filled; what goes wrong on the way leaves nothing behind. Nothing is ever overwritten.
 * @throws FoglineError `backup-unreadable`, `store-not-empty`, `restore-failed`; else as `openStore`
 */
export async function restore(file: string, db: string, options: RestoreOptions = {}): Promise<Contents> {
  const head = await checkBackup(file);
  const { archive } = options;
  if (archive !== undefined && existsSync(archive) && readdirSync(archive).length > 0)
    throw new FoglineError(
      'store-not-empty',
      `The archive ${archive} is not empty; nothing is overwritten. Give a new folder.`,
    );
  const home = await openHome(db);
  let contents: Contents;
  try {
    await makeTables(home, head, file);
    contents = await fill(home.db, file, head, options);
    await migrate(home);
  } finally {
    await home.close();
  }
  return contents;
}

/** Brings an empty database to the tables that the backup was made of. */
async function makeTables({ db, name }: Home, head: BackupHead, file: string): Promise<void> {
  const known = Object.keys(await migrations.getMigrations());
  if (head.migrations.some((migration, i) => migration !== known[i]))
    throw new FoglineError(
      'backup-unreadable',
      `The backup ${file} was made by a newer Fogline; restore it with that.`,
    );
  const migrator = new Migrator({ db, provider: migrations });
  const done = (await migrator.getMigrations()).filter((migration) => migration.executedAt !== undefined);
  if (done.length > 0) {
    for (const table of await tablesOf(db))
      if ((await contentOf(db, table)).rows > 0)
        throw new FoglineError(
          'store-not-empty',
          `${name} holds a store already; nothing is overwritten. Give a new folder or database.`,
        );
    if (done.length > head.migrations.length)
      throw new FoglineError(
        'store-not-empty',
        `${name} has newer tables than the backup. Give a new folder or database.`,
      );
  }
  const { error } = await migrator.migrateTo(head.migrations.at(-1)!);
  if (error !== undefined) throw failed(file, name, error);
}

async function fill(db: Kysely<Schema>, file: string, head: BackupHead, options: RestoreOptions): Promise<Contents> {
  const written: string[] = [];
  try {
    return await db.transaction().execute(async (tx) => {
      const contents = await readInto(tx, file, head, options, written);
      for (const table of head.tables) {
        const [is, should] = [await contentOf(tx, table), contents.tables[table.name]!];
        if (is.rows !== should.rows || is.digest !== should.digest)
          throw new Error(`table ${table.name} holds ${is.rows} rows that are not the ${should.rows} of the backup`);
      }
      await countChange(tx);
      return contents;
    });
  } catch (cause) {
    for (const path of written) rmSync(path, { force: true });
    throw cause instanceof FoglineError ? cause : failed(file, 'the new store', cause);
  }
}

async function readInto(
  tx: Kysely<Schema>,
  file: string,
  head: BackupHead,
  { archive, onProgress }: RestoreOptions,
  written: string[],
): Promise<Contents> {
  const tables = new Map(head.tables.map((table) => [table.name, table]));
  let table: Table | undefined;
  let rows: string[] = [];
  let size = 0;
  let read = 0;
  let open: { readonly name: string; readonly handle: number; readonly hash: Hash } | null = null;
  const hashes: Record<string, string> = {};
  const flush = async () => {
    if (table && rows.length > 0) await insert(tx, table, rows);
    rows = [];
    size = 0;
    if (open) {
      closeSync(open.handle);
      hashes[open.name] = open.hash.digest('hex');
      open = null;
    }
  };
  for await (const line of backupLines(file)) {
    if ('row' in line) {
      rows.push(line.row);
      size += line.row.length;
      if (++read % 5000 === 0) onProgress?.(read);
      if (rows.length >= ROWS_AT_ONCE || size >= CHARACTERS_AT_ONCE) await flush();
    } else if ('piece' in line) {
      if (!open) continue;
      writeSync(open.handle, line.piece);
      open.hash.update(line.piece);
    } else {
      await flush();
      if (line.mark === 'table') table = tables.get(line.name);
      else if (line.mark === 'file' && archive !== undefined) {
        mkdirSync(archive, { recursive: true });
        // A name is never a way out of the folder, whoever wrote the file.
        const path = join(archive, basename(line.name));
        open = { name: line.name, handle: openSync(path, 'wx'), hash: createHash('sha256') };
        written.push(path);
      } else if (line.mark === 'contents') {
        for (const [name, hash] of Object.entries(hashes))
          if (line.contents.files[name] !== hash) throw new Error(`${name} is not the file that was backed up`);
        return line.contents;
      }
    }
  }
  throw new Error('the backup does not tell its contents');
}

async function insert(tx: Kysely<Schema>, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(name)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(name)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
    tx,
  );
}

function failed(file: string, where: string, cause: unknown): FoglineError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new FoglineError(
    'restore-failed',
    `Could not restore ${file} into ${where}: ${why}. Nothing was kept of it.`,
    {
      cause,
    },
  );
}
