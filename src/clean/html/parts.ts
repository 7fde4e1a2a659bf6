import { captionsOf } from '../caption.ts';
import { furnitureOf } from '../furniture/index.ts';
import { listedAfterLabel } from '../furniture/listed-outlets.ts';
import { isDateLine, isMetadata } from '../furniture/metadata-lines.ts';
import { bareTagsOf, tagsOf } from '../furniture/tag-lines.ts';
import { stampOf } from '../furniture/live-entries.ts';
import { splitGlued } from '../text/glued.ts';
import { timeOnly } from '../metadata/dates.ts';
import { opensSummary, type Parts } from '../partition.ts';
import type { Furniture } from '../../terms/article.ts';
import type { HtmlBlock } from './blocks.ts';
import { foldedText, type Shape } from './shape.ts';
import { dropFoot, dropHeader, dropRepeated, isCaptionBlock, ownBlocks } from './own-blocks.ts';
import { hopeless } from './wording.ts';

/** Tells the parts of a page apart by how likely each block is of its article. */
export function partsOfPage(
  blocks: readonly HtmlBlock[],
  shapes: readonly Shape[],
  chances: readonly number[],
  title: string,
): Parts {
  const isOwn = ownBlocks(blocks, shapes, chances, title);
  const repeated = dropRepeated(blocks, shapes, isOwn);
  const first = dropHeader(blocks, isOwn);
  const last = dropFoot(blocks, isOwn);
  const foldedTitle = foldedText(title);
  const titleAt = shapes.findIndex((s) => s.folded === foldedTitle);
  const body: string[] = [];
  const under: string[] = [];
  const opening: HtmlBlock[] = [];
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
    const isHeading = i + 1 === first && opensSummary(text);
    if ((isOwn[i] && verdict === null) || isHeading) {
      const own = stampOf(text) ?? (stamp !== null && i - stamp.at <= stampReach ? stamp.text : null);
      if (own !== null) stamps.set(body.length, own);
      stamp = null;
      // A lost line break glues date and counter to the first words: "14:45| viewsSyrian rebels …".
      const [glued, rest] = body.length === 0 ? splitGlued(text) : [text];
      if (rest !== undefined) header.push(glued!);
      opening.push(block);
      return void body.push(rest ?? text);
    }
    if (body.length === 1) under.push(text);
    if (isCaptionBlock(block) && i > titleAt - 5 && i < last + 3) captions.push(text);
    else if (i < first && i < (titleAt === -1 ? first - headerReach : titleAt)) masthead.push(text);
    else if (i < first) header.push(text);
    else if (i > last) foot.push(text);
    if (i >= first && i <= first + 3 && (isMetadata(text) || isDateLine(text))) header.push(text);
    if (i > titleAt && i < last + footReach && text.length < longestList) {
      tags.push(...(tagsOf(text) ?? (i < first ? bareTagsOf(text) : null) ?? []));
      if (i >= first) listed.push(...(listedAfterLabel(text) ?? []));
    }
    furniture.push({ text, rule: repeated.has(i) ? 'repeated' : (verdict?.rule ?? ruleOf(block, i, titleAt)) });
  });
  return {
    title,
    masthead,
    header,
    body,
    under,
    opening: opening[1]
      ? { style: opening[0]!.style, emphasis: opening[0]!.emphasis, nextEmphasis: opening[1].emphasis }
      : null,
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

function ruleOf(block: HtmlBlock, i: number, titleAt: number): string {
  if (isCaptionBlock(block)) return 'caption';
  const hint = block.hints[0];
  if (i === titleAt) return 'headline';
  return hint && hint !== 'content' ? `html-${hint}` : 'html-outside';
}
