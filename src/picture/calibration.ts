/** Most that is claimed by the number of voices that stand apart: reports and their readings share errors that no chain shows. */
const HIGHEST = [0.9, 0.93, 0.96, 0.98];
/** The chain is too careful in the middle: of what it gives 0.7, nine in ten held on the sample streams. */
const DOUBT = 0.5;

/**
 * Turns the chain's probability into the confidence that is shown. Fitted by hand on the two sample streams, once with
 * hand-coded and once with extracted claims, and rounded.
 *
 * @param p probability from the chain, 0 to 1
 * @param voices number of voices apart behind the answer
 * @param isStale whether nothing was told of the place for long: then the chain is not too careful, and p stands as it is
 */
export function calibrated(p: number, voices: number, isStale: boolean): number {
  const highest = HIGHEST[Math.min(voices, HIGHEST.length - 1)]!;
  return Math.round(Math.min(highest, isStale ? p : 1 - (1 - p) * DOUBT) * 100) / 100;
}
