import { useEffect, useState } from 'preact/hooks';
import { apiUrl, ask, Failure, remembered, type Params } from './api.ts';
import { useLive } from './live.ts';

/** An answer on its way: the last data stay in view while newer ones load, so nothing on the page jumps. */
export interface Asked<T> {
  readonly data: T | null;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  readonly again: () => void;
}

/**
 * Asks the API and keeps the answer in step with its parameters and with reports the reader let in.
 * @param path under `/api/v1`; null asks nothing
 */
export function useApi<T>(path: string | null, params: Params = {}): Asked<T> {
  const url = path === null ? null : apiUrl(path, params);
  const { shown } = useLive();
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{
    path: string | null;
    data: T | null;
    failure: Failure | null;
    loading: boolean;
  }>(() => ({ path, data: url === null ? null : remembered<T>(url), failure: null, loading: url !== null }));

  useEffect(() => {
    if (url === null) return;
    const stop = new AbortController();
    // A different path is a different thing: showing the last one's data under it would be wrong.
    setState((old) => ({
      path,
      data: remembered<T>(url) ?? (old.path === path ? old.data : null),
      failure: null,
      loading: true,
    }));
    ask<T>(url, stop.signal).then(
      (data) => setState({ path, data, failure: null, loading: false }),
      (cause: unknown) => {
        if (stop.signal.aborted) return;
        const failure = cause instanceof Failure ? cause : new Failure('broken', String(cause));
        setState((old) => ({ path, data: failure.kind === 'offline' ? old.data : null, failure, loading: false }));
      },
    );
    return () => stop.abort();
  }, [url, shown, tries]);

  const isOld = state.path !== path;
  return {
    data: isOld ? (url === null ? null : remembered<T>(url)) : state.data,
    failure: isOld ? null : state.failure,
    isLoading: url !== null && (isOld || state.loading),
    again: () => setTries((n) => n + 1),
  };
}
