/** The signs that the server puts around words found. */
const MARKED = /\ue000([^\ue000\ue001]*)\ue001/g;

/** A piece of a snippet, marked where it was searched for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Parts a snippet at its signs. Signs without their pair are dropped: a report may hold them too. */
export function piecesOf(snippet: string): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of snippet.matchAll(MARKED)) {
    pieces.push({ text: snippet.slice(last, match.index), isFound: false }, { text: match[1]!, isFound: true });
    last = match.index + match[0].length;
  }
  pieces.push({ text: snippet.slice(last), isFound: false });
  return pieces
    .map(({ text, isFound }) => ({ text: text.replace(/[\ue000\ue001]/g, ''), isFound }))
    .filter(({ text }) => text !== '');
}
