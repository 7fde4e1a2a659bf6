/**
 * The words for a probability, after the scale of US Intelligence Community Directive 203.
 * @param probability in [0, 1]
 * @returns one of its seven phrases; the number always stands beside it in what we print.
 * @see ICD 203, Analytic Standards, section D.6.e(2)(a)
 */
export function likelihood(probability: number): string {
  if (probability < 0.05) return 'almost no chance';
  if (probability < 0.2) return 'very unlikely';
  if (probability < 0.45) return 'unlikely';
  if (probability < 0.55) return 'roughly even chance';
  if (probability < 0.8) return 'likely';
  if (probability < 0.95) return 'very likely';
  return 'almost certain';
}

/** How sure an answer is, in words with the number: "very likely (0.94)"; null where nobody is named, since nothing is likely then. */
export function oddsOf(state: { readonly holder: string | null; readonly confidence: number }): string | null {
  if (state.holder === null) return null;
  return `${likelihood(state.confidence)} (${state.confidence.toFixed(2)})`;
}
