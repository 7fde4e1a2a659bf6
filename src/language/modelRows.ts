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

/** Parts of one text that follow each other, given to the network as one row so that each sees the others. */
export interface Row {
  readonly parts: readonly Part[];
  readonly pieceCount: number;
  readonly wordCount: number;
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
    if (current.length === 0) return;
    const wordCount = current.reduce((sum, part) => sum + part.words.length, 0);
    out.push({ parts: current, pieceCount: pieceCount + 2, wordCount });
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

/** A padded batch, as the network takes it: row-major arrays of `rows × pieces` and `rows × words`. */
export interface Batch {
  readonly rows: readonly Row[];
  readonly pieceWidth: number;
  readonly wordWidth: number;
  readonly pieces: Int32Array;
  readonly shapes: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly group: Int32Array;
}

/** Most padded sub-words in one batch: measured at 200 to 4,000, none was faster than 500 to 1,000. */
const BATCH_PIECES = 1024;

/** Sorts rows by length and cuts them into batches, so that little is padding. */
export function batchesOf(rows: readonly Row[]): Batch[] {
  const sorted = [...rows].sort((a, b) => a.pieceCount - b.pieceCount);
  const out: Batch[] = [];
  let current: Row[] = [];
  for (const row of sorted) {
    if (current.length > 0 && (current.length + 1) * row.pieceCount > BATCH_PIECES) {
      out.push(batchOf(current));
      current = [];
    }
    current.push(row);
  }
  if (current.length > 0) out.push(batchOf(current));
  return out;
}

function batchOf(rows: readonly Row[]): Batch {
  const pieceWidth = Math.max(...rows.map((r) => r.pieceCount));
  // The network looks at four candidate heads, so it wants at least four words.
  const wordWidth = Math.max(4, ...rows.map((r) => r.wordCount));
  const pieces = new Int32Array(rows.length * pieceWidth);
  const shapes = new Int32Array(rows.length * pieceWidth);
  const first = new Int32Array(rows.length * wordWidth);
  const last = new Int32Array(rows.length * wordWidth);
  const group = new Int32Array(rows.length * wordWidth);
  rows.forEach((row, r) => {
    let at = r * pieceWidth;
    let word = r * wordWidth;
    pieces[at++] = START_PIECE;
    row.parts.forEach((part, number) => {
      part.pieces.forEach((ids, i) => {
        first[word] = at - r * pieceWidth;
        for (const id of ids) {
          pieces[at] = id;
          shapes[at++] = part.shapes[i]!;
        }
        last[word] = at - r * pieceWidth - 1;
        group[word++] = number + 1;
      });
    });
    pieces[at] = END_PIECE;
  });
  return { rows, pieceWidth, wordWidth, pieces, shapes, first, last, group };
}
