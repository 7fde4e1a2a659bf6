import robotsParser from 'robots-parser';
import { FoglineError } from '../terms/errors.ts';
import type { FetchOptions } from './page.ts';
import { fetchPage, USER_AGENT } from './page.ts';

/** What a host's robots.txt allows. */
export interface Robots {
  readonly allows: (url: string) => boolean;
  /** Seconds to wait between requests, or null where the file names none. */
  readonly crawlDelaySeconds: number | null;
  /** True where the host did not answer, so that nothing is known of what it allows. */
  readonly isUnreachable: boolean;
}

// robots-parser is CommonJS: its default export is the function itself.
const parse = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed: (url: string, agent: string) => boolean | undefined;
  getCrawlDelay: (agent: string) => number | undefined;
};

const UNREACHABLE: Robots = { allows: () => false, crawlDelaySeconds: null, isUnreachable: true };

/**
 * Reads the robots.txt of a page's host. A missing file (4xx) allows everything; a host that answers with an error (5xx)
 * or not at all allows nothing, as RFC 9309 has it.
 * @throws FoglineError `address-refused` where the host may not be asked
 * @see RFC 9309, section 2.3.1
 */
export async function fetchRobots(page: string, options: FetchOptions = {}): Promise<Robots> {
  const url = new URL('/robots.txt', page).href;
  try {
    const answer = await fetchPage(url, { ...options, etag: null, lastModified: null, maxBytes: 512 * 1024 });
    if (answer.status >= 500) return UNREACHABLE;
    if (answer.status >= 400) return { allows: () => true, crawlDelaySeconds: null, isUnreachable: false };
    return readRobots(url, Buffer.from(answer.bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof FoglineError && error.code === 'address-refused') throw error;
    return UNREACHABLE;
  }
}

/** Reads the text of a robots.txt that stood at `url`. */
export function readRobots(url: string, text: string): Robots {
  const rules = parse(url, text);
  return {
    allows: (target) => rules.isAllowed(target, USER_AGENT) ?? true,
    crawlDelaySeconds: rules.getCrawlDelay(USER_AGENT) ?? null,
    isUnreachable: false,
  };
}
