import type { PlaceLine } from '../../terms/desk.ts';
import { hrefWith } from '../address/history.ts';
import { More } from '../parts/more.tsx';
import { PlaceRow } from './place-row.tsx';

export interface SelectablePlacesProps {
  readonly places: readonly PlaceLine[];
  readonly first: number;
  /** `placeId` of the one selected. */
  readonly selected: string | null;
}

/** Places of which one may be selected without leaving the view; the first `first` at once, the rest when asked for. */
export function SelectablePlaces({ places, first, selected }: SelectablePlacesProps) {
  return (
    <ul class="place-rows">
      <More first={first}>
        {places.map((line) => (
          <PlaceRow
            key={line.placeId}
            line={line}
            href={hrefWith({ place: line.placeId })}
            isSelected={line.placeId === selected}
          />
        ))}
      </More>
    </ul>
  );
}
