import { segments } from '../block.ts';
import { sectionWord } from '../furniture/tool-words.ts';
import type { Head } from '../html/head.ts';
import type { JsonLdArticle } from '../html/json-ld.ts';
import type { Parts } from '../partition.ts';

/**
 * The part of the paper that an article stands in: as JSON-LD says, else the head, else the section printed beside date
 * or byline; null where the page does not say.
 */
export function sectionOf(parts: Parts, head: Head | null, jsonLd: JsonLdArticle | null): string | null {
  const printed = parts.header.flatMap((line) => segments(line)).find((segment) => sectionWord.test(segment));
  const told = [jsonLd?.section, head?.section].find((name) => name && !isKind.test(name));
  return told ?? printed ?? null;
}

/** What content systems call their texts, and no part of a paper. */
const isKind = /^(?:posts?|articles?|all|blog|page|uncategori[sz]ed|default)$/i;
