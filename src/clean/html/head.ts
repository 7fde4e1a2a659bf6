import { type PageDocument, textOf } from './dom.ts';

/** What a page's head and microdata say; lists in order of standing, the first the most trusted. */
export interface Head {
  readonly titles: readonly string[];
  /** The content of `<title>`, which often ends in the outlet's name. */
  readonly windowTitle: string | null;
  readonly outlets: readonly string[];
  readonly published: readonly string[];
  readonly modified: readonly string[];
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly language: string | null;
  readonly section: string | null;
  readonly licence: string | null;
  readonly tags: readonly string[];
  /** What the page says of itself in a sentence or two. */
  readonly summaries: readonly string[];
}

const publishedNames = ['article:published_time', 'og:published_time', 'datepublished', 'publishdate', 'publish-date', 'pubdate', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'dcterms.date', 'parsely-pub-date', 'sailthru.date', 'article.published', 'cxenseparse:recs:publishtime', 'article_date_original', 'originalpublicationdate', 'publication_date', 'published_date', 'og:pubdate', 'citation_publication_date']; // prettier-ignore
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
];

/** Reads the head's metadata: OpenGraph, meta elements, links, microdata and the `lang` of the page. */
export function readHead(document: PageDocument): Head {
  const metas = new Map<string, string[]>();
  for (const { attributes } of document.metas) {
    const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
    const content = squeeze(attributes['content'] ?? null);
    if (name !== '' && content !== null) metas.set(name, [...(metas.get(name) ?? []), content].slice(0, 40));
  }
  const all = (...names: string[]) => names.flatMap((n) => metas.get(n) ?? []);
  const item = (name: string) =>
    document.items
      .filter((e) => e.attributes['itemprop']!.split(/\s+/).includes(name))
      .slice(0, 5)
      .map((e) => squeeze(e.attributes['content'] ?? e.attributes['datetime'] ?? textOf(e)))
      .filter((t) => t !== null);
  const licence = document.links.find((l) => /(?:^|\s)license(?:\s|$)/i.test(l.attributes['rel'] ?? ''));
  const canonical = document.links.find((l) => /(?:^|\s)canonical(?:\s|$)/i.test(l.attributes['rel'] ?? ''));
  return {
    titles: [...all('og:title', 'twitter:title', 'parsely-title', 'dc.title', 'sailthru.title'), ...item('headline')],
    windowTitle: squeeze(document.title),
    outlets: all(
      'og:site_name',
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'publisher',
      'article:publisher',
    ).filter((o) => !/^https?:|^@/.test(o)),
    published: [...all(...publishedNames), ...item('datePublished')],
    modified: [...all(...modifiedNames), ...item('dateModified')],
    authors: [
      ...all('author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl'),
      ...item('author'),
    ].filter((a) => !/^https?:/.test(a) && a.length < 120),
    url: squeeze(canonical?.attributes['href'] ?? null) ?? all('og:url')[0] ?? null,
    language:
      squeeze(document.language) ?? all('og:locale', 'content-language', 'dc.language')[0]?.replace('_', '-') ?? null,
    section: all('article:section', 'parsely-section')[0] ?? item('articleSection')[0] ?? null,
    licence:
      all('copyright', 'dc.rights', 'dcterms.rights', 'dcterms.license')[0] ??
      squeeze(licence?.attributes['href'] ?? null),
    tags: [
      ...all('article:tag', 'parsely-tags'),
      ...all('keywords', 'news_keywords').flatMap((k) => k.split(/\s*,\s*/)),
    ].filter((t) => t !== ''),
    summaries: all('og:description', 'description', 'twitter:description').slice(0, 3),
  };
}

function squeeze(text: string | null): string | null {
  const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? null : plain.slice(0, 1000);
}
