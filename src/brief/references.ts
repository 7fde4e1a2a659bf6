import type { Modality } from '../terms/claim.ts';
import type { Findings, ReportCard } from '../terms/finding.ts';
import type { Reference } from './brief.ts';

/** Hands out reference numbers in the order in which the page first needs them. */
export interface ReferenceBook {
  /** Numbers of the claims known here, in order; unknown ids are left out. */
  readonly cite: (claimIds: readonly string[]) => number[];
  /** All references handed out so far, in order of number. */
  readonly all: () => readonly Reference[];
  /** Distinct outlets (or, where none is named, reports) that carry the claims. */
  readonly outletsOf: (claimIds: readonly string[]) => number;
}

/** Opens a book over the control and figure claims of the findings. */
export function openReferences(findings: Findings): ReferenceBook {
  const cards = new Map<string, ReportCard>(findings.reports.map((card) => [card.reportId, card]));
  const claims = new Map([...findings.control, ...findings.figureClaims].map((claim) => [claim.id, claim]));
  const numbered = new Map<string, Reference>();

  const numberOf = (claimId: string): number[] => {
    const known = numbered.get(claimId);
    if (known) return [known.n];
    const claim = claims.get(claimId);
    const card = claim && cards.get(claim.reportId);
    if (!claim || !card) return [];
    const reference: Reference = {
      n: numbered.size + 1,
      claim: claim.id,
      quote: claim.quote,
      in: claim.in,
      start: claim.start,
      end: claim.end,
      reportId: claim.reportId,
      report: card.report,
      outlet: card.outlet,
      by: claim.by,
      published: card.publishedAt ?? card.published,
      modality: claim.modality satisfies Modality,
      hedged: claim.hedged,
    };
    numbered.set(claimId, reference);
    return [reference.n];
  };

  return {
    cite: (claimIds) => [...new Set(claimIds.flatMap(numberOf))],
    all: () => [...numbered.values()],
    outletsOf: (claimIds) =>
      new Set(
        claimIds.flatMap((id) => {
          const card = cards.get(claims.get(id)?.reportId ?? '');
          return card ? [card.outlet ?? card.report] : [];
        }),
      ).size,
  };
}
