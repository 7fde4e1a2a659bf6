import { keepFindings, momentOf, type Store } from '../store/index.ts';
import { openConcluder } from './conclude-all.ts';
import { drawAll } from './draw-places.ts';
import { packWhole } from './whole-findings.ts';

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

/**
 * The same, once, for a program that ends: what was concluded is kept in one piece, so that a desk need not conclude it again.
 * @param madeBy names the program
 */
export async function concludeHere(store: Store, madeBy: string): Promise<ConcludedHere> {
  const { db } = store.home;
  const madeAt = await momentOf(db);
  const { reports, fresh, begun } = await openConcluder(db).conclude();
  if (begun) {
    await drawAll(db, begun);
    await keepFindings(db, { madeBy, madeAt, reports, bytes: packWhole(begun.findings) });
  }
  return { reports, fresh };
}
