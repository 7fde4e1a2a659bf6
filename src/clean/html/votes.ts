import { Readability } from '@mozilla/readability';
import DefuddlePackage from 'defuddle';
import { blocksOfPage } from './blocks.ts';
import { isElement, type PageNode, parsePage } from './dom.ts';

/** What the two kept extractors take for the article: the folded texts of their blocks. */
export interface Votes {
  readonly readability: ReadonlySet<string>;
  readonly defuddle: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/**
 * Asks Readability and Defuddle for the article. Each gets a document of its own, since both cut theirs up.
 * An extractor that fails on a page casts no vote: the blocks' own looks decide then.
 */
export function votesOn(html: string): Votes {
  return { readability: askReadability(html), defuddle: askDefuddle(html) };
}

/** A block's text as it is compared between extractors: letters and digits only, the first 200. */
export function foldedText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 200);
}

function askReadability(html: string): ReadonlySet<string> {
  try {
    const found = new Readability<PageNode>(parsePage(html) as never, {
      serializer: (node) => node as unknown as PageNode,
      charThreshold: 250,
    }).parse();
    return found?.content ? textsOf(found.content) : none;
  } catch {
    return none; // No vote is the answer: the page is odd, and the others still judge it.
  }
}

function askDefuddle(html: string): ReadonlySet<string> {
  try {
    const options = { url: 'https://page.example/', useAsync: false, standardize: false };
    const found = new Defuddle(parsePage(html) as never, options).parse();
    return found.content ? textsOf(parsePage(`<html><body>${found.content}</body></html>`).body!) : none;
  } catch {
    return none; // As above.
  }
}

type DefuddleClass = new (document: never, options: object) => { parse(): { readonly content: string } };

/** Defuddle is a CommonJS bundle whose class some loaders put one level deeper. */
const Defuddle = ((DefuddlePackage as { default?: unknown }).default ?? DefuddlePackage) as DefuddleClass;

function textsOf(node: PageNode): ReadonlySet<string> {
  return isElement(node) ? new Set(blocksOfPage(node).map((b) => foldedText(b.text))) : none;
}
