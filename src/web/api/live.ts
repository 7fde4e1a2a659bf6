import { useEffect, useState } from 'preact/hooks';
import type { DeskMeta } from '../../terms/desk.ts';
import { apiUrl, ask, remembered } from './api.ts';

/** What the server told about new reports, and what of it the reader has let onto the page. */
export interface Live {
  /** Reports that came since the page was last renewed. */
  readonly waiting: number;
  /** Counts up each time the reader asks for them; answers are asked for again then. */
  readonly shown: number;
  readonly isOnline: boolean;
}

let live: Live = { waiting: 0, shown: 0, isOnline: true };
const listeners = new Set<() => void>();

function set(next: Partial<Live>): void {
  live = { ...live, ...next };
  for (const listener of listeners) listener();
}

const META = apiUrl('meta');

/** The line is down again: the stream's own error says so. */
const noted = () => set({ isOnline: false });

/** Opens the stream of revisions; the browser itself reconnects when it breaks. Called once, by `main`. */
export function startLive(): void {
  const events = new EventSource(apiUrl('events'));
  let revision: string | null = null;
  events.addEventListener('open', () => {
    // What was told while the line was down is not told again: the server is asked.
    const before = revision ?? remembered<DeskMeta>(META)?.revision;
    if (!live.isOnline && before !== undefined) {
      void ask<DeskMeta>(META).then((meta) => {
        if (meta.revision === (revision ?? before)) return;
        revision = meta.revision;
        set({ waiting: live.waiting + 1 });
      }, noted);
    }
    set({ isOnline: true });
  });
  events.addEventListener('error', () => set({ isOnline: false }));
  events.addEventListener('revision', (event) => {
    const told = readRevision((event as MessageEvent<string>).data);
    if (told === null) return;
    // The server tells of changes only, so the first telling is news too.
    const isNew = told.revision !== revision;
    revision = told.revision;
    if (isNew) set({ waiting: live.waiting + Math.max(told.added, 1), isOnline: true });
  });
}

/** Lets the waiting reports onto the page. */
export function showWaiting(): void {
  set({ waiting: 0, shown: live.shown + 1 });
}

/** @returns null for data that are not a revision. */
export function readRevision(data: string): { revision: string; added: number } | null {
  try {
    const { revision, added } = JSON.parse(data) as { revision?: unknown; added?: unknown };
    if (typeof revision !== 'string') return null;
    return { revision, added: typeof added === 'number' && Number.isFinite(added) ? added : 0 };
  } catch {
    return null;
  }
}

export function useLive(): Live {
  const [state, setState] = useState(live);
  useEffect(() => {
    setState(live);
    const listener = () => setState(live);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return state;
}
