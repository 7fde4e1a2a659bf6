import type { Problem } from './problem.ts';

/** A line or block of the page that is not the article, and the rule that said so. */
export interface Furniture {
  readonly text: string;
  readonly rule: string;
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
  /** Captions of images, credits removed, separated by one blank line; empty where there are none. */
  readonly caption: string;
  readonly tags: readonly string[];
  /** Outlets or documents the page lists as its sources at its foot. */
  readonly listed: readonly string[];
  readonly furniture: readonly Furniture[];
  readonly problems: readonly Problem[];
}
