/**
 * How deep elements may nest. Chosen with room above hand-made layouts; parsers and extractors recurse,
 * their cost grows faster than the depth (400 levels took them seconds), and 100,000 levels would end them.
 */
const maxDepth = 120;

/** How long one tag may be with its attributes, inline images included; a bound for memory, set by hand. */
const maxTagLength = 20_000;

/** How many tags are kept; a bound for time, set by hand. */
const maxTags = 60_000;

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The page's outermost tags: careless pages have several of each or text before them, so one set is written anew. */
const structure = new Set(['html', 'head', 'body', 'frameset']);

/** Elements whose content is code or drawing and never article text. */
const raw = new Set(['script', 'style', 'svg', 'template', 'textarea', 'canvas', 'object', 'math', 'xmp']);

/** Block elements: where one too many is left out, a line break stands for it. */
const blocks = /^(?:div|p|section|article|li|ul|ol|table|tr|td|h[1-6]|blockquote|main|body)$/;

export interface Defused {
  readonly html: string;
  /** The contents of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  /** How many tags the page has, those left out counted too. */
  readonly tags: number;
}

/**
 * Makes a page safe to parse, in one pass over its tags: scripts, styles and drawings go, JSON-LD is set aside, nesting,
 * length of tags and their number are bounded, and tags never close what they did not open. Linear in the page's length.
 */
export function defuse(html: string): Defused {
  const out: string[] = [];
  const jsonLd: string[] = [];
  let depth = 0;
  let skippedOpen = 0;
  let tags = 0;
  let at = 0;
  let language: string | null = null;
  const closings = lastClosings(html);
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    out.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    if (!/[a-z!/?]/i.test(html.charAt(open + 1))) {
      out.push('&lt;');
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open);
    if (end === -1) break;
    const tag = html.slice(open, end);
    at = end;
    const name = /^<[/!]?([a-z][a-z\d:-]*)/i.exec(tag.slice(0, 64))?.[1]?.toLowerCase() ?? '';
    const isClosing = tag.charAt(1) === '/';
    if (name === '' || name === 'noscript') continue;
    if (raw.has(name)) {
      if (isClosing || tag.endsWith('/>')) continue;
      const close = (closings.get(name) ?? -1) < at ? -1 : indexOfClosing(html, name, at);
      const stop = close === -1 ? (name === 'script' || name === 'style' ? html.length : at) : close;
      if (name === 'script' && /ld\+json/i.test(tag)) jsonLd.push(html.slice(at, stop));
      if (close !== -1) at = Math.max(at, html.indexOf('>', close) + 1 || html.length);
      else at = stop;
      continue;
    }
    if (++tags > maxTags) {
      out.push('\n');
      continue;
    }
    if (structure.has(name) || name.startsWith('!')) {
      language ??= name === 'html' ? languageIn(tag) : null;
      out.push(' ');
      continue;
    }
    const isVoid = voids.has(name) || tag.endsWith('/>');
    if (!isVoid && !isClosing) {
      if (depth >= maxDepth) {
        skippedOpen++;
        if (blocks.test(name)) out.push('<br>');
        continue;
      }
      depth++;
    } else if (isClosing) {
      if (skippedOpen > 0) {
        skippedOpen--;
        continue;
      }
      depth = Math.max(0, depth - 1);
    }
    out.push(tag.length > maxTagLength ? shortened(tag, name) : tag);
  }
  if (at < html.length && html.indexOf('<', at) === -1) out.push(html.slice(at));
  const root = language === null ? '<html>' : `<html lang="${language}">`;
  return { html: `<!doctype html>${root}<head></head><body>${out.join('')}</body></html>`, jsonLd, tags };
}

/** The end of a tag that starts at `open`, quotes in attributes respected unless they never close; -1 where there is none. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  const limit = Math.min(html.length, open + 4 * maxTagLength);
  for (let i = open + 1; i < limit; i++) {
    const c = html.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return i + 1;
    else if ((c === '"' || c === "'") && html.charAt(i - 1) === '=') quote = c;
  }
  const plain = html.indexOf('>', open);
  return plain === -1 ? -1 : plain + 1;
}

function shortened(tag: string, name: string): string {
  const kept = [
    ...tag.slice(0, maxTagLength / 4).matchAll(/\s(class|id|href|itemprop|property|name|datetime)="([^"<>]{0,400})"/gi),
  ].slice(0, 8);
  return `<${name}${kept.map((m) => ` ${m[1]}="${m[2]}"`).join('')}>`;
}

/** Where each raw element is closed for the last time, so that unclosed ones are not looked for again and again. */
function lastClosings(html: string): ReadonlyMap<string, number> {
  const lower = html.toLowerCase();
  return new Map([...raw].map((name) => [name, lower.lastIndexOf(`</${name}`)]));
}

function indexOfClosing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}(?=[\\s>/])`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

function languageIn(tag: string): string | null {
  return /\slang=["']?([a-z]{2,3}(?:-[a-z\d]{2,8})*)/i.exec(tag.slice(0, 2000))?.[1] ?? null;
}
