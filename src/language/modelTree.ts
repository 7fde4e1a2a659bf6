/** The network's best four heads of each word, with their log-probabilities and relations. */
export interface HeadCandidates {
  /** `words × 4`; 0 is the root, otherwise 1 + index of a word of this part. Negative: not in this part. */
  readonly heads: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
  readonly rels: ArrayLike<number>;
}

/** A word's head (-1 for the root) and the number of its relation. */
export interface Arc {
  readonly head: number;
  readonly rel: number;
}

const CANDIDATES = 4;
const ABSENT = -30;
/** Added to every root arc but taken once, so that a tree with one root always wins. */
const ROOT_PENALTY = 1000;

/**
 * Chooses the best tree with exactly one root from the candidates.
 *
 * Each word's best head is kept where that is a tree already; otherwise Chu-Liu/Edmonds over all candidates.
 *
 * @param count words of the sentence, at least 1.
 * @returns one arc a word, in order: one root, no cycles.
 * @see https://aclanthology.org/H05-1066/ McDonald et al. 2005
 */
export function decodeTree(count: number, candidates: HeadCandidates): Arc[] {
  const greedy = Array.from({ length: count }, (_, i) => bestHead(candidates, i));
  const heads = isTree(greedy) ? greedy : searchTree(count, candidates);
  return heads.map((head, i) => ({ head: head - 1, rel: relationOf(candidates, i, head) }));
}

function bestHead({ heads }: HeadCandidates, word: number): number {
  for (let k = 0; k < CANDIDATES; k++) {
    const head = heads[word * CANDIDATES + k]!;
    if (head >= 0 && head !== word + 1) return head;
  }
  return 0;
}

function relationOf({ heads, rels }: HeadCandidates, word: number, head: number): number {
  for (let k = 0; k < CANDIDATES; k++) if (heads[word * CANDIDATES + k] === head) return rels[word * CANDIDATES + k]!;
  return head === 0 ? -2 : -1;
}

/** Heads count from 1; exactly one 0 and every word reaches it. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((h) => h === 0).length !== 1) return false;
  const state = new Uint8Array(heads.length + 1);
  state[0] = 2;
  for (let i = 1; i <= heads.length; i++) {
    let at = i;
    while (state[at] === 0) {
      state[at] = 1;
      at = heads[at - 1]!;
    }
    if (state[at] === 1) return false;
    for (let back = i; state[back] === 1; back = heads[back - 1]!) state[back] = 2;
  }
  return true;
}

function searchTree(count: number, { heads, scores }: HeadCandidates): number[] {
  const size = count + 1;
  const weights = Array.from({ length: size }, () => new Float64Array(size).fill(ABSENT));
  for (let word = 1; word <= count; word++) {
    weights[word]![0] = ABSENT - ROOT_PENALTY;
    for (let k = 0; k < CANDIDATES; k++) {
      const at = (word - 1) * CANDIDATES + k;
      const head = heads[at]!;
      if (head >= 0 && head < size)
        weights[word]![head] = Math.max(ABSENT, scores[at]!) - (head === 0 ? ROOT_PENALTY : 0);
    }
  }
  const best = edmonds(weights);
  return Array.from({ length: count }, (_, i) => best[i + 1]!);
}

/** Chu-Liu/Edmonds: weights[word][head], node 0 is the root; returns each node's head (node 0: 0). */
function edmonds(weights: readonly Float64Array[]): number[] {
  const size = weights.length;
  const best = weights.map((row, node) => (node === 0 ? 0 : argmax(row, node)));
  const cycle = findCycle(best);
  if (cycle === null) return best;
  const inCycle = new Set(cycle);
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inCycle.has(i));
  const merged = outside.length;
  const smaller = Array.from({ length: merged + 1 }, () => new Float64Array(merged + 1).fill(-Infinity));
  const enters: number[] = [];
  const leaves: number[] = [];
  outside.forEach((node, i) => {
    outside.forEach((head, j) => {
      if (i !== j) smaller[i]![j] = weights[node]![head]!;
    });
    let from = cycle[0]!;
    let into = cycle[0]!;
    let gain = -Infinity;
    for (const member of cycle) {
      if (weights[node]![member]! > weights[node]![from]!) from = member;
      const swap = weights[member]![node]! - weights[member]![best[member]!]!;
      if (swap > gain) {
        gain = swap;
        into = member;
      }
    }
    smaller[i]![merged] = weights[node]![from]!;
    smaller[merged]![i] = gain;
    leaves[i] = from;
    enters[i] = into;
  });
  const solved = edmonds(smaller);
  const out = [...best];
  outside.forEach((node, i) => {
    if (node !== 0) out[node] = solved[i] === merged ? leaves[i]! : outside[solved[i]!]!;
  });
  const entry = solved[merged]!;
  out[enters[entry]!] = outside[entry]!;
  return out;
}

function argmax(row: Float64Array, self: number): number {
  let best = self === 0 ? 1 : 0;
  for (let i = 0; i < row.length; i++) if (i !== self && row[i]! > row[best]!) best = i;
  return best;
}

function findCycle(heads: readonly number[]): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at === 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}
