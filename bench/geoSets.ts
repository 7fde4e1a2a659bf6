/** A place name that annotators marked, `[start, end)` in the text; no position where they gave none. */
export interface Toponym {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly latDeg: number | null;
  readonly lonDeg: number | null;
  /** Marked as standing in an adjective or in the name of a body or event; false where the set does not say. */
  readonly isPartOfName: boolean;
}

export interface GeoArticle {
  readonly title: string;
  readonly text: string;
  readonly toponyms: readonly Toponym[];
}

/** Reads GeoWebNews: every marked name; those that annotators linked to GeoNames have positions. */
export function readGeoWebNews(xml: string): GeoArticle[] {
  return blocks(xml, 'article').map((article) => ({
    title: unescape(inside(article, 'title') ?? ''),
    text: unescape(inside(article, 'text') ?? ''),
    toponyms: blocks(article, 'toponym').map((t) => ({
      name: unescape(inside(t, 'extractedName') ?? ''),
      start: Number(inside(t, 'start')),
      end: Number(inside(t, 'end')),
      latDeg: inside(t, 'geonamesID') ? numberOf(inside(t, 'latitude')) : null,
      lonDeg: inside(t, 'geonamesID') ? numberOf(inside(t, 'longitude')) : null,
      isPartOfName: /^(?:Non_Literal_Modifier|Embedded_Non_Lit|Demonym|Language|Homonym)/.test(inside(t, 'type') ?? ''),
    })),
  }));
}

/** Reads TR-News. */
export function readTrNews(xml: string): GeoArticle[] {
  return blocks(xml, 'article').map((article) => ({
    title: (inside(article, 'title') ?? '').trim(),
    text: /<!\[CDATA\[([\s\S]*?)\]\]>/.exec(article)?.[1] ?? '',
    toponyms: blocks(article, 'toponym').map((t) => ({
      name: inside(t, 'phrase') ?? '',
      start: Number(inside(t, 'start')),
      end: Number(inside(t, 'end')),
      latDeg: numberOf(inside(t, 'lat')),
      lonDeg: numberOf(inside(t, 'lon')),
      isPartOfName: false,
    })),
  }));
}

function blocks(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map((m) => m[1]!);
}

function inside(xml: string, tag: string): string | null {
  return new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? null;
}

function numberOf(text: string | null): number | null {
  return text === null || text.trim() === '' ? null : Number(text);
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
