import { segments } from '../block.ts';
import { captionsOf } from '../caption.ts';
import { isDesk } from '../furniture/credits.ts';
import { furnitureOf } from '../furniture/index.ts';
import { listedAfterLabel } from '../furniture/listed-outlets.ts';
import { isDateLine, isMetadata } from '../furniture/metadata-lines.ts';
import { bareTagsOf, tagsOf } from '../furniture/tag-lines.ts';
import { stampOf } from '../furniture/live-entries.ts';
import { splitGlued } from '../text/glued.ts';
import { timeOnly } from '../metadata/dates.ts';
import type { Parts } from '../partition.ts';
import type { Furniture } from '../../terms/article.ts';
import type { HtmlBlock } from './blocks.ts';
import { foldedText, type Shape } from './shape.ts';
import { hopeless } from './wording.ts';

/** A block is the article's from even odds on. */
const threshold = 0.5;

/** A sentence shaped like the article's own paragraphs, or right under the headline, needs no more than this. */
const likeItsFellows = 0.15;

/** How many blocks above the headline may be its kicker. */
const kickerReach = 3;

/** What stands in an `aside` within an article is another story's teaser more often than its own text. */
const aside = 0.9;

/** A block that is mostly a link leads to another story more often than it tells this one. Chosen by cross-validation. */
const mostlyLink = 0.5;
const linked = 0.8;

/**
 * Which blocks are the article's: those judged so, sentences in the same place of the tree as at least two of them, and
 * the standfirst, a sentence right under the headline; never the kicker, the name of a section right above it.
 */
function ownBlocks(
  blocks: readonly HtmlBlock[],
  shapes: readonly Shape[],
  chances: readonly number[],
  title: string,
): boolean[] {
  const placeOf = (b: HtmlBlock) => `${b.path.join(' ')} ${b.hints.join(' ')}`;
  const fellows = new Map<string, number>();
  const folded = foldedText(title);
  const mayBe = blocks.map(
    (b, i) => chances[i]! >= likeItsFellows && !isCaptionBlock(b) && shapes[i]!.folded !== folded,
  );
  blocks.forEach((b, i) => {
    if (!mayBe[i] || chances[i]! < threshold || !shapes[i]!.isProse) return;
    const place = placeOf(b);
    fellows.set(place, (fellows.get(place) ?? 0) + 1);
  });
  const isFellow = (b: HtmlBlock, i: number) =>
    shapes[i]!.isProse && b.linkShare < 0.3 && (fellows.get(placeOf(b)) ?? 0) >= 2;
  const titleAt = shapes.findIndex((s) => s.folded === folded);
  const isStandfirst = (b: HtmlBlock, i: number) =>
    titleAt !== -1 && i > titleAt && i <= titleAt + 2 && shapes[i]!.isProse && b.linkShare < 0.3 && (b.hints[0] === undefined || b.hints[0] === 'content'); // prettier-ignore
  const isKicker = (i: number) => titleAt - i > 0 && titleAt - i <= kickerReach && !shapes[i]!.isProse;
  return blocks.map((b, i) => {
    if (!mayBe[i] || isKicker(i)) return false;
    if (b.path.includes('aside')) return chances[i]! >= aside;
    if (b.linkShare > mostlyLink) return chances[i]! >= linked;
    return chances[i]! >= threshold || isFellow(b, i) || isStandfirst(b, i);
  });
}

/** Tells the parts of a page apart by how likely each block is of its article. */
export function partsOfPage(
  blocks: readonly HtmlBlock[],
  shapes: readonly Shape[],
  chances: readonly number[],
  title: string,
): Parts {
  const isOwn = ownBlocks(blocks, shapes, chances, title);
  const first = dropHeader(blocks, isOwn);
  const last = isOwn.lastIndexOf(true);
  const foldedTitle = foldedText(title);
  const titleAt = shapes.findIndex((s) => s.folded === foldedTitle);
  const body: string[] = [];
  const masthead: string[] = [];
  const header: string[] = [];
  const foot: string[] = [];
  const captions: string[] = [];
  const tags: string[] = [];
  const listed: string[] = [];
  const furniture: Furniture[] = [];
  const stamps = new Map<number, string>();
  let stamp: { readonly text: string; readonly at: number } | null = null;
  blocks.forEach((block, i) => {
    const { text } = block;
    const verdict = chances[i]! >= hopeless ? furnitureOf(block) : null;
    if (i > titleAt) stamp = stampIn(block, i) ?? stamp;
    if (isOwn[i] && verdict === null) {
      const own = stampOf(text) ?? (stamp !== null && i - stamp.at <= stampReach ? stamp.text : null);
      if (own !== null) stamps.set(body.length, own);
      stamp = null;
      // A lost line break glues date and counter to the first words: "14:45| viewsSyrian rebels …".
      const [glued, rest] = body.length === 0 ? splitGlued(text) : [text];
      if (rest !== undefined) header.push(glued!);
      return void body.push(rest ?? text);
    }
    if (isCaptionBlock(block) && i > titleAt - 5 && i < last + 3) captions.push(text);
    else if (i < first && i < (titleAt === -1 ? first - headerReach : titleAt)) masthead.push(text);
    else if (i < first) header.push(text);
    else if (i > last) foot.push(text);
    if (i >= first && i <= first + 3 && (isMetadata(text) || isDateLine(text))) header.push(text);
    if (i > titleAt && i < last + footReach && text.length < longestList) {
      tags.push(...(tagsOf(text) ?? (i < first ? bareTagsOf(text) : null) ?? []));
      if (i >= first) listed.push(...(listedAfterLabel(text) ?? []));
    }
    furniture.push({ text, rule: verdict?.rule ?? ruleOf(block, i, titleAt) });
  });
  return {
    title,
    masthead,
    header,
    body,
    captions: captionsOf(captions, title),
    tags,
    listed,
    foot,
    furniture,
    stamps,
  };
}

/** How many blocks above the text are taken for its header where the headline is not found. */
const headerReach = 6;

/** How far behind the text lists of tags and outlets are looked for in blocks, and how long they may be in characters. */
const footReach = 40;
const longestList = 800;

/** How many blocks may stand between the time of an entry and its first words: its author, its heading. */
const stampReach = 4;

/** The time that stands in or alone on a block outside boxes, as the times of a live page's entries do. */
function stampIn(block: HtmlBlock, at: number): { readonly text: string; readonly at: number } | null {
  if (block.hints.includes('furniture') || block.hints.includes('comments') || block.linkShare > 0.5) return null;
  const text = block.time ?? (block.text.length < 40 && timeOnly.test(block.text) ? block.text : null);
  return text === null ? null : { text, at };
}

/** Takes dates and bylines at the head of the article out of it. @returns the index of its first block, or -1. */
function dropHeader(blocks: readonly HtmlBlock[], isOwn: boolean[]): number {
  for (let i = isOwn.indexOf(true); i !== -1; i = isOwn.indexOf(true, i + 1)) {
    const { text } = blocks[i]!;
    if (furnitureOf(blocks[i]!) === null && !isDateLine(text) && !segments(text).some(isDesk)) return i;
    isOwn[i] = false;
  }
  return -1;
}

function isCaptionBlock(block: HtmlBlock): boolean {
  return block.hints.includes('caption') || block.hints.includes('credit') || block.path.includes('figcaption');
}

function ruleOf(block: HtmlBlock, i: number, titleAt: number): string {
  if (isCaptionBlock(block)) return 'caption';
  const hint = block.hints[0];
  if (i === titleAt) return 'headline';
  return hint && hint !== 'content' ? `html-${hint}` : 'html-outside';
}
