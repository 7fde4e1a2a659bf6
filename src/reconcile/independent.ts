import type { Independent } from '../terms/finding.ts';
import { groupBy } from './group-by.ts';
import type { Count } from './figures.ts';
import { eventsOf } from './lineage.ts';
import { keyOf, propositionsOf, type Proposition } from './propositions.ts';
import type { Told } from './tellings.ts';
import { sayControl, sayFigure } from './wording.ts';

/**
 * Counts the voices behind each assertion that do not repeat one another: attributed voices only, the organs of one
 * side as one, a copy as its original. Outlets speaking for themselves are listed among the reports and never counted.
 * Beside each departure stands a second row that also counts those who say that somebody else holds the place now.
 */
export function countIndependent(tellings: readonly Told[], nameOf: (placeId: string) => string): Independent[] {
  const groups = new Map<string, { proposition: Proposition; tellings: Told[] }>();
  for (const telling of tellings) {
    if (telling.isBackground || telling.isFormer || telling.hedged === undefined) continue;
    for (const proposition of propositionsOf(telling)) {
      const key = keyOf(proposition);
      const group = groups.get(key) ?? { proposition, tellings: [] };
      group.tellings.push(telling);
      groups.set(key, group);
    }
  }
  const rows: Independent[] = [];
  for (const { proposition, tellings: told } of groups.values())
    for (const event of eventsOf(told)) {
      const row = rowOf(event, nameOf);
      if (row) rows.push(row);
      const wider =
        proposition.family === 'left' && !proposition.isDenied ? entailing(event, proposition, tellings) : [];
      if (wider.length > 0) {
        const merged = rowOf([...event, ...wider], nameOf);
        if (merged && merged.count > (row?.count ?? 0)) rows.push(merged);
      }
    }
  return rows;
}

/** Tellings that another side holds all of the place on the days of a departure: they imply it. */
function entailing(event: readonly Told[], left: Proposition, tellings: readonly Told[]): Told[] {
  const days = new Set(event.map((t) => t.day));
  return (byPlace(tellings).get(left.placeId) ?? []).filter(
    (t) =>
      days.has(t.day) &&
      !t.isFormer &&
      propositionsOf(t).some((p) => p.family === 'holds' && !p.isDenied && p.side !== null && p.side !== left.side),
  );
}

const placeIndex = new WeakMap<readonly Told[], Map<string, Told[]>>();

function byPlace(tellings: readonly Told[]): Map<string, Told[]> {
  const known = placeIndex.get(tellings);
  if (known) return known;
  const index = groupBy(tellings, (t) => t.placeId);
  placeIndex.set(tellings, index);
  return index;
}

function rowOf(event: readonly Told[], nameOf: (placeId: string) => string): Independent | null {
  const voices = independentNames(event);
  if (voices.length === 0) return null;
  const first = event.find((t) => t.asserter.kind !== 'outlet') ?? event[0]!;
  return {
    claim: sayControl(first.claim),
    place: first.claim.place ?? nameOf(first.placeId),
    voices,
    count: voices.length,
    reports: [...new Set(event.map((t) => t.report))].sort(),
  };
}

/** One name for each voice that stands apart: every neutral one, and one for each side. */
function independentNames(event: readonly { readonly asserter: Told['asserter']; readonly voice: string }[]): string[] {
  const names = new Map<string, string>();
  for (const { asserter, voice } of event) {
    if (asserter.kind === 'outlet' || asserter.voice !== voice) continue;
    const key = asserter.side === null ? voice : `side:${asserter.side}`;
    if (!names.has(key)) names.set(key, asserter.name);
  }
  return [...names.values()];
}

/** The same for figures: who stands behind each number, apart from those who repeat it. */
export function countIndependentFigures(
  groups: readonly (readonly Count[])[],
  placeOf: (count: Count) => string | null,
): Independent[] {
  return groups.flatMap((group) => {
    const values = groupBy(group, (count) => count.figure.value);
    return [...values.values()].flatMap((same) => {
      const voices = independentNames(same);
      if (voices.length === 0) return [];
      return [
        {
          claim: sayFigure(same[0]!.figure),
          place: placeOf(same[0]!),
          voices,
          count: voices.length,
          reports: [...new Set(same.map((c) => c.report))].sort(),
        },
      ];
    });
  });
}
