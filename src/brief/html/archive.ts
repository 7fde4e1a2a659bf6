import type { Article } from '../../terms/article.ts';
import type { Reference } from '../brief.ts';
import { sayDay } from '../wording.ts';
import { escape } from './escape.ts';

/** Every report that is cited, as it was read, with the cited words marked and numbered. */
export function archive(references: readonly Reference[], articles: ReadonlyMap<string, Article>): string {
  const cited = new Map<string, Reference[]>();
  for (const reference of references) {
    cited.set(reference.reportId, [...(cited.get(reference.reportId) ?? []), reference]);
  }
  const pages = [...cited].flatMap(([reportId, refs]) => {
    const article = articles.get(reportId);
    return article ? [{ article, refs }] : [];
  });
  pages.sort(
    (a, b) =>
      (a.article.published ?? '').localeCompare(b.article.published ?? '') ||
      a.article.file.localeCompare(b.article.file),
  );
  return pages.map(({ article, refs }) => page(article, refs)).join('\n');
}

function page(article: Article, refs: readonly Reference[]): string {
  const inPassage = (passage: Reference['in']) => refs.filter((reference) => reference.in === passage);
  const paragraphs = (text: string, own: readonly Reference[]) =>
    paragraphsOf(text)
      .map(({ start, end }) => `<p dir="auto">${marked(text, start, end, own)}</p>`)
      .join('\n');
  const title = article.title || article.file;
  return `<details class="report" id="report-${escape(article.reportId.slice(0, 12))}">
<summary><span class="outlet">${escape(article.outlet ?? 'outlet not stated')}</span> <span class="day">${escape(sayDay(article.published))}</span> <span class="head">${escape(title)}</span></summary>
<h3 dir="auto">${article.title ? marked(article.title, 0, article.title.length, inPassage('headline')) : escape(article.file)}</h3>
${paragraphs(article.body, inPassage('body'))}
${article.caption ? `<div class="caption">${paragraphs(article.caption, inPassage('caption'))}</div>` : ''}
<p class="evidence">${escape(article.file)}, SHA-256 <code>${escape(article.reportId)}</code></p>
</details>`;
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The text of `[start, end)` with the references in it: a number before each quote, the quote marked, overlaps kept. */
function marked(text: string, start: number, end: number, refs: readonly Reference[]): string {
  const here = refs.filter((r) => r.start < end && r.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((r) => [r.start, r.end])])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((from, i) => {
      const to = cuts[i + 1]!;
      const covering = here.filter((r) => r.start <= from && r.end >= to);
      const anchors = covering
        .filter((r) => r.start === from)
        .map((r) => `<a class="at" id="w${r.n}" href="#r${r.n}">${r.n}</a>`);
      const words = escape(text.slice(from, to));
      return anchors.join('') + (covering.length > 0 ? `<mark>${words}</mark>` : words);
    })
    .join('');
}
