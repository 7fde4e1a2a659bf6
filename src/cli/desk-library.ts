import type { Library, LibraryState, Revision } from '../serve/index.ts';
import { type DeskFacts, type DeskThread, openDeskThread } from './desk-thread.ts';
import type { Reader } from './reading-desk.ts';
import type { Shelf } from './shelf.ts';

/** What the id of a report looks like; anything else is not looked for in a store. */
const SHA256 = /^[0-9a-f]{64}$/;
/** How often the shelf is asked whether it changed, where it does not call; one that calls is asked too, in case it fails to. */
const LOOK_MS = 3000;
/** After a change has been concluded, rest this many times as long as that took. */
const REST_FACTOR = 3;

export interface OpenLibrary extends Library {
  /** Resolves once there is something to ask; rejects where the reports can't be read at all. */
  readonly opened: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Serves a shelf: concludes from its reports in a thread, and again whenever the shelf changes, while the state before
 * goes on answering.
 * @param trouble hears of a change that could not be concluded; the state before stays
 */
export function openLibrary(
  shelf: Shelf,
  reader: Reader,
  facts: Omit<DeskFacts, 'revision' | 'today'>,
  trouble: (error: unknown) => void,
): OpenLibrary {
  const listeners = new Set<(revision: Revision) => void>();
  let state: LibraryState = { ready: false, done: 0, of: null };
  let thread: DeskThread | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let stopListening: (() => Promise<void>) | null = null;

  const conclude = async (revision: string) => {
    const of = await shelf.size();
    const today = new Date().toISOString().slice(0, 10);
    const next = await openDeskThread(
      shelf.all(),
      { ...facts, revision, today },
      {
        taken: (done) => {
          if (!state.ready) state = { ready: false, done, of };
        },
      },
    );
    const before = thread;
    thread = next;
    state = { ready: true, revision, reports: next.reportIds.size, claims: next.claims };
    if (before === null) return;
    const added = [...next.reportIds].filter((id) => !before.reportIds.has(id)).length;
    for (const listener of listeners) listener({ revision, reports: next.reportIds.size, added });
    await before.close();
  };

  let isLooking = false;
  let isCalled = false;
  const look = async () => {
    const started = performance.now();
    isLooking = true;
    isCalled = false;
    try {
      const revision = await shelf.revision();
      if (state.ready && revision !== state.revision) await conclude(revision);
    } catch (error) {
      trouble(error);
    }
    isLooking = false;
    const rest = REST_FACTOR * (performance.now() - started);
    if (!isClosed) timer = setTimeout(() => void look(), isCalled ? rest : Math.max(LOOK_MS, rest));
  };
  /** A call while something is being concluded is followed once that is done and rested. */
  const called = () => {
    isCalled = true;
    if (isLooking || isClosed || !state.ready) return;
    clearTimeout(timer);
    void look();
  };

  const open = async () => {
    stopListening = (await shelf.listen?.(called).catch(trouble)) ?? null;
    await conclude(await shelf.revision());
    timer = setTimeout(() => void look(), LOOK_MS);
  };

  return {
    opened: open(),
    state: () => state,
    async ask(question, signal) {
      if (question.about !== 'report' || !SHA256.test(question.id)) return thread!.ask(question, signal);
      const original = await shelf.original(question.id);
      return thread!.ask({ ...question, originalBytes: original?.bytes.byteLength ?? 0 }, signal);
    },
    original: (reportId) => shelf.original(reportId),
    read: (pasted) => reader.read(pasted),
    onRevision(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await stopListening?.();
      await thread?.close();
      await reader.close();
    },
  };
}
