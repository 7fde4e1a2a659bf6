import type { CodedReport } from '../terms/coded.ts';
import { countryOf } from './theatre.ts';

/** Finds the registry id of an asserter that one report could not tie to an actor and another of the same country could. */
export type KnownAs = (printed: string, actorId: string, report: CodedReport) => string;

interface Entry {
  readonly actorIds: Set<string>;
  /** Reports that print the name without knowing whose it is. */
  readonly waiting: Set<CodedReport>;
}

/**
 * Joins asserters across reports by name: "the ministry of defence" of a report that never names its government is the
 * one that other reports on the same country tie to a registry actor. Joined only where all of them agree on one actor.
 * `add` takes a report in and returns those whose asserters it changed.
 */
export function openAsserterNames(): {
  readonly add: (report: CodedReport) => CodedReport[];
  readonly knownAs: KnownAs;
} {
  const entries = new Map<string, Entry>();
  const keyOf = (printed: string, report: CodedReport) => `${countryOf(report) ?? ''}|${folded(printed)}`;
  return {
    add(report) {
      const changed = new Set<CodedReport>();
      for (const claim of [...report.control, ...report.figures])
        claim.by.forEach((printed, i) => {
          const key = keyOf(printed, report);
          const entry = entries.get(key) ?? { actorIds: new Set<string>(), waiting: new Set<CodedReport>() };
          entries.set(key, entry);
          const actorId = claim.byIds[i];
          if (actorId === undefined || actorId.startsWith('as-printed:')) {
            entry.waiting.add(report);
            return;
          }
          const before = entry.actorIds.size;
          entry.actorIds.add(actorId);
          // One name is joined, two part it again, and any more change nothing.
          if (entry.actorIds.size > before && before < 2) for (const one of entry.waiting) changed.add(one);
        });
      return [...changed];
    },
    knownAs(printed, actorId, report) {
      if (!actorId.startsWith('as-printed:')) return actorId;
      const ids = entries.get(keyOf(printed, report))?.actorIds;
      return ids?.size === 1 ? [...ids][0]! : actorId;
    },
  };
}

/** A name without case, article, spelling of "defence" and order of words: "Defence Ministry" is the "ministry of defense". */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\bdefence\b/g, 'defense')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'of')
    .sort()
    .join(' ');
}
