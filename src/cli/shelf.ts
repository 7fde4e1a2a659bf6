import { codeReport } from '../pipeline.ts';
import type { Original } from '../serve/index.ts';
import {
  codedSince,
  type FindingsFound,
  findKeptFindings,
  keepFindings,
  momentOf,
  type Store,
} from '../store/index.ts';
import type { CodedReport } from '../terms/coded.ts';
import { openTools, type ToolOptions } from './open-tools.ts';
import { programMark } from './program-mark.ts';
import type { Run } from './run.ts';
import { takeReports } from './taking.ts';

/** Where the reports of a desk stand: a store, or memory for reports coded on the spot. */
export interface Shelf {
  /** Changes whenever the reports do. */
  revision(): Promise<string>;
  all(): AsyncIterable<CodedReport>;
  original(reportId: string): Promise<Original | null>;
  /** Calls back when another process may have changed them; returns what ends that. Left out where none can. */
  readonly listen?: (changed: () => void) => Promise<() => Promise<void>>;
  /** How many there are; null where that is not known before they are read. */
  size(): Promise<number | null>;
  /** What was concluded before and is kept; left out where nothing is. */
  readonly concluded?: Concluded;
}

/** What was concluded from the reports of a shelf, kept with them. */
export interface Concluded {
  /** Null where nothing is kept that still holds. */
  find(): Promise<FindingsFound | null>;
  /** The moment, asked for before reports are read. */
  moment(): Promise<string>;
  /** Keeps what was concluded from reports read after a moment, given how many they were. */
  keep(bytes: Uint8Array, moment: string, reports: number): Promise<void>;
  /** Reports that came since, where no other changed; else null. */
  since(moment: string, reports: number): ReturnType<typeof codedSince>;
}

/** How much of a store is shown, and whether other processes write into it too. */
export interface StoreShelf {
  readonly isShared: boolean;
  /** First day of publication of the reports shown, `YYYY-MM-DD`; undefined for all, those without a date too. */
  readonly since?: string | undefined;
}

/** Reports of a store asked for at once. */
const AT_ONCE = 200;

/** The reports of a store. */
export function shelfOf(store: Store, { isShared, since }: StoreShelf): Shelf {
  return {
    revision: () => store.revision(),
    all: () => (since === undefined ? store.all() : publishedSince(store, since)),
    ...(since === undefined && { concluded: concludedIn(store) }),
    ...(isShared && { listen: (changed: () => void) => store.listen(changed) }),
    size: async () => (since === undefined ? (await store.size()).reports : null),
    async original(reportId) {
      const bytes = await store.bytes(reportId);
      const coded = bytes && (await store.report(reportId));
      return bytes && { bytes, file: coded?.article.file ?? reportId };
    },
  };
}

function concludedIn({ home }: Store): Concluded {
  const madeBy = programMark();
  return {
    find: () => findKeptFindings(home.db, madeBy),
    moment: () => momentOf(home.db),
    keep: (bytes, madeAt, reports) => keepFindings(home.db, { madeBy, madeAt, reports, bytes }),
    since: (moment, reports) => codedSince(home.db, moment, reports),
  };
}

async function* publishedSince(store: Store, fromDay: string): AsyncGenerator<CodedReport> {
  let cursor: string | undefined;
  do {
    const page = await store.reports({ fromDay }, { limit: AT_ONCE, cursor });
    for (const { reportId } of page.items) {
      const coded = await store.report(reportId);
      if (coded) yield coded;
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** Reports coded as they are first asked for, and held in memory only. Inputs that fail are named through `run`. */
export function shelfInMemory(paths: readonly string[], options: ToolOptions, run: Run): Shelf {
  const originals = new Map<string, Original>();
  return {
    revision: () => Promise.resolve('memory'),
    size: () => Promise.resolve(null),
    original: (reportId) => Promise.resolve(originals.get(reportId) ?? null),
    async *all() {
      const tools = await openTools(options);
      try {
        for await (const taken of takeReports(paths)) {
          if (!taken.ok) {
            run.fail(taken.path, taken.error);
            continue;
          }
          const { id, file, bytes } = taken.report;
          try {
            const coded = await codeReport(taken.report, tools);
            originals.set(id, { file, bytes });
            yield coded;
          } catch (error) {
            run.fail(file, error);
          }
        }
      } finally {
        await tools.language.close();
      }
    },
  };
}
