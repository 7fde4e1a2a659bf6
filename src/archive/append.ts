import { mkdirSync, readdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { WARCRecord, WARCSerializer } from 'warcio';
import { FoglineError } from '../terms/errors.ts';
import type { ArchivedPage } from './page.ts';
import { NOTE_HEADER } from './read.ts';

/** An open archive folder. Pages are only ever added. */
export interface Archive {
  readonly folder: string;
  /** Writes a page and returns when the disk has it (fsync): the base name of the file it lies in. */
  append(page: Omit<ArchivedPage, 'digest'>): Promise<string>;
  close(): Promise<void>;
}

/** A file is closed and the next one begun past this size, the usual one of web archives. */
const MAX_FILE_BYTES = 2 ** 30;

/** Headers that speak of the body on the wire, which is kept decoded. */
const WIRE_HEADERS = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

/**
 * Opens an archive folder for adding. Each run begins a file of its own (`000001.warc.gz`, …), so that a file that a
 * crash cut short is never written behind its torn end.
 * @throws FoglineError `archive-unwritable`
 */
export function openArchive(folder: string): Archive {
  let file: NamedFile | undefined;
  let size = 0;
  const next = async () => {
    await file?.handle.close();
    file = await create(folder);
    size = 0;
    return file;
  };
  return {
    folder,
    async append(page) {
      const bytes = await serialize(page);
      try {
        const to = file && size + bytes.byteLength <= MAX_FILE_BYTES ? file : await next();
        await to.handle.writeFile(bytes);
        await to.handle.sync();
        size += bytes.byteLength;
        return to.name;
      } catch (cause) {
        throw unwritable(folder, cause);
      }
    },
    close: async () => file?.handle.close(),
  };
}

/** The archive's files in the order in which they were begun. */
export function archiveFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d+\.warc\.gz$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

interface NamedFile {
  readonly name: string;
  readonly handle: FileHandle;
}

async function create(folder: string): Promise<NamedFile> {
  mkdirSync(folder, { recursive: true });
  const last = archiveFiles(folder).at(-1);
  let n = last ? Number(/(\d+)\.warc\.gz$/.exec(last)![1]) : 0;
  for (;;) {
    n += 1;
    const name = `${String(n).padStart(6, '0')}.warc.gz`;
    try {
      // Exclusive: two processes never share a file.
      return { name, handle: await open(join(folder, name), 'wx') };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
  }
}

async function serialize(page: Omit<ArchivedPage, 'digest'>): Promise<Uint8Array> {
  const { url, takenAt, status, headers, bytes, note } = page;
  const isHttp = status !== null;
  const record = WARCRecord.create(
    {
      url,
      date: takenAt,
      type: isHttp ? 'response' : 'resource',
      warcVersion: 'WARC/1.1',
      warcHeaders: {
        ...(note === null ? {} : { [NOTE_HEADER]: encodeURIComponent(note) }),
        ...(isHttp ? {} : { 'Content-Type': headers['content-type'] ?? 'application/octet-stream' }),
      },
      ...(isHttp
        ? {
            statusline: `HTTP/1.1 ${status}`,
            httpHeaders: Object.entries(headers).filter(([name]) => !WIRE_HEADERS.has(name)),
          }
        : {}),
    },
    [bytes],
  );
  return WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:' } });
}

function unwritable(folder: string, cause: unknown): FoglineError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new FoglineError(
    'archive-unwritable',
    `Could not add to the archive in ${folder}: ${why}. Check space and permissions; nothing was kept of the report.`,
    { cause },
  );
}
