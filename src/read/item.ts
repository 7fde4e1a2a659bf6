import type { Report } from '../terms/report.ts';

/** Writes an item of a feed, channel or sitemap out as a small page, so that it is read as every other page is. */
export function pageOfItem(title: string | null, html: string, language: string | null): string {
  const heading = escapeHtml(title ?? '');
  const lang = language ? ` lang="${escapeHtml(language)}"` : '';
  return `<!doctype html>\n<html${lang}><head><meta charset="utf-8"><title>${heading}</title></head>\n<body><article><h1>${heading}</h1>\n${html}\n</article></body></html>\n`;
}

/** Plain text as paragraphs of HTML; blank lines separate them. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((p) => `<p>${escapeHtml(p.trim())}</p>`)
    .join('\n');
}

/** Makes text safe inside HTML; entities that it holds already stay as they are. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w{1,12};)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Gives each item of a feed, channel or sitemap the bytes that it came in. */
export function itemsOf(file: string, bytes: Uint8Array, items: readonly Report[]): readonly Report[] {
  const container = { file, bytes };
  return items.map((item) => ({ ...item, container }));
}
