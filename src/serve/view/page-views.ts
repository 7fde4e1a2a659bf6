import type { Furniture } from '../../terms/article.ts';

/** "Views: 31,002", "Page views (185)", "8,104 views", "41K views". */
const COUNTS = [
  /\b(?:page ?)?views?\s*[:(]\s*(\d[\d.,]*)\s*([km])?(?![\p{L}\d])/giu,
  /(?<![\d.,])(\d[\d.,]*)\s*([km])?\s+(?:page ?)?views?(?!\p{Ll})/giu,
];

/**
 * How often a page says that it has been seen, from the counters beside its article; null where it does not say, or says
 * different numbers, as a page does that counts other stories too.
 */
export function viewsOf(furniture: readonly Pick<Furniture, 'text'>[]): number | null {
  const told = new Set<number>();
  for (const { text } of furniture)
    for (const count of COUNTS)
      for (const [, digits, unit] of text.matchAll(count)) {
        const views = numberOf(digits!, unit);
        if (views !== null) told.add(views);
      }
  const [only, ...others] = told;
  return only === undefined || others.length > 0 ? null : only;
}

/** "31,002" and "31.002" as 31002, "1.2" with "K" as 1200; null for what is no such number. */
function numberOf(digits: string, unit: string | undefined): number | null {
  const plain = digits.replace(/[.,]$/, '');
  const isGrouped = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)?$/.test(plain);
  if (unit === undefined) return isGrouped || /^\d+$/.test(plain) ? Number(plain.replace(/[.,]/g, '')) : null;
  if (!/^\d+(?:[.,]\d+)?$/.test(plain)) return null;
  return Math.round(Number(plain.replace(',', '.')) * (unit.toLowerCase() === 'k' ? 1e3 : 1e6));
}
