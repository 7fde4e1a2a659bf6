import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a watcher remembers of one feed between rounds and runs. */
export interface FeedState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Failures in a row. */
  readonly failures: number;
  /** Epoch milliseconds before which it is not asked again. */
  readonly nextAt: number;
  /** Addresses of items already kept, the newest last. */
  readonly seen: readonly string[];
}

/** What a watcher remembers of all its feeds; every change is on disk when the call returns. */
export interface WatchMemory {
  of(feed: string): FeedState;
  /** An item of a feed was taken as the report of this id. */
  taken(feed: string, item: string, reportId: string): void;
  /** A report is kept: the item it came from is not taken again. After a crash before this, it is. */
  kept(reportId: string): void;
  /** A look at a feed is over. */
  looked(feed: string, after: Omit<FeedState, 'seen'>): void;
}

/** Items remembered a feed; feeds carry tens, so this is weeks of them. */
const SEEN_AT_MOST = 5000;

const NEW_FEED: FeedState = { etag: null, lastModified: null, failures: 0, nextAt: 0, seen: [] };

/** Opens the memory in a file. One that is missing or broken is a fresh start: reports are kept once all the same. */
export function openMemory(file: string): WatchMemory {
  const feeds = new Map<string, FeedState>(Object.entries(read(file)));
  const pending = new Map<string, { readonly feed: string; readonly item: string }>();
  const of = (feed: string) => feeds.get(feed) ?? NEW_FEED;
  const set = (feed: string, state: FeedState) => {
    feeds.set(feed, state);
    write(file, Object.fromEntries(feeds));
  };
  return {
    of,
    taken: (feed, item, reportId) => void pending.set(reportId, { feed, item }),
    kept(reportId) {
      const found = pending.get(reportId);
      pending.delete(reportId);
      if (found)
        set(found.feed, { ...of(found.feed), seen: [...of(found.feed).seen, found.item].slice(-SEEN_AT_MOST) });
    },
    looked: (feed, after) => set(feed, { ...of(feed), ...after }),
  };
}

function read(file: string): Record<string, FeedState> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, FeedState>;
  } catch {
    return {};
  }
}

function write(file: string, state: Record<string, FeedState>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
