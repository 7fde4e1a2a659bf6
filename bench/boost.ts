import type { Forest } from '../src/clean/html/forest.ts';

/** What to learn from: a row of features, whether it is one, and how much it counts. */
export interface Example {
  readonly row: readonly number[];
  readonly label: number;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  /** Questions a tree asks. */
  readonly depth: number;
  readonly rate: number;
  /** Pull of the leaves towards zero. */
  readonly ridge: number;
  /** The least weight that may stand in a leaf for its question to be asked. */
  readonly leastWeight: number;
  /** Share of the features that each tree may ask about, and of the examples that it learns from, 0 to 1. */
  readonly featureShare: number;
  readonly exampleShare: number;
}

/** Into how many bins the values of a feature are sorted. */
const mostBins = 48;

/**
 * Fits a forest of oblivious trees to the log-odds, by gradient boosting with second-order steps. Every tree sees a part of
 * the examples and of the features only, drawn by a generator of fixed seed: the same examples give the same forest.
 * @see Friedman, "Stochastic gradient boosting" (2002)
 */
export function boost(examples: readonly Example[], options: BoostOptions): Forest {
  const { depth, rate, ridge } = options;
  const n = examples.length;
  const features = examples[0]!.row.length;
  const borders = Array.from({ length: features }, (_, f) => bordersOf(examples, f));
  const bins = borders.map((edges, f) => Uint8Array.from(examples, ({ row }) => binOf(edges, row[f]!)));
  const positive = examples.reduce((sum, e) => sum + e.weight * e.label, 0);
  const all = examples.reduce((sum, e) => sum + e.weight, 0);
  const base = Math.log(positive / (all - positive));
  const score = new Float64Array(n).fill(base);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const leafOf = new Uint16Array(n);
  const trees: [number[], number[]][] = [];
  const draw = generator(20_241_205);
  for (let t = 0; t < options.trees; t++) {
    examples.forEach(({ label, weight }, i) => {
      const p = 1 / (1 + Math.exp(-score[i]!));
      g[i] = weight * (p - label);
      h[i] = weight * p * (1 - p);
    });
    leafOf.fill(0);
    const seen = Int32Array.from(examples.keys()).filter(() => draw() < options.exampleShare);
    const asked = bins.map(() => draw() < options.featureShare);
    const questions: number[] = [];
    for (let level = 0; level < depth; level++) {
      const best = bestQuestion(bins, borders, asked, seen, g, h, leafOf, 1 << level, options);
      if (best === null) break;
      questions.push(best.feature, borders[best.feature]![best.border]!);
      const column = bins[best.feature]!;
      for (let i = 0; i < n; i++) leafOf[i] = 2 * leafOf[i]! + (column[i]! > best.border ? 1 : 0);
    }
    if (questions.length === 0) break;
    const leaves = 1 << (questions.length / 2);
    const sums = new Float64Array(2 * leaves);
    for (const i of seen) {
      sums[2 * leafOf[i]!]! += g[i]! / options.exampleShare;
      sums[2 * leafOf[i]! + 1]! += h[i]! / options.exampleShare;
    }
    const values = Array.from({ length: leaves }, (_, k) => (-rate * sums[2 * k]!) / (sums[2 * k + 1]! + ridge));
    for (let i = 0; i < n; i++) score[i]! += values[leafOf[i]!]!;
    trees.push([questions, values]);
  }
  return { base, trees };
}

function bestQuestion(
  bins: readonly Uint8Array[],
  borders: readonly (readonly number[])[],
  asked: readonly boolean[],
  seen: Int32Array,
  g: Float64Array,
  h: Float64Array,
  leafOf: Uint16Array,
  leaves: number,
  { ridge, leastWeight }: BoostOptions,
): { readonly feature: number; readonly border: number } | null {
  let best: { feature: number; border: number } | null = null;
  let bestGain = 1e-9;
  const histogram = new Float64Array(leaves * mostBins * 2);
  bins.forEach((column, feature) => {
    const edges = borders[feature]!.length;
    if (edges === 0 || !asked[feature]) return;
    histogram.fill(0);
    for (let k = 0; k < seen.length; k++) {
      const i = seen[k]!;
      const at = 2 * (leafOf[i]! * mostBins + column[i]!);
      histogram[at]! += g[i]!;
      histogram[at + 1]! += h[i]!;
    }
    const gains = new Float64Array(edges);
    for (let leaf = 0; leaf < leaves; leaf++) {
      let allG = 0;
      let allH = 0;
      for (let b = 0; b <= edges; b++) {
        allG += histogram[2 * (leaf * mostBins + b)]!;
        allH += histogram[2 * (leaf * mostBins + b) + 1]!;
      }
      const whole = (allG * allG) / (allH + ridge);
      let leftG = 0;
      let leftH = 0;
      for (let b = 0; b < edges; b++) {
        leftG += histogram[2 * (leaf * mostBins + b)]!;
        leftH += histogram[2 * (leaf * mostBins + b) + 1]!;
        if (leftH < leastWeight || allH - leftH < leastWeight) continue;
        const rightG = allG - leftG;
        gains[b]! += (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (allH - leftH + ridge) - whole;
      }
    }
    gains.forEach((gain, border) => {
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, border };
      }
    });
  });
  return best;
}

/** Numbers from 0 to 1 that look random: a linear congruential generator. @see Knuth, TAOCP volume 2, section 3.3.4 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Values that part a feature's examples into bins of like number; halfway between neighbours. */
function bordersOf(examples: readonly Example[], feature: number): readonly number[] {
  const values = Float64Array.from(examples, ({ row }) => row[feature]!).sort();
  const edges: number[] = [];
  for (let k = 1; k < mostBins; k++) {
    const at = Math.floor((k * values.length) / mostBins);
    let below = at - 1;
    while (below >= 0 && values[below] === values[at]) below--;
    if (below < 0) continue;
    const edge = (values[below]! + values[at]!) / 2;
    if (edges.length === 0 || edge > edges[edges.length - 1]!) edges.push(Number(edge.toPrecision(5)));
  }
  const distinct = new Set(values);
  if (distinct.size <= mostBins) {
    const sorted = [...distinct].sort((a, b) => a - b);
    return sorted.slice(1).map((v, i) => Number(((sorted[i]! + v) / 2).toPrecision(5)));
  }
  return edges.filter((edge, i) => edges.indexOf(edge) === i);
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
