import type { Dispute, DisputeSide } from '../terms/finding.ts';
import { conflictsOf, type Conflict } from './conflicts.ts';
import { groupBy } from './group-by.ts';
import { mostPrinted } from './places.ts';
import { settle } from './settle.ts';
import { stancesOf } from './stances.ts';
import type { Told } from './tellings.ts';
import { sayControl } from './wording.ts';

/**
 * Finds what the reports contradict one another about, place by place and day by day. Accounts of different hours by
 * one voice, of different parts of a place, of its surroundings, and states told as ended are not contradictions.
 */
export function findDisputes(tellings: readonly Told[], nameOf: (placeId: string) => string): Dispute[] {
  return [...groupBy(tellings, (t) => t.placeId)].flatMap(([placeId, told]) => {
    const { conflicts, peersOf } = conflictsOf(told);
    const byDay = groupBy(told, (t) => t.day);
    const clusters = groupBy(conflicts, (conflict) => `${conflict.day}|${themeOf(conflict)}`);
    return [...clusters.values()].map((cluster) => {
      const members = [...new Set(cluster.flatMap((c) => [...peersOf(c.a), ...peersOf(c.b)]))];
      return asDispute(placeId, cluster, members, byDay, nameOf);
    });
  });
}

/** Distances, and the question whether a thing ever happened, stand apart from who holds the place. */
function themeOf(conflict: Conflict): string {
  return conflict.type === 'distance' || conflict.type === 'premise' ? conflict.type : 'control';
}

function asDispute(
  placeId: string,
  cluster: readonly Conflict[],
  members: readonly Told[],
  byDay: ReadonlyMap<string, readonly Told[]>,
  nameOf: (placeId: string) => string,
): Dispute {
  const { type, day } = cluster.find((c) => c.type === 'direct') ?? cluster[0]!;
  const [a, b] = [cluster[0]!.a, cluster[0]!.b];
  const printed = new Map<string, number>();
  for (const { claim } of members) if (claim.place) printed.set(claim.place, (printed.get(claim.place) ?? 0) + 1);
  // One spot may go by two names, a base and an airport: the dispute is about the one its claims name.
  const place = mostPrinted(printed) ?? nameOf(placeId);
  return {
    topic: `${sayControl(a.claim)}; or ${sayControl(b.claim)}, ${day}`,
    place,
    placeId,
    kind: type === 'premise' ? 'occurrence' : 'control',
    type,
    day,
    sides: sidesOf(members),
    settled: settle(cluster, new Set(members), byDay),
  };
}

/** One side for each stance; what outlets say on their own word stands beside what they attribute. */
function sidesOf(members: readonly Told[]): DisputeSide[] {
  const sides = groupBy(members, (t) => {
    const stance = stancesOf(t)
      .map((s) => `${s.about}|${s.side}|${s.isTrue}|${s.km?.join('-') ?? ''}`)
      .join('&');
    return `${stance}|${t.asserter.kind === 'outlet' ? 'outlet' : 'attributed'}`;
  });
  return [...sides.values()].map((tellings) => ({
    says: sayControl(tellings[0]!.claim),
    by: [...new Set(tellings.flatMap((t) => (t.asserter.kind === 'outlet' ? [] : [t.asserter.name])))],
    reports: [...new Set(tellings.map((t) => t.report))].sort(),
    claims: [...new Set(tellings.map((t) => t.claimId))],
  }));
}
