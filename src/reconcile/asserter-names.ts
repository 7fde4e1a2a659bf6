import type { CodedReport } from '../terms/coded.ts';
import { groupBy } from './group-by.ts';

/** Finds the registry id of an asserter that one report could not tie to an actor and another of the same country could. */
export type KnownAs = (printed: string, actorId: string, report: CodedReport) => string;

/**
 * Joins asserters across reports by name: "the ministry of defence" of a report that never names its government is the
 * one that other reports on the same country tie to a registry actor. Joined only where all of them agree on one actor.
 */
export function joinAsserters(coded: readonly CodedReport[]): KnownAs {
  const known: { readonly key: string; readonly actorId: string }[] = [];
  for (const report of coded) {
    const country = countryOf(report);
    for (const claim of [...report.control, ...report.figures])
      claim.by.forEach((printed, i) => {
        const actorId = claim.byIds[i];
        if (actorId !== undefined && !actorId.startsWith('as-printed:'))
          known.push({ key: `${country}|${folded(printed)}`, actorId });
      });
  }
  const ids = new Map([...groupBy(known, (k) => k.key)].map(([key, of]) => [key, new Set(of.map((k) => k.actorId))]));
  return (printed, actorId, report) => {
    if (!actorId.startsWith('as-printed:')) return actorId;
    const found = ids.get(`${countryOf(report)}|${folded(printed)}`);
    return found?.size === 1 ? [...found][0]! : actorId;
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

const countries = new WeakMap<CodedReport, string>();

/** Country most of the report's places lie in; empty where none is known. */
function countryOf(report: CodedReport): string {
  const cached = countries.get(report);
  if (cached !== undefined) return cached;
  const counts = groupBy(
    report.places.filter((place) => place.country !== null),
    (place) => place.country!,
  );
  const country = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0] ?? '';
  countries.set(report, country);
  return country;
}
