import type { Entry } from './entry.ts';
import { entryOfRow } from './geonamesRow.ts';

/** GeoNames' codes of facilities and natural features that war reports name. */
const FEATURE_CODES = new Set(
  'AIRB AIRP AIRF AIRQ AIRH DAM BDG PRN MILB INSM CMPRF CMPQ CSTM PSTB OILF OILR GASF PS PSN FT BTL MT MTS HLL HLLS PK PASS PEN ISL LK RSV STM STRT VAL DSRT'.split(
    ' ',
  ),
);

/**
 * Reads a country file of GeoNames (`SY.txt` of `SY.zip`): every populated place, and the facilities and features that
 * reports of war name.
 *
 * @param text 19 tab-separated columns a line.
 * @returns one entry a place under the same ids as those of the packages, so that a place known already stays one.
 * @see https://download.geonames.org/export/dump/readme.txt
 */
export function readCountryFile(text: string): Entry[] {
  return text.split('\n').flatMap((line): Entry[] => {
    const c = line.split('\t');
    if (c.length < 15 || !/^\d+$/.test(c[0]!)) return [];
    const [feature, code] = [c[6]!, c[7]!];
    const isSettlement = feature === 'P' && code !== 'PPLH' && code !== 'PPLW' && code !== 'PPLQ';
    if (!isSettlement && !FEATURE_CODES.has(code)) return [];
    const keepName = (name: string) => name.length > 2 && /[a-z]/i.test(name);
    return [entryOfRow(c, isSettlement ? { keepName } : { keepName, kind: 'feature' })];
  });
}
