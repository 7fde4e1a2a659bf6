import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { wordCount } from '../src/clean/block.ts';
import { repairMojibake } from '../src/clean/encoding/mojibake.ts';
import { blocksOfPage, type HtmlBlock } from '../src/clean/html/blocks.ts';
import { parsePage } from '../src/clean/html/parse.ts';
import { foldedText } from '../src/clean/html/shape.ts';
import type { Told } from '../src/clean/html/wording.ts';
import { readPage, toldBy } from '../src/clean/html-page.ts';
import { decode } from '../src/read/charset.ts';
import type { GoldPage } from './extraction-sets.ts';

/** A page to learn from: its blocks, which are the article's, and how much each counts; weight 0 where nothing is known. */
export interface LabelledPage {
  readonly page: GoldPage;
  readonly title: string;
  readonly told: Told;
  readonly blocks: readonly HtmlBlock[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

/**
 * What a page may count at most: one with its whole text much more than one with a few snippets, many of which are of
 * recipes and shops. Chosen, as the weights below, by cross-validation on the tuning halves.
 */
const bodyShare = 300;
const snippetShare = 40;

/** What a block counts that stands in a snippet, and what one counts for which only Readability's opinion is known. */
const snippetWeight = 4;
const opinionWeight = 0.25;

/** Labels the blocks of a page by the set's own text or snippets; where these say nothing, by what Readability takes. */
export function labelPage(page: GoldPage): LabelledPage {
  const html = repairMojibake(decode(page.bytes).text).text;
  const read = readPage(html);
  const { blocks, title } = read;
  const known = page.body === null ? bySnippets(blocks, page, html) : byBody(blocks, page.body);
  const total = known.reduce((sum, k) => sum + k.weight, 0);
  const share = page.body === null ? snippetShare : bodyShare;
  return {
    page,
    title,
    told: toldBy(read),
    blocks,
    labels: known.map((k) => k.label),
    weights: known.map((k) => (k.weight * share) / Math.max(share, total)),
  };
}

interface Known {
  readonly label: number;
  readonly weight: number;
}

/** A block is the article's where its text stands in the gold text, or most of its four-word runs do; a short one must be a line of it. */
function byBody(blocks: readonly HtmlBlock[], body: string): readonly Known[] {
  const gold = ` ${spread(body)} `;
  const lines = new Set(body.split('\n').map(spread));
  return blocks.map(({ text }) => {
    const folded = spread(text);
    const words = folded.split(' ');
    const weight = Math.log2(2 + wordCount(text));
    if (words.length < 5) return { label: Number(folded !== '' && lines.has(folded)), weight };
    if (gold.includes(` ${folded} `)) return { label: 1, weight };
    const runs = words.slice(0, -3).map((_, i) => words.slice(i, i + 4).join(' '));
    return { label: Number(runs.filter((run) => gold.includes(run)).length > runs.length / 2), weight };
  });
}

function bySnippets(blocks: readonly HtmlBlock[], page: GoldPage, html: string): readonly Known[] {
  const taken = readabilityBlocks(html);
  const having = page.having.map((piece) => piece.replace(/\s+/g, ' ').trim());
  const lacking = page.lacking.map((piece) => piece.replace(/\s+/g, ' ').trim());
  return blocks.map(({ text }) => {
    if (having.some((piece) => text.includes(piece))) return { label: 1, weight: snippetWeight };
    if (lacking.some((piece) => text.includes(piece))) return { label: 0, weight: snippetWeight };
    const weight = taken.size === 0 ? 0 : opinionWeight * Math.log2(2 + wordCount(text));
    return { label: Number(taken.has(foldedText(text))), weight };
  });
}

/** The folded texts of the blocks that Readability takes for the article. */
function readabilityBlocks(html: string): ReadonlySet<string> {
  try {
    const found = new Readability(parseHTML(html).document).parse();
    return new Set(blocksOfPage(parsePage(found?.content ?? '').root).map((b) => foldedText(b.text)));
  } catch {
    return new Set(); // No opinion: Readability fails on some pages.
  }
}

function spread(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
