import { foldSpelling } from '../../gazetteer/fold.ts';
import type { Candidate } from '../../gazetteer/gazetteer.ts';
import { distanceKm } from './distance.ts';
import type { Sighting } from './sighting.ts';

/** Places named together lie together: a quarter, a suburb or the next town is this near. */
const NEAR_KM = 60;
/** Other names near a place from which the report may mean it rather than a larger namesake that stands alone. */
const ENOUGH = 2;

/**
 * Of the namesakes of a well-known place the one that the report's other names keep company with: "Edmonton" beside Cairns and
 * Queensland is no Canadian city. Null where the known one has company too, or none of the others has enough.
 */
export type Companion = (known: Candidate, candidates: readonly Candidate[], name: string) => Candidate | null;

/** Counts once which names of a report lie near which places. */
export function companyOf(sightings: readonly Sighting[]): Companion {
  const cells = new Map<string, Named[]>();
  const areas = new Map<string, Set<string>>();
  const lands = new Set<string>();
  const seen = new Set<string>();
  for (const { spot, isBarred, looksPersonal, reader, context } of sightings) {
    const name = foldSpelling(spot.name);
    const isName = !isBarred && !looksPersonal && reader !== 'other' && reader !== 'person';
    if (seen.has(name) || !isName || (context === 'none' && reader !== 'place')) continue;
    seen.add(name);
    const exact = spot.candidates.filter((c) => c.match === 'exact');
    for (const candidate of exact.slice(0, MOST_NAMESAKES)) {
      if (candidate.kind === 'country') lands.add(candidate.country);
      else if (candidate.placeId.startsWith('a1:')) add(areas, candidate.admin1 ?? '', name);
      else if (candidate.precision === 'point' || candidate.placeId.startsWith('a2:')) {
        const cell = cellOf(candidate.latDeg, candidate.lonDeg);
        cells.set(cell, [...(cells.get(cell) ?? []), { name, candidate }]);
      }
    }
  }

  function count(place: Candidate, name: string): number {
    const found = new Set<string>();
    for (const near of cellsAround(place))
      for (const other of cells.get(near) ?? []) {
        if (other.name !== name && distanceKm(other.candidate, place) < NEAR_KM) found.add(other.name);
      }
    for (const area of areas.get(place.admin1 ?? '') ?? []) if (area !== name) found.add(area);
    return found.size;
  }

  return (known, candidates, printed) => {
    const name = foldSpelling(printed);
    if (lands.has(known.country) || known.isNoted || count(known, name) > 0) return null;
    const others = candidates.filter((c) => c.match === 'exact' && c.kind !== 'country' && c.placeId !== known.placeId);
    const counted = others.slice(0, MOST_NAMESAKES).map((candidate) => ({ candidate, of: count(candidate, name) }));
    const [best, second] = counted.sort((a, b) => b.of - a.of);
    if (best === undefined || best.of < ENOUGH) return null;
    return second === undefined || second.of < best.of || distanceKm(second.candidate, best.candidate) < NEAR_KM
      ? best.candidate
      : null;
  };
}

interface Named {
  readonly name: string;
  readonly candidate: Candidate;
}

/** Names such as Victoria have hundreds; those looked at are the most likely. */
const MOST_NAMESAKES = 24;

const cellOf = (latDeg: number, lonDeg: number) => `${Math.floor(latDeg)} ${Math.floor(lonDeg)}`;

/** The degree a place lies in and those beside it. */
function cellsAround({ latDeg, lonDeg }: Candidate): string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((north) => steps.map((east) => cellOf(latDeg + north, lonDeg + east)));
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
