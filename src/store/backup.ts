import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { FoglineError } from '../terms/errors.ts';
import { type BackupHead, type Contents, FORMAT, LAST } from './backup-format.ts';
import { migrate, openHome } from './open.ts';
import type { Schema } from './schema.ts';
import { type Content, linesFrom, type Table, tablesOf } from './tables.ts';

export interface BackupOptions {
  /** Folder of the archive whose files are taken along; without it, or where it is missing, only the tables are. */
  readonly archive?: string | undefined;
  /** Called now and then with the number of rows written. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

const ROWS_AT_ONCE = 500;

/**
 * Writes all that a store holds, as of one moment, into one file that any home can be restored from: gzip of lines of
 * JSON, with the content of every table and the whole told apart by checksums.
 * @param file made anew; it is there only once it is whole
 * @throws FoglineError as `openStore`; `file-exists`, `backup-unwritable`
 */
export async function backUp(db: string, file: string, options: BackupOptions = {}): Promise<Contents> {
  if (existsSync(file)) throw new FoglineError('file-exists', `${file} is there already. Give another name to --out.`);
  const home = await openHome(db, { mustExist: true });
  await migrate(home);
  const contents: { tables: Record<string, Content>; files: Record<string, string> } = { tables: {}, files: {} };
  const partial = `${file}.partial`;
  try {
    const transaction = home.db.transaction().setIsolationLevel('repeatable read');
    await transaction.execute((tx) =>
      pipeline(
        Readable.from(checked(linesOf(tx, contents, options))),
        createGzip({ level: 4 }),
        createWriteStream(partial),
      ),
    );
    renameSync(partial, file);
    return contents;
  } catch (cause) {
    rmSync(partial, { force: true });
    if (cause instanceof FoglineError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FoglineError('backup-unwritable', `Could not write the backup ${file}: ${why}.`, { cause });
  } finally {
    await home.close();
  }
}

async function* linesOf(
  db: Kysely<Schema>,
  contents: { tables: Record<string, Content>; files: Record<string, string> },
  { archive, onProgress }: BackupOptions,
): AsyncGenerator<string> {
  const tables = await tablesOf(db);
  const migrations = await sql<{ name: string }>`select name from kysely_migration order by name collate "C"`.execute(
    db,
  );
  const head: BackupHead = { format: FORMAT, migrations: migrations.rows.map(({ name }) => name), tables };
  yield JSON.stringify(['fogline backup', head]);
  let written = 0;
  for (const table of tables) {
    yield JSON.stringify(['table', table.name]);
    let rows = 0;
    let sum = 0n;
    for await (const line of rowsOf(db, table)) {
      rows += 1;
      sum += BigInt(`0x${createHash('md5').update(line).digest('hex').slice(0, 15)}`);
      if (++written % 5000 === 0) onProgress?.(written);
      yield line;
    }
    contents.tables[table.name] = { rows, digest: String(sum) };
  }
  for (const file of filesOf(archive)) {
    yield JSON.stringify(['file', basename(file)]);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file, { highWaterMark: 3 << 18 }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield JSON.stringify(chunk.toString('base64'));
    }
    contents.files[basename(file)] = hash.digest('hex');
  }
  yield JSON.stringify(['contents', contents]);
}

/** The rows of a table, a few at a time through a cursor: memory holds a page of them, however long the table. */
async function* rowsOf(db: Kysely<Schema>, table: Table): AsyncGenerator<string> {
  await sql`declare backup no scroll cursor for select line from ${linesFrom(table)} as l`.execute(db);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(ROWS_AT_ONCE))} from backup`.execute(db);
    for (const { line } of rows) yield line;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql`close backup`.execute(db);
}

/** Files of the archive, and what the watcher remembers beside them. */
function filesOf(archive: string | undefined): string[] {
  if (archive === undefined || !existsSync(archive)) return [];
  return readdirSync(archive)
    .filter((name) => /^\d+\.warc\.gz$|^watch\.json$/.test(name))
    .sort()
    .map((name) => join(archive, name));
}

/** Ends the lines and adds one that tells the SHA-256 of all before it. */
async function* checked(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    const ended = `${line}\n`;
    hash.update(ended);
    yield ended;
  }
  yield `${JSON.stringify([LAST, hash.digest('hex')])}\n`;
}
