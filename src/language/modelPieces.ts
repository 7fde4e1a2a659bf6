/** Turns a word into sub-word ids and a shape id; model/wordpiece.py holds the same rules. */
export interface WordEncoder {
  /** @returns one to six ids of BERT's uncased vocabulary. */
  pieces(word: string): readonly number[];
  /** @returns 1 to 12: the case, digits and punctuation that the uncased ids lose. */
  shape(word: string): number;
}

export const START_PIECE = 101;
export const END_PIECE = 102;
const UNKNOWN = 100;
const MAX_PIECES = 6;
const MAX_CACHED = 100_000;

const QUOTES: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '.',
};
const QUOTED = /[’‘ʼ`´“”„«»–—…]/gu;
const DROPPED = /[\x00-\x1f\x7f-\x9f\p{Cf}\p{Mn}\ufffd]/gu;
const SINGLE = '!-\\/:-@\\[-`{-~\\p{P}\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{2ebe0}';
const PARTS = new RegExp(`[${SINGLE}]|[^${SINGLE}]+`, 'gu');

const SHAPES: readonly (readonly [number, RegExp])[] = [
  [1, /^\p{Ll}[\p{Ll}\p{M}'’-]*$/u],
  [5, /^\p{Lu}\.?$/u],
  [2, /^\p{Lu}[\p{Ll}\p{M}'’]*[\p{Ll}\p{M}]\.?$/u],
  [3, /^[\p{Lu}\p{M}.&'’-]+$/u],
  [6, /^\p{Nd}+$/u],
  [11, /^[\p{Nd}.,:/-]*\p{Nd}[\p{Nd}.,:/-]*$/u],
  [7, /\p{N}/u],
  [9, /^['’‘ʼ`´]\p{L}+$/u],
  [8, /^[\p{P}\p{S}]+$/u],
  [4, /\p{Lu}/u],
  [10, /\p{Lo}/u],
];

/** Makes an encoder over a vocabulary whose line numbers are the ids. */
export function wordEncoder(vocabulary: readonly string[]): WordEncoder {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const cache = new Map<string, readonly number[]>();

  function partPieces(part: string): number[] {
    const letters = [...part];
    if (letters.length > 100) return [UNKNOWN];
    const out: number[] = [];
    for (let at = 0; at < letters.length;) {
      let stop = letters.length;
      let id: number | undefined;
      for (; stop > at; stop--) {
        id = ids.get((at > 0 ? '##' : '') + letters.slice(at, stop).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [UNKNOWN];
      out.push(id);
      at = stop;
    }
    return out;
  }

  function encode(word: string): readonly number[] {
    const plain = word
      .replace(QUOTED, (c) => QUOTES[c]!)
      .toLowerCase()
      .normalize('NFD')
      .replace(DROPPED, '');
    const out = (plain.match(PARTS) ?? []).flatMap(partPieces);
    if (out.length === 0) return [UNKNOWN];
    return out.length <= MAX_PIECES ? out : [...out.slice(0, MAX_PIECES - 1), out.at(-1)!];
  }

  return {
    pieces(word) {
      const cached = cache.get(word);
      if (cached) return cached;
      if (cache.size >= MAX_CACHED) cache.clear();
      const out = encode(word);
      cache.set(word, out);
      return out;
    },
    shape: (word) => SHAPES.find(([, pattern]) => pattern.test(word))?.[0] ?? 12,
  };
}
