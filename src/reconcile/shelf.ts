import type { CodedReport } from '../terms/coded.ts';
import { groupBy } from './group-by.ts';
import { orderOf } from './report-card.ts';

/** What reports say, laid out by what it is about, with what was concluded of each part. */
export interface Shelf<T, C> {
  /** Lays out what a report says, in place of what it said before. */
  readonly put: (report: CodedReport, items: readonly T[], keyOf: (item: T) => string) => void;
  /** Asks for the conclusions of a part to be drawn anew. */
  readonly disturb: (key: string) => void;
  /** Concludes anew of every part that changed since it was last asked; null for a part of which nothing is told any more. */
  readonly settle: () => ReadonlyMap<string, C | null>;
  /** What is told of a part, in order of publication. */
  readonly itemsOf: (key: string) => readonly T[];
  /** The conclusions of all parts as they were last settled, those first that were first told of. */
  readonly conclusions: () => readonly C[];
}

/** What one report says of one part. */
interface Entry<T> {
  readonly order: string;
  readonly items: readonly T[];
  /** Place of the first item among all that the report says. */
  readonly index: number;
}

interface Part<T, C> {
  /** In order of publication. */
  readonly entries: Entry<T>[];
  first: string;
  conclusion: C | null;
}

/**
 * Opens an empty shelf. Conclusions are drawn when they are asked for, and only of parts that changed since.
 *
 * @param conclude concludes from all items of one part, in order of publication
 */
export function openShelf<T, C>(conclude: (key: string, items: readonly T[]) => C): Shelf<T, C> {
  const parts = new Map<string, Part<T, C>>();
  const keysOf = new Map<CodedReport, readonly string[]>();
  const stale = new Set<string>();
  let inOrder: Part<T, C>[] = [];

  const itemsOf = (key: string) => (parts.get(key)?.entries ?? []).flatMap(({ items }) => items);

  return {
    put(report, items, keyOf) {
      const order = orderOf(report);
      for (const key of keysOf.get(report) ?? []) {
        const { entries } = parts.get(key)!;
        entries.splice(rankOf(entries, order), 1);
        stale.add(key);
      }
      const byKey = groupBy(items, keyOf);
      for (const [key, own] of byKey) {
        const part = parts.get(key) ?? { entries: [], first: '', conclusion: null };
        part.entries.splice(rankOf(part.entries, order), 0, { order, items: own, index: items.indexOf(own[0]!) });
        parts.set(key, part);
        stale.add(key);
      }
      keysOf.set(report, [...byKey.keys()]);
    },
    disturb(key) {
      if (parts.has(key)) stale.add(key);
    },
    settle() {
      const settled = new Map<string, C | null>();
      for (const key of stale) {
        const part = parts.get(key)!;
        const first = part.entries[0];
        if (first === undefined) parts.delete(key);
        else part.first = `${first.order}|${String(first.index).padStart(6, '0')}`;
        part.conclusion = first === undefined ? null : conclude(key, itemsOf(key));
        settled.set(key, part.conclusion);
      }
      if (stale.size > 0) inOrder = [...parts.values()].sort((a, b) => (a.first < b.first ? -1 : 1));
      stale.clear();
      return settled;
    },
    itemsOf,
    conclusions: () => inOrder.map((part) => part.conclusion!),
  };
}

/** Where a report stands, or belongs, in a list that is in order. */
function rankOf(entries: readonly { readonly order: string }[], order: string): number {
  let low = 0;
  let high = entries.length;
  // Reports come in order as a rule.
  if (high > 0 && entries[high - 1]!.order < order) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
