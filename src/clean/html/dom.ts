import { parseHTML } from 'linkedom';

/** The little of the DOM that Fogline touches; read only. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

/** Parses a page that has been made safe and so has one `html`, `head` and `body`. */
export function parsePage(html: string): PageDocument {
  return parseHTML(html).document as unknown as PageDocument;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

/** The text of an element with white space squeezed. */
export function textOf(node: PageNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
