import type { PlaceKind, PlacePrecision } from '../terms/place.ts';

/** One place of the gazetteer that a printed name may mean. */
export interface Candidate {
  readonly placeId: string;
  /** The gazetteer's main name. */
  readonly canonical: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2 or GeoNames code of the first-order area, or null. */
  readonly admin1: string | null;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly geonameid: number | null;
  readonly population: number;
  readonly precision: PlacePrecision;
  /** `placeId` of the place or province it lies in, where known. */
  readonly within: string | null;
  /** How the name matched: the same after folding, or a transliteration of it. */
  readonly match: 'exact' | 'variant';
}

/** Knows places by name and by id. Loading is done before; look-ups are pure. */
export interface Gazetteer {
  /** Every place the printed name may mean, best match first; empty where none is known. */
  find(name: string): readonly Candidate[];
  get(placeId: string): Candidate | null;
}
