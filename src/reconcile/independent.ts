import { addDays } from '../terms/day.ts';
import type { Independent } from '../terms/finding.ts';
import { sayControl, sayFigure } from '../words/index.ts';
import { groupBy } from './group-by.ts';
import type { Count } from './figures.ts';
import { eventsOf } from './lineage.ts';
import { keyOf, propositionsOf, type Proposition } from './propositions.ts';
import type { Told } from './tellings.ts';
import { voicesApart } from './voices-apart.ts';
import { withdrawnOf } from './withdrawals.ts';

/**
 * Counts the voices behind each assertion about one place that do not repeat one another: attributed voices only, the organs of one
 * side as one, a copy as its original. Outlets speaking for themselves are listed among the reports and never counted.
 * Nor are those counted whose outlet took the word back. Beside each departure stands a second row that also counts those
 * who say that somebody else holds the place now, beside each entry one with those who say that the side holds it; states
 * told on several days are counted day by day as well.
 */
export function countIndependent(tellings: readonly Told[], nameOf: (placeId: string) => string): Independent[] {
  const byDay = groupBy(tellings, (t) => t.day);
  const groups = new Map<string, { proposition: Proposition; tellings: Told[] }>();
  const withdrawn = withdrawnOf(tellings);
  for (const telling of tellings) {
    if (telling.isBackground || telling.isFormer || withdrawn.has(telling)) continue;
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
      const wider = entailing(event, proposition, byDay).filter((t) => !withdrawn.has(t));
      const merged = wider.length > 0 ? rowOf([...event, ...wider], nameOf) : null;
      if (merged && merged.count > (row?.count ?? 0)) rows.push(merged);
      rows.push(...dayByDay(event, nameOf));
    }
  return rows;
}

/** Tellings of the days of a departure, or of an entry, by which it must have come about: that its like, or its enemy, holds the place. */
function entailing(event: readonly Told[], of: Proposition, byDay: ReadonlyMap<string, readonly Told[]>): Told[] {
  if (of.isDenied || of.side === null || (of.family !== 'left' && of.family !== 'inside')) return [];
  const isOf = (side: string | null) => side !== null && (side === of.side) === (of.family === 'inside');
  // Who says on the morrow that a side is inside, and who said on the eve that it had taken all, tell of one entry.
  const eves = of.family === 'inside' ? event.map((t) => addDays(t.day, -1)) : [];
  const told = [...new Set([...event.map((t) => t.day), ...eves])].flatMap((day) => byDay.get(day) ?? []);
  return told.filter(
    (t) =>
      !t.isFormer &&
      !t.isBackground &&
      propositionsOf(t).some((p) => p.family === 'holds' && !p.isDenied && isOf(p.side)),
  );
}

/** The rows of the single days, where an event of several days tells of a state. */
function dayByDay(event: readonly Told[], nameOf: (placeId: string) => string): Independent[] {
  const days = groupBy(
    event.filter((t) => t.change === 'holds'),
    (t) => t.day,
  );
  if (event.every((t) => t.day === event[0]!.day)) return [];
  return [...days.values()].flatMap((ofDay) => rowOf(ofDay, nameOf) ?? []);
}

/** A headline tells of nobody but those its text tells of, in fewer words: "UN says" above what two UN officials said. */
function withoutHeadlines(event: readonly Told[]): readonly Told[] {
  const told = new Set(event.flatMap((t) => (t.in === 'body' && t.asserter.kind !== 'outlet' ? [t.report] : [])));
  return event.filter((t) => t.in !== 'headline' || !told.has(t.report));
}

function rowOf(all: readonly Told[], nameOf: (placeId: string) => string): Independent | null {
  const event = withoutHeadlines(all);
  const { voices, because } = voicesApart(event);
  if (voices.length === 0) return null;
  const first = event.find((t) => t.asserter.kind !== 'outlet') ?? event[0]!;
  return {
    claim: sayControl(first.claim),
    place: first.claim.place ?? nameOf(first.placeId),
    voices,
    count: voices.length,
    reports: [...new Set(event.map((t) => t.report))].sort(),
    because,
  };
}

/** The same for figures: who stands behind each number, apart from those who repeat it. */
export function countIndependentFigures(
  groups: readonly (readonly Count[])[],
  placeOf: (count: Count) => string | null,
): Independent[] {
  return groups.flatMap((group) => {
    const values = groupBy(group, (count) => count.figure.value);
    return [...values.values()].flatMap((same) => {
      const { voices, because } = voicesApart(same);
      if (voices.length === 0) return [];
      return [
        {
          claim: sayFigure(same[0]!.figure),
          place: placeOf(same[0]!),
          voices,
          count: voices.length,
          reports: [...new Set(same.map((c) => c.report))].sort(),
          because,
        },
      ];
    });
  });
}
