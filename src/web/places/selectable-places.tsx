import type { PlaceLine } from '../../terms/desk.ts';
import { hrefWith } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { More } from '../parts/more.tsx';
import { PlaceRow } from './place-row.tsx';

/** Places of which one may be selected without leaving the view; the first `first` at once, the rest when asked for. */
export function SelectablePlaces({ places, first }: { readonly places: readonly PlaceLine[]; readonly first: number }) {
  const { query } = useAddress();
  return (
    <ul class="place-rows">
      <More first={first}>
        {places.map((line) => (
          <PlaceRow
            key={line.placeId}
            line={line}
            href={hrefWith({ place: line.placeId })}
            isSelected={line.placeId === query.place}
          />
        ))}
      </More>
    </ul>
  );
}
