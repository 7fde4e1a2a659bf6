import { wordCount } from './words.ts';

export { wordCount };

/** One line or paragraph of a page, in reading order, with what the page's form says of it. */
export interface Block {
  /** White space squeezed, but columns are kept apart by three spaces. */
  readonly text: string;
  /** Whether an empty line, or the edge of an element, stands before it. */
  readonly gap: boolean;
  /** `line` for plain text; for HTML the element: `p`, `h1`…`h6`, `li`, `figcaption`, `blockquote`, `td`, `div`. */
  readonly tag: string;
  /** Share of its characters that stand in links, 0 to 1; 0 for plain text. */
  readonly linkShare: number;
}

const separators = /\s*[|·•●∙◦»«›‹>▸▶►◄◂★☆❯┃]+\s*|\s{2,}|\s+[-–—/\\]+\s+|\s*\/\/\s*|\]\s*\[/;

/** Splits a line at bars, bullets, arrows, spaced dashes and columns: "World | 4 Dec 2024 • Print" has three segments. */
export function segments(text: string): readonly string[] {
  if (text === lastText) return lastSegments;
  lastSegments = (separator.test(text) ? text.split(separators) : [text]).map(bare).filter((s) => s !== '');
  lastText = text;
  return lastSegments;
}

/** A separator's own characters, without the white space around it: most lines hold none, and this tells sooner. */
const separator = /[|·•●∙◦»«›‹>▸▶►◄◂★☆❯┃]|\s(?:\s|[-–—/\\]+\s)|\/\/|\]\s*\[/;

const opens = /[\s[\]("“–—-]/;
const closes = /[\s[\])"”–—-]/;

/** A segment without the white space, brackets, quotes and dashes around it. */
function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && opens.test(text.charAt(start))) start++;
  while (end > start && closes.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The text asked about last: one rule after another asks about the same. */
let lastText = '';
let lastSegments: readonly string[] = [];

/** Whether a text ends as sentences do: a full stop, question mark, exclamation mark or ellipsis, closing marks after it. */
export function endsLikeSentence(text: string): boolean {
  return /[.!?…。؟।։][\s"'”’»›)\]]*$/.test(text);
}

/**
 * Whether a line reads as running text: it ends like a sentence and has at least four words, or is far longer than
 * headlines and menus are and not made of columns.
 * @param words how many it has, where that is known already
 */
export function isProse(text: string, words = wordCount(text)): boolean {
  if (/[^\x00-\x7f]/.test(text) && /\p{Lo}/u.test(text) && !/\p{Lu}/u.test(text))
    return endsLikeSentence(text) ? text.length >= 20 : text.length >= 100;
  if (endsLikeSentence(text)) return words >= 4;
  if (/:["”’]?$/.test(text)) return words >= 8;
  return words >= 28 && segments(text).length <= 1 + words / 12;
}

/** Whether a prose line is long enough to stand for an article's paragraph and not a slogan or a prompt. */
export function isParagraph(text: string): boolean {
  return isProse(text) && wordCount(text) >= 11;
}
