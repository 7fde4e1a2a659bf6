import { addDays } from '../terms/day.ts';
import type { Message } from '../terms/message.ts';
import type { Cell } from './cells.ts';
import { ledgerKeyOf } from './figures.ts';
import { REPEATED_DAYS, whyOneCount } from './same-count.ts';

/** Cells that count one thing, linked in pairs as they come and go. */
export interface CellLinks {
  readonly add: (cell: Cell) => void;
  readonly remove: (cell: Cell) => void;
  /** All that may hang together otherwise than when this was asked last, by what was added and removed since. */
  readonly disturbed: () => ReadonlySet<Cell>;
  readonly has: (cell: Cell) => boolean;
  /** All cells that hang together with a cell, itself too: by their last day, then in order of publication. */
  readonly together: (cell: Cell) => readonly Cell[];
  /** Why a cell counts what cells before it count; null for the first. */
  readonly whyAfter: (cell: Cell) => Message | null;
}

/**
 * Opens an empty set of links. A cell is compared only with those of its ledger and group that have its place or its value
 * and end within days of it, so a new one costs as much in a long war as in a short one. Cells of one day that are linked
 * hang together. A number told again on a later day, with no window of its own, hangs on the one it repeats and on no
 * other: else the tolls of a war, each near that of the day before, would be one count.
 */
export function openCellLinks(): CellLinks {
  const alike = new Map<string, Set<Cell>>();
  /** For each cell those linked with it, and why. */
  const linked = new Map<Cell, Map<Cell, Message>>();
  /** What a cell repeats, as far as it was asked for. */
  const repeated = new Map<Cell, Cell | null>();
  /** Cells that are new, or that lost or gained a link. */
  const changed = new Set<Cell>();

  return {
    add(cell) {
      const links = new Map<Cell, Message>();
      linked.set(cell, links);
      for (const other of near(cell)) {
        const why = isBefore(other, cell) ? whyOne(other, cell) : whyOne(cell, other);
        if (why === null) continue;
        links.set(other, why);
        linked.get(other)!.set(cell, why);
        changed.add(other);
      }
      changed.add(cell);
      for (const key of keysOn(cell, toOf(cell))) alike.set(key, (alike.get(key) ?? new Set<Cell>()).add(cell));
    },
    remove(cell) {
      for (const other of linked.get(cell)!.keys()) {
        linked.get(other)!.delete(cell);
        changed.add(other);
      }
      linked.delete(cell);
      repeated.delete(cell);
      changed.delete(cell);
      for (const key of keysOn(cell, toOf(cell))) {
        const cells = alike.get(key);
        cells?.delete(cell);
        if (cells?.size === 0) alike.delete(key);
      }
    },
    disturbed() {
      const disturbed = new Set(changed);
      // What they repeat may be another now, and so may what those linked with them repeat.
      for (const cell of changed) for (const other of linked.get(cell)!.keys()) disturbed.add(other);
      for (const cell of disturbed) repeated.delete(cell);
      changed.clear();
      return disturbed;
    },
    has: (cell) => linked.has(cell),
    together(cell) {
      const found = new Set([cell]);
      // A set visits what is added to it on the way.
      for (const one of found) for (const other of linked.get(one)!.keys()) if (isJoined(one, other)) found.add(other);
      return [...found].sort((a, b) => (isBefore(a, b) ? -1 : 1));
    },
    whyAfter(cell) {
      const before = linksBefore(cell).filter((other) => isJoined(cell, other));
      const [first] = before.sort(nearestTo(cell));
      return first === undefined ? null : linked.get(cell)!.get(first)!;
    },
  };

  function near(cell: Cell): Set<Cell> {
    const found = new Set<Cell>();
    for (let apart = -REPEATED_DAYS; apart <= REPEATED_DAYS; apart++)
      for (const key of keysOn(cell, addDays(toOf(cell), apart)))
        for (const other of alike.get(key) ?? []) found.add(other);
    return found;
  }

  function linksBefore(cell: Cell): Cell[] {
    return [...linked.get(cell)!.keys()].filter((other) => isBefore(other, cell));
  }

  function isJoined(a: Cell, b: Cell): boolean {
    if (toOf(a) !== toOf(b)) return isBefore(a, b) ? repeatedBy(b) === a : repeatedBy(a) === b;
    return repeatedBy(a) === null && repeatedBy(b) === null;
  }

  function repeatedBy(cell: Cell): Cell | null {
    const known = repeated.get(cell);
    if (known !== undefined) return known;
    const originals = originalsOf(cell).filter((one) => isSameValue(one, cell) || originalsOf(one).length === 0);
    const [nearest = null] = originals.sort(nearestTo(cell));
    repeated.set(cell, nearest);
    return nearest;
  }

  /** What a cell may repeat: none where it has a window, is told on its day with one, or is set against another number. */
  function originalsOf(cell: Cell): Cell[] {
    if (!isUndated(cell)) return [];
    const sameDay = [...linked.get(cell)!.keys()].filter((other) => toOf(other) === toOf(cell));
    if (sameDay.some((other) => !isUndated(other) || isSetAgainst(other, cell))) return [];
    return linksBefore(cell).filter((other) => toOf(other) !== toOf(cell));
  }
}

/** Under what a cell would be found on a day: its place and its value, in its ledger and group. */
function keysOn({ group, counts: [count] }: Cell, day: string): string[] {
  const { placeId, figure } = count!;
  return [`place:${placeId}`, `value:${figure.value}`].map((key) => `${ledgerKeyOf(count!)}|${group}|${day}|${key}`);
}

/** Says whether a cell stands before another: by its last day, then in order of publication. */
function isBefore({ counts: [a] }: Cell, { counts: [b] }: Cell): boolean {
  return a!.to === b!.to ? a!.order < b!.order : a!.to < b!.to;
}

/** The nearest of the same ground first, then the nearest of the same number. */
function nearestTo(cell: Cell): (a: Cell, b: Cell) => number {
  const isSamePlace = (other: Cell) => other.counts[0]!.placeId === cell.counts[0]!.placeId;
  return (a, b) => Number(isSamePlace(b)) - Number(isSamePlace(a)) || (isBefore(a, b) ? 1 : -1);
}

function toOf({ counts }: Cell): string {
  return counts[0]!.to;
}

function isUndated({ counts }: Cell): boolean {
  return counts[0]!.isUndated;
}

function isSameValue(a: Cell, b: Cell): boolean {
  return a.counts[0]!.figure.value === b.counts[0]!.figure.value;
}

/** Says whether one report gives both numbers. */
function isSetAgainst(a: Cell, b: Cell): boolean {
  return b.counts.some(({ report }) => a.reports.has(report));
}

function whyOne(cell: Cell, other: Cell): Message | null {
  for (const a of cell.counts)
    for (const b of other.counts) {
      const why = whyOneCount(a, b);
      if (why !== null) return why;
    }
  return null;
}
