import type { DisputeLine, DisputeSideCard } from '../../terms/desk.ts';
import type { Dispute } from '../../terms/finding.ts';
import { inEnglish } from '../../words/index.ts';
import { backingOf } from './backing.ts';
import { said } from './named-reports.ts';
import { shortHash } from './short-hash.ts';
import type { View } from './view.ts';

/** Says whether a dispute had come up by a day and was not settled by its end. */
export function isOpen(dispute: Dispute, day: string): boolean {
  return dispute.day <= day && !isSettled(dispute, day);
}

function isSettled({ settled }: Dispute, day: string): boolean {
  return settled !== null && settled.when <= day;
}

/** Claims given of each side where disputes are listed; a dispute's own page gives all. */
const LISTED = 3;

/**
 * A dispute as it stood at the end of a day: what settled it later is left out.
 * @param day null for all that is known
 * @param most claims given of each side, 3 by default
 */
export function disputeLine(dispute: Dispute, view: View, day: string | null, most = LISTED): DisputeLine {
  const { kind, type, place, placeId } = dispute;
  const topic = said(dispute.topic, view);
  return {
    disputeId: disputeIdOf(dispute),
    topic: topic.english,
    topicCoded: topic.coded,
    ...{ kind, type, place, placeId, day: dispute.day },
    sides: dispute.sides.map(({ says, by, claims }): DisputeSideCard => ({
      says: inEnglish(says),
      saysCoded: says,
      by,
      backing: backingOf(claims, view),
      claims: view.cards(claims.slice(0, most)),
    })),
    settled: day === null || isSettled(dispute, day) ? settledBy(dispute, view) : null,
  };
}

function settledBy({ settled }: Dispute, view: View): DisputeLine['settled'] {
  if (settled === null) return null;
  const { english, coded } = said(settled.how, view);
  return { when: settled.when, how: english, howCoded: coded };
}

/** All disputes that had come up by a day: open ones first, then the newest, then those told by more reports. */
export function disputesBy(view: View, day: string): Dispute[] {
  const reports = (d: Dispute) => d.sides.reduce((sum, side) => sum + side.reports.length, 0);
  return view.findings.disputes
    .filter((dispute) => dispute.day <= day)
    .sort(
      (a, b) =>
        Number(isOpen(b, day)) - Number(isOpen(a, day)) || b.day.localeCompare(a.day) || reports(b) - reports(a),
    );
}

/** Stays the same while reports are added, as long as each side's first claim does. */
export function disputeIdOf({ kind, type, placeId, day, sides }: Dispute): string {
  return shortHash([kind, type, placeId ?? '', day, ...sides.map((side) => side.claims[0] ?? '')]);
}
