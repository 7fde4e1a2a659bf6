// Bytes, files, feeds, mails and archives into reports: list the inputs → take their bytes → tell their kind → decode.
import { basename } from 'node:path';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import { emptyEnvelope, readPage } from './page.ts';
import { readEmail } from './email.ts';
import { readFeed } from './feed.ts';
import { itemsOf } from './item.ts';
import { readPdf } from './pdf.ts';
import { readSitemap } from './sitemap.ts';
import { readTelegram } from './telegram.ts';
import { expandPath, takeBytes } from './inputs.ts';
import { kindOf } from './kind.ts';
import { readArchive } from './archive.ts';
import { decode } from './charset.ts';
import { isWarcFile, readWarcFile } from './warc.ts';

/** One input read, or the reason why it was not; the rest of the batch goes on. */
export type ReadResult =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly path: string; readonly error: FoglineError };

/**
 * Reads any mix of files, folders (recursively, sorted by name) and `-` (standard input) into reports, in input order.
 * The kind of each file is told by its content, never by its ending; a feed gives one report an item.
 * @returns a result for every report, and one with `ok: false` for every input that could not be read.
 */
export async function* readPaths(paths: readonly string[]): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    for (const found of await expandPath(path)) {
      if (!found.ok) yield found;
      else yield* readOne(found.path);
    }
  }
}

/**
 * Reads the bytes of one report again, as the store kept them: the same bytes and envelope give the same report.
 * @param name base name of the file, or `<feed stem>-<n>`.
 * @throws FoglineError where the bytes are no report: empty, binary, too long, or a feed (which is many).
 */
export function readBytes(name: string, bytes: Uint8Array, envelope: Envelope = emptyEnvelope): Report {
  const kind = kindOf(name, bytes);
  if (kind !== 'html' && kind !== 'text') {
    throw new FoglineError(
      'not-one-report',
      `Expected ${name} to hold one report, got a ${kind}. Read it by its path.`,
    );
  }
  return readPage(name, bytes, kind, envelope);
}

/**
 * Reads the report of kept bytes again, whatever held it: a page, a mail or a PDF.
 * @throws FoglineError as `readBytes`
 */
export async function readAgain(name: string, bytes: Uint8Array, envelope: Envelope): Promise<Report> {
  const kind = kindOf(name, bytes);
  if (kind === 'mail') return { ...(await readEmail(name, bytes)), envelope };
  if (kind === 'pdf') return readPdf(name, bytes, envelope);
  return readBytes(name, bytes, envelope);
}

/**
 * Reads bytes that may hold several reports: a page, mail or PDF gives one, a feed or sitemap one an item, a channel one a
 * message, an archive one a page.
 * @throws FoglineError where nothing in them can be read.
 */
export async function* readMany(name: string, bytes: Uint8Array): AsyncGenerator<Report> {
  const kind = kindOf(name, bytes);
  if (kind === 'feed') yield* itemsOf(name, bytes, readFeed(name, decode(bytes).text));
  else if (kind === 'sitemap') yield* itemsOf(name, bytes, readSitemap(name, decode(bytes).text));
  else if (kind === 'channel') yield* itemsOf(name, bytes, readTelegram(name, decode(bytes).text));
  else if (kind === 'archive') yield* readArchive(name, bytes);
  else if (kind === 'mail') yield readEmail(name, bytes);
  else if (kind === 'pdf') yield readPdf(name, bytes, emptyEnvelope);
  else yield readPage(name, bytes, kind, emptyEnvelope);
}

async function* readOne(path: string): AsyncGenerator<ReadResult> {
  const name = path === '-' ? 'stdin' : basename(path);
  try {
    if (path !== '-' && (await isWarcFile(path))) {
      yield* readWarcFile(path);
      return;
    }
    for await (const report of readMany(name, await takeBytes(path))) yield { ok: true, report };
  } catch (error) {
    yield { ok: false, path, error: asFoglineError(path, error) };
  }
}

function asFoglineError(path: string, cause: unknown): FoglineError {
  if (cause instanceof FoglineError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new FoglineError('unreadable', `Reading ${path} failed: ${why}`, { cause });
}
