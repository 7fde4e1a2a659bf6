import type { Repair } from '../../terms/article.ts';
import { plainCharacters } from '../text/characters.ts';
import type { Repaired } from './mojibake.ts';
import type { Piece } from './pieces.ts';

/** How many characters before and after a restored one are looked at, to know it again where the page has sound ones too. */
const context = 6;

/** How many different restored runs are looked for in a body; a bound for time, set by hand. */
const mostRuns = 5000;

/**
 * Finds again in the body what was restored in the page. Where all characters of that kind were restored on the page, so
 * were those of the body; where the page has sound ones too, what stands beside them on the page tells them apart.
 * @param repaired the page as repaired
 * @param body of its article
 * @returns in the order of `body`, none within another
 */
export function repairsIn(repaired: Repaired, body: string): readonly Repair[] {
  if (repaired.pieces.length === 0) return [];
  const sound = soundCharacters(repaired);
  const byText = new Map<string, Piece[]>();
  for (const piece of repaired.pieces) {
    const text = plainCharacters(piece.text).trim();
    if (text === '') continue;
    const same = byText.get(text);
    if (same) same.push(piece);
    else byText.set(text, [piece]);
  }
  const found: Repair[] = [];
  const taken = new Uint8Array(body.length);
  const runs = [...byText].sort(([a], [b]) => b.length - a.length).slice(0, mostRuns);
  for (const [text, pieces] of runs) {
    const isCertain = [...text].some((char) => !sound.has(char));
    for (let at = body.indexOf(text); at !== -1; at = body.indexOf(text, at + text.length)) {
      const end = at + text.length;
      if (taken.subarray(at, end).includes(1)) continue;
      const piece = pieces.find((p) => standsAlike(repaired.text, p, body, at, end)) ?? (isCertain ? pieces[0] : null);
      if (!piece) continue;
      taken.fill(1, at, end);
      found.push({ start: at, end, from: piece.from });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The characters beyond ASCII that stand on the page undamaged. */
function soundCharacters({ text, pieces }: Repaired): ReadonlySet<string> {
  const sound = new Set<string>();
  let at = 0;
  for (const piece of [...pieces, { at: text.length, text: '' }]) {
    for (const [char] of text.slice(at, piece.at).matchAll(/[^\x00-\x7f]/gu)) sound.add(char);
    at = piece.at + piece.text.length;
  }
  return sound;
}

/** Whether the same stands before or behind a piece on the page and a place of the body. */
function standsAlike(page: string, piece: Piece, body: string, start: number, end: number): boolean {
  const after = piece.at + piece.text.length;
  const isLike = (a: string, b: string) => a.length >= context && a === b;
  return (
    isLike(page.slice(Math.max(0, piece.at - context), piece.at), body.slice(Math.max(0, start - context), start)) ||
    isLike(page.slice(after, after + context), body.slice(end, end + context))
  );
}
