import { parseFeed } from 'feedsmith';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import { pageOfItem, paragraphsOf } from './item.ts';
import { isoTime } from './time.ts';
import { readPage } from './page.ts';
import { feedOutlet } from './outlet.ts';

/** The most items that are read from one feed. Feeds carry tens of items; a feed without end stops here. */
const maxItems = 2000;

/** A feed's item with the names of RSS, Atom, RDF and JSON Feed folded into one. */
interface Item {
  readonly title: string | null;
  readonly url: string | null;
  readonly html: string;
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads RSS, Atom, RDF or JSON Feed into one report an item, in the feed's order. Each item's content, or its summary
 * where it has none, is written out as a small HTML page; what the feed says of it is its envelope.
 * @throws FoglineError `malformed-feed` where the feed cannot be parsed or holds no items.
 */
export function readFeed(file: string, text: string): readonly Report[] {
  const feed = parse(file, text);
  const items = list(feed['items'] ?? feed['entries'])
    .slice(0, maxItems)
    .map(itemOf);
  if (items.length === 0) throw new FoglineError('malformed-feed', `${file} is a feed without items.`);
  const author = authorOf(feed);
  const outlet = feedOutlet(words(feed['title']), author);
  const language = words(feed['language']) ?? words(fields(feed['xml'])['lang']);
  const stem = file.replace(/\.[^.]+$/, '');
  return items.map((item, i) => {
    const byline = item.author === outlet || item.author === author ? null : item.author;
    const envelope: Envelope = {
      title: item.title,
      outlet,
      url: item.url,
      published: item.published,
      updated: item.updated,
      author: byline,
      language,
    };
    return readPage(
      `${stem}-${i + 1}`,
      Buffer.from(pageOfItem(item.title, item.html, envelope.language), 'utf8'),
      'html',
      envelope,
    );
  });
}

function parse(file: string, text: string): Fields {
  try {
    return fields(parseFeed(text).feed);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FoglineError('malformed-feed', `${file} looks like a feed but cannot be parsed: ${why}`, { cause });
  }
}

function itemOf(value: unknown): Item {
  const item = fields(value);
  const dc = fields(item['dc']);
  const content = item['content'];
  const html =
    words(fields(content)['encoded']) ??
    markup(content) ??
    words(item['content_html']) ??
    asHtml(words(item['content_text'])) ??
    markup(item['description']) ??
    markup(item['summary']) ??
    '';
  return {
    title: plain(words(item['title'])),
    url: address(words(item['url']) ?? linkOf(item) ?? words(item['link'])),
    html,
    published: isoTime(
      words(item['published']) ??
        words(item['pubDate']) ??
        words(item['date_published']) ??
        words(dc['date']) ??
        words(list(dc['dates'])[0]),
    ),
    updated: isoTime(words(item['updated']) ?? words(item['date_modified'])),
    author: authorOf(item) ?? words(dc['creator']) ?? words(list(dc['creators'])[0]),
  };
}

/** A link that runs or carries something instead of leading to a page is none. */
function address(link: string | null): string | null {
  return link !== null && /^[\s\u0000-\u001f]*(?:javascript|data|vbscript|file|blob):/i.test(link) ? null : link;
}

function linkOf(item: Fields): string | null {
  const links = list(item['links']).map(fields);
  const main = links.find((l) => words(l['rel']) === null || l['rel'] === 'alternate') ?? links[0];
  return main ? words(main['href']) : null;
}

function authorOf(from: Fields): string | null {
  const first = list(from['authors'])[0] ?? from['author'];
  return words(first) ?? words(fields(first)['name']);
}

/** Content that is markup: a bare string, or Atom's text construct. Plain-text constructs are escaped. */
function markup(value: unknown): string | null {
  const text = words(value);
  if (text === null) return null;
  return fields(value)['type'] === 'text' || !/<[a-z][^>]*>/i.test(text) ? asHtml(text) : text;
}

const asHtml = (text: string | null) => (text === null ? null : paragraphsOf(text));

/** Titles may hold markup and entities; the envelope's title is what a reader would see. */
function plain(text: string | null): string | null {
  return text === null
    ? null
    : text
        .replace(/<\/?[a-z][^<>]*>/gi, '')
        .replace(/\s+/g, ' ')
        .trim() || null;
}

function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'value' in value) return words(value.value);
  return null;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
