import type { Entry } from '../entry.ts';

/**
 * Finds places by position: a grid of square cells.
 *
 * @param entries the places.
 * @param withinDeg side of a cell and reach of a search, in degrees.
 * @returns a search: all entries whose latitude and longitude differ by less than `withinDeg` from the given ones.
 */
export function nearby(entries: readonly Entry[], withinDeg: number): (latDeg: number, lonDeg: number) => Entry[] {
  const cells = new Map<number, Entry[]>();
  const row = (lat: number) => Math.floor((lat + 90) / withinDeg);
  const column = (lon: number) => Math.floor((lon + 180) / withinDeg);
  const cell = (r: number, c: number) => r * 100_000 + c;
  for (const entry of entries) {
    const key = cell(row(entry.latDeg), column(entry.lonDeg));
    const list = cells.get(key);
    if (list) list.push(entry);
    else cells.set(key, [entry]);
  }
  return (lat, lon) => {
    const found: Entry[] = [];
    for (let r = row(lat) - 1; r <= row(lat) + 1; r++) {
      for (let c = column(lon) - 1; c <= column(lon) + 1; c++) {
        for (const entry of cells.get(cell(r, c)) ?? []) {
          if (Math.abs(entry.latDeg - lat) < withinDeg && Math.abs(entry.lonDeg - lon) < withinDeg) found.push(entry);
        }
      }
    }
    return found;
  };
}
