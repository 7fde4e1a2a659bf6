import type { Sighting } from './sighting.ts';

/** Says whether a name is a river's wherever it stands: always with "the", and once with a bank or a crossing. */
export function isRiver(group: readonly Sighting[]): boolean {
  return group.every((s) => /\bthe $/i.test(s.before)) && group.some((s) => RIVER_LEAD.test(s.before));
}

/** What only rivers have and what is done with them. */
export const RIVER_LEAD =
  /\b(?:banks?|mouth|delta|basin|waters) of the $|\b(?:cross(?:ed|es|ing)?|across|along|over) the $/i;
