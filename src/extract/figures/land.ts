import type { Sentence } from '../../terms/sentence.ts';
import type { Figure } from './figure.ts';
import type { Quantity } from './quantity.ts';

const landWords =
  /^(?: of| in)?(?: (?:the|its|their))?(?: [\p{L}’'-]+){0,4}? ?(?:territory|country|capital|land|area|city|province|region|strip|enclave|district|town|state|ground)\b/iu;
const areaWords = /^ ?(?:square kilomet(?:re|er)s?|sq\.? ?km|km²|km2)/i;

/** Reads shares of land ("about 75% of the country’s territory") and areas ("300 square kilometres"); shares of anything else are not coded. */
export function landOf(
  sentence: Sentence,
  quantity: Quantity,
  text: string,
): (Pick<Figure, 'measure' | 'unit' | 'of' | 'rule'> & { readonly end: number }) | null {
  const behind = text.slice(quantity.end, sentence.end);
  const words = (quantity.isPercent ? landWords : areaWords).exec(behind)?.[0];
  if (words === undefined) return null;
  const end = quantity.end + words.length;
  return quantity.isPercent
    ? { measure: 'territory', unit: 'percent', of: words.replace(/^ (?:of|in) /, ''), rule: 'percent', end }
    : { measure: 'territory', unit: 'km2', of: null, rule: 'area', end };
}
