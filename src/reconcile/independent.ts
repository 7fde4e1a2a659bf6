import type { Independent } from '../terms/finding.ts';
import { groupBy } from './group-by.ts';
import type { Count } from './figures.ts';
import { eventsOf } from './lineage.ts';
import { keyOf, propositionsOf, type Proposition } from './propositions.ts';
import type { Told } from './tellings.ts';
import { sayControl, sayFigure } from './wording.ts';

/**
 * Counts the voices behind each assertion about one place that do not repeat one another: attributed voices only, the organs of one
 * side as one, a copy as its original. Outlets speaking for themselves are listed among the reports and never counted.
 * Beside each departure stands a second row that also counts those who say that somebody else holds the place now.
 */
export function countIndependent(tellings: readonly Told[], nameOf: (placeId: string) => string): Independent[] {
  const byDay = groupBy(tellings, (t) => t.day);
  const groups = new Map<string, { proposition: Proposition; tellings: Told[] }>();
  for (const telling of tellings) {
    if (telling.isBackground || telling.isFormer) continue;
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
      if (proposition.family !== 'left' || proposition.isDenied) continue;
      const wider = entailing(event, proposition, byDay);
      const merged = wider.length > 0 ? rowOf([...event, ...wider], nameOf) : null;
      if (merged && merged.count > (row?.count ?? 0)) rows.push(merged);
    }
  return rows;
}

/** Tellings that another side holds all of the place on the days of a departure: they imply it. */
function entailing(event: readonly Told[], left: Proposition, byDay: ReadonlyMap<string, readonly Told[]>): Told[] {
  const others = [...new Set(event.map((t) => t.day))].flatMap((day) => byDay.get(day) ?? []);
  return others.filter(
    (t) =>
      !t.isFormer &&
      propositionsOf(t).some((p) => p.family === 'holds' && !p.isDenied && p.side !== null && p.side !== left.side),
  );
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
