import { openServer } from '../store/home.ts';
import { openStore } from '../store/index.ts';
import { storedDays, type StoredDays } from '../store/pictures/states.ts';

/**
 * The pictures that workers keep ready in a PostgreSQL database: the same as drawing anew from all reports, without reading
 * them.
 * @param days first and last day, `YYYY-MM-DD`; `recordedAt` (ISO time) for what had been concluded by then.
 * @returns null where they are not ready: no worker drew these days, or reports came since.
 * @throws FoglineError as `openStore`.
 */
export async function readyPictures(
  url: string,
  days: { readonly from: string; readonly to: string; readonly recordedAt?: string | undefined },
): Promise<StoredDays | null> {
  await (await openStore(url)).close();
  const home = await openServer(url);
  try {
    return await storedDays(home.db, days);
  } finally {
    await home.close();
  }
}
