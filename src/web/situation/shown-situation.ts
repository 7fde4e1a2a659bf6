import type { PlaceLine, Situation } from '../../terms/desk.ts';
import type { Shown } from '../shown.ts';

const COLUMNS = [
  'placeId',
  'place',
  'holder',
  'status',
  'basis',
  'confidence',
  'since',
  'voices',
  'outlets',
  'because',
];

/** Places as rows and points, for export; codes stay as the API gives them. */
export function shownOfPlaces(name: string, places: readonly PlaceLine[], picture: Shown['picture']): Shown {
  const row = (place: PlaceLine) => [
    place.placeId,
    place.place,
    place.holder,
    place.status,
    place.basis,
    place.confidence,
    place.since,
    place.backing.voices.length,
    place.backing.outlets,
    place.because,
  ];
  return {
    name,
    columns: COLUMNS,
    rows: places.map(row),
    points: places.flatMap((place) =>
      place.lonDeg === null || place.latDeg === null
        ? []
        : [
            {
              lonDeg: place.lonDeg,
              latDeg: place.latDeg,
              properties: {
                ...Object.fromEntries(COLUMNS.map((column, i) => [column, row(place)[i] ?? null])),
                precision: place.precision,
                radiusKm: place.radiusKm,
              },
            },
          ],
    ),
    picture,
  };
}

export const shownOfSituation = (situation: Situation, picture: Shown['picture']): Shown =>
  shownOfPlaces(`situation-${situation.day}`, situation.places, picture);
