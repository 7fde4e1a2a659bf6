import type { ComponentChildren } from 'preact';
import type { Pages } from '../api/use-pages.ts';
import { t } from '../i18n/i18n.ts';
import { Empty, ErrorNote, Skeleton } from './states.tsx';

export interface PagedProps<T> {
  readonly pages: Pages<T>;
  /** What an empty list means, and what to do then. */
  readonly none: string;
  readonly advice: string;
  readonly children: (items: readonly T[]) => ComponentChildren;
}

/** A paged list in each of its states: on its way, failed, empty, there, and with more to come. */
export function Paged<T>({ pages, none, advice, children }: PagedProps<T>) {
  if (pages.isFirst) return <Skeleton lines={10} />;
  if (pages.items.length === 0) {
    return pages.failure ? (
      <ErrorNote failure={pages.failure} again={pages.again} />
    ) : (
      <Empty says={none} advice={advice} />
    );
  }
  return (
    <>
      {children(pages.items)}
      {pages.failure && <ErrorNote failure={pages.failure} again={pages.again} />}
      <p class="paged-foot meta">
        {t('count.shown', { shown: pages.items.length, total: pages.total })}
        {pages.more && (
          <button type="button" class="button" onClick={pages.more}>
            {t('act.showMore')}
          </button>
        )}
      </p>
    </>
  );
}
