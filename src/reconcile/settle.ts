import { addDays, daysBetween } from '../terms/day.ts';
import type { Dispute } from '../terms/finding.ts';
import { message, sayControl } from '../words/index.ts';
import type { Conflict } from './conflicts.ts';
import { stancesAgree, stancesOf, type Stance } from './stances.ts';
import type { Told } from './tellings.ts';

/** Later word settles a dispute within this many days; after that it speaks of another time. */
const SETTLED_WITHIN_DAYS = 5;

/**
 * What settled a dispute, if anything did: the outlet took its account back; a party said, against its own interest,
 * what it or its side had denied; or later every voice without a stake has the place in one side's hands.
 * A party saying again what serves it settles nothing, and distances of one hour are not settled by those of another.
 */
export function settle(
  cluster: readonly Conflict[],
  members: ReadonlySet<Told>,
  byDay: ReadonlyMap<string, readonly Told[]>,
): Dispute['settled'] {
  if (cluster.every((c) => c.type === 'distance')) return null;
  const withdrawn = cluster.find((c) => c.type === 'withdrawn');
  if (withdrawn) {
    const denial = withdrawn.a.modality === 'denied' ? withdrawn.a : withdrawn.b;
    return {
      when: denial.published ?? denial.day,
      how: message('settled.withdrawn', {
        outlet: denial.coded.article.outlet ?? { reports: [denial.report] },
        report: { reports: [denial.report] },
      }),
    };
  }
  const day = cluster[0]!.day;
  const days = Array.from({ length: 2 * SETTLED_WITHIN_DAYS + 1 }, (_, i) => addDays(day, i - SETTLED_WITHIN_DAYS));
  const later = days
    .flatMap((near) => byDay.get(near) ?? [])
    .filter((t) => {
      const toldAfter = daysBetween(day, t.published ?? t.day);
      return toldAfter >= 0 && toldAfter <= SETTLED_WITHIN_DAYS && !t.isBackground && !t.isFormer;
    });
  return byAdmission(day, cluster, members, later) ?? byLaterState(day, members, later);
}

/** A party that concedes what one of the accounts says, where its own side stood behind the other. */
function byAdmission(
  day: string,
  cluster: readonly Conflict[],
  members: ReadonlySet<Told>,
  later: readonly Told[],
): Dispute['settled'] {
  const partial = [...members].filter((t) => t.asserter.side !== null).map((t) => t.asserter.side);
  const admission = later
    .filter(
      (t) => t.day >= day && t.interest === 'against' && partial.includes(t.asserter.side) && t.modality === 'asserted',
    )
    .filter((t) => cluster.some((c) => agrees(t, c.a) !== agrees(t, c.b)))
    .sort(earliest)[0];
  if (!admission) return null;
  return {
    when: admission.day,
    how: message('settled.admitted', {
      asserter: admission.asserter.name,
      what: sayControl(admission.claim),
      report: { reports: [admission.report] },
    }),
  };
}

/** A later word settles where its voices outnumber those against it by at least this factor. */
const CLEAR_MAJORITY = 3;

/**
 * Those without a stake who tell later have one side in the place, or the other gone from it. An organ of a side saying it
 * again is not heard, nor is a report that gave one of the accounts on the day itself.
 */
function byLaterState(day: string, members: ReadonlySet<Told>, later: readonly Told[]): Dispute['settled'] {
  const isLater = (t: Told) => (t.published ?? t.day) > day;
  const parties = new Set([...members].filter((t) => !isLater(t)).map((t) => t.report));
  const after = later
    .filter((t) => isLater(t) && t.interest !== 'for' && t.in !== 'caption' && !parties.has(t.report))
    .filter((t) => stancesOf(t).some(isState))
    .sort(earliest);
  for (const first of after) {
    const holder = holderBy(first, members);
    if (holder === null) continue;
    const agree = new Set(after.filter((t) => leaves(t, holder)).map((t) => t.voice));
    const differ = new Set(after.filter((t) => !leaves(t, holder)).map((t) => t.voice));
    if (agree.size >= CLEAR_MAJORITY * differ.size)
      return {
        when: first.published ?? first.day,
        how: message('settled.later', { what: sayControl(first.claim), report: { reports: [first.report] } }),
      };
  }
  return null;
}

/** Whose a telling has the place: the side it names, or the only one of the accounts that is left where it has the other gone. */
function holderBy(t: Told, members: ReadonlySet<Told>): string | null {
  const states = stancesOf(t).filter(isState);
  const named = states.find((s) => s.about === 'holds')?.side;
  if (named) return named;
  const gone = new Set(states.filter((s) => s.about === 'left' && s.isTrue).map((s) => s.side));
  if (gone.size === 0) return null;
  const claimed = [...members].flatMap((m) => stancesOf(m).filter((s) => s.about === 'holds' && s.isTrue));
  const left = new Set(claimed.map((s) => s.side).filter((side) => side !== null && !gone.has(side)));
  return left.size === 1 ? [...left][0]! : null;
}

/** Says whether a telling leaves the place to the holder: has it there, or has another gone. */
function leaves(t: Told, holder: string): boolean {
  return stancesOf(t)
    .filter(isState)
    .every((s) => (s.about === 'holds' || !s.isTrue ? s.side === holder : s.side !== holder));
}

function isState(stance: Stance): boolean {
  return stance.side !== null && ((stance.about === 'holds' && stance.isTrue) || stance.about === 'left');
}

function agrees(t: Told, other: Told): boolean {
  return stancesOf(t).some((x) => stancesOf(other).some((y) => stancesAgree(x, y)));
}

function earliest(a: Told, b: Told): number {
  const key = (t: Told) => `${t.day}|${t.publishedAt ?? `${t.published}T99`}|${t.claimId}`;
  return key(a) < key(b) ? -1 : 1;
}
