import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { FoglineError } from '../terms/errors.ts';
import type { Content, Table } from './tables.ts';

/** Version of the file's form; a reader refuses those it does not know. */
export const FORMAT = 1;

/** First word of the last line. */
export const LAST = 'sha256';

/** First line of a backup. */
export interface BackupHead {
  readonly format: number;
  /** Migrations that its tables have seen, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly Table[];
}

/** What a backup holds: rows of each table with their digest, and the SHA-256 of each file of the archive. */
export interface Contents {
  readonly tables: Readonly<Record<string, Content>>;
  readonly files: Readonly<Record<string, string>>;
}

/** A line of a backup, read: a mark that tells what follows, a row as JSON text, or a piece of a file. */
export type BackupLine =
  | { readonly mark: 'table' | 'file'; readonly name: string }
  | { readonly mark: 'contents'; readonly contents: Contents }
  | { readonly row: string }
  | { readonly piece: Buffer };

/**
 * Reads a backup through once: is it whole, and what does its head say?
 * @throws FoglineError `backup-unreadable` for what is no backup, is damaged, or was written in a newer form
 */
export async function checkBackup(file: string): Promise<BackupHead> {
  let head: BackupHead | null = null;
  let isWhole = false;
  const hash = createHash('sha256');
  for await (const line of rawLines(file)) {
    if (isWhole) throw unreadable(file, 'it goes on behind its end');
    if (head === null) head = headOf(file, line);
    if (line.startsWith(`["${LAST}",`)) isWhole = line === JSON.stringify([LAST, hash.digest('hex')]);
    else hash.update(`${line}\n`);
  }
  if (head === null || !isWhole) throw unreadable(file, 'it is cut short or was altered: its checksum does not fit');
  return head;
}

/** The lines of a checked backup between its head and its last line. */
export async function* backupLines(file: string): AsyncGenerator<BackupLine> {
  let n = 0;
  for await (const line of rawLines(file)) {
    if (n++ === 0 || line.startsWith(`["${LAST}",`)) continue;
    if (line.startsWith('{')) yield { row: line };
    else if (line.startsWith('"')) yield { piece: Buffer.from(JSON.parse(line) as string, 'base64') };
    else {
      const [mark, value] = JSON.parse(line) as [string, unknown];
      if (mark === 'contents') yield { mark, contents: value as Contents };
      else if ((mark === 'table' || mark === 'file') && typeof value === 'string') yield { mark, name: value };
      else throw unreadable(file, `it holds a line of an unknown kind, "${mark}"`);
    }
  }
}

function headOf(file: string, line: string): BackupHead {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw unreadable(file, 'it is no backup of Fogline', cause);
  }
  if (!Array.isArray(parsed) || parsed[0] !== 'fogline backup') throw unreadable(file, 'it is no backup of Fogline');
  const head = parsed[1] as BackupHead;
  if (head.format !== FORMAT) throw unreadable(file, `it is of form ${head.format}, which needs a newer Fogline`);
  return head;
}

async function* rawLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const line of createInterface({ input: input.pipe(gunzip), crlfDelay: Infinity })) yield line;
  } catch (cause) {
    throw unreadable(file, cause instanceof Error ? cause.message : String(cause), cause);
  } finally {
    input.destroy();
  }
}

function unreadable(file: string, why: string, cause?: unknown): FoglineError {
  return new FoglineError('backup-unreadable', `Could not read the backup ${file}: ${why}.`, { cause });
}
