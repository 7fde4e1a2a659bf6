import { WARCParser, type WARCRecord } from 'warcio';
import type { ArchivedPage } from './page.ts';

/** A page too large to be a report, told by address so that nothing goes missing unseen. */
export interface OversizedPage {
  readonly url: string;
  readonly oversized: true;
}

/** The WARC header that carries Fogline's own note, percent-encoded. */
export const NOTE_HEADER = 'X-Fogline-Note';

/**
 * Reads the pages of a WARC stream, plain or gzipped, one record at a time: memory holds one page, however long the
 * archive. Requests, metadata and revisits are passed over, and so are answers other than 2xx.
 * @param maxBytes most bytes of a page after its content encoding is undone; larger ones come as oversized
 * @throws where the stream is no WARC or ends within a record; the whole pages before that have been given
 * @see ISO 28500:2017, WARC 1.1
 */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ArchivedPage | OversizedPage> {
  let total = 0;
  const counted = async function* () {
    for await (const chunk of stream) {
      total += chunk.byteLength;
      yield chunk;
    }
  };
  const parser = new WARCParser(counted(), { keepHeadersCase: false });
  // One page is held back: only what follows it, or the end, proves that it is whole.
  let held: { readonly page: ArchivedPage | OversizedPage; readonly offset: number } | null = null;
  for await (const record of parser) {
    if (held) yield held.page;
    const page = await pageOf(record, maxBytes);
    // A record passed over is read to its end here: the parser's own skipping never ends where the stream is cut short.
    if (page === null) for await (const piece of record) void piece;
    held = page && { page, offset: parser.offset };
  }
  const isTorn = parser.offset !== total;
  if (held && !(isTorn && held.offset === parser.offset)) yield held.page;
  if (isTorn) throw new Error(`the record at byte ${parser.offset} is cut short`);
}

async function pageOf(record: WARCRecord, maxBytes: number): Promise<ArchivedPage | OversizedPage | null> {
  if (record.warcType !== 'response' && record.warcType !== 'resource') return null;
  const status = record.httpHeaders ? Number(record.httpHeaders.statusCode) : null;
  if (status !== null && (status < 200 || status > 299)) return null;
  const url = record.warcTargetURI ?? '';
  const bytes = await contentOf(record, maxBytes);
  if (bytes === null) return { url, oversized: true };
  const note = record.warcHeader(NOTE_HEADER);
  return {
    url,
    takenAt: record.warcDate ?? '',
    status,
    headers: Object.fromEntries([...(record.httpHeaders?.headers ?? [])].map(([k, v]) => [k.toLowerCase(), v])),
    bytes,
    digest: record.warcPayloadDigest ?? record.warcBlockDigest ?? null,
    note: note ? decodeURIComponent(note) : null,
  };
}

async function contentOf(record: WARCRecord, maxBytes: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of record) {
    size += piece.byteLength;
    if (size <= maxBytes) pieces.push(piece);
    else pieces.length = 0;
  }
  return size > maxBytes ? null : Buffer.concat(pieces);
}
