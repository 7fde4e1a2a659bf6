import { wordCount } from '../block.ts';
import type { HtmlBlock } from './blocks.ts';
import type { Head } from './head.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { stemsOf } from '../headline.ts';

/** A site's name after a bar, dash or the like at the end of a window title; or before one at its start. */
const tail = /^(.+?)\s+(?:[|·•»›:–—-]|::|\/\/)\s+([^|·•»›–—]{2,60})$/;

/**
 * The headline as printed: the `h1` that the head's titles speak of; else the head's title without the site's name.
 * Several `h1`, as sites make of logos and teasers, are told apart by what they share with those titles.
 */
export function pageTitle(
  blocks: readonly HtmlBlock[],
  head: Head,
  jsonLd: JsonLdArticle | null,
  outlets: readonly string[],
): string {
  const declared = [jsonLd?.headline ?? null, ...head.titles, head.windowTitle]
    .filter((t): t is string => t !== null)
    .map((t) => withoutSite(t, outlets));
  const headings = blocks.filter((b) => b.path.includes('h1') && wordCount(b.text) <= 60);
  const likeness = (a: string, b: string) => {
    const x = stemsOf(a);
    const y = stemsOf(b);
    return x.size === 0 || y.size === 0 ? 0 : [...x].filter((s) => y.has(s)).length / Math.max(x.size, y.size);
  };
  const ranked = headings
    .map((h) => ({
      text: h.text,
      like: Math.max(0, ...declared.map((d) => likeness(h.text, d))),
      isFurniture: h.hints.includes('furniture'),
    }))
    .filter((h) => h.like >= 0.5)
    .sort((a, b) => b.like - a.like || Number(a.isFurniture) - Number(b.isFurniture));
  if (ranked[0]) return withoutSite(ranked[0].text, outlets);
  const other = blocks.find((b) => /^h[2-4]$/.test(b.tag) && declared.some((d) => likeness(b.text, d) >= 0.8));
  if (other) return other.text;
  const printed = blocks.filter(
    (b) =>
      wordCount(b.text) >= 4 &&
      b.linkShare < 0.5 &&
      declared.some((d) => d.toLowerCase().includes(b.text.toLowerCase())),
  );
  if (printed[0]) return printed.reduce((a, b) => (b.text.length > a.text.length ? b : a)).text;
  if (declared.length === 0) return headings[0]?.text ?? '';
  const lone =
    headings.length === 1 && wordCount(headings[0]!.text) >= 4 && !headings[0]!.hints.includes('furniture')
      ? headings[0]!.text
      : null;
  return wordCount(declared[0]!) >= 2 ? declared[0]! : (lone ?? declared[0]!);
}

/** A title without the outlet's name at its end or start. The name must be known, or the title hold one bar near its end. */
export function withoutSite(title: string, outlets: readonly string[]): string {
  const found = tail.exec(title);
  if (!found) return title;
  const fold = (t: string) =>
    t
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const [, front, end] = found as unknown as [string, string, string];
  const isOutlet = outlets.some(
    (o) =>
      fold(o) !== '' &&
      (fold(end) === fold(o) || fold(end).includes(fold(o)) || (fold(o).includes(fold(end)) && fold(end).length >= 4)),
  );
  if (isOutlet || (/\s[|»·•]\s+[^|»·•]{2,60}$/.test(title) && wordCount(front) >= 3 && wordCount(end) <= 5))
    return withoutSite(front, outlets);
  const start = /^([^|–—-]{2,40})\s+[|–—-]\s+(.{10,})$/.exec(title);
  return start && outlets.some((o) => fold(o) === fold(start[1]!)) ? start[2]! : title;
}
