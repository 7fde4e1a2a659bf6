/** A run of a page's text, entities read and characters made plain. */
export interface PageText {
  readonly text: string;
  /** How many characters of it are no white space. */
  readonly letters: number;
}

/** An element of a page with what is counted while it is read. */
export interface PageElement {
  readonly tag: string;
  /** The attributes that Fogline looks at, by their lower-case names. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
  readonly parent: PageElement | null;
  /** How many characters that are no white space stand in it. */
  readonly letters: number;
  /** Whether a block element stands anywhere in it. */
  readonly holdsBlocks: boolean;
}

export type PageNode = PageText | PageElement;

/** A page read into elements, and what lies outside its text. */
export interface PageDocument {
  readonly root: PageElement;
  /** The `lang` of the page. */
  readonly language: string | null;
  /** The content of the first `<title>`. */
  readonly title: string;
  readonly metas: readonly PageElement[];
  readonly links: readonly PageElement[];
  /** Elements with an `itemprop`. */
  readonly items: readonly PageElement[];
  /** `<time>` elements with a `datetime`. */
  readonly times: readonly PageElement[];
  /** The contents of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  /** How many tags the page has, those left out counted too. */
  readonly tags: number;
}

export const isElement = (node: PageNode): node is PageElement => 'tag' in node;

/** The text of an element with white space squeezed, up to a bound in characters. */
export function textOf(element: PageElement, most = 2000): string {
  let text = '';
  const walk = (node: PageNode): void => {
    if (text.length > most) return;
    if (isElement(node)) node.children.forEach(walk);
    else text += node.text;
  };
  walk(element);
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
