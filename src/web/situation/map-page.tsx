import { useState } from 'preact/hooks';
import { useAddress } from '../address/use-address.ts';
import { Actions } from '../frame/actions.tsx';
import { useTitle } from '../frame/page-head.tsx';
import { t } from '../i18n/i18n.ts';
import { mapPicture } from '../map/picture.ts';
import { useHeld } from '../parts/held.ts';
import { SelectablePlaces } from '../places/selectable-places.tsx';
import { useShown } from '../shown.ts';
import { useSituation } from '../situation-context.tsx';
import { Detail } from './detail.tsx';
import { MapBox } from './map-box.tsx';
import { shownOfPlaces } from './shown-situation.ts';

/** The map at its largest, with what is in view listed beside it. */
export function MapPage() {
  const { query } = useAddress();
  const { data, isLoading } = useSituation();
  const [onMap, setOnMap] = useState<readonly string[] | null>(null);
  const places = (data?.places ?? []).filter(({ placeId }) => onMap === null || onMap.includes(placeId));
  const list = useHeld(
    () => <SelectablePlaces places={places} first={60} selected={query.place ?? null} />,
    isLoading && data !== null,
  );
  useTitle(t('nav.map'));
  useShown(() => shownOfPlaces('map', places, mapPicture), [data, onMap]);
  return (
    <div class="map-page">
      <h1 class="unseen">{t('nav.map')}</h1>
      <MapBox onShown={setOnMap} />
      <aside class="map-side">
        <Actions />
        {query.place && <Detail placeId={query.place} />}
        <h2>{t('count.places', { count: places.length })}</h2>
        {list}
      </aside>
    </div>
  );
}
