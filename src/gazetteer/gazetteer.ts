import type { PlaceKind, PlacePrecision } from '../terms/place.ts';

/** One place of the gazetteer that a printed name may mean. */
export interface Candidate {
  readonly placeId: string;
  /** The gazetteer's main name. */
  readonly canonical: string;
  readonly kind: PlaceKind;
  /** Seat of a country's or a first-order area's government, or null. */
  readonly rank: 'capital' | 'seat' | null;
  /** ISO 3166-1 alpha-2; empty for what lies in several countries or none, such as seas. */
  readonly country: string;
  /** GeoNames code of the first-order area, such as `SY.10`, or null. */
  readonly admin1: string | null;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly geonameid: number | null;
  /** Of an area, that of the places in it; 0 where not known. */
  readonly population: number;
  readonly precision: PlacePrecision;
  /** `placeId` of the place or province it lies in, where known. */
  readonly within: string | null;
  /** Listed by hand as a place that war reports name. */
  readonly isNoted: boolean;
  /** How the name matched: the same after folding case, marks and punctuation, or a transliteration of it. */
  readonly match: 'exact' | 'variant';
  /** True where the printed name is this place's main name rather than another name of it. */
  readonly isMainName: boolean;
}

/** Knows places by name and by id. Loading is done before; look-ups are pure. */
export interface Gazetteer {
  /** Every place the printed name may mean, best match first, then by population; empty where none is known. */
  find(name: string): readonly Candidate[];
  get(placeId: string): Candidate | null;
  /** ISO code of the country whose people or things the word names ("Syrian", "Sudanese"), or null. */
  countryOfDemonym(word: string): string | null;
}
