import type { Store } from '../store/index.ts';
import { openConcluder } from './conclude-all.ts';
import { drawAll } from './draw-places.ts';

/** How a conclusion went: how many reports it rests on, and how many of them are new. */
export interface ConcludedHere {
  readonly reports: number;
  readonly fresh: number;
}

/**
 * Opens what concludes from all that a store holds and draws its pictures, in this process: what workers do for a database
 * with a queue. It keeps what it knows from one call to the next, so that only the first reads the whole store. Where
 * nothing was coded since the last time, and all was drawn, nothing is done.
 */
export function openConcludingHere({ home: { db } }: Store): () => Promise<ConcludedHere> {
  const concluder = openConcluder(db);
  return async () => {
    const { reports, fresh, begun } = await concluder.conclude();
    if (begun) await drawAll(db, begun);
    return { reports, fresh };
  };
}

/** The same, once. */
export function concludeHere(store: Store): Promise<ConcludedHere> {
  return openConcludingHere(store)();
}
