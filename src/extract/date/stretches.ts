import type { Article } from '../../terms/article.ts';
import type { Span } from '../../terms/span.ts';
import type { PassageReading } from '../reading.ts';

/** A part of a passage with the day it was written, `YYYY-MM-DD`, or null where that is not known. */
export interface Stretch extends Span {
  readonly published: string | null;
}

/**
 * Cuts a passage into what was written on one day: the entries of a live page, each of its own day, and what stands between
 * them, which is of the page's. Any other passage is one stretch.
 */
export function stretchesOf(
  { in: passage, text }: PassageReading,
  { published, entries }: Pick<Article, 'published' | 'entries'>,
): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, publishedAt } of passage === 'body' ? (entries ?? []) : []) {
    if (start < at || end > text.length) continue;
    if (start > at) stretches.push({ start: at, end: start, published });
    stretches.push({ start, end, published: publishedAt?.slice(0, 10) ?? published });
    at = end;
  }
  if (at < text.length) stretches.push({ start: at, end: text.length, published });
  return stretches;
}
