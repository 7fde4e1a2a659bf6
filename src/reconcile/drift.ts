import type { Told } from './tellings.ts';
import { pastOf } from './wording.ts';

/**
 * What changed of a claim on its way, beside its asserter: its hedge, its distance, its scope, and what is said to have
 * happened. One note for each change of each report.
 *
 * @param first the claim as its asserter told it first
 */
export function driftOf(first: Told, others: readonly Told[]): string[] {
  return others.flatMap((other) => {
    if (other.report === first.report) return [];
    const notes: string[] = [];
    if (first.hedged && !other.hedged) notes.push('hedge dropped');
    if (!first.hedged && other.hedged) notes.push('hedge added');
    if (first.km !== other.km) notes.push(`${kmOf(first)} became ${kmOf(other)}`);
    else if (first.km !== null && first.claim.km_qualifier !== other.claim.km_qualifier)
      notes.push(`${qualifiedKm(first)} became ${qualifiedKm(other)}`);
    if (first.scope !== other.scope) notes.push(`${first.scope} became ${other.scope}`);
    if (first.change !== other.change && first.day === other.day && isOfOneSide(first, other))
      notes.push(`${pastOf(first.change)} became ${pastOf(other.change)}`);
    return notes.map((note) => `${note} in ${other.report}`);
  });
}

/** "It fell" and "they took it" are one event told of its two sides. */
function isOfOneSide(a: Told, b: Told): boolean {
  return a.sides.some((side) => b.sides.includes(side));
}

function kmOf({ km }: Told): string {
  return km === null ? 'no distance' : `${km} km`;
}

function qualifiedKm({ km, claim }: Told): string {
  return `${(claim.km_qualifier ?? 'exact').replace('_', ' ')} ${km} km`;
}
