import { type Block, isParagraph, isProse, segments, wordCount } from './block.ts';
import { isCaption } from './caption.ts';
import { isDesk } from './furniture/credits.ts';
import { furnitureOf } from './furniture/index.ts';
import { printedDates } from './metadata/dates.ts';
import { isDateLine, isMetadata } from './furniture/metadata-lines.ts';
import { bareTagsOf } from './furniture/tag-lines.ts';

/** A line that scores this much right above the best is the headline, and the best its standfirst. */
const aboveStandfirst = 1.8;

/** A line that scores this much echoes the article: slogans, however free they stand, stay below. */
const surely = 2.2;

/**
 * Finds the headline among the lines above the first paragraph of a page without markup. What tells it: its words come
 * back in the article, it has a headline's length, stands free, and has the date or byline near; slogans, menus and
 * section names lack most of these. Weights chosen by hand on the sample pages; the earliest of near-equal lines wins,
 * since a standfirst looks like a headline too.
 * @returns its index, or -1 where the page begins with its text.
 */
export function findHeadline(blocks: readonly Block[]): number {
  const first = blocks.findIndex((b) => isParagraph(b.text) && furnitureOf(b) === null && !isCaption(b.text));
  const end = first === -1 ? Math.min(blocks.length, 40) : first;
  const prose = blocks.slice(end, end + 60).filter((b) => isProse(b.text) && furnitureOf(b) === null);
  const vocabulary = stemsOf(prose.map((b) => b.text).join(' '));
  const scored = blocks.slice(0, end).map((_, i) => scoreOf(blocks, i, end, vocabulary));
  const best = Math.max(...scored, 0);
  if (best < 1.2) return -1;
  let at = scored.findIndex((score) => score >= best - (score >= surely ? 1 : 0.5));
  while (at > 0 && scored[at - 1]! >= aboveStandfirst && wordCount(blocks[at - 1]!.text) >= 4) at--;
  return at;
}

function scoreOf(blocks: readonly Block[], i: number, end: number, vocabulary: ReadonlySet<string>): number {
  const { text, gap } = blocks[i]!;
  const words = wordCount(text);
  if (words < 2 || words > 32 || isMetadata(text) || isCaption(text)) return 0;
  if (furnitureOf(blocks[i]!) !== null && words < 7) return 0;
  const parts = segments(text);
  const stems = [...stemsOf(text)];
  const echo = stems.length === 0 ? 0 : stems.filter((s) => vocabulary.has(s)).length / stems.length;
  const near = [blocks[i - 1], blocks[i + 1], blocks[i + 2]].some(
    (b) => b !== undefined && (hasDate(b.text) || isDesk(b.text)),
  );
  let score = 2.5 * echo + (words >= 4 && words <= 22 ? 1 : 0) + (near ? 0.5 : 0);
  if (gap && (blocks[i + 1]?.gap ?? true)) score += 0.5;
  if (furnitureOf(blocks[i]!) !== null || isDesk(text) || bareTagsOf(text) !== null) score -= 2;
  if (parts.length >= 3 || isDateLine(text)) score -= 2;
  // A short name before a bar on the first line is a masthead and its slogan; a headline is longer than what follows it.
  if (i === 0 && parts.length === 2 && wordCount(parts[0]!) <= 4) score -= 2;
  if (isProse(text) && /[.]["”’]?$/.test(text)) score -= 0.6;
  if (isMasthead(blocks, i)) score -= 2;
  if (words <= 3 || /^(?:www\.)?[\p{L}\d-]+\.\p{L}{2,}/iu.test(blocks[i + 1]?.text ?? '')) score -= 1;
  if (end - i > 12) score -= 0.5;
  if (NUMBERED.test(text)) score += 1.5;
  if (/^(?:full )?text of (?:the|an?) /i.test(text)) score -= 1.5;
  return score;
}

/** "Armed Forces communique no. 2,204": what a document is called. */
const NUMBERED = /\b(?:communiqu[ée]|bulletin|statement|dispatch|decree|order|press release) (?:no|nr|number)\.? ?\d/i;

/** The outlet's name in capitals over lines that have small letters too, and a motto that begins with one: "news from the front". */
function isMasthead(blocks: readonly Block[], i: number): boolean {
  const { text } = blocks[i]!;
  if (/^\p{Ll}/u.test(text)) return true;
  const below = blocks.slice(i + 1, i + 5).filter((b) => wordCount(b.text) >= 4 && !isMetadata(b.text));
  return i === 0 && wordCount(text) <= 5 && isCapitals(text) && below.some((b) => !isCapitals(b.text));
}

const isCapitals = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const hasDate = (text: string) => printedDates(text).length > 0 && !isProse(text);

const frequent = new Set(
  'about after again against also amid among been before being between both could does down during each even ever every from have here into just last less like made make many more most much must near next only other over says said same some such than that their them then there these they this those through under until very want week were what when where which while will with would year your'.split(
    ' ',
  ),
);

/** Beginnings of a text's longer words, folded: enough to see "capture" in "captured". */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((w) => !frequent.has(w)).map((w) => w.slice(0, 5)),
  );
}
