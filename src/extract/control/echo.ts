import type { Draft } from './rows.ts';

/**
 * Leaves out rows that only repeat an earlier one: the same change of the same place by the same side on the same authority. The same
 * claim by a new voice stays, and so does one of another part or mood.
 */
export function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of inOrder(drafts)) if (!kept.some((earlier) => isEcho(earlier, draft))) kept.push(draft);
  return kept;
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  const passages = ['headline', 'body', 'caption'];
  return [...drafts].sort(
    (a, b) =>
      passages.indexOf(a.claim.in) - passages.indexOf(b.claim.in) ||
      a.claim.start - b.claim.start ||
      a.claim.end - b.claim.end,
  );
}

function isEcho(earlier: Draft, draft: Draft): boolean {
  const a = earlier.claim;
  const b = draft.claim;
  return (
    a.in === b.in &&
    a.placeId === b.placeId &&
    a.change === b.change &&
    a.modality === b.modality &&
    (a.by[0] ?? null) === (b.by[0] ?? null) &&
    (a.background === b.background || (isNominal(draft) && b.when === null)) &&
    (a.when === b.when || a.when === null || b.when === null) &&
    (a.part === b.part || b.part === null || isNominal(draft)) &&
    (b.km === null || a.km !== null) && // a distance says more than "advanced"
    isOneParty(earlier, draft)
  );
}

function isNominal(draft: Draft): boolean {
  return draft.claim.rule.startsWith('noun:');
}

function isOneParty(earlier: Draft, draft: Draft): boolean {
  const [a, b] = [earlier.parties, draft.parties];
  if (a.length === 0 || b.length === 0) return true;
  return a.some((x) => b.some((y) => x.id === y.id || (x.side !== null && x.side === y.side)));
}
