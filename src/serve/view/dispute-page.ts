import type { DisputePage } from '../../terms/desk.ts';
import { disputeIdOf, disputeLine } from './dispute-line.ts';
import { graphOf } from './graph.ts';
import type { View } from './view.ts';

/** One dispute with all that is known of it, and who repeats whom in it; null where there is none of this id. */
export function disputePage(disputeId: string, view: View): DisputePage | null {
  const dispute = view.findings.disputes.find((one) => disputeIdOf(one) === disputeId);
  if (!dispute) return null;
  const claims = dispute.sides.flatMap((side) => side.claims);
  return { ...disputeLine(dispute, view, null, Infinity), graph: graphOf(claims, view) };
}
