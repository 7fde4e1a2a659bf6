export type PlaceKind = 'country' | 'province' | 'city' | 'town' | 'village' | 'neighbourhood' | 'feature';

/** How well a position is known: a point, the middle of an area, or a place put relative to known ones. */
export type PlacePrecision = 'point' | 'area' | 'inferred' | 'none';

/** A place as a report names it, and as the gazetteer resolves it. */
export interface Place {
  /** Stable key of the resolved place, such as `gn:170017`, `fl:sy/maardis` or, unresolved, `name:sy/maardis`. */
  readonly placeId: string;
  /** As printed, bare. */
  readonly name: string;
  /** The gazetteer's own name, or the printed one where it is not known. */
  readonly canonical: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, or null where unsure. */
  readonly country: string | null;
  readonly latDeg: number | null;
  readonly lonDeg: number | null;
  readonly geonameid: number | null;
  readonly precision: PlacePrecision;
  /** Uncertainty radius of an inferred position. */
  readonly radiusKm: number | null;
  /** `placeId` of the city a neighbourhood or facility belongs to, or of the province around; null where not known. */
  readonly within: string | null;
  /** One clause that says why this reading was chosen, or why none was. */
  readonly because: string;
}
