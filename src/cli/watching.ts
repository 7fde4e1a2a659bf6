import { backoffMs, type FetchedPage, type PoliteFetch } from '../fetch/index.ts';
import { readMany } from '../read/index.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Report } from '../terms/report.ts';
import { nameOf, type Taken } from './taking.ts';
import type { FeedState } from './watch-memory.ts';

/** What a round of watching works with. */
export interface Watcher {
  readonly fetch: PoliteFetch;
  readonly now: () => number;
  readonly random: () => number;
  /** Milliseconds between two looks at a feed that answers. */
  readonly everyMs: number;
}

/** One step of a look at a feed: a report taken, with the item to remember once it is kept, or the feed's state after it. */
export type Step =
  { readonly taken: Taken; readonly item: string | null } | { readonly after: Omit<FeedState, 'seen'> };

/**
 * Looks at one feed: asks only for what is new, then takes the page behind each item that was not kept before. A page
 * that cannot be had, or that its host asks not to read, is replaced by what the feed itself says.
 */
export async function* lookAt(feed: string, before: FeedState, watcher: Watcher): AsyncGenerator<Step> {
  try {
    const page = await watcher.fetch(feed, { etag: before.etag, lastModified: before.lastModified });
    if (page.status !== 304) {
      if (page.status < 200 || page.status > 299)
        throw new FoglineError('fetch-status', `${feed} answered ${page.status}.`);
      const seen = new Set(before.seen);
      for await (const item of readMany(nameOf(page.url), page.bytes)) {
        const key = item.envelope.url ?? item.id;
        if (!seen.has(key)) yield { taken: await takeItem(item, page, watcher), item: key };
      }
    }
    const { etag = null, 'last-modified': lastModified = null } = page.headers;
    yield {
      after: {
        etag: etag ?? before.etag,
        lastModified: lastModified ?? before.lastModified,
        failures: 0,
        nextAt: watcher.now() + watcher.everyMs,
      },
    };
  } catch (error) {
    const failures = before.failures + 1;
    yield { taken: { ok: false, path: feed, error }, item: null };
    yield {
      after: {
        etag: before.etag,
        lastModified: before.lastModified,
        failures,
        nextAt: watcher.now() + backoffMs(failures, watcher.random()),
      },
    };
  }
}

async function takeItem(item: Report, feed: FetchedPage, { fetch }: Watcher): Promise<Taken> {
  const origin = (page: FetchedPage) => ({
    url: page.url,
    takenAt: page.fetchedAt,
    status: page.status,
    headers: page.headers,
  });
  const url = item.envelope.url;
  if (url === null) return { ok: true, report: item, origin: origin(feed) };
  try {
    const page = await fetch(url);
    if (page.status < 200 || page.status > 299) return { ok: true, report: item, origin: origin(feed) };
    for await (const report of readMany(nameOf(page.url), page.bytes)) {
      return { ok: true, report: { ...report, envelope: { ...item.envelope, url: page.url } }, origin: origin(page) };
    }
  } catch {
    // Told apart from a failure: the feed's own words are a report too, and they are kept.
  }
  return { ok: true, report: item, origin: origin(feed) };
}
