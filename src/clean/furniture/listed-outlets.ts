import { endsLikeSentence, wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const labelled =
  /^[\W_]*(?:sources?|source list|list of sources|references|sources? used|sourced from|our sources|compiled from|based on reports? (?:by|from)|works cited|footnotes)\b(?: (?:for this (?:report|article|story)))?\s*(?::\s*(.*)|$)/i;

/** What follows the label in a line that lists what a report drew on ("Sources: SOHR; SANA"); null for other lines. */
export function listedAfterLabel(text: string): readonly string[] | null {
  const found = labelled.exec(text);
  if (!found || wordCount(text) > 60) return null;
  const rest = found[1] ?? '';
  if (wordCount(rest) > 12 && endsLikeSentence(rest) && !/[;,]/.test(rest)) return null;
  return rest
    .split(/\s*[;|•]\s*|,\s+(?=[\p{Lu}])/u)
    .map((s) => s.replace(/[.\s]+$/, '').trim())
    .filter((s) => s !== '');
}

/** The outlets or documents that a page lists at its foot as what it drew on. */
export const listedOutlets: FurnitureRule = {
  rule: 'listed-outlets',
  reachOf: ({ text }) => (listedAfterLabel(text) === null ? null : 'box'),
};
