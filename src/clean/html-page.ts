import { captionText } from './caption.ts';
import { isProse, segments } from './block.ts';
import { isDesk } from './furniture/credits.ts';
import { furnitureOf } from './furniture/index.ts';
import { isDateLine, isMetadata } from './furniture/metadata-lines.ts';
import { bareTagsOf, tagsOf } from './furniture/tag-lines.ts';
import { listedAfterLabel } from './furniture/listed-outlets.ts';
import { blocksOfPage, type HtmlBlock } from './html/blocks.ts';
import { defuse } from './html/defuse.ts';
import { parsePage } from './html/dom.ts';
import { type Head, readHead } from './html/head.ts';
import { judgeBlocks } from './html/judge.ts';
import { type JsonLdArticle, jsonLdArticle } from './html/json-ld.ts';
import { pageTitle } from './html/title.ts';
import { foldedText, votesOn } from './html/votes.ts';
import type { Parts } from './partition.ts';
import type { Furniture } from '../terms/article.ts';

/** An HTML page taken apart: its article's parts, and what its head and JSON-LD say. */
export interface HtmlPage {
  readonly parts: Parts;
  readonly head: Head;
  readonly jsonLd: JsonLdArticle | null;
  /** `datetime` attributes of the page's `<time>` elements, in order. */
  readonly timeElements: readonly string[];
}

/** A block is the article's from even odds on. */
const threshold = 0.5;

/** Readability's cost grows faster than a page's tags; past this many, which took it 1.5 s of processor time, it is not asked. */
const mostVotable = 20_000;

/** A page parsed and read, before its blocks are judged. */
export interface ReadPage {
  readonly head: Head;
  readonly jsonLd: JsonLdArticle | null;
  readonly timeElements: readonly string[];
  readonly title: string;
  readonly blocks: readonly HtmlBlock[];
  readonly votes: ReadonlySet<string>;
}

/** Makes a page safe, parses it, and reads its head, its blocks and what Readability takes for the article. */
export function readPage(html: string): ReadPage {
  const safe = defuse(html);
  const document = parsePage(safe.html);
  const head = readHead(document);
  const jsonLd = jsonLdArticle(safe.jsonLd);
  const blocks = document.body ? blocksOfPage(document.body) : [];
  const outlets = [...head.outlets, ...(jsonLd?.publisher ? [jsonLd.publisher] : [])];
  const title = pageTitle(blocks, head, jsonLd, outlets);
  const timeElements = [...document.querySelectorAll('time[datetime]')]
    .slice(0, 20)
    .map((t) => t.getAttribute('datetime') ?? '');
  return { head, jsonLd, timeElements, title, blocks, votes: safe.tags > mostVotable ? new Set() : votesOn(safe.html) };
}

/** Takes an HTML page apart: reads it, and judges which of its blocks are the article's. */
export function openPage(html: string): HtmlPage {
  const { head, jsonLd, timeElements, title, blocks, votes } = readPage(html);
  return { parts: partsOfPage(blocks, judgeBlocks(blocks, votes, title), title), head, jsonLd, timeElements };
}

/** A sentence shaped like the article's own paragraphs needs no more than this. */
const likeItsFellows = 0.15;

/** Which blocks are the article's: those judged so, and sentences in the same place of the tree as at least two of them. */
function ownBlocks(blocks: readonly HtmlBlock[], chances: readonly number[], title: string): boolean[] {
  const mayBe = blocks.map((b) => !isCaptionBlock(b) && foldedText(b.text) !== foldedText(title));
  const shape = (b: HtmlBlock) => `${b.path.join(' ')} ${b.hints.join(' ')}`;
  const shapes = new Map<string, number>();
  blocks.forEach((b, i) => {
    if (mayBe[i] && chances[i]! >= threshold && isProse(b.text)) shapes.set(shape(b), (shapes.get(shape(b)) ?? 0) + 1);
  });
  const isFellow = (b: HtmlBlock, i: number) =>
    chances[i]! >= likeItsFellows && isProse(b.text) && b.linkShare < 0.3 && (shapes.get(shape(b)) ?? 0) >= 2;
  return blocks.map((b, i) => mayBe[i]! && (chances[i]! >= threshold || isFellow(b, i)));
}

function partsOfPage(blocks: readonly HtmlBlock[], chances: readonly number[], title: string): Parts {
  const isOwn = ownBlocks(blocks, chances, title);
  const first = dropHeader(blocks, isOwn);
  const last = isOwn.lastIndexOf(true);
  const titleAt = blocks.findIndex((b) => foldedText(b.text) === foldedText(title));
  const body: string[] = [];
  const masthead: string[] = [];
  const header: string[] = [];
  const foot: string[] = [];
  const captions: string[] = [];
  const tags: string[] = [];
  const listed: string[] = [];
  const furniture: Furniture[] = [];
  blocks.forEach((block, i) => {
    const { text } = block;
    const verdict = furnitureOf(block);
    if (isOwn[i] && verdict === null) return void body.push(text);
    if (isCaptionBlock(block) && i > titleAt - 5 && i < last + 3) captions.push(captionText(text, title));
    else if (i < first && i < titleAt) masthead.push(text);
    else if (i < first) header.push(text);
    else if (i > last) foot.push(text);
    if ((isMetadata(text) || isDateLine(text)) && i >= first && i <= first + 3) header.push(text);
    tags.push(...(tagsOf(text) ?? (i < first && i > titleAt ? bareTagsOf(text) : null) ?? []));
    listed.push(...(i >= first ? (listedAfterLabel(text) ?? []) : []));
    furniture.push({ text, rule: verdict?.rule ?? ruleOf(block, i, titleAt) });
  });
  return {
    title,
    masthead,
    header,
    body,
    captions: captions.filter((c, i) => c !== '' && captions.indexOf(c) === i),
    tags,
    listed,
    foot,
    furniture,
  };
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
