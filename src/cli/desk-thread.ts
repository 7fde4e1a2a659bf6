import { Worker } from 'node:worker_threads';
import type { Question } from '../serve/index.ts';
import type { CodedReport } from '../terms/coded.ts';

/** What a desk is told about its server. */
export interface DeskFacts {
  readonly version: string;
  readonly revision: string;
  readonly canKeep: boolean;
  readonly today: string;
  /** Reports that came since the findings it opens with were concluded. */
  readonly behind?: number;
}

/** The order to open a desk over the reports taken; from findings that were kept, where there are some. */
interface OpenDesk {
  readonly open: DeskFacts;
  readonly isPast: boolean;
  readonly kept: Uint8Array | null;
}

/** Messages to the thread of a desk: reports first, then the order to open, then questions, and which of them to drop. */
export type ToDesk =
  | { readonly take: readonly CodedReport[] }
  | ({ readonly n: number } & OpenDesk)
  | { readonly n: number; readonly pack: true }
  | { readonly n: number; readonly grow: DeskFacts }
  | { readonly n: number; readonly ask: Question }
  | { readonly drop: number };

export type FromDesk =
  { readonly n: number; readonly answer: Uint8Array | null } | { readonly n: number; readonly fault: string };

/** A desk in a thread of its own. */
export interface DeskThread {
  /** Ids of its reports. */
  readonly reportIds: ReadonlySet<string>;
  readonly claims: number;
  /** @throws where the signal aborted before the answer was there */
  readonly ask: (question: Question, signal?: AbortSignal) => Promise<Uint8Array | null>;
  /** False where it was opened with findings that were kept: what they were concluded with is not there. */
  readonly canGrow: boolean;
  /** Takes further reports in and concludes only what they change; the answers are those of all reports then. */
  readonly grow: (reports: AsyncIterable<CodedReport>, facts: DeskFacts) => Promise<void>;
  /** All that it concluded, packed to be kept; null where it was opened with findings that were kept. */
  readonly pack: () => Promise<Uint8Array | null>;
  /** Ends the thread once the questions under way are answered. */
  readonly close: () => Promise<void>;
}

const NOBODY_WAITS = 'Nobody waits for this answer any more.';

/** Reports handed over in one go: few enough to copy within a few milliseconds. */
const AT_ONCE = 50;

/** How a thread is opened. */
export interface ThreadOptions {
  /** Hears how many reports were handed over so far. */
  readonly taken?: (count: number) => void;
  /** True for a thread that is asked for earlier states of knowledge only. */
  readonly isPast?: boolean;
  /** Findings to open with in place of concluding; they rest on these very reports. */
  readonly kept?: Uint8Array | null;
}

/** Opens a desk over reports; resolves once it has concluded. */
export async function openDeskThread(
  reports: AsyncIterable<CodedReport> | Iterable<CodedReport>,
  facts: DeskFacts,
  { taken, isPast = false, kept = null }: ThreadOptions = {},
): Promise<DeskThread> {
  const worker = startWorker();
  worker.unref();
  const waiting = new Map<number, { done: (answer: Uint8Array | null) => void; fail: (error: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  worker.on('message', (message: FromDesk) => {
    const asker = waiting.get(message.n);
    waiting.delete(message.n);
    if ('fault' in message) asker?.fail(new Error(message.fault));
    else asker?.done(message.answer);
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('The thread of the desk has ended.')));

  let n = 0;
  const send = (
    message: OpenDesk | { readonly pack: true } | { readonly grow: DeskFacts } | { readonly ask: Question },
    signal?: AbortSignal,
  ) =>
    new Promise<Uint8Array | null>((done, fail) => {
      if (signal?.aborted) return fail(new Error(NOBODY_WAITS));
      const own = ++n;
      const drop = () => {
        if (!waiting.delete(own)) return;
        worker.postMessage({ drop: own } satisfies ToDesk);
        fail(new Error(NOBODY_WAITS));
      };
      signal?.addEventListener('abort', drop, { once: true });
      const settled = <T>(settle: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener('abort', drop);
          settle(value);
        };
      };
      waiting.set(own, { done: settled(done), fail: settled(fail) });
      worker.postMessage({ n: own, ...message } satisfies ToDesk);
    });

  const reportIds = new Set<string>();
  let claims = 0;
  const take = async (all: typeof reports) => {
    let batch: CodedReport[] = [];
    const hand = () => {
      worker.postMessage({ take: batch } satisfies ToDesk);
      batch = [];
    };
    for await (const coded of all) {
      if (!reportIds.has(coded.article.reportId)) {
        claims += coded.control.length + coded.figures.length + coded.statements.length;
        batch.push(coded);
      }
      taken?.(reportIds.add(coded.article.reportId).size);
      if (batch.length < AT_ONCE) continue;
      hand();
      // Whoever opens the thread answers others between two batches.
      await new Promise((later) => setImmediate(later));
    }
    hand();
  };
  await take(reports);
  await send({ open: facts, isPast, kept });
  return {
    reportIds,
    get claims() {
      return claims;
    },
    canGrow: kept === null,
    async grow(more, then) {
      await take(more);
      await send({ grow: then });
    },
    ask: (ask, signal) => send({ ask }, signal),
    pack: () => send({ pack: true }),
    async close() {
      while (waiting.size > 0) await new Promise((later) => setTimeout(later, 20));
      await worker.terminate();
    },
  };
}

/** Starts the thread: the built file beside this one, or from source, where a thread must learn TypeScript first. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./desk-worker.mjs', import.meta.url));
  const [tsx, entry] = [import.meta.resolve('tsx/esm/api'), new URL('./desk-worker.ts', import.meta.url).href];
  const begin = `import('${tsx}').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(begin, { eval: true });
}
