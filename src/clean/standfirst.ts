import { endsLikeSentence, wordCount } from './block.ts';
import { isByline } from './furniture/credits.ts';
import { isDateLine } from './furniture/metadata-lines.ts';
import { timeOnly } from './metadata/dates.ts';

/** What the form of the page says of the first paragraph and the one after it; plain text says nothing. */
export interface OpeningForm {
  /** Tag and class of the element, as `div.article-intro`. */
  readonly style: string;
  /** Characters in bold or italics, as a share. */
  readonly emphasis: number;
  readonly nextEmphasis: number;
}

/** How an article opens: its paragraphs, the lines between the first two, and the form of these. */
interface Opening {
  readonly body: readonly string[];
  readonly under: readonly string[];
  readonly opening: OpeningForm | null;
}

/** A standfirst has hardly more words than this, and a paragraph of text follows it. */
const longest = 70;

const names =
  /(?:^h[2-6]\.)|[.\s_-](?:standfirst|dek|deck|sub-?head(?:line|ing)?|sub-?title|intro(?:duction)?|lede?|lead|teaser-?text|summary|excerpt|strap(?:line)?|chapeau|vorspann|entradilla)(?:$|[\s_-])/i;

/**
 * The standfirst of an article: its first paragraph where the page sets it apart. It does so by what it calls the element,
 * by bold or italics that the next paragraph lacks, by the line of date or author or the dateline that stands under it, or by
 * the full stop that it lacks. It stays the first paragraph of the body.
 * @param datelineText the dateline as printed, empty where there is none: a paragraph that begins with it is text
 * @returns null where the first paragraph is like the others, or the only one
 */
export function standfirstOf({ body, under, opening: form }: Opening, datelineText: string): string | null {
  const [first, second] = body;
  if (first === undefined || second === undefined || wordCount(first) > longest || wordCount(first) < 3) return null;
  if (datelineText !== '' && first.startsWith(datelineText)) return null;
  const isNamed = form !== null && names.test(form.style);
  const isSetApart = form !== null && form.emphasis >= 0.9 && form.nextEmphasis < 0.5;
  const isAbove = (line: string) => !timeOnly.test(line) && (isDateLine(line) || isByline(line));
  const isAboveByline = under.some(isAbove) || (datelineText !== '' && second.startsWith(datelineText));
  const isHeadlike = !endsLikeSentence(first) && endsLikeSentence(second) && wordCount(first) >= 6;
  return isNamed || isSetApart || isAboveByline || isHeadlike ? first : null;
}
