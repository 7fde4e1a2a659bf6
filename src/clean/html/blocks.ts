import type { Block } from '../block.ts';
import { inlineTags, isCustom } from './elements.ts';
import { hintOf, type Hint } from './hints.ts';
import { isElement, type PageElement } from './dom.ts';
import { cellsOfRow } from './rows.ts';

/** A block of an HTML page with what its surroundings say of it. */
export interface HtmlBlock extends Block {
  /** Hints of the element and its ancestors, innermost first, without nulls. */
  readonly hints: readonly Hint[];
  /** Tags of the element and its ancestors, innermost first, up to eight. */
  readonly path: readonly string[];
  /** Number of the element that the block and its siblings stand in: blocks of one container share it. */
  readonly container: number;
  /** The containers around its own, innermost first, up to four. */
  readonly around: readonly number[];
  /** Number of the nearest `article` or `main` around it, or 0. */
  readonly article: number;
  /** Characters in bold or italics, as a share. */
  readonly emphasis: number;
  /** Tag and class of its element: what the site's own style calls it. */
  readonly style: string;
  /** The first `datetime` in it or before it within its own element, else null. */
  readonly time: string | null;
}

/** Annotations of how characters sound. */
const unread = new Set(['rt', 'rp']);

/** How long a block may be in characters; whole articles without a paragraph stay below. */
const longestBlock = 100_000;

/** How many blocks of a page are looked at; a bound for time, set by hand. */
const maxBlocks = 20_000;

interface Frame {
  readonly path: readonly string[];
  readonly hints: readonly Hint[];
  readonly container: number;
  readonly around: readonly number[];
  readonly article: number;
  readonly style: string;
}

/**
 * The blocks of a page in reading order: runs of inline content between the edges of block elements, a double `<br>`
 * standing for an edge. A row of a table is one block, its cells between bars. Nothing is left out here but what is
 * hidden; hints say what each block stands in.
 */
export function blocksOfPage(root: PageElement): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let pieces: string[] = [];
  let letters = 0;
  let linked = 0;
  let emphasised = 0;
  let broken = 0;
  let containers = 0;
  let articles = 0;
  let time: string | null = null;

  const flush = (frame: Frame) => {
    if (pieces.length === 0) return;
    const text = pieces.length === 1 ? pieces[0]! : pieces.join('');
    const emphasis = emphasised / letters;
    const linkShare = linked / letters;
    const isEmpty = letters === 0;
    pieces = [];
    letters = linked = emphasised = broken = 0;
    if (isEmpty || blocks.length >= maxBlocks) return;
    const tag = frame.path[0] ?? 'div';
    const { hints, path, container, around, article, style } = frame;
    let gap = true;
    for (const line of linesOf(text.slice(0, longestBlock))) {
      blocks.push({ text: line, gap, tag, linkShare, hints, path, container, around, article, emphasis, style, time });
      gap = false;
    }
    time = null;
  };

  const walkInline = (child: PageElement, frame: Frame, isLink: boolean, isEmphasis: boolean) => {
    const { tag } = child;
    const hint = hintOf(child);
    if (hint === 'hidden') return;
    const isOwnBlock = hint !== null && hint !== 'content' && hint !== 'meta' && pieces.length === 0;
    if (isOwnBlock && child.letters > 0 && child.parent !== null && child.parent.letters === child.letters) {
      const inner = { ...frame, path: [tag, ...frame.path].slice(0, 8), hints: [hint, ...frame.hints] };
      walk(child, inner, isLink || tag === 'a', isEmphasis);
      flush(inner);
    } else walk(child, frame, isLink || tag === 'a', isEmphasis || isBold(tag));
  };

  const walk = (node: PageElement, frame: Frame, isLink: boolean, isEmphasis: boolean): void => {
    for (const child of node.children) {
      if (!isElement(child)) {
        if (child.letters > 0) {
          broken = 0;
          letters += child.letters;
          if (isLink) linked += child.letters;
          if (isEmphasis) emphasised += child.letters;
          pieces.push(child.text.includes('\n') ? child.text.replaceAll('\n', ' ') : child.text);
        } else if (pieces.length > 0) pieces.push(' ');
        continue;
      }
      const { tag } = child;
      if (unread.has(tag)) continue;
      if (tag === 'br') {
        if (pieces.length > 0) pieces.push('\n');
        if (++broken >= 2) flush(frame);
        continue;
      }
      if (tag === 'time') time ??= child.attributes['datetime'] ?? null;
      const isInLine = inlineTags.has(tag) || (isCustom(tag) && (pieces.length > 0 || leaves.has(frame.path[0] ?? '')));
      if (isInLine && !child.holdsBlocks) {
        if (child.letters > 0) walkInline(child, frame, isLink, isEmphasis);
        continue;
      }
      flush(frame);
      const cells = tag === 'tr' ? cellsOfRow(child) : null;
      if (cells !== null) {
        const path = [tag, ...frame.path].slice(0, 8);
        const inner = { ...frame, path, style: `${tag}.${(child.attributes['class'] ?? '').slice(0, 200)}` };
        for (const cell of cells) {
          if (pieces.length > 0) pieces.push(' | ');
          walk(cell, inner, isLink, isEmphasis);
        }
        flush(inner);
        continue;
      }
      const hint = hintOf(child);
      if (child.letters === 0 || hint === 'hidden') continue;
      const isArticle = tag === 'article' || tag === 'main';
      if (isArticle) articles++;
      const opens = !leaves.has(tag);
      const inner: Frame = {
        path: [tag, ...frame.path].slice(0, 8),
        hints: hint === null ? frame.hints : [hint, ...frame.hints],
        container: opens ? ++containers : frame.container,
        around: opens ? [frame.container, ...frame.around].slice(0, 4) : frame.around,
        article: isArticle ? articles : frame.article,
        style: `${tag}.${(child.attributes['class'] ?? '').slice(0, 200)}`,
      };
      walk(child, inner, isLink || tag === 'a', isEmphasis);
      flush(inner);
    }
  };
  const top: Frame = { path: ['body'], hints: [], container: 0, around: [], article: 0, style: 'body' };
  walk(root, top, false, false);
  flush(top);
  return blocks;
}

/** The lines of a block that are not empty, white space squeezed. */
function linesOf(text: string): readonly string[] {
  const lines = text.includes('\n') ? text.split('\n') : [text];
  return lines.map((line) => (uneven.test(line) ? line.replace(/\s+/g, ' ').trim() : line)).filter((l) => l !== '');
}

/** White space to be squeezed: two in a row, at an end, or other than a space. */
const uneven = /\s\s|^\s|\s$|[^\S ]/;

const leaves = new Set('p h1 h2 h3 h4 h5 h6 li dd dt blockquote pre figcaption td th'.split(' '));

const isBold = (tag: string) => tag === 'b' || tag === 'strong' || tag === 'em' || tag === 'i';
