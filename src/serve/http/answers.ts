import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Library } from '../library.ts';
import type { Question } from '../view/question.ts';
import { problem } from './problem.ts';

/** Answers kept ready to send, in bytes; the least lately used go first. */
const KEPT_BYTES = 64 * 2 ** 20;
/** Answers shorter than this are sent as they are. */
const WORTH_PACKING = 1024;

/** In place of an answer that nobody waits for any more. */
const GONE = Symbol('gone');

const encoders = {
  br: (plain: Uint8Array) =>
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) as Promise<Uint8Array>,
  gzip: (plain: Uint8Array) => promisify(gzip)(plain, { level: 5 }) as Promise<Uint8Array>,
};

/** Answers questions over HTTP: from what was answered before where it can, packed as the client takes it. */
export function makeAnswers(library: Library): (c: Context, question: Question) => Promise<Response> {
  // Another process may conclude otherwise from the same reports: what a client holds is good for this one only.
  const run = randomUUID();
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let keptBytes = 0;
  const keep = (key: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
    const own = new Uint8Array(bytes);
    kept.set(key, own);
    keptBytes += own.byteLength;
    for (const [oldest, old] of kept) {
      if (keptBytes <= KEPT_BYTES || oldest === key) break;
      kept.delete(oldest);
      keptBytes -= old.byteLength;
    }
    return own;
  };
  const recall = (key: string) => {
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
    }
    return found;
  };

  return async (c, question) => {
    const state = library.state();
    if (!state.ready)
      return problem(c, 503, 'The reports are still being read. Try again soon.', { 'retry-after': '2' });
    const asked = JSON.stringify(question);
    const etag = `W/"${createHash('sha256').update(`${run} ${state.revision} ${asked}`).digest('base64url').slice(0, 22)}"`;
    const headers = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
    if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    const { signal } = c.req.raw;
    const asking = () => library.ask(question, signal).then((bytes) => bytes && keep(etag, bytes));
    const plain = recall(etag) ?? (await asking().catch((error) => (signal.aborted ? GONE : Promise.reject(error))));
    if (plain === GONE) return c.body(null, 503);
    if (!plain) return problem(c, 404, 'There is nothing of this id here. The lists give the ids there are.');
    const type = { 'content-type': 'application/json; charset=utf-8' };
    const encoding = encodingFor(c.req.header('accept-encoding'));
    if (!encoding || plain.byteLength < WORTH_PACKING) return c.body(plain, 200, { ...headers, ...type });
    const key = `${etag} ${encoding}`;
    const packed = recall(key) ?? keep(key, await encoders[encoding](plain));
    return c.body(packed, 200, { ...headers, ...type, 'content-encoding': encoding });
  };
}

/** Says whether the client holds this very answer. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const strong = etag.slice(2);
  return (ifNoneMatch ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === strong);
}

/** Brotli before gzip, whichever the client takes; null for neither. */
function encodingFor(accepted: string | undefined): keyof typeof encoders | null {
  const taken = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().split(';'))
    .filter(([, q]) => !/^\s*q=0(?:\.0*)?\s*$/.test(q ?? ''))
    .map(([name]) => name!.trim());
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null;
}
