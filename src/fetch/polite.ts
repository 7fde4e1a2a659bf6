import { FoglineError } from '../terms/errors.ts';
import { fetchPage, type FetchedPage, type FetchOptions } from './page.ts';
import { fetchRobots, type Robots } from './robots.ts';

/** Clock and patience, handed in so that tests need neither. */
export interface Patience {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Fetches pages as a guest: robots.txt is kept, and a host is never asked twice within its delay. */
export type PoliteFetch = (url: string, options?: FetchOptions) => Promise<FetchedPage>;

/** Milliseconds between two requests to one host that names no crawl delay of its own. */
const DELAY_MS = 1000;
/** A crawl delay is honoured up to this; a host that asks for more is asked this often. */
const LONGEST_DELAY_MS = 60_000;
/** How long a robots.txt is believed. @see RFC 9309, section 2.4 */
const ROBOTS_MS = 24 * 3600_000;

const REAL: Patience = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };

/**
 * Makes a fetcher that remembers each host: its robots.txt for a day, and when it may be asked again.
 * @throws FoglineError from the fetcher: `robots-disallowed` where the host asks not to be read, `host-unreachable` where it
 * does not say, else as `fetchPage`
 */
export function politeFetcher(defaults: FetchOptions = {}, { now, sleep }: Patience = REAL): PoliteFetch {
  const hosts = new Map<string, { robots: Promise<Robots>; readAt: number; freeAt: number }>();
  return async (url, options = {}) => {
    const all = { ...defaults, ...options };
    const { origin } = new URL(url);
    let host = hosts.get(origin);
    if (!host || now() - host.readAt > ROBOTS_MS) {
      host = { robots: fetchRobots(url, all), readAt: now(), freeAt: host?.freeAt ?? 0 };
      hosts.set(origin, host);
      host.robots.catch(() => hosts.delete(origin));
    }
    const robots = await host.robots;
    if (robots.isUnreachable) {
      hosts.delete(origin);
      throw new FoglineError(
        'host-unreachable',
        `${origin} does not answer, or answers with an error. Try again later.`,
      );
    }
    if (!robots.allows(url)) {
      throw new FoglineError('robots-disallowed', `The robots.txt of ${origin} asks not to read ${url}.`);
    }
    const wait = host.freeAt - now();
    const delay = Math.min((robots.crawlDelaySeconds ?? 0) * 1000 || DELAY_MS, LONGEST_DELAY_MS);
    // The next place in the queue is taken before waiting, so that requests side by side keep their distance too.
    host.freeAt = Math.max(host.freeAt, now()) + delay;
    if (wait > 0) await sleep(wait);
    return fetchPage(url, all);
  };
}
