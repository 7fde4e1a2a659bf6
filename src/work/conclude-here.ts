import type { Store } from '../store/index.ts';
import { openConcluder } from './conclude-all.ts';
import { drawAll } from './draw-places.ts';

/**
 * Concludes from all that a store holds and draws its pictures, in this process: what workers do for a database with a
 * queue. Where nothing was coded since the last time, nothing is done.
 * @returns how many reports it rests on, and how many of them are new.
 */
export async function concludeHere({
  home: { db },
}: Store): Promise<{ readonly reports: number; readonly fresh: number }> {
  const { reports, fresh, begun } = await openConcluder(db).conclude();
  if (begun) await drawAll(db, begun);
  return { reports, fresh };
}
