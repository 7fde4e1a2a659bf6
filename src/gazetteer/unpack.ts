import { foldName, foldSpelling } from './fold.ts';
import type { Candidate, Gazetteer } from './gazetteer.ts';
import { hash32 } from './hash.ts';
import { type Header, ID_MARK, KINDS, MAGIC, OTHER_NAME, PRECISIONS, RANKS, SPELLING_SEED } from './pack.ts';

/**
 * A gazetteer over a packed file, which stays one buffer: a look-up is a binary search and builds only what it returns.
 *
 * @param file what `pack` made; its bytes are read in place.
 * @throws Error where the bytes are not such a file.
 */
export function unpack(file: Uint8Array): Gazetteer {
  const { header, section } = open(file);
  const lat = new Int32Array(...section('lat', 4));
  const lon = new Int32Array(...section('lon', 4));
  const population = new Uint32Array(...section('population', 4));
  const geonameid = new Uint32Array(...section('geonameid', 4));
  const within = new Int32Array(...section('within', 4));
  const country = new Uint16Array(...section('country', 2));
  const admin1 = new Uint16Array(...section('admin1', 2));
  const kind = new Uint8Array(...section('kind', 1));
  const rank = new Uint8Array(...section('rank', 1));
  const noted = new Uint8Array(...section('noted', 1));
  const precision = new Uint8Array(...section('precision', 1));
  const textStart = new Uint32Array(...section('textStart', 4));
  const text = new Uint8Array(...section('text', 1));
  const loose = new Uint32Array(...section('loose', 4));
  const close = new Uint32Array(...section('close', 4));
  const place = new Uint32Array(...section('place', 4));
  const decoder = new TextDecoder();
  const demonyms = new Map(header.demonyms);

  const textOf = (number: number) => {
    const [canonical, id] = decoder.decode(text.subarray(textStart[number], textStart[number + 1])).split('\t');
    return { canonical: canonical!, placeId: id ?? `gn:${geonameid[number]}` };
  };

  const candidate = (number: number, match: Candidate['match'], isMainName: boolean): Candidate => ({
    ...textOf(number),
    kind: KINDS[kind[number]!]!,
    rank: RANKS[rank[number]!]!,
    country: header.countries[country[number]!]!,
    admin1: header.admin1[admin1[number]!] || null,
    latDeg: lat[number]! / 1e5,
    lonDeg: lon[number]! / 1e5,
    geonameid: geonameid[number] || null,
    population: population[number]!,
    precision: PRECISIONS[precision[number]!]!,
    within: within[number]! < 0 ? null : textOf(within[number]!).placeId,
    isNoted: noted[number] === 1,
    match,
    isMainName,
  });

  const look = (key: string, spelling: string): Candidate[] => {
    if (key === '') return [];
    const wanted = hash32(key);
    const exact = hash32(spelling, SPELLING_SEED);
    const found = new Map<number, { isExact: boolean; isMain: boolean }>();
    for (let i = lowerBound(loose, wanted); loose[i] === wanted; i++) {
      const number = place[i]! & ~OTHER_NAME;
      const isExact = close[i] === exact;
      const isMain = (place[i]! & OTHER_NAME) === 0;
      const before = found.get(number);
      if (!before || (isExact && !before.isExact)) found.set(number, { isExact, isMain });
    }
    return [...found]
      .map(([number, how]) => candidate(number, how.isExact ? 'exact' : 'variant', how.isMain))
      .sort((a, b) => a.match.localeCompare(b.match) || b.population - a.population);
  };

  const cache = new Map<string, readonly Candidate[]>();
  const byId = new Map<string, Candidate | null>();
  return {
    find(name) {
      const spelling = foldName(name);
      let found = cache.get(spelling);
      if (!found) {
        if (cache.size >= CACHE_SIZE) cache.clear();
        cache.set(spelling, (found = look(foldSpelling(name), spelling)));
      }
      return found;
    },
    get(placeId) {
      let found = byId.get(placeId);
      if (found === undefined) {
        if (byId.size >= CACHE_SIZE) byId.clear();
        found = look(ID_MARK + placeId, ID_MARK + placeId).find((c) => c.placeId === placeId) ?? null;
        byId.set(placeId, found);
      }
      return found;
    },
    countryOfDemonym: (word) => demonyms.get(word) ?? null,
  };
}

/** Names and ids kept with their answers; a report has some hundreds. */
const CACHE_SIZE = 20_000;

function open(file: Uint8Array) {
  const magic = new TextDecoder().decode(file.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error(`Expected a gazetteer file that begins with ${MAGIC}`);
  const length = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  const headStart = MAGIC.length + 8;
  const header = JSON.parse(new TextDecoder().decode(file.subarray(headStart, headStart + length))) as Header;
  const start = file.byteOffset + Math.ceil((headStart + length) / 8) * 8;
  const section = (name: string, width: number): [ArrayBufferLike, number, number] => {
    const [offset, bytes] = header.sections[name]!;
    return [file.buffer, start + offset, bytes / width];
  };
  return { header, section };
}

/** First position whose value is not less than `wanted`. */
function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
