import { CHANGES } from '../../terms/claim.ts';
import type { AsserterLine, Page, PlaceLine } from '../../terms/desk.ts';
import { useAddress } from '../address/use-address.ts';
import { useApi } from '../api/use-api.ts';
import { useMeta } from '../desk-context.ts';
import { t, tCode } from '../i18n/i18n.ts';
import { Choice, DayField, Filters } from '../parts/filters.tsx';

/** Filters of the timeline: days, place, party, asserter, kind of change. */
export function EventFilters() {
  const { parties } = useMeta();
  const { query } = useAddress();
  const places = useApi<Page<PlaceLine>>('places', { day: query.day, known: query.known, limit: 500 });
  const asserters = useApi<Page<AsserterLine>>('asserters', { limit: 200 });
  const named = (places.data?.items ?? []).map(({ placeId, place }) => [placeId, place] as const);
  return (
    <Filters keys={['from', 'to', 'place', 'party', 'asserter', 'change']}>
      <DayField name="from" label={t('filter.from')} />
      <DayField name="to" label={t('filter.to')} />
      <Choice
        name="place"
        label={t('filter.place')}
        options={[...named].sort((a, b) => a[1].localeCompare(b[1], document.documentElement.lang))}
      />
      <Choice name="party" label={t('filter.party')} options={parties.map(({ side, name }) => [side, name])} />
      <Choice
        name="asserter"
        label={t('filter.asserter')}
        options={(asserters.data?.items ?? []).map(({ voice, name }) => [voice, name])}
      />
      <Choice
        name="change"
        label={t('filter.change')}
        options={CHANGES.map((change) => [change, tCode('change', change)])}
      />
    </Filters>
  );
}
