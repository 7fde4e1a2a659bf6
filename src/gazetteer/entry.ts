import type { PlaceKind, PlacePrecision } from '../terms/place.ts';

/** One place as the build gathers it, before it is packed. */
export interface Entry {
  /** Stable key: `gn:`, `cj:`, `cc:`, `a1:`, `a2:` or `fl:` and what follows. */
  readonly placeId: string;
  readonly canonical: string;
  /** Every other name, Latin script. */
  readonly names: readonly string[];
  readonly kind: PlaceKind;
  readonly rank: 'capital' | 'seat' | null;
  readonly country: string;
  readonly admin1: string | null;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly geonameid: number | null;
  readonly population: number;
  readonly precision: PlacePrecision;
  readonly within: string | null;
  /** Listed by hand as a place that war reports name. */
  readonly isNoted: boolean;
}

/** All that the gazetteer file holds. */
export interface GazetteerContent {
  readonly entries: readonly Entry[];
  /** Adjective or word for a people → ISO code of its country. */
  readonly demonyms: ReadonlyMap<string, string>;
}
