import { gunzipSync } from 'node:zlib';
import { FoglineError } from '../terms/errors.ts';
import type { Report } from '../terms/report.ts';
import { maxInputBytes } from './inputs.ts';
import { kindOf } from './kind.ts';
import { emptyEnvelope, readPage } from './page.ts';
import { readFeed } from './feed.ts';
import { itemsOf } from './item.ts';
import { readSitemap } from './sitemap.ts';
import { decode } from './charset.ts';

/**
 * Reads a gzipped page or feed. Decompression is bounded, so that a small file cannot fill the memory.
 * @throws FoglineError `unreadable-archive` for broken gzip, and for archives of many pages.
 */
export function readArchive(file: string, bytes: Uint8Array): readonly Report[] {
  const inner = unpack(file, bytes);
  const kind = kindOf(file, inner);
  if (kind === 'archive')
    throw new FoglineError('unreadable-archive', `${file} is a web archive; extract its pages first.`);
  const name = file.replace(/\.gz$/i, '');
  if (kind === 'feed') return itemsOf(file, bytes, readFeed(name, decode(inner).text));
  if (kind === 'sitemap') return itemsOf(file, bytes, readSitemap(name, decode(inner).text));
  if (kind !== 'text' && kind !== 'html')
    throw new FoglineError('unreadable-archive', `${file} holds a ${kind}; unpack it first.`);
  return [readPage(file, inner, kind, emptyEnvelope)];
}

function unpack(file: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxInputBytes });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FoglineError(
      'unreadable-archive',
      `${file} cannot be unpacked within ${maxInputBytes / 1024 / 1024} MB: ${why}`,
      { cause },
    );
  }
}
