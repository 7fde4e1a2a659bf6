import { daysBetween } from '../terms/day.ts';
import type { Dispute } from '../terms/finding.ts';
import type { Conflict } from './conflicts.ts';
import { stancesOf, type Stance } from './stances.ts';
import type { Told } from './tellings.ts';
import { sayControl } from './wording.ts';

/** Later word settles a dispute within this many days; after that it speaks of another time. */
const SETTLED_WITHIN_DAYS = 5;

/**
 * What settled a dispute, if anything did: the outlet took its account back; a party said, against its own interest,
 * what it or its side had denied; or later every voice without a stake has the place in one side's hands.
 * A party saying again what serves it settles nothing, and distances of one hour are not settled by those of another.
 */
export function settle(cluster: readonly Conflict[], told: readonly Told[]): Dispute['settled'] {
  if (cluster.every((c) => c.type === 'distance')) return null;
  const withdrawn = cluster.find((c) => c.type === 'withdrawn');
  if (withdrawn) {
    const denial = withdrawn.a.modality === 'denied' ? withdrawn.a : withdrawn.b;
    return {
      when: denial.published ?? denial.day,
      how: `${denial.coded.article.outlet ?? denial.report} took it back (${denial.report})`,
    };
  }
  const members = new Set(cluster.flatMap((c) => [c.a, c.b]));
  const day = cluster[0]!.day;
  const later = told.filter((t) => {
    const apart = daysBetween(day, t.day);
    return apart >= 0 && apart <= SETTLED_WITHIN_DAYS && !t.isBackground && !t.isFormer;
  });
  return byAdmission(cluster, members, later) ?? byLaterState(day, members, later);
}

/** A party that concedes what one of the accounts says, where its own side stood behind the other. */
function byAdmission(
  cluster: readonly Conflict[],
  members: ReadonlySet<Told>,
  later: readonly Told[],
): Dispute['settled'] {
  const partial = [...members].filter((t) => t.asserter.side !== null).map((t) => t.asserter.side);
  const admission = later
    .filter((t) => t.interest === 'against' && partial.includes(t.asserter.side) && t.modality === 'asserted')
    .filter((t) => cluster.some((c) => agrees(t, c.a) !== agrees(t, c.b)))
    .sort(earliest)[0];
  if (!admission) return null;
  return {
    when: admission.day,
    how: `${admission.asserter.name} said against its own interest: ${sayControl(admission.claim)} (${admission.report})`,
  };
}

/** All who tell of a later day without a stake have one side in the place. */
function byLaterState(day: string, members: ReadonlySet<Told>, later: readonly Told[]): Dispute['settled'] {
  const after = later
    .filter((t) => t.day > day && !members.has(t) && t.interest !== 'for' && t.in !== 'caption')
    .filter((t) => stancesOf(t).some(isState))
    .sort(earliest);
  const first = after[0];
  if (!first) return null;
  const holders = new Set(after.filter((t) => t.day === first.day).map((t) => holderOf(t)));
  if (holders.size !== 1) return null;
  return { when: first.day, how: `later told without dispute: ${sayControl(first.claim)} (${first.report})` };
}

function isState(stance: Stance): boolean {
  return stance.side !== null && ((stance.about === 'holds' && stance.isTrue) || stance.about === 'left');
}

/** Side that a telling has in the place: the holder, or "not" the one that left. */
function holderOf(t: Told): string {
  const stance = stancesOf(t).find(isState)!;
  return stance.about === 'left' && stance.isTrue ? 'other' : stance.about === 'left' ? stance.side! : stance.side!;
}

function agrees(t: Told, other: Told): boolean {
  return stancesOf(t).some((x) =>
    stancesOf(other).some((y) => {
      if (x.about === y.about) return x.side === y.side && x.isTrue === y.isTrue;
      // Holding a place is being inside it; having left it is not holding it.
      if (x.side === y.side && x.isTrue && y.isTrue) return x.about !== 'left' && y.about !== 'left';
      return x.about === 'left' && y.about === 'holds' && x.side !== y.side && x.isTrue && y.isTrue;
    }),
  );
}

function earliest(a: Told, b: Told): number {
  const key = (t: Told) => `${t.day}|${t.publishedAt ?? `${t.published}T99`}|${t.claimId}`;
  return key(a) < key(b) ? -1 : 1;
}
