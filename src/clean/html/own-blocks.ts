import { segments } from '../block.ts';
import { isDesk } from '../furniture/credits.ts';
import { furnitureOf } from '../furniture/index.ts';
import { isDateLine, isMetadata } from '../furniture/metadata-lines.ts';
import type { HtmlBlock } from './blocks.ts';
import { foldedText, type Shape } from './shape.ts';
import { sure } from './wording.ts';

/** A block is the article's from even odds on. */
const threshold = 0.5;

/** A sentence shaped like the article's own paragraphs, or right under the headline, needs no more than this. */
const likeItsFellows = 0.15;

/** How many blocks above the headline may be its kicker. */
const kickerReach = 3;

/** What stands in an `aside` within an article is another story's teaser more often than its own text. */
const aside = 0.9;

/** A paragraph with this many words outside its links tells its own story, whatever it links to besides. */
const unlinkedWords = 15;

/** A block that is mostly a link leads to another story more often than it tells this one. Chosen by cross-validation. */
const mostlyLink = 0.5;
const linked = 0.8;

/**
 * Which blocks are the article's: those judged so; sentences in the same place of the tree as at least two of them; the
 * standfirst, a sentence right under the headline; posts quoted, and tables of figures set, between paragraphs that are.
 * Never the kicker, the name of a section right above the headline.
 */
export function ownBlocks(
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
  const isTold = (b: HtmlBlock, i: number) => (1 - b.linkShare) * shapes[i]!.words >= unlinkedWords;
  const isFellow = (b: HtmlBlock, i: number) =>
    shapes[i]!.isProse && (b.linkShare < 0.3 || isTold(b, i)) && (fellows.get(placeOf(b)) ?? 0) >= 2;
  const isSure = (i: number) => (chances[i] ?? 0) >= sure && !isSetIn(blocks[i]!);
  const isBetween = (from: number, to: number) =>
    [1, 2, 3, 4].some((k) => isSure(from - k)) && [1, 2, 3, 4].some((k) => isSure(to + k));
  const titleAt = shapes.findIndex((s) => s.folded === folded);
  const isStandfirst = (b: HtmlBlock, i: number) =>
    titleAt !== -1 && i > titleAt && i <= titleAt + 2 && shapes[i]!.isProse && b.linkShare < 0.3 && (b.hints[0] === undefined || b.hints[0] === 'content'); // prettier-ignore
  const isKicker = (i: number) => titleAt - i > 0 && titleAt - i <= kickerReach && !shapes[i]!.isProse;
  const tableAround = tablesOf(blocks, chances);
  const isOfTable = (i: number): boolean | null => {
    const table = tableAround.get(i);
    if (table === undefined) return null;
    return table.chance >= threshold || (table.chance >= likeItsFellows && isBetween(table.first, table.last));
  };
  return blocks.map((b, i) => {
    const ofTable = isOfTable(i);
    if (ofTable !== null) return ofTable;
    if (!mayBe[i] || isKicker(i)) return false;
    if (b.path.includes('aside')) return chances[i]! >= aside;
    if (b.linkShare > mostlyLink && !isTold(b, i)) return chances[i]! >= linked;
    return chances[i]! >= threshold || isFellow(b, i) || isStandfirst(b, i) || (isQuote(b) && isBetween(i, i));
  });
}

const isQuote = (b: HtmlBlock) => b.path.includes('blockquote');

/** What is set between an article's paragraphs, and so is no proof that they are its own. */
const isSetIn = (b: HtmlBlock) => isQuote(b) || b.tag === 'tr';

interface TableRun {
  readonly first: number;
  readonly last: number;
  /** The mean chance of its rows. */
  readonly chance: number;
}

/** The tables of a page by the index of each of their rows: runs of rows that are no lists of links. A table is judged as a whole. */
function tablesOf(blocks: readonly HtmlBlock[], chances: readonly number[]): ReadonlyMap<number, TableRun> {
  const tables = new Map<number, TableRun>();
  const isRow = (i: number) =>
    blocks[i]?.tag === 'tr' && blocks[i].linkShare <= mostlyLink && !blocks[i].path.includes('aside');
  for (let first = 0; first < blocks.length; first++) {
    if (!isRow(first)) continue;
    let last = first;
    while (isRow(last + 1)) last++;
    if (last > first) {
      const chance = chances.slice(first, last + 1).reduce((a, b) => a + b, 0) / (last + 1 - first);
      for (let i = first; i <= last; i++) tables.set(i, { first, last, chance });
    }
    first = last;
  }
  return tables;
}

/** Takes dates and bylines at the head of the article out of it. @returns the index of its first block, or -1. */
export function dropHeader(blocks: readonly HtmlBlock[], isOwn: boolean[]): number {
  for (let i = isOwn.indexOf(true); i !== -1; i = isOwn.indexOf(true, i + 1)) {
    const { text } = blocks[i]!;
    if (furnitureOf(blocks[i]!) === null && !isDateLine(text) && !segments(text).some(isDesk)) return i;
    isOwn[i] = false;
  }
  return -1;
}

/** Takes lines that only say when the article was published or updated off its end. @returns the index of its last block, or -1. */
export function dropFoot(blocks: readonly HtmlBlock[], isOwn: boolean[]): number {
  let i = isOwn.lastIndexOf(true);
  for (; i !== -1 && isMetadata(blocks[i]!.text); i = isOwn.lastIndexOf(true)) isOwn[i] = false;
  return i;
}

/** A paragraph of fewer words may be said twice, as subheads and answers are. */
const fewestRepeated = 8;

/** Takes out a paragraph that has been said before word for word: the standfirst that a page prints twice. @returns their indexes. */
export function dropRepeated(
  blocks: readonly HtmlBlock[],
  shapes: readonly Shape[],
  isOwn: boolean[],
): ReadonlySet<number> {
  const said = new Set<string>();
  const repeated = new Set<number>();
  blocks.forEach(({ text }, i) => {
    if (!isOwn[i] || shapes[i]!.words < fewestRepeated) return;
    if (said.has(text)) {
      isOwn[i] = false;
      repeated.add(i);
    } else said.add(text);
  });
  return repeated;
}

/** Whether a block stands in a caption or credit. */
export function isCaptionBlock(block: HtmlBlock): boolean {
  return block.hints.includes('caption') || block.hints.includes('credit') || block.path.includes('figcaption');
}
