/** A labelled run of words: `[first, last)` in word indices, and the mean probability of its label. */
export interface LabelledRun {
  readonly first: number;
  readonly last: number;
  readonly label: string;
  readonly confidence: number;
  /** True where the run begins with an inside label: it goes on from before the first word. */
  readonly isContinued: boolean;
}

/**
 * Finds the likeliest BIO labelling and returns its runs.
 *
 * An inside label follows only its own begin or inside label; at the very first word it may stand alone.
 *
 * @param labels `O` first, then `B-x`, `I-x` in pairs.
 * @param logs `count × labels.length` log-probabilities.
 */
export function decodeRuns(count: number, labels: readonly string[], logs: ArrayLike<number>): LabelledRun[] {
  const width = labels.length;
  if (count === 0) return [];
  let score = Array.from({ length: width }, (_, j) => logs[j]! + (j > 0 && j % 2 === 0 ? -1 : 0));
  const back = new Uint8Array(count * width);
  for (let i = 1; i < count; i++) {
    let any = 0;
    for (let j = 1; j < width; j++) if (score[j]! > score[any]!) any = j;
    const next = new Array<number>(width);
    for (let j = 0; j < width; j++) {
      const isInside = j > 0 && j % 2 === 0;
      const from = isInside ? (score[j]! >= score[j - 1]! ? j : j - 1) : any;
      back[i * width + j] = from;
      next[j] = score[from]! + logs[i * width + j]!;
    }
    score = next;
  }
  let at = 0;
  for (let j = 1; j < width; j++) if (score[j]! > score[at]!) at = j;
  const path = new Uint8Array(count);
  for (let i = count - 1; i >= 0; i--) {
    path[i] = at;
    at = back[i * width + at]!;
  }
  return runsOf(path, labels, logs);
}

function runsOf(path: Uint8Array, labels: readonly string[], logs: ArrayLike<number>): LabelledRun[] {
  const width = labels.length;
  const out: LabelledRun[] = [];
  for (let i = 0; i < path.length;) {
    const tag = path[i]!;
    if (tag === 0) {
      i += 1;
      continue;
    }
    const begin = tag % 2 === 1 ? tag : tag - 1;
    let last = i;
    let sum = 0;
    do {
      sum += Math.exp(logs[last * width + begin]!) + Math.exp(logs[last * width + begin + 1]!);
      last += 1;
    } while (last < path.length && path[last] === begin + 1);
    const confidence = Math.min(1, sum / (last - i));
    out.push({ first: i, last, label: labels[begin]!.slice(2), confidence, isContinued: tag !== begin });
    i = last;
  }
  return out;
}
