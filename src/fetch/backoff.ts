/** First and longest waiting time after failures. */
const FIRST_MS = 60_000;
const LONGEST_MS = 6 * 3600_000;

/**
 * How long to wait after so many failures in a row: doubling from a minute up to six hours, with full jitter so that many
 * watchers don't come back at once.
 * @param failures in a row, from 1
 * @param random in [0, 1)
 * @returns milliseconds, at least half a minute
 * @see Brooker, "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015)
 */
export function backoffMs(failures: number, random: number): number {
  const ceiling = Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 30), LONGEST_MS);
  return Math.max(FIRST_MS / 2, Math.round(ceiling * random));
}
