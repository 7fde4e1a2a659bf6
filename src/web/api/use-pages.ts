import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Page } from '../../terms/desk.ts';
import { apiUrl, ask, Failure, type Params } from './api.ts';
import { useApi } from './use-api.ts';
import { wholeList } from './whole-list.ts';

export interface Pages<T> {
  /** Those fetched so far; the same array until more come. */
  readonly items: readonly T[];
  readonly total: number;
  readonly failure: Failure | null;
  /** True until the first page is there. */
  readonly isFirst: boolean;
  /** Fetches the following page; null at the end, and while one is on its way. */
  readonly more: (() => void) | null;
  readonly again: () => void;
  /** Goes through all items under the same filters, those not fetched yet too. */
  readonly each: <U>(pick: (items: readonly T[]) => readonly U[]) => Promise<readonly U[]>;
}

/** A list of the API, page by page: the first at once, the others when the reader asks. */
export function usePages<T>(path: string, params: Params): Pages<T> {
  const first = useApi<Page<T>>(path, params);
  const [later, setLater] = useState<readonly Page<T>[]>([]);
  const [isFetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    setLater([]);
    setFailure(null);
  }, [first.data]);

  const items = useMemo(() => [first.data, ...later].flatMap((page) => page?.items ?? []), [first.data, later]);
  const last = later.at(-1) ?? first.data;
  const cursor = last?.next ?? null;
  return {
    items,
    total: first.data?.total ?? 0,
    failure: first.failure ?? failure,
    isFirst: first.data === null && first.failure === null,
    more:
      cursor === null || isFetching
        ? null
        : () => {
            setFetching(true);
            ask<Page<T>>(apiUrl(path, { ...params, cursor }))
              .then(
                (page) => setLater((pages) => [...pages, page]),
                (cause: unknown) => setFailure(cause instanceof Failure ? cause : new Failure('broken', String(cause))),
              )
              .finally(() => setFetching(false));
          },
    again: first.again,
    each: (pick) => wholeList(path, params, pick),
  };
}
