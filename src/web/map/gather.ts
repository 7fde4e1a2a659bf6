import type { Located } from './features.ts';
import { weight } from './features.ts';

/** Places drawn as one because they would overlap; the first says most. */
export interface Gathered {
  readonly places: readonly Located[];
  readonly x: number;
  readonly y: number;
}

/**
 * Gathers places nearer to each other on the screen than `reachPx`, the one that says most first.
 * The selected place is never hidden in a crowd.
 */
export function gather(
  places: readonly Located[],
  at: (place: Located) => readonly [number, number] | null,
  reachPx: number,
  selected: string | null,
): Gathered[] {
  const sorted = [...places].sort((a, b) => weight(b) - weight(a));
  const cells = new Map<string, { places: Located[]; x: number; y: number }[]>();
  const groups: { places: Located[]; x: number; y: number }[] = [];
  for (const place of sorted) {
    const spot = at(place);
    if (!spot) continue;
    const [x, y] = spot;
    const [col, row] = [Math.floor(x / reachPx), Math.floor(y / reachPx)];
    const near = neighbours(col, row)
      .flatMap((key) => cells.get(key) ?? [])
      .find((group) => Math.hypot(group.x - x, group.y - y) < reachPx);
    if (near && place.placeId !== selected && near.places[0]!.placeId !== selected) {
      near.places.push(place);
      continue;
    }
    const group = { places: [place], x, y };
    groups.push(group);
    const key = `${col},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
  }
  return groups;
}

function neighbours(col: number, row: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${col + dx},${row + dy}`));
}
