import { decodeHTML } from 'entities';
import { plainCharacters } from '../text/characters.ts';
import { readAttributes } from './attributes.ts';
import type { PageDocument, PageElement, PageNode } from './dom.ts';
import { closedBy, inlineTags, isCustom, outerTags, rawTags, voidTags } from './elements.ts';
import { endOfTag, indexOfClosing } from './tags.ts';

/** How deep elements may nest. Chosen with room above hand-made layouts; what walks the tree recurses. */
const maxDepth = 120;

/** How many tags are kept; a bound for time, set by hand. */
const maxTags = 60_000;

/** How long one tag may be with its attributes, inline images included, and how many may be long; bounds for time. */
const longestTag = 2_000_000;
const mostLongTags = 100;

/** How many of the elements with metadata are kept, of each kind. */
const maxKept = 500;

interface Open extends PageElement {
  children: PageNode[];
  letters: number;
  holdsBlocks: boolean;
}

/**
 * Reads a page into elements in one pass over its tags. Scripts, styles and drawings go, JSON-LD is set aside, nesting
 * and number of tags are bounded, and tags never close what they did not open. Linear in the page's length.
 */
export function parsePage(html: string): PageDocument {
  const root: Open = { tag: 'body', attributes: {}, children: [], parent: null, letters: 0, holdsBlocks: false };
  const metas: PageElement[] = [];
  const links: PageElement[] = [];
  const items: PageElement[] = [];
  const times: PageElement[] = [];
  const jsonLd: string[] = [];
  const stack: Open[] = [root];
  const neverClosed = new Set<string>();
  let language: string | null = null;
  let title = '';
  let tags = 0;
  let tooDeep = 0;
  let longTags = 0;

  const addText = (raw: string) => {
    const text = plainCharacters(raw.includes('&') ? decodeHTML(raw) : raw);
    if (text === '') return;
    const letters = lettersIn(text);
    const top = stack[stack.length - 1]!;
    top.children.push({ text, letters });
    top.letters += letters;
  };
  const closeTo = (depth: number) => {
    while (stack.length > depth) {
      const done = stack.pop()!;
      const parent = stack[stack.length - 1]!;
      parent.letters += done.letters;
      parent.holdsBlocks ||= done.holdsBlocks || !(inlineTags.has(done.tag) || isCustom(done.tag));
    }
  };
  const open = (tag: string, start: number, end: number) => {
    const implied = closedBy(tag);
    if (implied) {
      const [closes, within] = implied;
      for (let i = stack.length - 1; i > 0 && !within.has(stack[i]!.tag); i--)
        if (closes.has(stack[i]!.tag)) {
          closeTo(i);
          break;
        }
    }
    const attributes = readAttributes(tag, html, start + 1 + tag.length, end);
    const parent = stack[stack.length - 1]!;
    const element: Open = { tag, attributes, children: [], parent, letters: 0, holdsBlocks: false };
    if (tag === 'meta' && metas.length < maxKept) metas.push(element);
    if (tag === 'link' && links.length < maxKept) links.push(element);
    if (attributes['itemprop'] !== undefined && items.length < maxKept) items.push(element);
    if (tag === 'time' && attributes['datetime'] !== undefined && times.length < maxKept) times.push(element);
    if (voidTags.has(tag)) {
      if (tag === 'br' || tag === 'hr' || tag === 'img') parent.children.push(element);
      if (tag === 'hr') parent.holdsBlocks = true;
    } else if (stack.length > maxDepth) {
      tooDeep++;
      if (!inlineTags.has(tag)) parent.children.push({ ...element, tag: 'br' }, { ...element, tag: 'br' });
    } else {
      parent.children.push(element);
      stack.push(element);
    }
  };
  const close = (tag: string) => {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    const isInline = inlineTags.has(tag);
    for (let i = stack.length - 1; i > 0; i--) {
      const at = stack[i]!.tag;
      if (at === tag) return closeTo(i);
      if (isInline ? !inlineTags.has(at) : at === 'td' && tag !== 'tr' && tag !== 'table' && tag !== 'tbody') return;
    }
  };

  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start === -1) break;
    const next = html.charCodeAt(start + 1) | 32;
    const isTag = (next >= 97 && next <= 122) || next === 33 || next === 47 || next === 63;
    if (!isTag) {
      addText(html.slice(at, start + 1));
      at = start + 1;
      continue;
    }
    if (start > at) addText(html.slice(at, start));
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const end = endOfTag(html, start, longTags < mostLongTags ? longestTag : 2000);
    if (end - start > 2000) longTags++;
    if (end === -1) {
      at = html.length;
      break;
    }
    at = end;
    const isClosing = html.charCodeAt(start + 1) === 47;
    const name = nameAt(html, start + (isClosing ? 2 : 1));
    if (name === '') continue;
    if (rawTags.has(name)) {
      if (isClosing || html.charCodeAt(end - 2) === 47) continue;
      const closing = neverClosed.has(name) ? -1 : indexOfClosing(html, name, at);
      if (closing === -1) neverClosed.add(name);
      const stop = closing === -1 ? (name === 'script' || name === 'style' ? html.length : at) : closing;
      if (name === 'script' && /ld\+json/i.test(html.slice(start, Math.min(end, start + 2000))))
        jsonLd.push(html.slice(at, stop));
      at = closing === -1 ? stop : Math.max(at, html.indexOf('>', closing) + 1 || html.length);
      continue;
    }
    if (name === 'title' && !isClosing) {
      const closing = html.indexOf('<', at);
      if (title === '' && closing !== -1)
        title = plainCharacters(decodeHTML(html.slice(at, Math.min(closing, at + 2000))));
      at = closing === -1 ? html.length : closing;
      continue;
    }
    if (++tags > maxTags) {
      addText('\n');
      continue;
    }
    if (outerTags.has(name)) {
      if (name === 'html' && !isClosing) language ??= readAttributes(name, html, start + 5, end)['lang'] ?? null;
      addText(' ');
    } else if (isClosing) close(name);
    else open(name, start, end);
  }
  if (at < html.length) addText(html.slice(at));
  closeTo(1);
  return { root, language, title, metas, links, items, times, jsonLd, tags };
}

/** The name of a tag, lower case; empty where none stands there. */
function nameAt(html: string, from: number): string {
  let to = from;
  for (; to < html.length && to < from + 60; to++) {
    const code = html.charCodeAt(to);
    const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
    const isOther = (code >= 48 && code <= 58) || code === 45 || code === 95;
    if (!(isLetter || (isOther && to > from))) break;
  }
  return html.slice(from, to).toLowerCase();
}

function lettersIn(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 32) n++;
  }
  return n;
}
