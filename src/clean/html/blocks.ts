import type { Block } from '../block.ts';
import { hintOf, type Hint } from './hints.ts';
import { isElement, type PageElement, type PageNode } from './dom.ts';

/** A block of an HTML page with what its surroundings say of it. */
export interface HtmlBlock extends Block {
  /** Hints of the element and its ancestors, innermost first, without nulls. */
  readonly hints: readonly Hint[];
  /** Tags of the element and its ancestors, innermost first, up to eight. */
  readonly path: readonly string[];
  /** Number of the element that the block and its siblings stand in: blocks of one container share it. */
  readonly container: number;
  /** Number of the nearest `article` or `main` around it, or 0. */
  readonly article: number;
  /** Characters in bold or italics, as a share. */
  readonly emphasis: number;
}

const inline = new Set(
  'a abbr acronym amp-link b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-img picture source'.split(
    ' ',
  ),
);

/** Elements of the head, which hold nothing to read, and annotations of how characters sound. */
const unread = new Set(['title', 'meta', 'link', 'base', 'head', 'rt', 'rp']);

/** How long a block may be in characters; whole articles without a paragraph stay below. */
const longestBlock = 100_000;

/** How many blocks of a page are looked at; a bound for time, set by hand. */
const maxBlocks = 20_000;

interface Open {
  text: string;
  linked: number;
  emphasised: number;
  broken: number;
}

/**
 * The blocks of a page in reading order: runs of inline content between the edges of block elements, a double `<br>`
 * standing for an edge. Nothing is left out here; hints say what each block stands in.
 */
export function blocksOfPage(root: PageElement): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const open: Open = { text: '', linked: 0, emphasised: 0, broken: 0 };
  let containers = 0;
  let articles = 0;

  const flush = (frame: Frame, gap: boolean) => {
    const text = open.text
      .slice(0, longestBlock)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim();
    const letters = text.replace(/\s/g, '').length;
    const { linked, emphasised } = open;
    open.text = '';
    open.linked = open.emphasised = open.broken = 0;
    if (letters === 0 || blocks.length >= maxBlocks) return;
    const lines = text.split('\n');
    lines.forEach((line, i) =>
      blocks.push({
        text: line,
        gap: gap && i === 0,
        tag: frame.path[0] ?? 'div',
        linkShare: Math.min(1, linked / letters),
        emphasis: Math.min(1, emphasised / letters),
        hints: frame.hints,
        path: frame.path,
        container: frame.container,
        article: frame.article,
      }),
    );
  };

  const walk = (node: PageNode, frame: Frame, isLink: boolean, isEmphasis: boolean): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const text = child.textContent ?? '';
        const letters = text.replace(/\s/g, '').length;
        if (letters > 0) open.broken = 0;
        open.text += text.replace(/\s+/g, ' ');
        if (isLink) open.linked += letters;
        if (isEmphasis) open.emphasised += letters;
      } else if (isElement(child)) {
        const tag = child.localName;
        if (unread.has(tag)) continue;
        if (tag === 'br') {
          open.text += '\n';
          if (++open.broken >= 2) flush(frame, true);
        } else if (inline.has(tag) && !holdsBlocks(child)) {
          const hint = hintOf(child);
          if (hint === 'hidden') continue;
          if (hint !== null && hint !== 'content' && hint !== 'meta' && open.text.trim() === '' && standsAlone(child)) {
            flush(frame, true);
            walk(
              child,
              { ...frame, path: [tag, ...frame.path].slice(0, 8), hints: [hint, ...frame.hints] },
              isLink || tag === 'a',
              isEmphasis,
            );
            flush({ ...frame, path: [tag, ...frame.path].slice(0, 8), hints: [hint, ...frame.hints] }, true);
          } else walk(child, frame, isLink || tag === 'a', isEmphasis || /^(?:b|strong|em|i)$/.test(tag));
        } else {
          flush(frame, true);
          const hint = hintOf(child);
          const isArticle = tag === 'article' || tag === 'main';
          if (isArticle) articles++;
          const inner: Frame = {
            path: [tag, ...frame.path].slice(0, 8),
            hints: hint === null ? frame.hints : [hint, ...frame.hints],
            container: isLeaf(tag) ? frame.container : ++containers,
            article: isArticle ? articles : frame.article,
          };
          walk(child, inner, isLink || tag === 'a', isEmphasis);
          flush(inner, true);
        }
      }
    }
  };
  const top: Frame = { path: ['body'], hints: [], container: 0, article: 0 };
  walk(root, top, false, false);
  flush(top, true);
  return blocks;
}

interface Frame {
  readonly path: readonly string[];
  readonly hints: readonly Hint[];
  readonly container: number;
  readonly article: number;
}

const isLeaf = (tag: string) => /^(?:p|h[1-6]|li|dd|dt|blockquote|pre|figcaption|td|th)$/.test(tag);

/** An inline element around block elements, as careless pages have it, is a block. */
function holdsBlocks(element: PageElement): boolean {
  for (const child of element.childNodes) {
    if (isElement(child) && (!inline.has(child.localName) || holdsBlocks(child))) return true;
  }
  return false;
}

/** Whether an inline element is all that its parent holds, but for white space. */
function standsAlone(element: PageElement): boolean {
  const parent = element.parentNode;
  if (parent === null) return false;
  const own = (element.textContent ?? '').trim().length;
  return own > 0 && (parent.textContent ?? '').trim().length === own;
}
