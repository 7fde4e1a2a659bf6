import type { PlaceLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { usePages } from '../api/use-pages.ts';
import { useMeta } from '../desk-context.ts';
import { PageHead } from '../frame/page-head.tsx';
import { t } from '../i18n/i18n.ts';
import { Choice, Filters, TextField } from '../parts/filters.tsx';
import { Paged } from '../parts/paged.tsx';
import { shownList, useShown } from '../shown.ts';
import { shownOfPlaces } from '../situation/shown-situation.ts';
import { PlaceRow } from './place-row.tsx';

/** All places with their holders, filtered by party, status and name. */
export function PlacesView() {
  const { query } = useAddress();
  const { parties } = useMeta();
  const pages = usePages<PlaceLine>('places', {
    day: query.day,
    known: query.known,
    status: query.status,
    party: query.party,
    q: query.q,
    limit: 150,
  });
  useShown(() => shownList(pages, (items) => shownOfPlaces('places', items, null)), [pages.items]);
  return (
    <>
      <PageHead title={t('places.title')} intro={t('places.intro')} />
      <Filters keys={['q', 'party', 'status']}>
        <TextField name="q" label={t('places.find')} />
        <Choice name="party" label={t('filter.party')} options={parties.map(({ side, name }) => [side, name])} />
        <Choice
          name="status"
          label={t('filter.status')}
          options={(['held', 'contested', 'unknown'] as const).map((status) => [status, t(`status.${status}`)])}
        />
      </Filters>
      <Paged pages={pages} none={t('places.none')} advice={t('places.none.do')}>
        {(items) => (
          <ul class="place-rows is-wide">
            {items.map((line) => (
              <PlaceRow key={line.placeId} line={line} href={hrefTo('place', line.placeId)} />
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}
