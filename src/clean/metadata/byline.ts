import { segments, wordCount } from '../block.ts';
import { isDesk } from '../furniture/credits.ts';
import { isMetadataSegment } from '../furniture/metadata-lines.ts';
import type { Parts } from '../partition.ts';

const by =
  /^[\W_]*(?:(?:written|posted|reported|published|story|words|text) )?by:?\s+(.{2,80}?)(?:,\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|,?\s*\d.*)?$/i;

/** The byline as printed without "By", from the header or, failing that, the foot; null where the page names nobody. */
export function printedByline(parts: Parts): string | null {
  const lines = [
    ...parts.header,
    ...parts.foot.slice(-8),
    ...parts.furniture.filter((f) => f.rule === 'credit').map((f) => f.text),
  ];
  for (const segment of lines.flatMap((line) => segments(line))) {
    const found = by.exec(segment);
    if (found && wordCount(found[1]!) <= 8) return found[1]!.trim();
  }
  const desk = parts.header.flatMap((line) => segments(line)).find((s) => isDesk(s) && !isMetadataSegment(s));
  return desk ?? null;
}

/** A name that a page tells programs as it prints it: "By Lina Haddad" → "Lina Haddad". */
export function withoutBy(name: string | null): string | null {
  return name?.replace(/^by:?\s+(?=\p{Lu})/iu, '') ?? null;
}
