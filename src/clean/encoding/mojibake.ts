import { type Codepage, possible } from './codepages.ts';
import { joinRounds, merged, type Piece } from './pieces.ts';

export interface Repaired {
  readonly text: string;
  /** The charset that the text had wrongly been decoded with; null where nothing was damaged. */
  readonly codepage: string | null;
  /** How many characters were restored. */
  readonly restored: number;
  /** What was restored, in the order of `text`. */
  readonly pieces: readonly Piece[];
}

/** The share of a line's characters beyond ASCII that must read as UTF-8 before the line counts as damaged; below it lie accidents in sound text. */
const damagedShare = 0.75;

/** Text damaged twice is repaired twice; deeper damage has not been met. */
const maxRounds = 3;

/**
 * Repairs text whose UTF-8 bytes were decoded with a single-byte charset ("Iâ€™m", "Iโ€™m", "Iв„ўm" → "I’m").
 * For each charset the characters are turned back into bytes; a line is damaged where almost all its characters beyond
 * ASCII form UTF-8 sequences for characters in common use. Sound text hardly ever does, and is left as it is.
 * @see https://ftfy.readthedocs.io for the idea; the mixed tables are ours
 */
export function repairMojibake(text: string): Repaired {
  let current = text;
  let codepage: string | null = null;
  let restored = 0;
  let pieces: readonly Piece[] = [];
  for (let round = 0; round < maxRounds && /[^\x00-\x7f]{2}/.test(current); round++) {
    const repairs = likeliest(current).map((page) => ({ page, ...repairWith(page, current) }));
    if (repairs.every(({ restored: n }) => n === 0)) break;
    const best = repairs.reduce((a, b) => (b.restored > a.restored ? b : a));
    current = best.text;
    codepage ??= best.page.name;
    restored += best.restored;
    pieces = joinRounds(pieces, best.pieces);
  }
  if (codepage === null) return { text, codepage, restored, pieces };
  const mended = mendLostQuotes(current);
  return { text: mended.text, codepage, restored, pieces: merged(joinRounds(pieces, mended.pieces)) };
}

/** How many codepages are tried in full, those that rank alike all but too many; and on how many different runs they are ranked. */
const tried = 4;
const mostTried = 16;
const rankedRuns = 400;

/** The codepages in which most characters of the text's runs beyond ASCII form sequences, the best first. */
function likeliest(text: string): readonly Codepage[] {
  const runs = new Set<string>();
  for (const [run] of text.matchAll(/[^\x00-\x7f]{2,}/g)) {
    runs.add(run.slice(0, 200));
    if (runs.size >= rankedRuns) break;
  }
  const gain = (page: Codepage) => [...runs].reduce((sum, run) => sum + decodeRun(page, run, '', '').count, 0);
  return possible(runs)
    .map((page) => ({ page, gain: gain(page) }))
    .filter(({ gain: n }) => n > 0)
    .sort((a, b) => b.gain - a.gain)
    .filter(({ gain: n }, i, all) => i < tried || (i < mostTried && n === all[tried - 1]!.gain))
    .map(({ page }) => page);
}

function repairWith(page: Codepage, text: string): Omit<Repaired, 'codepage'> {
  let restored = 0;
  const pieces: Piece[] = [];
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const lineStart = start;
    start += line.length + 1;
    if (!/[^\x00-\x7f]{2}/.test(line)) return line;
    const high = (line.match(/[^\x00-\x7f]/g) ?? []).length;
    let consumed = 0;
    let count = 0;
    let grown = 0;
    const own: Piece[] = [];
    const mended = line.replace(/[^\x00-\x7f]{2,}/g, (run, at: number) => {
      const decoded = decodeRun(page, run, line.charAt(at - 1), line.charAt(at + run.length));
      consumed += decoded.consumed;
      count += decoded.count;
      for (const piece of decoded.pieces) own.push({ ...piece, at: lineStart + at + grown + piece.at });
      grown += decoded.text.length - run.length;
      return decoded.text;
    });
    if (count === 0 || consumed < damagedShare * high) return line;
    restored += count;
    pieces.push(...own);
    start += grown;
    return mended;
  });
  return { text: lines.join('\n'), restored, pieces };
}

interface DecodedRun {
  readonly text: string;
  readonly consumed: number;
  readonly count: number;
  /** Restored characters, by their places in `text`. */
  readonly pieces: readonly Piece[];
}

function decodeRun(page: Codepage, run: string, before: string, after: string): DecodedRun {
  const pieces: Piece[] = [];
  let text = '';
  let consumed = 0;
  let count = 0;
  for (let i = 0; i < run.length;) {
    const bytes = sequenceAt(page, run, i);
    const char = bytes ? decodeOne(bytes) : null;
    const left = i === 0 ? before : (text.at(-1) ?? before);
    const right = bytes && i + bytes.length < run.length ? '' : after;
    if (bytes && char !== null && !isAccident(char, run, i, left, right)) {
      pieces.push({ at: text.length, text: char, from: run.slice(i, i + bytes.length) });
      text += char;
      consumed += bytes.length;
      count++;
      i += bytes.length;
    } else text += run.charAt(i++);
  }
  const isSoundWord = consumed < run.length && oneScript.test(run);
  return isSoundWord ? { text: run, consumed: 0, count: 0, pieces: [] } : { text, consumed, count, pieces };
}

/** A word in letters of one script: where a part of it only reads as UTF-8, all of it is what it seems. */
const oneScript =
  /^(?:\p{Script=Greek}+|\p{Script=Cyrillic}+|\p{Script=Hebrew}+|\p{Script=Arabic}+|\p{Script=Thai}+)$/u;

/**
 * Says whether a sequence is more likely an accident of sound text: a capital and a mark that end or continue a word in
 * capitals ("IRMÃ…"), a letter of another script within a Latin word, an arrow or box grown onto a word.
 * @param left the character before it, restored; `right` the one behind it, or empty where that is of the same run
 */
function isAccident(char: string, run: string, i: number, left: string, right: string): boolean {
  const isCapitals = /\p{Lu}/u.test(left) && /\p{Lu}/u.test(run.charAt(i)) && !/\p{Ll}/u.test(right);
  if (isCapitals && run.length === 2 && (!/\p{Lu}/u.test(char) || !/\p{L}/u.test(right))) return true;
  const isOfOtherScripts = /[\u200b-\u200f\u3000-\u30ff]/.test(char);
  if (isOfOtherScripts && /[a-z]/i.test(left + right)) return true;
  const isForeign = /\p{L}/u.test(char) && !/\p{Script=Latin}/u.test(char);
  if (isForeign && /[a-z]/i.test(left + right)) return true;
  return /[\u2190-\u2bff]/.test(char) && /\p{L}/u.test(left + right);
}

/** The bytes of the UTF-8 sequence that starts at `i`, or null where the characters' bytes form none. */
function sequenceAt(page: Codepage, run: string, i: number): readonly number[] | null {
  const lead = page.leadOf.get(run.charAt(i));
  if (lead === undefined) return null;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [lead];
  for (let k = 1; k < length; k++) {
    const byte = page.trailOf.get(run.charAt(i + k));
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return bytes;
}

/** Scripts and signs that news is written with; a sequence for anything else is an accident of sound text. */
const common =
  /^(?:[\u0080-\u024f\u02bb-\u02bc]|[\u0370-\u03ff]|[\u0400-\u0482\u048a-\u04ff]|[\u0531-\u058a\u058f]|[\u05d0-\u05f4]|[\u060c-\u060f\u061b-\u066f\u0671-\u06d5\u06dd-\u06ff]|[\u064b-\u065f]|[\u0900-\u0dff]|[\u0e01-\u0e5b]|[\u1000-\u109f]|[\u10d0-\u10ff]|[\u1200-\u137f]|[\u1e00-\u1eff]|[\u2010-\u2027\u202f-\u205e\u2060\u200b-\u200f]|[\u20a0-\u20bf]|[\u2100-\u27bf]|[\u2b00-\u2bff]|[\u3000-\u3029\u3030-\u30ff]|[\u4e00-\u9fff]|[\uac00-\ud7a3]|[\ufb00-\ufdff]|[\ufe0e\ufe0f]|[\ufe70-\ufeff]|[\uff00-\uffef]|[\u{1f300}-\u{1faff}])$/u;

/** Which characters are in common use, as far as asked. */
const asked = new Map<number, boolean>();

/** The character of a well-formed UTF-8 sequence if it is one in common use, else null. */
function decodeOne(bytes: readonly number[]): string | null {
  const [lead, ...rest] = bytes as [number, ...number[]];
  const code = rest.reduce(
    (sum, byte) => sum * 64 + (byte & 0x3f),
    lead & (rest.length === 1 ? 0x1f : rest.length === 2 ? 0x0f : 0x07),
  );
  const least = rest.length === 1 ? 0x80 : rest.length === 2 ? 0x800 : 0x10000;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  const char = String.fromCodePoint(code);
  const before = asked.get(code);
  if (before !== undefined) return before ? char : null;
  const isCommon = common.test(char);
  asked.set(code, isCommon);
  return isCommon ? char : null;
}

/** Some decoders drop the closing quotation mark's third byte, 0x9D: in damaged text a left-over "â€" is that mark. */
function mendLostQuotes(text: string): Pick<Repaired, 'text' | 'pieces'> {
  const pieces: Piece[] = [];
  const mended = text.replace(/â€(?=[\s.,;:!?)]|$)/gm, (from, at: number) => {
    pieces.push({ at: at - pieces.length, text: '”', from });
    return '”';
  });
  return { text: mended, pieces };
}
