import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { type Archive, archiveFiles, type ArchivedPage, openArchive, readWarc } from '../archive/index.ts';
import { readAgain } from '../read/index.ts';
import { isServer } from '../store/address.ts';
import type { ArchivedReport } from '../store/index.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Container, Envelope, Report } from '../terms/report.ts';
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
  /** Left out for a feed or the like, which is no report itself. */
  readonly envelope?: Envelope;
  /** The id of the feed or the like that a report is an item of. */
  readonly container?: string;
}

/** Keeps reports as evidence: exact bytes, SHA-256, time and headers. */
export interface Evidence {
  /** @returns where it lies, for the index in the store */
  add(report: Report, origin: Origin | null): Promise<ArchivedReport>;
  close(): Promise<void>;
}

/**
 * Opens the evidence of a store for adding. A report is on the disk when `add` returns, and what it is an item of is there
 * before it: a feed, channel or sitemap as received, once a run.
 */
export function openEvidence(folder: string): Evidence {
  const archive: Archive = openArchive(folder);
  const containers = new WeakMap<Container, string>();
  const keepContainer = async (container: Container, origin: Origin | null): Promise<string> => {
    const id = containers.get(container) ?? sha256Of(container.bytes);
    if (!containers.has(container)) {
      await archive.append(pageOf({ id, file: container.file }, container.bytes, origin, 'application/octet-stream'));
      containers.set(container, id);
    }
    return id;
  };
  return {
    async add(report, origin) {
      const { id, file, envelope, bytes, container } = report;
      const type = report.kind === 'html' ? 'text/html' : 'text/plain';
      let page = pageOf({ id, file, envelope }, bytes, origin, type);
      if (container !== undefined) {
        const note = { id, file, envelope, container: await keepContainer(container, origin) };
        // What the server sent is the container; the item is what was made of a part of it.
        page = { ...pageOf(note, bytes, null, type), takenAt: page.takenAt };
      }
      return { reportId: id, file: await archive.append(page), url: page.url, takenAt: page.takenAt };
    },
    close: () => archive.close(),
  };
}

function pageOf(note: Note, bytes: Uint8Array, origin: Origin | null, type: string): Omit<ArchivedPage, 'digest'> {
  return {
    url: origin?.url ?? `urn:fogline:file:${encodeURIComponent(note.file)}`,
    takenAt: origin?.takenAt ?? new Date().toISOString(),
    status: origin?.status ?? null,
    headers: origin?.headers ?? { 'content-type': type },
    bytes,
    note: JSON.stringify(note),
  };
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A report read back from the evidence, or what is wrong with it. */
export type Recalled =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly origin: Origin | null;
      readonly archived: ArchivedReport;
    }
  | { readonly ok: false; readonly path: string; readonly error: unknown };

/**
 * Reads all evidence of a folder back, re-hashing every page; nothing is taken on trust. A feed or the like that a report is
 * an item of, and that is not there, is named once.
 */
export async function* recallEvidence(folder: string): AsyncGenerator<Recalled> {
  const seen = new Set<string>();
  const named = new Map<string, string>();
  for (const file of filesOf(folder)) {
    try {
      for await (const page of readWarc(createReadStream(file), Number.MAX_SAFE_INTEGER)) {
        if ('oversized' in page) continue;
        const { note, recalled } = await recall(page, file);
        if (note?.container !== undefined) named.set(note.container, note.file);
        if (recalled !== null) yield recalled;
        else if (note !== null) seen.add(note.id);
      }
    } catch (error) {
      yield { ok: false, path: file, error };
    }
  }
  for (const [id, item] of named) {
    if (seen.has(id)) continue;
    const message = `${item} and its neighbours are items of a feed, ${id}, whose bytes are not in the archive.`;
    yield { ok: false, path: folder, error: new FoglineError('evidence-missing', message) };
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

/** A page of the archive, hashed again. `recalled` is null for a feed or the like that is as noted: its items are the reports. */
async function recall(
  page: ArchivedPage,
  file: string,
): Promise<{ readonly note: Note | null; readonly recalled: Recalled | null }> {
  let note: Note | null = null;
  try {
    note = noteOf(page);
    if (note.envelope === undefined) return { note, recalled: null };
    const origin =
      page.status === null
        ? null
        : { url: page.url, takenAt: page.takenAt, status: page.status, headers: page.headers };
    const archived = { reportId: note.id, file: basename(file), url: page.url, takenAt: page.takenAt };
    const report = await readAgain(note.file, page.bytes, note.envelope);
    return { note, recalled: { ok: true, report, origin, archived } };
  } catch (error) {
    return { note, recalled: { ok: false, path: `${file}: ${page.url}`, error } };
  }
}

/** @throws FoglineError `evidence-foreign` for a page of another tool, `evidence-altered` where its bytes are not as noted */
function noteOf(page: ArchivedPage): Note {
  if (page.note === null)
    throw new FoglineError('evidence-foreign', `${page.url} was not archived by Fogline; ingest its file instead.`);
  const note = JSON.parse(page.note) as Note;
  const sha256 = sha256Of(page.bytes);
  if (sha256 !== note.id || (page.digest !== null && page.digest !== `sha256:${sha256}`)) {
    throw new FoglineError(
      'evidence-altered',
      `The bytes of ${note.file} hash to ${sha256}, not to ${note.id} as noted when they were kept.`,
    );
  }
  return note;
}
