import { XMLParser } from 'fast-xml-parser';
import { FoglineError } from '../terms/errors.ts';
import type { Report } from '../terms/report.ts';
import { pageOfItem } from './item.ts';
import { emptyEnvelope, readPage } from './page.ts';
import { isoTime } from './time.ts';

/** News sitemaps list at most this many addresses. @see Google's news sitemap extension */
const MAX_ENTRIES = 1000;

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  // Entities of a document's own are never expanded.
  processEntities: false,
  isArray: (name) => name === 'url',
});

/**
 * Reads a news sitemap into one report an entry, `<stem>-<n>`, n from 1: a headline with outlet, day and address, without
 * a body. `fogline ingest` with the address reads the page itself.
 * @throws FoglineError `malformed-sitemap` where it cannot be parsed or lists no news
 */
export function readSitemap(file: string, text: string): readonly Report[] {
  const entries = parse(file, text);
  const stem = file.replace(/\.[^.]+$/, '');
  const reports = entries.slice(0, MAX_ENTRIES).flatMap(({ loc, news }) => {
    const title = words(news?.['title']);
    if (title === null) return [];
    const publication = news?.['publication'] as Fields | undefined;
    const language = words(publication?.['language']);
    const envelope = {
      ...emptyEnvelope,
      title,
      outlet: words(publication?.['name']),
      url: words(loc),
      published: isoTime(words(news?.['publication_date'])),
      language,
    };
    return [{ page: pageOfItem(title, '', language), envelope }];
  });
  if (reports.length === 0) throw new FoglineError('malformed-sitemap', `${file} is a sitemap without news entries.`);
  return reports.map(({ page, envelope }, i) =>
    readPage(`${stem}-${i + 1}`, Buffer.from(page, 'utf8'), 'html', envelope),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function parse(file: string, text: string): readonly { readonly loc?: unknown; readonly news?: Fields }[] {
  try {
    const { urlset } = parser.parse(text) as { urlset?: { url?: [] } };
    return (urlset?.url ?? []).filter((entry) => typeof entry === 'object');
  } catch (cause) {
    throw new FoglineError('malformed-sitemap', `${file} looks like a sitemap but cannot be parsed.`, { cause });
  }
}

function words(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
}
