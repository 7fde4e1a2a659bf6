import type { Article } from '../terms/article.ts';
import type { Passage } from '../terms/claim.ts';
import type { Span } from '../terms/span.ts';

/** The claims with their quotes as the article prints them, capitals and all. */
export function asPrinted<C extends Span & { readonly in: Passage; readonly quote: string }>(
  claims: readonly C[],
  article: Article,
): C[] {
  const texts: Readonly<Record<Passage, string>> = {
    headline: article.title,
    body: article.body,
    caption: article.caption,
  };
  return claims.map((claim) => {
    const quote = texts[claim.in].slice(claim.start, claim.end);
    return quote === claim.quote ? claim : { ...claim, quote };
  });
}
