import type { Dispute, DisputeSide } from '../terms/finding.ts';
import { sayControl } from '../words/index.ts';
import { conflictsOf, type Conflict } from './conflicts.ts';
import { frontsOf } from './front.ts';
import { groupBy } from './group-by.ts';
import { settle } from './settle.ts';
import { stancesOf } from './stances.ts';
import type { Names } from './names.ts';
import type { Told } from './tellings.ts';
import { topicOf, whyClash } from './topic.ts';
import { namesBehind, type ActorName } from './voice-name.ts';

/**
 * Finds what the reports contradict one another about at one place, day by day. Accounts of different hours by
 * one voice, of different parts of a place, of its surroundings, and states told as ended are not contradictions.
 */
export function findDisputes(placeId: string, told: readonly Told[], names: Names): Dispute[] {
  const { conflicts, peersOf } = conflictsOf(told);
  const byDay = groupBy(told, (t) => t.day);
  const found = clustersOf(conflicts).map((cluster) => {
    const members = [...new Set(cluster.flatMap((c) => [...peersOf(c.a), ...peersOf(c.b)]))];
    return asDispute(placeId, cluster, [...members, ...nearersOf(members, byDay)], byDay, names);
  });
  const fronts = frontsOf(told).map(({ day, regained, entered }) => {
    const conflict: Conflict = { a: regained[0]!, b: entered[0]!, type: 'front', day };
    return asDispute(placeId, [conflict], [...regained, ...entered], byDay, names);
  });
  return [...found, ...fronts];
}

/** Conflicts of one day and theme are one dispute; so are those of the day before where one denial answers both. */
function clustersOf(conflicts: readonly Conflict[]): Conflict[][] {
  const clusters = groupBy(conflicts, (conflict) => `${conflict.day}|${themeOf(conflict)}`);
  for (const [key, cluster] of [...clusters].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const theme = themeOf(cluster[0]!);
    for (const { b } of cluster) {
      const next = `${b.day}|${theme}`;
      const other = next === key ? undefined : clusters.get(next);
      if (!other?.some((c) => c.a === b || c.b === b)) continue;
      cluster.push(...other);
      clusters.delete(next);
    }
  }
  return [...clusters.values()];
}

/** Who has a side on its way to the place, in a report that denies that it has it, is of the denial's mind. */
function nearersOf(members: readonly Told[], byDay: ReadonlyMap<string, readonly Told[]>): Told[] {
  const denials = members.filter((t) => stancesOf(t).some((s) => s.about === 'holds' && !s.isTrue));
  return denials.flatMap((denial) =>
    (byDay.get(denial.day) ?? []).filter((t) => {
      const isNear = stancesOf(t).some((s) => s.isTrue && (s.about === 'distance' || s.about === 'edge'));
      return isNear && t.report === denial.report && t.sides.some((side) => denial.sides.includes(side));
    }),
  );
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
  names: Names,
): Dispute {
  const { type, day } = cluster.find((c) => c.type === 'direct') ?? cluster[0]!;
  // One spot may go by two names, a base and an airport: the dispute is about the one its claims name.
  const place = mostOf(members.flatMap(({ claim }) => claim.place ?? [])) ?? names.ofPlace(placeId);
  return {
    topic: topicOf(cluster, place),
    place,
    placeId,
    kind:
      type === 'premise' ||
      isOccurrence(
        cluster,
        cluster.flatMap(({ a, b }) => [...new Set([a.day, b.day])].flatMap((d) => byDay.get(d) ?? [])),
      )
        ? 'occurrence'
        : 'control',
    type,
    day,
    sides: sidesOf(members, names.ofActor),
    because: whyClash(cluster.find((c) => c.type === 'direct') ?? cluster[0]!),
    settled: settle(cluster, new Set(members), byDay),
  };
}

const AT_HAND: ReadonlySet<Told['change']> = new Set(['takes', 'enters', 'advances', 'besieges', 'contested']);

/** Whether somebody left a place that no enemy is told to be at is a question of what happened, not of who holds it. */
function isOccurrence(cluster: readonly Conflict[], sameDay: readonly Told[]): boolean {
  const isDeparture = cluster.every(({ a, b, type }) => {
    return type === 'direct' && [a, b].every((t) => stancesOf(t).every((s) => s.about === 'left'));
  });
  return isDeparture && !sameDay.some((t) => AT_HAND.has(t.change) && t.modality === 'asserted' && !t.isBackground);
}

/** One side for each stance; what outlets say on their own word stands beside what they attribute. */
function sidesOf(members: readonly Told[], actorName: ActorName): DisputeSide[] {
  const sides = groupBy(members, (t) => {
    const stance = stancesOf(t)
      .map((s) => `${s.about}|${s.side}|${s.isTrue}|${s.km?.join('-') ?? ''}`)
      .join('&');
    return `${stance}|${t.asserter.kind === 'outlet' ? 'outlet' : 'attributed'}`;
  });
  return [...sides.values()].map((tellings) => ({
    says: sayControl(tellings[0]!.claim),
    by: namesBehind(tellings, actorName),
    reports: [...new Set(tellings.map((t) => t.report))].sort(),
    claims: [...new Set(tellings.map((t) => t.claimId))],
  }));
}

/** The name that most of the members print, of several the first. */
function mostOf(names: readonly string[]): string | null {
  return [...groupBy(names, (name) => name).values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? null;
}
