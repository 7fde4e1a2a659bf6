import { Agent, fetch } from 'undici';
import { FoglineError } from '../terms/errors.ts';
import { type AddressRule, checkTarget, guardedLookup, isPublicAddress, type Resolve } from './guard.ts';

/** A page as the network gave it. */
export interface FetchedPage {
  /** Address asked for, and the one that answered after redirects. */
  readonly asked: string;
  readonly url: string;
  readonly status: number;
  /** The body, decompressed; empty for 304. */
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601 moment of the answer. */
  readonly fetchedAt: string;
}

export interface FetchOptions {
  /** Most bytes of a body after decompression; default 20 MiB. */
  readonly maxBytes?: number;
  /** Longest time for the whole way, redirects included; default 30 000. */
  readonly timeoutMs?: number;
  /** Most redirects followed; default 5. */
  readonly maxRedirects?: number;
  /** From an earlier answer: a server that has nothing new then says 304. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Which addresses may be asked; default public ones only. */
  readonly isAllowed?: AddressRule;
  readonly resolve?: Resolve;
}

/** How Fogline names itself to servers. */
export const USER_AGENT = 'Fogline/0.1 (+open-source war monitor; reads news reports)';

/**
 * Fetches one page behind the guard: every hop's address is checked before and at the moment of connecting, and size,
 * time and redirects are bounded.
 * @throws FoglineError `address-refused`, `fetch-failed`, `fetch-too-large`, `fetch-too-many-redirects`
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { maxBytes = 20 * 2 ** 20, timeoutMs = 30_000, maxRedirects = 5 } = options;
  const isAllowed = options.isAllowed ?? isPublicAddress;
  const agent = new Agent({ connect: { lookup: guardedLookup(isAllowed, options.resolve) }, maxHeaderSize: 64 * 1024 });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let url = parse(address);
    for (let hop = 0; hop <= maxRedirects; hop++) {
      checkTarget(url, isAllowed);
      const answer = await fetch(url, { dispatcher: agent, redirect: 'manual', signal, headers: headersFor(options) });
      const next = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && answer.status !== 304 && next !== null) {
        await answer.body?.cancel();
        url = parse(next, url);
        continue;
      }
      return {
        asked: address,
        url: url.href,
        status: answer.status,
        bytes: await readBounded(answer.body, maxBytes, url.href),
        headers: Object.fromEntries(answer.headers),
        fetchedAt: new Date().toISOString(),
      };
    }
    throw new FoglineError('fetch-too-many-redirects', `Gave up on ${address} after ${maxRedirects} redirects.`);
  } catch (error) {
    throw asFoglineError(error, address);
  } finally {
    await agent.destroy();
  }
}

function parse(address: string, base?: URL): URL {
  try {
    return new URL(address, base);
  } catch (cause) {
    throw new FoglineError('address-refused', `Expected a web address, got \`${address.slice(0, 200)}\`.`, { cause });
  }
}

function headersFor({ etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    accept: 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/json;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

/** Reads a body piece by piece and stops at the bound, so that a bomb is never held in memory whole. */
async function readBounded(body: AsyncIterable<Uint8Array> | null, maxBytes: number, url: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > maxBytes) {
      throw new FoglineError(
        'fetch-too-large',
        `Stopped reading ${url} at ${maxBytes} bytes: the page is larger than allowed.`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The guard's own error where it is the cause, else a plain one that names the address. */
function asFoglineError(error: unknown, address: string): FoglineError {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof FoglineError) return at;
  const why =
    error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
  return new FoglineError(
    'fetch-failed',
    `Could not fetch ${address}: ${why}. Check the address and the network, or save the page and give its file.`,
    { cause: error },
  );
}
