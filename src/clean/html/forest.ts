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

/** A forest laid out for speed: every tree with as many questions as the deepest, those that it lacks answered "no". */
interface LaidOut {
  readonly depth: number;
  readonly features: Uint8Array;
  readonly thresholds: Float64Array;
  readonly leaves: Float64Array;
}

const laidOut = new WeakMap<Forest, LaidOut>();

/** The probability that a forest gives to a row of features. */
export function chanceOf(forest: Forest, row: readonly number[]): number {
  let flat = laidOut.get(forest);
  if (flat === undefined) laidOut.set(forest, (flat = layOut(forest)));
  const { depth, features, thresholds, leaves } = flat;
  const width = 2 ** depth;
  let sum = forest.base;
  for (let at = 0, tree = 0; at < features.length; tree += width) {
    let leaf = 0;
    for (const end = at + depth; at < end; at++) leaf = 2 * leaf + (row[features[at]!]! > thresholds[at]! ? 1 : 0);
    sum += leaves[tree + leaf]!;
  }
  return 1 / (1 + Math.exp(-sum));
}

function layOut({ trees }: Forest): LaidOut {
  const depth = Math.max(0, ...trees.map(([questions]) => questions.length / 2));
  const features = new Uint8Array(trees.length * depth);
  const thresholds = new Float64Array(trees.length * depth).fill(Infinity);
  const leaves = new Float64Array(trees.length * 2 ** depth);
  trees.forEach(([questions, values], t) => {
    const first = (t + 1) * depth - questions.length / 2;
    for (let k = 0; k < questions.length / 2; k++) {
      features[first + k] = questions[2 * k]!;
      thresholds[first + k] = questions[2 * k + 1]!;
    }
    leaves.set(values, t * 2 ** depth);
  });
  return { depth, features, thresholds, leaves };
}
