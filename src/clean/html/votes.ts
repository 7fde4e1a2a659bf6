import { Readability } from '@mozilla/readability';
import { blocksOfPage } from './blocks.ts';
import { isElement, type PageNode, parsePage } from './dom.ts';

/**
 * Asks Readability what it takes for the article: the folded texts of its blocks. It gets a document of its own, since it
 * cuts it up. Where it fails on a page it casts no vote, and the blocks' own looks decide.
 */
export function votesOn(html: string): ReadonlySet<string> {
  try {
    const options = { serializer: (node: PageNode) => node, charThreshold: 250 };
    const found = new Readability<PageNode>(parsePage(html) as never, options as never).parse();
    const root = found?.content;
    return root && isElement(root) ? new Set(blocksOfPage(root).map((b) => foldedText(b.text))) : new Set();
  } catch {
    return new Set(); // No vote is the answer: the page is odd, and its blocks are judged without.
  }
}

/** A block's text as it is compared: letters and digits only, the first 200. */
export function foldedText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 200);
}
