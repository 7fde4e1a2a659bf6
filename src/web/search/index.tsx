import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit, SearchPage } from '../../terms/desk.ts';
import { apiUrl, ask } from '../api/api.ts';
import { wholeList } from '../api/whole-list.ts';
import { useApi } from '../api/use-api.ts';
import { change } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { PageHead } from '../frame/page-head.tsx';
import { t } from '../i18n/i18n.ts';
import { DayInput } from '../parts/day-input.tsx';
import { Empty, ErrorNote, Skeleton } from '../parts/states.tsx';
import { shownList, useShown } from '../shown.ts';
import { Facets } from './facets.tsx';
import { Hit } from './hit.tsx';
import './search.css';
import { shownHits } from './shown-hits.ts';

/** How long a reader pauses before what they type is asked for. */
const PAUSE_MS = 200;

/** Searches reports, claims, places and asserters; its words and facets stand in the address. */
export function SearchView() {
  const { query } = useAddress();
  const { q, kind, party, asserter, change: changed, place, from, to, status, modality } = query;
  const narrowing = { kind, party, asserter, change: changed, place, from, to, status, modality };
  const params = { q: q ?? '', ...narrowing };
  const { data, failure, isLoading, again } = useApi<SearchPage>('search', params);
  const [more, setMore] = useState<{ of: SearchPage; items: SearchHit[]; next: string | null } | null>(null);
  const goesOn = more && more.of === data ? more : null;
  const hits = data ? [...data.items, ...(goesOn?.items ?? [])] : [];
  const next = goesOn ? goesOn.next : (data?.next ?? null);
  useShown(
    () => shownList({ items: hits, each: (pick) => wholeList('search', params, pick) }, shownHits),
    [data, more],
  );

  const showMore = async () => {
    const page = await ask<SearchPage>(apiUrl('search', { ...params, cursor: next }));
    setMore({ of: data!, items: [...(goesOn?.items ?? []), ...page.items], next: page.next });
  };
  const [isWide] = useState(() => matchMedia('(min-width: 48rem)').matches);
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <div class="search">
      <PageHead title={t('search.title')} />
      <SearchBox words={q ?? ''} from={from} to={to} />
      {failure && <ErrorNote failure={failure} again={again} />}
      {!data && !failure && <Skeleton lines={8} />}
      {data && (
        <div class="search-page">
          <nav aria-label={t('search.narrow')}>
            <details class="search-narrow" open={isWide || isNarrowed}>
              <summary>{t('search.narrow')}</summary>
              <Facets facets={data.facets} query={query} />
              {isNarrowed && (
                <button type="button" class="button" onClick={() => change(WIDE)}>
                  {t('act.clearAll')}
                </button>
              )}
            </details>
          </nav>
          <section aria-busy={isLoading} aria-label={t('search.hits')}>
            <p class="search-count" role="status">
              {q ? t('search.found', { count: data.total }) : t('search.latest', { count: data.total })}
            </p>
            {data.total === 0 && <Empty says={t('search.none')} advice={t('search.none.do')} />}
            <ol class="hits">
              {hits.map((hit) => (
                <Hit key={`${hit.kind} ${hit.id}`} hit={hit} />
              ))}
            </ol>
            {next !== null && (
              <button type="button" class="button" onClick={() => void showMore()}>
                {t('act.showMore')}
              </button>
            )}
          </section>
        </div>
      )}
    </div>
  );
}

const WIDE = {
  ...{ kind: null, party: null, asserter: null, change: null, place: null },
  ...{ from: null, to: null, status: null, modality: null },
};

interface SearchBoxProps {
  readonly words: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The words searched for, asked for as the reader pauses, and the days of publication. */
function SearchBox({ words, from, to }: SearchBoxProps) {
  const [typed, setTyped] = useState(words);
  const asked = useRef(words);
  useEffect(() => {
    // The address changed from elsewhere: the box follows. What the reader is typing is left alone.
    if (words !== asked.current) {
      asked.current = words;
      setTyped(words);
    }
  }, [words]);
  useEffect(() => {
    const trimmed = typed.trim();
    if (trimmed === asked.current) return;
    const pause = setTimeout(() => {
      asked.current = trimmed;
      change({ q: trimmed || null }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  const day = (key: 'from' | 'to') => (day: string | null) => change({ [key]: day }, { replace: true });
  return (
    <form role="search" class="search-form" onSubmit={(event) => event.preventDefault()}>
      <label class="search-words">
        <span>{t('search.words')}</span>
        <input
          type="search"
          dir="auto"
          maxLength={400}
          value={typed}
          placeholder={t('search.example')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <div class="search-day">
        <span aria-hidden="true">{t('filter.from')}</span>
        <DayInput value={from ?? ''} label={t('filter.from')} onDay={day('from')} />
      </div>
      <div class="search-day">
        <span aria-hidden="true">{t('filter.to')}</span>
        <DayInput value={to ?? ''} label={t('filter.to')} onDay={day('to')} />
      </div>
    </form>
  );
}
