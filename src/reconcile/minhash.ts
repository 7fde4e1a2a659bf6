/** Signature length and band width: 64 bands of 2 let pairs from a resemblance of about 0.15 up meet in a bucket. */
const HASHES = 128;
const ROWS = 2;
/** Words a shingle; 3 keeps rewritten wire copy recognisable where 5 would not. */
const SHINGLE_WORDS = 3;

/** The set of word shingles of a text, each as a 32-bit hash. Case, punctuation and accents do not count. */
export function shinglesOf(text: string): Set<number> {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const shingles = new Set<number>();
  if (!words) return shingles;
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++)
    shingles.add(fnv(words.slice(i, i + SHINGLE_WORDS).join(' ')));
  return shingles;
}

/** Share of shingles that two sets have in common, 0 to 1. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const s of small) if (large.has(s)) shared++;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}

/**
 * The buckets that a set of shingles falls into: two texts that resemble one another share at least one.
 * @see Broder 1997, On the resemblance and containment of documents
 */
export function bucketsOf(shingles: ReadonlySet<number>): string[] {
  if (shingles.size === 0) return [];
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles)
    for (let h = 0; h < HASHES; h++) {
      const value = mix(shingle, h);
      if (value < signature[h]!) signature[h] = value;
    }
  const buckets: string[] = [];
  for (let band = 0; band < HASHES; band += ROWS)
    buckets.push(`${band}:${Array.from(signature.slice(band, band + ROWS)).join(',')}`);
  return buckets;
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
