/** A run of a text that stands for other characters of an earlier one. */
export interface Piece {
  /** Where it begins, in UTF-16 units of the text. */
  readonly at: number;
  /** What stands there, and what stood there before. */
  readonly text: string;
  readonly from: string;
}

/**
 * Joins two rounds of replacing: what the second made of places that the first had made stands for what was there first.
 * @param first pieces of the text between, in order, a character each
 * @param second pieces of the last text, in order, a character each
 * @returns pieces of the last text, in order
 */
export function joinRounds(first: readonly Piece[], second: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let k = 0;
  let shift = 0;
  for (const piece of second) {
    const start = piece.at - shift;
    const end = start + piece.from.length;
    for (; k < first.length && first[k]!.at + first[k]!.text.length <= start; k++)
      joined.push({ ...first[k]!, at: first[k]!.at + shift });
    let from = '';
    let at = start;
    for (; k < first.length && first[k]!.at < end; k++) {
      from += piece.from.slice(at - start, Math.max(at, first[k]!.at) - start) + first[k]!.from;
      at = first[k]!.at + first[k]!.text.length;
    }
    joined.push({ ...piece, from: from + piece.from.slice(Math.min(at, end) - start) });
    shift += piece.text.length - piece.from.length;
  }
  for (; k < first.length; k++) joined.push({ ...first[k]!, at: first[k]!.at + shift });
  return joined;
}

/** Pieces that touch become one: a word of restored letters is one repair. */
export function merged(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.at + last.text.length === piece.at)
      found[found.length - 1] = { at: last.at, text: last.text + piece.text, from: last.from + piece.from };
    else found.push(piece);
  }
  return found;
}
