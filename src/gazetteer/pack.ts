import type { Candidate } from './gazetteer.ts';
import type { Entry, GazetteerContent } from './entry.ts';
import { foldName, foldSpelling } from './fold.ts';
import { hash32 } from './hash.ts';

// The gazetteer file: magic, header length, JSON header, then sections of typed arrays and text, each aligned to 8 bytes.
// The index holds, for every name of every place: hash of its loose fold (sorted), hash of its close fold, and the place.

export const MAGIC = 'FLGAZ003';
export const KINDS = ['country', 'province', 'city', 'town', 'village', 'neighbourhood', 'feature'] as const;
export const RANKS = [null, 'seat', 'capital'] as const;
export const PRECISIONS = ['point', 'area', 'inferred', 'none'] as const;

/** Bit of an index entry's place number that says the name is another than the main one. */
export const OTHER_NAME = 0x80000000;
/** Seed of the hash that tells spellings apart; the index is sorted by the hash with seed 0. */
export const SPELLING_SEED = 7;
/** Put before a `placeId` so that ids share the index with names without meeting them. */
export const ID_MARK = '\u0001';

export interface Header {
  readonly count: number;
  readonly names: number;
  readonly countries: readonly string[];
  readonly admin1: readonly string[];
  readonly demonyms: readonly (readonly [string, string])[];
  /** Section name → [offset from the end of the header, length in bytes]. */
  readonly sections: Readonly<Record<string, readonly [number, number]>>;
}

/** What a loaded file gives: every field of a {@link Candidate} but how its name matched. */
export type Packed = Omit<Candidate, 'match' | 'isMainName'>;

/** Packs places into one buffer that {@link openPacked} reads without parsing. */
export function pack(content: GazetteerContent): Uint8Array {
  const { entries } = content;
  const countries = [...new Set(entries.map((e) => e.country))].sort();
  const admin1 = [...new Set(entries.map((e) => e.admin1 ?? ''))].sort();
  const numberOf = new Map(entries.map((e, i) => [e.placeId, i]));
  const countryNumber = new Map(countries.map((c, i) => [c, i]));
  const admin1Number = new Map(admin1.map((c, i) => [c, i]));
  const texts = textSection(entries);
  const index = indexSections(entries);
  const sections: Record<string, Uint8Array> = {
    lat: bytesOf(Int32Array.from(entries, (e) => Math.round(e.latDeg * 1e5))),
    lon: bytesOf(Int32Array.from(entries, (e) => Math.round(e.lonDeg * 1e5))),
    population: bytesOf(Uint32Array.from(entries, (e) => e.population)),
    geonameid: bytesOf(Uint32Array.from(entries, (e) => e.geonameid ?? 0)),
    within: bytesOf(Int32Array.from(entries, (e) => (e.within === null ? -1 : (numberOf.get(e.within) ?? -1)))),
    country: bytesOf(Uint16Array.from(entries, (e) => countryNumber.get(e.country)!)),
    admin1: bytesOf(Uint16Array.from(entries, (e) => admin1Number.get(e.admin1 ?? '')!)),
    kind: Uint8Array.from(entries, (e) => KINDS.indexOf(e.kind)),
    rank: Uint8Array.from(entries, (e) => RANKS.indexOf(e.rank)),
    noted: Uint8Array.from(entries, (e) => Number(e.isNoted)),
    precision: Uint8Array.from(entries, (e) => PRECISIONS.indexOf(e.precision)),
    textStart: bytesOf(texts.starts),
    text: texts.bytes,
    ...index,
  };
  return assemble(sections, {
    count: entries.length,
    names: index.place.byteLength / 4,
    countries,
    admin1,
    demonyms: [...content.demonyms],
  });
}

/** Main names, and for places without a GeoNames number their ids after a tab, in one run of UTF-8. */
function textSection(entries: readonly Entry[]): { starts: Uint32Array; bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const parts = entries.map((e) =>
    encoder.encode(e.placeId.startsWith('gn:') ? e.canonical : `${e.canonical}\t${e.placeId}`),
  );
  const starts = new Uint32Array(entries.length + 1);
  parts.forEach((part, i) => (starts[i + 1] = starts[i]! + part.length));
  const bytes = new Uint8Array(starts[entries.length]!);
  parts.forEach((part, i) => bytes.set(part, starts[i]));
  return { starts, bytes };
}

function indexSections(entries: readonly Entry[]): { loose: Uint8Array; close: Uint8Array; place: Uint8Array } {
  const loose: number[] = [];
  const close: number[] = [];
  const place: number[] = [];
  entries.forEach((entry, number) => {
    const seen = new Set<string>();
    const add = (key: string, spelling: string, flag: number) => {
      if (key === '' || seen.has(spelling)) return;
      seen.add(spelling);
      loose.push(hash32(key));
      close.push(hash32(spelling, SPELLING_SEED));
      place.push((number | flag) >>> 0);
    };
    add(foldSpelling(entry.canonical), foldName(entry.canonical), 0);
    for (const name of entry.names) add(foldSpelling(name), foldName(name), OTHER_NAME);
    add(ID_MARK + entry.placeId, ID_MARK + entry.placeId, 0);
  });
  // hash (32 bits) and position (21 bits) fit one double, whose sort is native
  const order = Float64Array.from(loose, (h, i) => h * 2 ** 21 + i).sort();
  const pick = (values: readonly number[]) => bytesOf(Uint32Array.from(order, (o) => values[o % 2 ** 21]!));
  return { loose: pick(loose), close: pick(close), place: pick(place) };
}

function assemble(sections: Readonly<Record<string, Uint8Array>>, rest: Omit<Header, 'sections'>): Uint8Array {
  const table: Record<string, [number, number]> = {};
  let offset = 0;
  for (const [name, bytes] of Object.entries(sections)) {
    table[name] = [offset, bytes.byteLength];
    offset += Math.ceil(bytes.byteLength / 8) * 8;
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...rest, sections: table } satisfies Header));
  const start = Math.ceil((MAGIC.length + 8 + json.length) / 8) * 8;
  const file = new Uint8Array(start + offset);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(MAGIC.length, json.length, true);
  file.set(json, MAGIC.length + 8);
  for (const [name, bytes] of Object.entries(sections)) file.set(bytes, start + table[name]![0]);
  return file;
}

function bytesOf(array: Uint32Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
