import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type ArchivedPage, readWarc } from '../archive/index.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import { decode } from './charset.ts';
import { readFeed } from './feed.ts';
import { maxInputBytes } from './inputs.ts';
import { itemsOf } from './item.ts';
import { kindOf } from './kind.ts';
import { emptyEnvelope, readPage } from './page.ts';
import { readPdf } from './pdf.ts';

/** A report of an archive, or the page that is none and why. */
export type ArchivedResult =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly path: string; readonly error: FoglineError };

const MAGIC = 'WARC/';

/** Says whether a file is a WARC, plain or gzipped, by its first bytes. */
export async function isWarcFile(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head[0] !== 0x1f || head[1] !== 0x8b) return head.toString('latin1').startsWith(MAGIC);
    return (await firstBytes(head)).startsWith(MAGIC);
  } finally {
    await file.close();
  }
}

/**
 * Reads the reports of a WARC file as a stream, one page in memory at a time: `<stem>-<n>`, n from 1, for each page of
 * text or HTML and each item of a feed. Images, scripts and other things that no reader reads are passed over.
 */
export async function* readWarcFile(path: string): AsyncGenerator<ArchivedResult> {
  const stem = basename(path).replace(/\.warc(\.gz)?$|\.gz$/i, '');
  const failed = (url: string, code: string, message: string, cause?: unknown): ArchivedResult => ({
    ok: false,
    path: `${path}: ${url}`,
    error: new FoglineError(code, message, { cause }),
  });
  let n = 0;
  try {
    for await (const page of readWarc(createReadStream(path, { highWaterMark: 1 << 18 }), maxInputBytes)) {
      if ('oversized' in page) {
        yield failed(page.url, 'too-long', `${page.url} is longer than any report.`);
        continue;
      }
      if (!isText(page)) continue;
      try {
        for await (const report of reportsOf(page)) yield { ok: true, report: { ...report, file: `${stem}-${++n}` } };
      } catch (cause) {
        yield failed(page.url, 'unreadable', `${page.url}: ${(cause as Error).message}`, cause);
      }
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    yield failed('its end', 'unreadable-archive', `${path} breaks off or is damaged after ${n} reports: ${why}`, cause);
  }
}

async function* reportsOf(page: ArchivedPage): AsyncGenerator<Report> {
  const kind = kindOf(page.url, page.bytes);
  const envelope: Envelope = { ...emptyEnvelope, url: /^https?:/.test(page.url) ? page.url : null };
  if (kind === 'feed') yield* itemsOf(page.url, page.bytes, readFeed(page.url, decode(page.bytes).text));
  else if (kind === 'pdf') yield readPdf(page.url, page.bytes, envelope);
  else if (kind === 'text' || kind === 'html') yield readPage(page.url, page.bytes, kind, envelope);
  else throw new FoglineError('unreadable-archive', `a ${kind} within an archive is not opened`);
}

/** Pages whose server calls them text, markup, a feed or nothing at all. */
function isText({ headers, bytes }: ArchivedPage): boolean {
  const type = headers['content-type'];
  return bytes.length > 0 && (type === undefined || /html|xml|rss|atom|json|pdf|text\/plain|octet-stream/i.test(type));
}

/** The first characters inside a gzip stream's beginning; empty where it is none. */
function firstBytes(head: Uint8Array): Promise<string> {
  return new Promise((done) => {
    const gunzip = createGunzip();
    gunzip.once('data', (chunk: Buffer) => {
      done(chunk.subarray(0, MAGIC.length).toString('latin1'));
      gunzip.destroy();
    });
    gunzip.once('error', () => done(''));
    gunzip.once('end', () => done(''));
    gunzip.write(head);
    gunzip.flush();
  });
}
