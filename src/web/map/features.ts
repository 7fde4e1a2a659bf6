import type { Feature, FeatureCollection, Geometry, Point as GeoPoint } from 'geojson';
import type { DistanceLine, PartyMark, PlaceLine } from '../../terms/desk.ts';
import { arc, pointFrom } from './geometry.ts';
import { doubtOf, lookKey, lookOf } from './grammar.ts';

/** A place that can be drawn: its position is known. */
export type Located = PlaceLine & { readonly latDeg: number; readonly lonDeg: number };

export function isLocated(place: PlaceLine): place is Located {
  return place.latDeg !== null && place.lonDeg !== null && place.precision !== 'none';
}

/** What the map's layers read of a place. */
export interface PlaceProperties {
  readonly placeId: string;
  readonly name: string;
  readonly look: string;
  readonly doubt: string;
  /** Number of the party in the list of parties, -1 for none: clusters compare it. */
  readonly party: number;
  readonly isOpen: 0 | 1;
  /** Smaller is drawn in front and named first. */
  readonly order: number;
}

/** Places as points for the map. `order` puts what is disputed and much told of first. */
export function placeFeatures(
  places: readonly PlaceLine[],
  parties: readonly PartyMark[],
): FeatureCollection<GeoPoint, PlaceProperties> {
  const features = places.filter(isLocated).map((place): Feature<GeoPoint, PlaceProperties> => {
    const look = lookOf(place, parties);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.lonDeg, place.latDeg] },
      properties: {
        placeId: place.placeId,
        name: place.place,
        look: lookKey(look),
        doubt: doubtOf(place),
        party: look.party ? parties.indexOf(look.party) : -1,
        isOpen: place.status === 'contested' || place.disputes > 0 ? 1 : 0,
        order: -weight(place),
      },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** How much a place has to say: a label stands for the one that has most. */
export function weight(place: PlaceLine): number {
  const status = place.status === 'contested' ? 40 : place.status === 'held' ? 20 : 0;
  return status + Math.min(place.disputes, 5) * 4 + Math.min(place.backing.reports, 50);
}

/** Dashed rings around places whose position is inferred, at the radius it is sure to. */
export function ringFeatures(places: readonly PlaceLine[]): FeatureCollection<Geometry, { placeId: string }> {
  const features = places
    .filter(isLocated)
    .filter((place) => place.precision === 'inferred' && place.radiusKm)
    .map((place) => ({
      type: 'Feature' as const,
      geometry: arc(place, place.radiusKm!),
      properties: { placeId: place.placeId },
    }));
  return { type: 'FeatureCollection', features };
}

export interface DistanceProperties {
  readonly claim: string;
  readonly placeId: string;
  readonly colour: string;
  readonly label: string;
}

/** The gap, in degrees of bearing, that is left in an arc for its words. */
const GAP_DEG = 50;

/**
 * Distances told ("within 10 km"), as arcs around their place: the report says how far, not in which direction, so the arc
 * goes around and is open only where its words stand, in the south.
 */
export function distanceFeatures(
  distances: readonly DistanceLine[],
  parties: readonly PartyMark[],
  quiet: string,
  say: (distance: DistanceLine) => string,
): FeatureCollection<Geometry, DistanceProperties> {
  const features = distances.flatMap((distance): Feature<Geometry, DistanceProperties>[] => {
    const colour = parties.find((p) => p.side === distance.side)?.colour ?? quiet;
    const properties = { claim: distance.claim, placeId: distance.placeId, colour, label: say(distance) };
    return [
      {
        type: 'Feature',
        geometry: arc(distance, distance.km, 180 + GAP_DEG / 2, 540 - GAP_DEG / 2),
        properties: { ...properties, label: '' },
      },
      { type: 'Feature', geometry: { type: 'Point', coordinates: pointFrom(distance, distance.km, 180) }, properties },
    ];
  });
  return { type: 'FeatureCollection', features };
}
