import { type Block, endsLikeSentence, isParagraph, isProse, segments, wordCount } from './block.ts';
import { type Captioned, captionsOf, isCaption } from './caption.ts';
import { furnitureOf } from './furniture/index.ts';
import { listedAfterLabel } from './furniture/listed-outlets.ts';
import { hasStamp, stampOf } from './furniture/live-entries.ts';
import { isDateLine, isMetadata } from './furniture/metadata-lines.ts';
import type { Reach } from './furniture/rule.ts';
import { bareTagsOf, tagsOf } from './furniture/tag-lines.ts';
import { resumption } from './resumption.ts';
import { timeOnly } from './metadata/dates.ts';
import type { OpeningForm } from './standfirst.ts';
import type { Furniture } from '../terms/article.ts';

/** A page's blocks told apart: what is the article's, what is said about it, and what is furniture. */
export interface Parts {
  readonly title: string;
  /** Lines above the headline. */
  readonly masthead: readonly string[];
  /** Lines about the article near the headline: date, byline, section. */
  readonly header: readonly string[];
  readonly body: readonly string[];
  /** Lines between the first paragraph and the second. */
  readonly under: readonly string[];
  /** The form of the first two paragraphs; null for plain text. */
  readonly opening: OpeningForm | null;
  readonly captions: readonly Captioned[];
  readonly tags: readonly string[];
  readonly listed: readonly string[];
  /** Lines after the text. */
  readonly foot: readonly string[];
  readonly furniture: readonly Furniture[];
  /** The time printed at the paragraphs that have one, by their index in `body`: entries of a live page. */
  readonly stamps: ReadonlyMap<number, string>;
}

/** A block and the family of furniture that knows it. */
export type Judged = Block & { readonly verdict: { readonly rule: string; readonly reach: Reach } | null };

/** What a walk down a page has gathered so far. */
interface Walk {
  readonly title: string;
  readonly body: string[];
  readonly under: string[];
  readonly header: string[];
  readonly captions: string[];
  readonly tags: string[];
  readonly listed: string[];
  readonly furniture: Furniture[];
  readonly stamps: Map<number, string>;
  /** A time that stood alone on the line before, to be given to the next paragraph. */
  stamp: string | null;
  /** Short lines since the last paragraph: subheads if one follows, else furniture. */
  pending: string[];
  /** All lines put aside since the last paragraph. */
  foot: string[];
}

/**
 * Walks down a page from its headline: the lines up to the first sentence are its header, the paragraphs after it the
 * body, with furniture cut out where it stands; at furniture that ends articles, the body ends unless it goes on.
 * @param at index of the headline, or -1.
 */
export function partition(blocks: readonly Block[], at: number, title: string): Parts {
  const judged = blocks.map((b): Judged => ({ ...b, verdict: furnitureOf(b) }));
  const masthead = blocks.slice(0, Math.max(0, at)).map((b) => b.text);
  const furniture = masthead.map((text): Furniture => ({ text, rule: 'masthead' }));
  const walk: Walk = {
    title,
    body: [],
    under: [],
    header: [],
    captions: [],
    tags: [],
    listed: [],
    furniture,
    stamps: new Map(),
    stamp: null,
    pending: [],
    foot: [],
  };
  for (let i = at + 1; i < judged.length; i++) i = take(walk, judged, i, at);
  walk.pending.forEach((text) => walk.furniture.push({ text, rule: 'after-text' }));
  const { body, under, header, tags, listed, foot } = walk;
  return {
    title,
    masthead,
    header,
    body,
    under,
    opening: null,
    captions: captionsOf(walk.captions, title),
    tags,
    listed,
    foot,
    furniture,
    stamps: walk.stamps,
  };
}

/** Takes one block, or a box with all that belongs to it. @returns the index of the last block taken. */
function take(walk: Walk, blocks: readonly Judged[], i: number, at: number): number {
  const { text, verdict, tag } = blocks[i]!;
  if (walk.body.length === 1) walk.under.push(text);
  if (sameText(text, walk.title)) drop(walk, text, 'headline-again');
  else if (tag === 'figcaption' || isCaption(text)) walk.captions.push(text);
  else if (walk.body.length === 0) takeAbove(walk, blocks, i, at);
  else if (verdict !== null) return takeFurniture(walk, blocks, i);
  else if (isProse(text) || hasStamp(text)) takeParagraph(walk, text);
  else if (isLabel(text)) drop(walk, text, 'label');
  else {
    walk.pending.push(text);
    walk.foot.push(text);
  }
  return i;
}

function takeAbove(walk: Walk, blocks: readonly Judged[], i: number, at: number): void {
  const { text, verdict } = blocks[i]!;
  if (startsBody(blocks, i, at)) return takeParagraph(walk, text);
  walk.header.push(text);
  if (timeOnly.test(text)) walk.stamp = text;
  keepTags(walk, text, true);
  walk.furniture.push({ text, rule: verdict?.rule ?? 'header' });
}

function takeParagraph(walk: Walk, text: string): void {
  const stamp = stampOf(text) ?? walk.stamp;
  if (stamp !== null) walk.stamps.set(walk.body.length, stamp);
  walk.stamp = null;
  walk.body.push(...walk.pending, text);
  walk.pending = [];
  walk.foot = [];
}

/** Cuts furniture out; past a box or an end, what follows goes too unless the article goes on there. */
function takeFurniture(walk: Walk, blocks: readonly Judged[], i: number): number {
  const { text, verdict } = blocks[i]!;
  const { rule, reach } = verdict!;
  keepTags(walk, text, false);
  if (timeOnly.test(text)) walk.stamp = text;
  if (rule === 'listed-outlets') return takeListed(walk, blocks, i);
  if (walk.body.length === 1) walk.header.push(text);
  drop(walk, text, rule);
  if (reach === 'line') return i;
  const next = resumption(blocks, i + 1, reach, [walk.title, ...walk.body]);
  const until = next === -1 ? blocks.length : next;
  walk.pending.forEach((line) => walk.furniture.push({ text: line, rule: 'after-text' }));
  walk.pending = [];
  for (let k = i + 1; k < until; k++) {
    const skipped = blocks[k]!;
    keepTags(walk, skipped.text, false);
    if (skipped.verdict?.rule === 'listed-outlets') k = takeListed(walk, blocks, k);
    else drop(walk, skipped.text, skipped.verdict?.rule ?? rule);
  }
  return until - 1;
}

function takeListed(walk: Walk, blocks: readonly Judged[], i: number): number {
  const { text } = blocks[i]!;
  const inLine = listedAfterLabel(text) ?? [];
  drop(walk, text, 'listed-outlets');
  walk.listed.push(...inLine);
  if (inLine.length > 0) return i;
  let k = i + 1;
  for (; k < blocks.length; k++) {
    const item = blocks[k]!;
    const isEnd = item.verdict !== null || (isParagraph(item.text) && endsLikeSentence(item.text));
    if (isEnd || (item.gap && k > i + 1)) break;
    walk.listed.push(item.text.replace(/^[\W_]+/, ''));
    drop(walk, item.text, 'listed-outlets');
  }
  return k - 1;
}

function drop(walk: Walk, text: string, rule: string): void {
  walk.foot.push(text);
  walk.furniture.push({ text, rule });
}

function keepTags(walk: Walk, text: string, isHeader: boolean): void {
  const found = tagsOf(text) ?? (isHeader ? bareTagsOf(text) : null);
  if (found) walk.tags.push(...found.filter((t) => !walk.tags.includes(t)));
}

/**
 * The text begins at the first sentence that is no furniture, or at a standfirst without full stop, which stands under
 * the headline and is written small.
 */
function startsBody(blocks: readonly Judged[], i: number, at: number): boolean {
  const { text, verdict } = blocks[i]!;
  if (verdict !== null || isMetadata(text) || isDateLine(text)) return false;
  if (opensSummary(text)) return i + 1 < blocks.length && startsBody(blocks, i + 1, at);
  const words = wordCount(text);
  if (isProse(text)) return !(words < 8 && segments(text).length > 2);
  if (endsLikeSentence(text) && words >= 3) return blocks.slice(i + 1, i + 3).some((b) => isParagraph(b.text));
  const capitals = (text.match(/(?<!\p{L})\p{Lu}/gu) ?? []).length;
  const isLong = words >= (i === at + 1 ? 6 : 9);
  return isLong && segments(text).length === 1 && capitals < words / 2 && bareTagsOf(text) === null;
}

/** A label between paragraphs, in capitals throughout and short: "WHAT WE KNOW". */
function isLabel(text: string): boolean {
  return wordCount(text) <= 6 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The heading over a report's first points, which is the text's own: "Highlights", "KEY POINTS", "Key takeaways". */
export function opensSummary(text: string): boolean {
  return /^(?:(?:key|main) (?:points|takeaways?|developments|messages|findings|facts)|highlights?|at a glance|in brief|situation overview|executive summary)\s*:?$/i.test(
    text.trim(),
  );
}

function sameText(a: string, b: string): boolean {
  const fold = (t: string) => t.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return b !== '' && fold(a) === fold(b);
}
