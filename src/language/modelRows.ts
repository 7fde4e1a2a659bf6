import type { Span } from '../terms/span.ts';
import { END_PIECE, START_PIECE, type WordEncoder } from './modelPieces.ts';

/** A run of words read as one unit of the tree: a sentence, or a part of a very long one. */
export interface Part {
  /** Which text of the call, and which sentence of it. */
  readonly text: number;
  readonly sentence: number;
  readonly words: readonly Span[];
  readonly pieces: readonly (readonly number[])[];
  readonly shapes: readonly number[];
  readonly pieceCount: number;
}

/** Parts of one text that follow each other, read together so that each sees the others, as the network takes them. */
export interface Row {
  readonly parts: readonly Part[];
  readonly wordCount: number;
  /** Ids of the sub-words between a start and an end mark, and the shape of each one's word. */
  readonly pieces: Int32Array;
  readonly shapes: Int32Array;
  /** For each word: its first and last sub-word, and the number of its part from 1; zeros beyond the last word. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly group: Int32Array;
}

/** Longest row of several sentences; model/packing.py trains with the same figure. */
const ROW_PIECES = 96;
/** Longest part: the network knows 512 positions. */
const PART_PIECES = 400;

/** Encodes a sentence's words, in one part or, where it is over-long, in several cut after punctuation. */
export function partsOf(
  place: { readonly text: number; readonly sentence: number },
  text: string,
  words: readonly Span[],
  encoder: WordEncoder,
): Part[] {
  const out: Part[] = [];
  let from = 0;
  let pieces: (readonly number[])[] = [];
  let count = 0;
  const flush = (to: number): void => {
    const taken = words.slice(from, to);
    const shapes = taken.map((w) => encoder.shape(text.slice(w.start, w.end)));
    out.push({ ...place, words: taken, pieces, shapes, pieceCount: count });
    from = to;
    pieces = [];
    count = 0;
  };
  words.forEach((word, i) => {
    const ids = encoder.pieces(text.slice(word.start, word.end));
    if (count + ids.length > PART_PIECES) flush(i);
    pieces.push(ids);
    count += ids.length;
    const isPause = /^[,;:.!?—–-]$/u.test(text.slice(word.start, word.end));
    if (isPause && count > PART_PIECES * 0.75) flush(i + 1);
  });
  if (from < words.length) flush(words.length);
  return out;
}

/** Groups following parts of one text into rows of at most 96 sub-words; a longer part stands alone. */
export function rowsOf(parts: readonly Part[]): Row[] {
  const out: Row[] = [];
  let current: Part[] = [];
  let pieceCount = 0;
  const flush = (): void => {
    if (current.length > 0) out.push(rowOf(current, pieceCount));
    current = [];
    pieceCount = 0;
  };
  for (const part of parts) {
    if (current.length > 0 && (current[0]!.text !== part.text || pieceCount + part.pieceCount > ROW_PIECES)) flush();
    current.push(part);
    pieceCount += part.pieceCount;
  }
  flush();
  return out;
}

/** The network looks at four candidate heads, so it wants at least four words. */
const LEAST_WORDS = 4;

function rowOf(parts: readonly Part[], pieceCount: number): Row {
  const wordCount = parts.reduce((sum, part) => sum + part.words.length, 0);
  const pieces = new Int32Array(pieceCount + 2);
  const shapes = new Int32Array(pieceCount + 2);
  const width = Math.max(LEAST_WORDS, wordCount);
  const [first, last, group] = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  let at = 0;
  let word = 0;
  pieces[at++] = START_PIECE;
  parts.forEach((part, number) => {
    part.pieces.forEach((ids, i) => {
      first[word] = at;
      for (const id of ids) {
        pieces[at] = id;
        shapes[at++] = part.shapes[i]!;
      }
      last[word] = at - 1;
      group[word++] = number + 1;
    });
  });
  pieces[at] = END_PIECE;
  return { parts, wordCount, pieces, shapes, first, last, group };
}
