const set = (names: string) => new Set(names.split(' '));

/** Elements that stand within a line of text. */
export const inlineTags = set(
  'a abbr acronym amp-link b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-img picture source',
);

/**
 * Whether a tag is of the page's own making, as those with a hyphen are: browsers set it within the line unless a style
 * says otherwise. @see https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name
 */
export const isCustom = (tag: string) => tag.includes('-');

/** Elements without content, which no closing tag follows. */
export const voidTags = set('area base br col embed hr img input link meta param source track wbr keygen frame');

/** Elements whose content is code or drawing and never article text. */
export const rawTags = set('script style svg template textarea canvas object math xmp');

/** A page's outermost elements: careless pages have several of each or text before them, so one stands for all. */
export const outerTags = set('html head body frameset noscript');

/** What an opening tag closes where it was left open, and the elements that it does not look beyond. */
const closers: Readonly<Record<string, readonly [closes: ReadonlySet<string>, within: ReadonlySet<string>]>> = {
  li: [set('li'), set('ul ol menu')],
  dt: [set('dt dd'), set('dl')],
  dd: [set('dt dd'), set('dl')],
  tr: [set('tr td th'), set('table')],
  td: [set('td th'), set('tr table')],
  th: [set('td th'), set('tr table')],
  option: [set('option'), set('select datalist')],
};

const endsParagraph = set(
  'address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul',
);
const paragraph = set('p');
const withinAny = set('table td th div li section article blockquote button object');

/** What an opening tag closes: an open paragraph before a block, an open list item before the next one. */
export function closedBy(tag: string): readonly [closes: ReadonlySet<string>, within: ReadonlySet<string>] | null {
  return closers[tag] ?? (endsParagraph.has(tag) ? [paragraph, withinAny] : null);
}
