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
 * Serves a shelf: opens with what was concluded from its reports before, else concludes in a thread, and again whenever the
 * shelf changes, while the state before goes on answering. What is concluded is kept with the shelf.
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
  let keeping: Promise<void> | null = null;
  /** The shelf as it was looked at last, and the moment before the reports shown were read. */
  let looked = '';
  let moment: string | undefined;
  let stopListening: (() => Promise<void>) | null = null;

  /** What fails because the desk is closed is no trouble. */
  const failed = (error: unknown) => {
    if (!isClosed) trouble(error);
  };

  const taking = async () => {
    const of = await shelf.size();
    return (done: number) => {
      if (!state.ready) state = { ready: false, done, of };
    };
  };
  const today = () => new Date().toISOString().slice(0, 10);

  /** Opens with what was concluded before, where that still holds: in a few seconds, if without the newest reports. */
  const openKept = async (revision: string): Promise<boolean> => {
    const kept = await shelf.concluded?.find();
    if (!kept) return false;
    const { bytes, newer: behind, madeAt } = kept;
    moment = madeAt;
    const own = behind === 0 ? revision : `${revision}-${behind}`;
    const taken = await taking();
    await show(
      own,
      await openDeskThread(kept.rest(), { ...facts, revision: own, today: today(), behind }, { taken, kept: bytes }),
    );
    return true;
  };

  const conclude = async (revision: string) => {
    const { concluded } = shelf;
    const before = await concluded?.moment();
    const taken = await taking();
    const next = await openDeskThread(shelf.all(), { ...facts, revision, today: today() }, { taken });
    await show(revision, next);
    moment = before;
    const keep = async () => {
      const bytes = await next.pack();
      if (bytes && before !== undefined) await concluded?.keep(bytes, before, next.reportIds.size);
    };
    keeping = keep().catch(failed);
  };

  /** Follows a change of the shelf: concludes only what new reports change, where nothing else did and the thread can. */
  const follow = async (revision: string) => {
    const before = await shelf.concluded?.moment();
    const news = moment === undefined ? null : await shelf.concluded?.since(moment, thread!.reportIds.size);
    if (news && news.newer > 0 && thread!.canGrow) {
      await thread!.grow(news.all(), { ...facts, revision, today: today() });
      moment = before;
      tell(revision, thread!, news.newer);
    } else if (news?.newer !== 0) await conclude(revision);
    looked = revision;
  };

  const tell = (revision: string, { reportIds, claims }: DeskThread, added: number) => {
    state = { ready: true, revision, reports: reportIds.size, claims };
    for (const listener of listeners) listener({ revision, reports: reportIds.size, added });
  };

  const show = async (revision: string, next: DeskThread) => {
    const before = thread;
    thread = next;
    const added = before === null ? 0 : [...next.reportIds].filter((id) => !before.reportIds.has(id)).length;
    tell(revision, next, added);
    await before?.close();
  };

  let isLooking = false;
  let isCalled = false;
  const look = async () => {
    const started = performance.now();
    isLooking = true;
    isCalled = false;
    try {
      const revision = await shelf.revision();
      if (state.ready && revision !== looked) await follow(revision);
    } catch (error) {
      failed(error);
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
    const revision = await shelf.revision();
    if (!(await openKept(revision))) await conclude(revision);
    if (state.ready && state.revision === revision) looked = revision;
    timer = setTimeout(() => void look(), 0);
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
      await keeping;
      await reader.close();
    },
  };
}
