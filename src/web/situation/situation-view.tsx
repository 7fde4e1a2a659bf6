import { useState } from 'preact/hooks';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { useMeta, useMoment } from '../desk-context.ts';
import { Actions } from '../frame/actions.tsx';
import { useTitle } from '../frame/page-head.tsx';
import { sayDay, sayMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { mapPicture } from '../map/picture.ts';
import { useHeld } from '../parts/held.ts';
import { Empty, ErrorNote, Skeleton } from '../parts/states.tsx';
import { useSituation } from '../situation-context.tsx';
import { Detail } from './detail.tsx';
import { MapBox } from './map-box.tsx';
import { Overview } from './overview.tsx';
import { shownOfSituation } from './shown-situation.ts';
import { SituationList } from './situation-list.tsx';
import { Tabs } from './tabs.tsx';
import { useShown } from '../shown.ts';

/** The home page: what changed, who holds what, what is disputed, and the selection's details, as of one moment. */
export function SituationView() {
  const meta = useMeta();
  const { query } = useAddress();
  const { day, known } = useMoment();
  const { data, failure, isLoading, again } = useSituation();
  const [onMap, setOnMap] = useState<readonly string[] | null>(null);
  const selected = query.place ?? null;
  const list = useHeld(() => data && <SituationList situation={data} onMap={onMap} selected={selected} />, isLoading);
  useTitle(t('nav.situation'));
  useShown(() => data && shownOfSituation(data, mapPicture), [data]);

  if (meta.reports === 0) {
    return (
      <div class="lone">
        <Empty says={t('sit.empty')} advice={<a href={hrefTo('read')}>{t('sit.empty.do')}</a>} />
      </div>
    );
  }
  const tab = query.tab === 'map' ? 'map' : 'list';
  return (
    <div class={`situation tab-${tab} ${query.place ? 'has-selection' : ''}`}>
      <Tabs tab={tab} />
      <div class="sit-list">
        <header class="sit-head">
          <h1>{t('moment.asOf', { day: sayDay(day) })}</h1>
          <p class="meta">{known ? t('moment.known', { moment: sayMoment(known) }) : t('moment.knownAll')}</p>
          <Actions />
        </header>
        {failure && <ErrorNote failure={failure} again={again} />}
        {data ? list : !failure && <Skeleton lines={14} />}
      </div>
      <div class="sit-map">
        <MapBox onShown={setOnMap} />
      </div>
      <aside class="sit-detail" aria-live="polite">
        {query.place ? <Detail placeId={query.place} /> : data && <Overview places={data.places} />}
      </aside>
    </div>
  );
}
