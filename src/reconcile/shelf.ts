import type { CodedReport } from '../terms/coded.ts';
import { groupBy } from './group-by.ts';
import { orderOf } from './report-card.ts';

/** What reports say, laid out by what it is about, with what was concluded of each part. */
export interface Shelf<T, C> {
  /** Lays out what a report says, in place of what it said before. */
  readonly put: (report: CodedReport, items: readonly T[], keyOf: (item: T) => string) => void;
  /** Asks for the conclusions of a part to be drawn anew. */
  readonly disturb: (key: string) => void;
  /** What a report says. */
  readonly of: (report: CodedReport) => readonly T[];
  /** The conclusions of all parts, those first that were first told of. */
  readonly conclusions: () => readonly C[];
}

interface Part<T, C> {
  readonly items: Map<CodedReport, readonly T[]>;
  concluded: { readonly first: string; readonly conclusion: C } | null;
}

/**
 * Opens an empty shelf. Conclusions are drawn when they are asked for, and only of parts that changed since.
 *
 * @param conclude concludes from all items of one part, in order of publication
 */
export function openShelf<T, C>(conclude: (key: string, items: readonly T[]) => C): Shelf<T, C> {
  const parts = new Map<string, Part<T, C>>();
  const said = new Map<CodedReport, readonly T[]>();
  const keysOf = new Map<CodedReport, ReadonlySet<string>>();

  return {
    put(report, items, keyOf) {
      for (const key of keysOf.get(report) ?? []) {
        const part = parts.get(key)!;
        part.items.delete(report);
        part.concluded = null;
        if (part.items.size === 0) parts.delete(key);
      }
      const byKey = groupBy(items, keyOf);
      for (const [key, own] of byKey) {
        const part = parts.get(key) ?? { items: new Map<CodedReport, readonly T[]>(), concluded: null };
        part.items.set(report, own);
        part.concluded = null;
        parts.set(key, part);
      }
      said.set(report, items);
      keysOf.set(report, new Set(byKey.keys()));
    },
    disturb(key) {
      const part = parts.get(key);
      if (part) part.concluded = null;
    },
    of: (report) => said.get(report) ?? [],
    conclusions() {
      const all = [...parts].map(([key, part]) => (part.concluded ??= settle(key, part)));
      return all.sort((a, b) => (a.first < b.first ? -1 : 1)).map((part) => part.conclusion);
    },
  };

  function settle(key: string, part: Part<T, C>): NonNullable<Part<T, C>['concluded']> {
    const entries = [...part.items].sort(([a], [b]) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const items = entries.flatMap(([, own]) => own);
    const [report] = entries[0]!;
    const index = String(said.get(report)!.indexOf(items[0]!)).padStart(6, '0');
    return { first: `${orderOf(report)}|${index}`, conclusion: conclude(key, items) };
  }
}
