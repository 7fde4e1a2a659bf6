import type { Page } from '../../terms/desk.ts';
import { apiUrl, askOnce, type Params } from './api.ts';

/** Items asked for at once; the API gives no more. */
const AT_ONCE = 500;
/** How often a list that changes while it is read is begun again. */
const TRIES = 3;

/**
 * Every item of a list of the API, page under page, each page made into what is wanted of it as it comes, so that no more
 * than one stands in memory whole. A list that changes meanwhile is begun again: positions have moved.
 * @param params the filters, as for one page
 * @throws {Failure} where a page does not come; {Error} where the list keeps changing
 */
export async function wholeList<T, U>(
  path: string,
  params: Params,
  pick: (items: readonly T[]) => readonly U[],
): Promise<U[]> {
  for (let n = 0; n < TRIES; n++) {
    const found = await throughPages(path, params, pick);
    if (found) return found;
  }
  throw new Error(`The list ${path} changed while it was read`);
}

async function throughPages<T, U>(
  path: string,
  params: Params,
  pick: (items: readonly T[]) => readonly U[],
): Promise<U[] | null> {
  const found: U[] = [];
  let total: number | null = null;
  let cursor: string | null = null;
  do {
    const page: Page<T> = await askOnce<Page<T>>(apiUrl(path, { ...params, limit: AT_ONCE, cursor }));
    if (total !== null && page.total !== total) return null;
    total = page.total;
    for (const item of pick(page.items)) found.push(item);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
