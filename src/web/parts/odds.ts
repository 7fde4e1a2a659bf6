/** Upper bounds of the words for a probability, after US Intelligence Community Directive 203, D.6.e(2)(a). */
const BOUNDS = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95] as const;

/**
 * Which of the scale's seven phrases says a probability: 1 almost no chance … 7 almost certain.
 * @param probability in [0, 1]
 */
export function oddsStep(probability: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const step = BOUNDS.findIndex((bound) => probability < bound);
  return ((step === -1 ? 6 : step) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
