import type { ActorContext } from './registry.ts';
import type { ActorRow } from './table.ts';

/** Rows that existed on the report's day; all where the day is not known. */
export function current(rows: readonly ActorRow[], day: string | null): readonly ActorRow[] {
  if (day === null) return rows;
  return rows.filter(
    (row) => (row.from === null || row.from <= day) && (row.to === null || day.slice(0, row.to.length) <= row.to),
  );
}

/**
 * Chooses among the actors that share a name: the one current on the report's day, at home in its countries, most
 * frequent country first, then one without a country; the first of the table where nothing tells them apart.
 */
export function chooseNamed(rows: readonly ActorRow[], context: ActorContext): ActorRow | null {
  if (rows.length <= 1) return rows[0] ?? null;
  const living = current(rows, context.day);
  const left = living.length > 0 ? living : rows;
  for (const country of context.countries) {
    const home = left.find((row) => row.countries.includes(country));
    if (home) return home;
  }
  return left.find((row) => row.countries.length === 0) ?? left[0]!;
}

/** A choice among the actors that a description may mean, or why none was made. */
export interface Choice {
  readonly row: ActorRow | null;
  readonly because: string;
}

/**
 * Chooses the one side that a description means: in the report's most frequent country that has any candidate, those
 * that the report names outright before others, then those that the table gives as default. Two sides left: none.
 *
 * @param isNativeOnly true for words such as "rebels": nobody rebels abroad, so guests from another country count only
 * where the country has no such side of its own.
 */
export function chooseDescribed(
  rows: readonly ActorRow[],
  isDefault: (row: ActorRow) => boolean,
  context: ActorContext,
  isNativeOnly = false,
): Choice {
  const living = current(rows, context.day);
  const named = new Set(context.named);
  const isNamed = (row: ActorRow) => named.has(row.id) || (row.side !== null && named.has(row.side));
  for (const country of context.countries) {
    const there = living.filter((row) => row.countries.includes(country));
    if (there.length === 0) continue;
    const natives = isNativeOnly ? there.filter((row) => row.countries[0] === country) : [];
    const home = natives.length > 0 ? natives : there;
    const mentioned = home.filter(isNamed);
    const first = oneSide(mentioned);
    if (first) return { row: first, because: `${first.name} is named in the report and fights in ${country}` };
    const standing =
      oneSide((mentioned.length > 0 ? mentioned : home).filter(isDefault)) ?? oneSide(home.filter(isDefault));
    if (standing) return { row: standing, because: `the words commonly mean ${standing.name} in ${country}` };
    const only = oneSide(home);
    if (only) return { row: only, because: `${only.name} alone is so described in ${country}` };
    return { row: null, because: `several sides in ${country} may be meant: ${names(home)}` };
  }
  return { row: null, because: 'no country of the report has a side so described' };
}

function oneSide(rows: readonly ActorRow[]): ActorRow | null {
  const sides = new Set(rows.map((row) => row.side ?? row.id));
  return sides.size === 1 ? rows[0]! : null;
}

function names(rows: readonly ActorRow[]): string {
  return rows
    .slice(0, 4)
    .map((row) => row.name)
    .join(', ');
}
