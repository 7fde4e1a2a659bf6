import type { ClaimCard } from '../../terms/desk.ts';
import type { View } from './view.ts';
import { voicesOf } from './backing.ts';

/** What a list of claims is narrowed to; every condition given must hold. Days are those of publication. */
export interface ClaimFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly place?: string | undefined;
  /** Side id. */
  readonly party?: string | undefined;
  /** Voice id, or the registry id of an asserter. */
  readonly asserter?: string | undefined;
  /** The change, measure or act. */
  readonly change?: string | undefined;
  readonly modality?: string | undefined;
  readonly ledger?: string | undefined;
  readonly report?: string | undefined;
}

/** The claims that pass a filter, in order of publication. */
export function claimsThat(filter: ClaimFilter, view: View): ClaimCard[] {
  return view.cards(view.claimIds).filter((card) => passes(card, filter, view));
}

function passes(card: ClaimCard, filter: ClaimFilter, view: View): boolean {
  const { from, to, place, party, asserter, change, modality, ledger, report } = filter;
  const day = card.report.published;
  return (
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to)) &&
    (place === undefined || card.placeId === view.placeIdOf(place)) &&
    (party === undefined || card.partySides.includes(party)) &&
    (change === undefined || card.kind === change) &&
    (modality === undefined || card.modality === modality) &&
    (ledger === undefined || card.ledger === ledger) &&
    (report === undefined || card.report.reportId === report) &&
    (asserter === undefined || card.byIds.includes(asserter) || isSaidBy(asserter, card, view))
  );
}

/** Says whether a claim stands on a voice. */
export function isSaidBy(voice: string, card: ClaimCard, view: View): boolean {
  return voicesOf(card.id, view).some((one) => one.voice === voice);
}
