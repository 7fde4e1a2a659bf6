import { openStore } from '../store/index.ts';
import { storedDays, type StoredDays } from '../store/pictures/states.ts';

/**
 * The pictures that are kept ready in a store: the same as drawing anew from all reports, without reading them.
 * @param days first and last day, `YYYY-MM-DD`; `recordedAt` (ISO time) for what had been concluded by then.
 * @returns null where they are not ready: these days were not drawn, or reports came since.
 * @throws FoglineError as `openStore`.
 */
export async function readyPictures(
  db: string,
  days: { readonly from: string; readonly to: string; readonly recordedAt?: string | undefined },
): Promise<StoredDays | null> {
  const store = await openStore(db, { mustExist: true });
  try {
    return await storedDays(store.home.db, days);
  } finally {
    await store.close();
  }
}
