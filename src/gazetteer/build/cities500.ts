import type { Entry } from '../entry.ts';
import { entryOfRow } from '../geonamesRow.ts';

/**
 * Reads GeoNames' `cities500.txt`: places with at least 500 people or a seat of administration.
 *
 * @param text the file: 19 tab-separated columns a line, after GeoNames' readme.
 * @returns one entry a place; names in other scripts than Latin and airport codes are left out.
 */
export function readCities500(text: string): Entry[] {
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((c) => c.length >= 15 && c[0] !== '' && c[7] !== 'PPLH' && c[7] !== 'PPLW')
    .map((c) => entryOfRow(c, { keepName: isUsable }));
}

/** Latin letters only, and neither an airport's code nor an initial. */
function isUsable(name: string): boolean {
  return name.length > 2 && !/^[A-Z]{3}$/.test(name) && /^[\p{Script=Latin}\p{M}\d\s'’‘ʼʻʿʾ`´.,()/-]+$/u.test(name);
}
