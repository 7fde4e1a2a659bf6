/**
 * A forest of oblivious trees, as the fit writes them down: each tree asks the same question of all its nodes on a level,
 * so that its answers make the number of a leaf.
 * @see Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features" (2018)
 */
export interface Forest {
  readonly base: number;
  /** Every tree as `[feature, threshold, feature, threshold, …]` and the values of its leaves. */
  readonly trees: readonly (readonly [questions: readonly number[], leaves: readonly number[]])[];
}

/** A forest laid out for speed: the trees one after another, each as its number of questions, these, and its leaves. */
const laidOut = new WeakMap<Forest, Float64Array>();

/** The probability that a forest gives to a row of features. */
export function chanceOf(forest: Forest, row: Float64Array): number {
  let flat = laidOut.get(forest);
  if (flat === undefined) {
    flat = Float64Array.from(
      forest.trees.flatMap(([questions, leaves]) => [questions.length, ...questions, ...leaves]),
    );
    laidOut.set(forest, flat);
  }
  let sum = forest.base;
  for (let at = 0; at < flat.length;) {
    const end = at + 1 + flat[at]!;
    let leaf = 0;
    let leaves = 1;
    for (at++; at < end; at += 2) {
      leaf = 2 * leaf + (row[flat[at]!]! > flat[at + 1]! ? 1 : 0);
      leaves *= 2;
    }
    sum += flat[at + leaf]!;
    at += leaves;
  }
  return 1 / (1 + Math.exp(-sum));
}
