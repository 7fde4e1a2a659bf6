import type { Message } from '../terms/message.ts';
import { message, sayKm } from '../words/index.ts';
import type { Told } from './tellings.ts';

/**
 * What changed of a claim on its way, beside its asserter: its hedge, its distance, its scope, and what is said to have
 * happened. One note for each change of each report.
 *
 * @param first the claim as its asserter told it first
 */
export function driftOf(first: Told, others: readonly Told[]): Message[] {
  return others.flatMap((other) => {
    if (other.report === first.report) return [];
    const notes: Message[] = [];
    const became = (from: Message, to: Message) => notes.push(message('drift.became', { from, to }));
    if (first.hedged && !other.hedged) notes.push(message('drift.unhedged'));
    if (!first.hedged && other.hedged) notes.push(message('drift.hedged'));
    if (first.km !== other.km) became(kmOf(first), kmOf(other));
    else if (first.km !== null && first.claim.km_qualifier !== other.claim.km_qualifier)
      became(qualifiedKm(first), qualifiedKm(other));
    if (first.scope !== other.scope) became(message(`scope.${first.scope}`), message(`scope.${other.scope}`));
    if (first.change !== other.change && first.day === other.day && isOfOneSide(first, other))
      became(message(`drift.${first.change}`), message(`drift.${other.change}`));
    return notes.map((note) => message('drift.in', { note, report: { reports: [other.report] } }));
  });
}

/** "It fell" and "they took it" are one event told of its two sides. */
function isOfOneSide(a: Told, b: Told): boolean {
  return a.sides.some((side) => b.sides.includes(side));
}

function kmOf({ km }: Told): Message {
  return km === null ? message('drift.noDistance') : sayKm(km, 'exact');
}

function qualifiedKm({ km, claim }: Told): Message {
  const qualifier = claim.km_qualifier ?? 'exact';
  return qualifier === 'exact' ? message('qualifier.exactly', { n: sayKm(km!, 'exact') }) : sayKm(km!, qualifier);
}
