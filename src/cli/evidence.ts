import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { type Archive, archiveFiles, type ArchivedPage, openArchive, readWarc } from '../archive/index.ts';
import { readAgain } from '../read/index.ts';
import { type ArchivedReport, isServer } from '../store/index.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import type { Origin } from './taking.ts';

/** Where the archive of a store lies: in its folder, or for a server where `--archive` says. */
export function archiveFolder(db: string, archive: string | undefined): string {
  if (archive !== undefined) return archive;
  return isServer(db) ? 'fogline-archive' : join(db, 'archive');
}

/** What is noted beside each archived report, so that it can be read again without the store. */
interface Note {
  readonly id: string;
  readonly file: string;
  readonly envelope: Envelope;
}

/** Keeps reports as evidence: exact bytes, SHA-256, time and headers. */
export interface Evidence {
  /** @returns where it lies, for the index in the store */
  add(report: Report, origin: Origin | null): Promise<ArchivedReport>;
  close(): Promise<void>;
}

/** Opens the evidence of a store for adding. A report is on the disk when `add` returns. */
export function openEvidence(folder: string): Evidence {
  const archive: Archive = openArchive(folder);
  return {
    async add(report, origin) {
      const page = pageOf(report, origin);
      return { reportId: report.id, file: await archive.append(page), url: page.url, takenAt: page.takenAt };
    },
    close: () => archive.close(),
  };
}

function pageOf(report: Report, origin: Origin | null): Omit<ArchivedPage, 'digest'> {
  const note: Note = { id: report.id, file: report.file, envelope: report.envelope };
  return {
    url: origin?.url ?? `urn:fogline:file:${encodeURIComponent(report.file)}`,
    takenAt: origin?.takenAt ?? new Date().toISOString(),
    status: origin?.status ?? null,
    headers: origin?.headers ?? { 'content-type': report.kind === 'html' ? 'text/html' : 'text/plain' },
    bytes: report.bytes,
    note: JSON.stringify(note),
  };
}

/** A report read back from the evidence, or what is wrong with it. */
export type Recalled =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly origin: Origin | null;
      readonly archived: ArchivedReport;
    }
  | { readonly ok: false; readonly path: string; readonly error: unknown };

/** Reads all evidence of a folder back, re-hashing every page; nothing is taken on trust. */
export async function* recallEvidence(folder: string): AsyncGenerator<Recalled> {
  for (const file of filesOf(folder)) {
    try {
      for await (const page of readWarc(createReadStream(file), Number.MAX_SAFE_INTEGER)) {
        if (!('oversized' in page)) yield await recall(page, file);
      }
    } catch (error) {
      yield { ok: false, path: file, error };
    }
  }
}

function filesOf(folder: string): string[] {
  try {
    return archiveFiles(folder);
  } catch (cause) {
    throw new FoglineError('archive-missing', `There is no archive in ${folder}. --archive FOLDER names another.`, {
      cause,
    });
  }
}

async function recall(page: ArchivedPage, file: string): Promise<Recalled> {
  const path = `${file}: ${page.url}`;
  try {
    if (page.note === null)
      throw new FoglineError('evidence-foreign', `${page.url} was not archived by Fogline; ingest its file instead.`);
    const note = JSON.parse(page.note) as Note;
    const sha256 = createHash('sha256').update(page.bytes).digest('hex');
    if (sha256 !== note.id || (page.digest !== null && page.digest !== `sha256:${sha256}`)) {
      throw new FoglineError(
        'evidence-altered',
        `The bytes of ${note.file} hash to ${sha256}, not to ${note.id} as noted when they were kept.`,
      );
    }
    const origin =
      page.status === null
        ? null
        : { url: page.url, takenAt: page.takenAt, status: page.status, headers: page.headers };
    const archived = { reportId: note.id, file: basename(file), url: page.url, takenAt: page.takenAt };
    return { ok: true, report: await readAgain(note.file, page.bytes, note.envelope), origin, archived };
  } catch (error) {
    return { ok: false, path, error };
  }
}
