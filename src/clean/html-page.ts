import { blocksOfPage, type HtmlBlock } from './html/blocks.ts';
import { type Head, readHead } from './html/head.ts';
import { judgeBlocks } from './html/judge.ts';
import { type JsonLdArticle, jsonLdArticle } from './html/json-ld.ts';
import { parsePage } from './html/parse.ts';
import { folded, foldedText, type Shape, shapesOf } from './html/shape.ts';
import { partsOfPage } from './html/parts.ts';
import { pageTitle } from './html/title.ts';
import type { Told } from './html/wording.ts';
import type { Parts } from './partition.ts';

/** An HTML page taken apart: its article's parts, and what its head and JSON-LD say. */
export interface HtmlPage {
  readonly parts: Parts;
  readonly head: Head;
  readonly jsonLd: JsonLdArticle | null;
  /** The `datetime` of a `<time>` beside the headline, else of the page's first one; null where it has none. */
  readonly timeElement: string | null;
}

/** A page parsed and read, before its blocks are judged. */
export interface ReadPage {
  readonly head: Head;
  readonly jsonLd: JsonLdArticle | null;
  readonly timeElements: readonly string[];
  readonly title: string;
  readonly blocks: readonly HtmlBlock[];
}

/** Parses a page, and reads its head and its blocks. */
export function readPage(html: string): ReadPage {
  const document = parsePage(html);
  const head = readHead(document);
  const jsonLd = jsonLdArticle(document.jsonLd);
  const blocks = blocksOfPage(document.root);
  const outlets = [...head.outlets, ...(jsonLd?.publisher ? [jsonLd.publisher] : [])];
  const title = pageTitle(blocks, head, jsonLd, outlets);
  const timeElements = document.times.slice(0, 20).map((t) => t.attributes['datetime'] ?? '');
  return { head, jsonLd, timeElements, title, blocks };
}

/** Takes an HTML page apart: reads it, and judges which of its blocks are the article's. */
export function openPage(html: string): HtmlPage {
  const page = readPage(html);
  const { head, jsonLd, title, blocks } = page;
  const shapes = shapesOf(blocks);
  const parts = partsOfPage(blocks, shapes, judgeBlocks(blocks, shapes, toldBy(page)), title);
  const timeElement = timeBeside(blocks, shapes, foldedText(title)) ?? page.timeElements[0] ?? null;
  return { parts, head, jsonLd, timeElement };
}

/** How many blocks above and below the headline may hold the time of publication. */
const aboveHeadline = 4;
const belowHeadline = 8;

/** The first time marked up beside the headline; those of teasers stand elsewhere. */
function timeBeside(blocks: readonly HtmlBlock[], shapes: readonly Shape[], title: string): string | null {
  const at = title === '' ? -1 : shapes.findIndex((s) => s.folded === title);
  if (at === -1) return null;
  const near = blocks.slice(Math.max(0, at - aboveHeadline), at + belowHeadline);
  return near.find((b) => b.time !== null)?.time ?? null;
}

/** How much of a text told in JSON-LD is looked at, in characters. */
const longestTold = 100_000;

/** What a page tells programs of its article, for the judges of its blocks. */
export function toldBy({ title, head, jsonLd }: ReadPage): Told {
  return {
    title: foldedText(title),
    article: folded((jsonLd?.body ?? '').slice(0, longestTold)),
    summaries: head.summaries.map(foldedText).filter((t) => t.length >= 30),
  };
}
