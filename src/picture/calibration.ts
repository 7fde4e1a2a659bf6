/** Most that is claimed by the number of voices that stand apart: reports and their readings share errors that no chain shows. */
const HIGHEST = [0.9, 0.93, 0.96, 0.98];
/** The chain is too careful in the middle, and the more so the longer nothing is told: of what it gives 0.7, 98 in a hundred held. */
const DOUBT = 0.5;

/**
 * Turns the chain's probability into the confidence that is shown. Measured on four streams, with hand-coded and with
 * extracted claims, and on made-up wars; see docs/control-model.md.
 *
 * @param p probability from the chain, 0 to 1
 * @param voices number of voices apart behind the answer
 */
export function calibrated(p: number, voices: number): number {
  const highest = HIGHEST[Math.min(voices, HIGHEST.length - 1)]!;
  return Math.round(Math.min(highest, 1 - (1 - p) * DOUBT) * 100) / 100;
}
