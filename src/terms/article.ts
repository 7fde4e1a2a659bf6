import type { Problem } from './problem.ts';

/** A line or block of the page that is not the article, and the rule that said so. */
export interface Furniture {
  readonly text: string;
  readonly rule: string;
}

/** An entry of a live page: a part of the body with a time of its own. */
export interface ArticleEntry {
  /** `[start, end)` in UTF-16 units of `body`. */
  readonly start: number;
  readonly end: number;
  /** ISO 8601 moment, with zone where the page gives one; null where only its order is known. */
  readonly publishedAt: string | null;
}

/** A run of the body whose encoding was broken and has been mended. */
export interface Repair {
  /** `[start, end)` in UTF-16 units of `body`. */
  readonly start: number;
  readonly end: number;
  /** What stood there as found: "â€™" where the body has "’". */
  readonly from: string;
}

/** The article's own text, with furniture removed and encoding repaired. Null where the page does not say. */
export interface Article {
  readonly reportId: string;
  readonly file: string;
  readonly url: string | null;
  /** The headline as printed, encoding repaired; empty where there is none. */
  readonly title: string;
  readonly outlet: string | null;
  /** Day of publication `YYYY-MM-DD` in the page's own zone. */
  readonly published: string | null;
  /** ISO 8601 moment of publication with zone where the page gives an hour, else null. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly byline: string | null;
  /** Place named in the dateline ("AMMAN, Nov 29 (Meridian Wire) -"), which is cut from the body. */
  readonly dateline: string | null;
  /** BCP 47 tag such as `en`, or null where unsure. */
  readonly language: string | null;
  /** Paragraphs separated by one blank line; the standfirst is the first paragraph. */
  readonly body: string;
  /** The first paragraph of `body`, where the page sets it apart as its standfirst; left out where it does not. */
  readonly standfirst?: string;
  /** The dated entries of a live page, in the order of `body`; left out where the page is none. */
  readonly entries?: readonly ArticleEntry[];
  /** What was mended in `body`, in its order; left out where nothing was. */
  readonly repairs?: readonly Repair[];
  /** Captions of images, credits removed, separated by one blank line; empty where there are none. */
  readonly caption: string;
  /** The same captions one by one, with the photographer or agency as printed. */
  readonly captions?: readonly { readonly text: string; readonly credit: string | null }[];
  /** The part of the paper it stands in. */
  readonly section?: string | null;
  /** The line that says who may use the text, as printed. */
  readonly licence?: string | null;
  readonly tags: readonly string[];
  /** Outlets or documents the page lists as its sources at its foot. */
  readonly listed: readonly string[];
  readonly furniture: readonly Furniture[];
  readonly problems: readonly Problem[];
}
