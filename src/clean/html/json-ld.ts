import { isoMoment } from '../metadata/moment.ts';
import { plainCharacters, readEntities } from '../text/characters.ts';

/** What a page's JSON-LD says of its article; null where it says nothing. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly section: string | null;
  readonly licence: string | null;
  readonly keywords: readonly string[];
  readonly body: string | null;
  /** The entries of a live page, as listed; empty for other pages. */
  readonly updates: readonly LiveUpdate[];
}

/** An entry that a live page lists in its JSON-LD. */
export interface LiveUpdate {
  readonly headline: string | null;
  readonly body: string | null;
  readonly at: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|BlogPosting|LiveBlogPosting|Report|NewsArticle|SocialMediaPosting|WebPage)$/;

/** How many objects are looked at, however deep they nest. */
const maxObjects = 500;

/** Reads the article's object out of a page's JSON-LD scripts; broken scripts are passed over. */
export function jsonLdArticle(scripts: readonly string[]): JsonLdArticle | null {
  const objects = scripts.slice(0, 40).flatMap(parsed).flatMap(flatten).slice(0, maxObjects);
  const typed = objects.filter((o) => types(o).some((t) => articleTypes.test(t)));
  const article =
    typed.find(
      (o) => types(o).some((t) => t !== 'WebPage' && articleTypes.test(t)) && (o['headline'] || o['datePublished']),
    ) ?? typed[0];
  if (!article) return null;
  const named = (value: unknown): string | null => {
    if (Array.isArray(value))
      return (
        value
          .map(named)
          .filter((n) => n !== null)
          .join(', ') || null
      );
    const fields = asFields(value);
    const reference = fields['@id'];
    const target =
      fields['name'] === undefined && reference !== undefined
        ? objects.find((o) => o['@id'] === reference && o['name'])
        : fields;
    return words(value) ?? words(target?.['name']);
  };
  const keywords = article['keywords'];
  return {
    headline: words(article['headline']) ?? words(article['name']),
    published: words(article['datePublished']) ?? words(article['coverageStartTime']),
    modified: words(article['dateModified']),
    publisher: named(article['publisher']),
    author: named(article['author']),
    language: words(article['inLanguage']),
    url:
      words(article['url']) ??
      words(article['mainEntityOfPage']) ??
      words(asFields(article['mainEntityOfPage'])['@id']),
    section: named(article['articleSection']),
    licence: words(article['license']) ?? words(article['copyrightNotice']),
    keywords: (Array.isArray(keywords) ? keywords.map(words) : (words(keywords)?.split(/\s*,\s*/) ?? [])).filter(
      (k): k is string => k !== null,
    ),
    body: words(article['articleBody']),
    updates: updatesOf(article),
  };
}

/** How many entries of a live page are read. */
const maxUpdates = 1000;

function updatesOf(article: Fields): readonly LiveUpdate[] {
  const listed = article['liveBlogUpdate'];
  const updates = (Array.isArray(listed) ? listed : [listed]).slice(0, maxUpdates).map(asFields);
  return updates.flatMap((update) => {
    const headline = words(update['headline']) ?? words(update['name']);
    const body = words(update['articleBody']) ?? words(update['text']);
    const at = isoMoment(words(update['datePublished']) ?? words(update['dateCreated']));
    return headline === null && body === null ? [] : [{ headline, body, at }];
  });
}

function parsed(script: string): readonly unknown[] {
  const text = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '').trim();
  if (text.length > 2_000_000) return [];
  for (const attempt of [
    text,
    text
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return [JSON.parse(attempt)];
    } catch {
      continue; // The second attempt mends what content systems commonly break.
    }
  }
  return [];
}

/** All objects of a value, breadth first, so that the outermost come first; bounded. */
function flatten(value: unknown): readonly Fields[] {
  const found: Fields[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < maxObjects * 4; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, 200));
    else if (typeof item === 'object' && item !== null) {
      found.push(item as Fields);
      queue.push(
        ...Object.values(item)
          .filter((v) => typeof v === 'object' && v !== null)
          .slice(0, 50),
      );
    }
  }
  return found;
}

function types(object: Fields): readonly string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((t): t is string => typeof t === 'string');
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? readEntities(plainCharacters(value)).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}
