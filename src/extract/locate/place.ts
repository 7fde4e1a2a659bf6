import { foldSpelling } from '../../gazetteer/fold.ts';
import type { Candidate } from '../../gazetteer/gazetteer.ts';
import type { Place, PlaceKind } from '../../terms/place.ts';
import type { Choice } from './resolve.ts';

/** A place that the gazetteer knows, under the name that the report prints. */
export function knownPlace(name: string, { candidate, because }: Choice): Place {
  return {
    placeId: candidate.placeId,
    name,
    canonical: candidate.canonical,
    kind: candidate.kind,
    country: candidate.country || null,
    latDeg: candidate.precision === 'none' ? null : candidate.latDeg,
    lonDeg: candidate.precision === 'none' ? null : candidate.lonDeg,
    geonameid: candidate.geonameid,
    precision: candidate.precision,
    radiusKm: null,
    within: candidate.within,
    because: because.startsWith('a ') || because.startsWith('the ') ? because : `known: ${because}`,
  };
}

/** A place that the gazetteer lacks: kept by name, without a position. */
export function unknownPlace(name: string, kind: PlaceKind, country: string | null, because: string): Place {
  return {
    placeId: `name:${(country ?? 'x').toLowerCase()}/${foldSpelling(name)}`,
    name,
    canonical: name,
    kind,
    country,
    latDeg: null,
    lonDeg: null,
    geonameid: null,
    precision: 'none',
    radiusKm: null,
    within: null,
    because,
  };
}

/** A facility that the gazetteer lacks, put at the place whose name it bears. */
export function facilityAt(name: string, base: Candidate, country: string | null): Place {
  return {
    ...unknownPlace(name, 'feature', country, `put at ${base.canonical}, whose name it bears`),
    latDeg: base.latDeg,
    lonDeg: base.lonDeg,
    precision: 'inferred',
    radiusKm: FACILITY_RADIUS_KM,
    within: base.placeId,
  };
}

/** Airports, camps and dams lie within some 15 km of the town they are called after. */
const FACILITY_RADIUS_KM = 15;
