import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problem.ts';

/** Longest address with its query, in characters. */
const LONGEST_ADDRESS = 4000;

/** Refuses what no page of the desk asks: other hosts' names, other sites' writes, endless addresses. */
export function guardRequests({ isLoopback }: { readonly isLoopback: boolean }): MiddlewareHandler {
  return async (c, next) => {
    const { host } = new URL(c.req.url);
    if (c.req.url.length > LONGEST_ADDRESS)
      return problem(c, 414, `Addresses here have ${LONGEST_ADDRESS} characters at most.`);
    // A name of the open web that was made to point here would let its pages read what only this machine may see.
    if (isLoopback && !isLoopbackName(c.req.header('host') ?? host))
      return problem(c, 421, 'This desk is open on this machine only; use http://localhost or 127.0.0.1.');
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isSafe && isFromElsewhere(c)) return problem(c, 403, 'Another site may not ask this desk to read.');
    return next();
  };
}

function isLoopbackName(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);
}

/** A browser says where a request comes from; programs say nothing. */
function isFromElsewhere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== c.req.header('host');
}

/** Requests an address may make a minute, in points; see `costOf`. */
export interface Share {
  readonly points: number;
  readonly seconds: number;
}

/** Limits each address to its share of requests; says when it may try again. */
export function limitRate({ points, seconds }: Share, costOf: (c: Context) => number): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (c, next) => {
    try {
      await limiter.consume(addressOf(c), costOf(c));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      return problem(c, 429, `This address has asked too often. Try again in ${wait} s.`, { 'retry-after': `${wait}` });
    }
    return next();
  };
}

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown'; // asked in memory, without a socket
  }
}
