import type { Interest, Telling, VoiceKind } from '../terms/finding.ts';

/**
 * What a telling is worth, in natural log-odds, by what its asserter stands to win from it: an admission is worth most,
 * a neutral body more than a passer-by, an outlet's own word less, and a party speaking for itself least.
 * The order is that of the desk rules on claimed and assessed control; the sizes were chosen on the two sample streams
 * and are rounded, so that one admission outweighs two self-serving claims.
 */
const BY_INTEREST: Readonly<Record<Exclude<Interest, 'neutral'>, number>> = { against: 4, outlet: 2.4, for: 1.8 };
const NEUTRAL_BY_KIND: Readonly<Record<VoiceKind, number>> = {
  monitor: 3.2,
  agency: 3,
  witness: 2.6,
  party: 2.4,
  outlet: 2.4,
  unknown: 2,
};
/** "Reportedly", "could not be verified". */
const HEDGED = 0.6;
/** Headlines outrun their bodies. */
const HEADLINE = 0.5;
/** What speaks of a condition or a plan tells only that it has not come about. */
const POSSIBLE = 0.4;
/** What its own outlet took back was said all the same. */
const WITHDRAWN = 0.2;
/** A state remembered from the war's history starts today's picture and doesn't move it. */
const FORMER = 0.8;

/**
 * Worth of one telling before repeats are pooled.
 * @param kind of the voice it stands on
 */
export function worthOf(telling: Telling, kind: VoiceKind): number {
  const base = telling.interest === 'neutral' ? NEUTRAL_BY_KIND[kind] : BY_INTEREST[telling.interest];
  return (
    base *
    telling.trust *
    (telling.hedged ? HEDGED : 1) *
    (telling.in === 'headline' ? HEADLINE : 1) *
    (telling.modality === 'possible' ? POSSIBLE : 1) *
    (telling.isWithdrawn ? WITHDRAWN : 1) *
    (telling.isFormer ? FORMER : 1)
  );
}
