import { licences } from '../furniture/licences.ts';
import type { Head } from '../html/head.ts';
import type { JsonLdArticle } from '../html/json-ld.ts';
import type { Parts } from '../partition.ts';

/** How many lines after the text are looked at for terms of use. */
const footLines = 60;

const isLicence =
  /licen[cs]e|creative commons|\bcc[ -]by|republish|reprint|reproduc|syndicat|may be used|public domain/i;

const isCopyright = /©|\(c\)|\bcopyright\b|all rights|originally published/i;

/**
 * The line in which a page says who may use its text, as printed; a line that grants or forbids before a bare copyright.
 * Where none is printed, what the page tells programs.
 */
export function licenceOf(parts: Parts, head: Head | null, jsonLd: JsonLdArticle | null): string | null {
  const lines = [...parts.foot.slice(0, footLines), ...parts.furniture.filter((f) => f.rule === 'licence').map((f) => f.text)]; // prettier-ignore
  const known = lines.filter(
    (text) => text.length < 500 && licences.reachOf({ text, gap: true, tag: 'line', linkShare: 0 }) !== null,
  );
  // Links to terms and privacy notices stand at every foot and grant nothing.
  return (
    known.find((line) => isLicence.test(line)) ??
    known.find((line) => isCopyright.test(line)) ??
    jsonLd?.licence ??
    head?.licence ??
    null
  );
}
