/** Signature length and band width: 64 bands of 2 let pairs from a resemblance of about 0.15 up meet in a bucket. */
const HASHES = 128;
const ROWS = 2;
/** Words a shingle; 3 keeps rewritten wire copy recognisable where 5 would not. */
const SHINGLE_WORDS = 3;

/** The word shingles of a text as 32-bit hashes, each once and in rising order. Case, punctuation and accents do not count. */
export function shinglesOf(text: string): Uint32Array {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const shingles = new Set<number>();
  if (!words) return new Uint32Array(0);
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++)
    shingles.add(fnv(words.slice(i, i + SHINGLE_WORDS).join(' ')));
  return Uint32Array.from(shingles).sort();
}

/** Share of shingles that two sets have in common, 0 to 1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return a.length + b.length === 0 ? 0 : shared / (a.length + b.length - shared);
}

/**
 * The buckets that a set of shingles falls into, as 31-bit keys: two texts that resemble one another share at least one.
 * @see Broder 1997, On the resemblance and containment of documents
 */
export function bucketsOf(shingles: Uint32Array): number[] {
  if (shingles.length === 0) return [];
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles)
    for (let h = 0; h < HASHES; h++) {
      const value = mix(shingle, h);
      if (value < signature[h]!) signature[h] = value;
    }
  const buckets: number[] = [];
  for (let band = 0; band < HASHES; band += ROWS) {
    let key = mix(band, HASHES);
    for (let row = band; row < band + ROWS; row++) key = mix(key ^ signature[row]!, row);
    buckets.push(key >>> 1);
  }
  return buckets;
}

/** A 31-bit key for any other trait that copies share, such as a figure. */
export function bucketOf(trait: string): number {
  return fnv(trait) >>> 1;
}

/** 32-bit FNV-1a of a string. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One of a family of 32-bit mixers, by index (the finaliser of MurmurHash3 over a keyed value). */
function mix(value: number, index: number): number {
  let h = (value ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
