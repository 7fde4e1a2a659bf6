import { change } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { useMeta } from '../desk-context.ts';
import { lazy } from '../lazy.tsx';
import { useSituation } from '../situation-context.tsx';

const MapView = lazy(async () => (await import('../map/index.tsx')).MapView);

/** The map of the situation, fetched after the page stands; the selection is the address's. */
export function MapBox({ onShown }: { readonly onShown: (placeIds: readonly string[] | null) => void }) {
  const { parties } = useMeta();
  const { data } = useSituation();
  const { query } = useAddress();
  return (
    <div class="map-box">
      {data && (
        <MapView
          situation={data}
          parties={parties}
          selected={query.place ?? null}
          onSelect={(place) => change({ place })}
          onShown={onShown}
        />
      )}
    </div>
  );
}
