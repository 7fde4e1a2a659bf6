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
  readonly tags: readonly string[];
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
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = squeeze(meta.getAttribute('content'));
    if (name !== '' && content !== null) metas.set(name, [...(metas.get(name) ?? []), content].slice(0, 40));
  }
  const all = (...names: string[]) => names.flatMap((n) => metas.get(n) ?? []);
  const item = (name: string) =>
    [...document.querySelectorAll(`[itemprop~="${name}"]`)]
      .slice(0, 5)
      .map((e) => squeeze(e.getAttribute('content') ?? e.getAttribute('datetime') ?? textOf(e)))
      .filter((t) => t !== null);
  return {
    titles: all('og:title', 'twitter:title', 'parsely-title', 'dc.title', 'sailthru.title'),
    windowTitle: squeeze(textOf(document.querySelector('title'))),
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
    url:
      squeeze(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null) ??
      all('og:url')[0] ??
      null,
    language:
      squeeze(
        document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang') ?? null,
      ) ??
      all('og:locale', 'content-language', 'dc.language')[0]?.replace('_', '-') ??
      null,
    section: all('article:section', 'parsely-section')[0] ?? null,
    tags: [
      ...all('article:tag', 'parsely-tags'),
      ...all('keywords', 'news_keywords').flatMap((k) => k.split(/\s*,\s*/)),
    ].filter((t) => t !== ''),
  };
}

function squeeze(text: string | null): string | null {
  const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? null : plain.slice(0, 1000);
}
