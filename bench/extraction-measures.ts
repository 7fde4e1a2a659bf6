/** Hits, inventions and misses; counts, or shares that sum to one. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Compares two texts by their runs of four words, as the article extraction benchmark does: shares of shingles found,
 * invented and missed, summing to one, so that long articles don't outweigh short ones.
 */
export function compareShingles(gold: string, found: string): Counts {
  const a = shingles(gold);
  const b = shingles(found);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const x = a.get(key) ?? 0;
    const y = b.get(key) ?? 0;
    tp += Math.min(x, y);
    fp += Math.max(0, y - x);
    fn += Math.max(0, x - y);
  }
  const sum = tp + fp + fn;
  return sum === 0 ? { tp, fp, fn } : { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * The benchmark's figures: precision is the mean over pages on which something was found, recall the mean over pages with
 * an article, and F1 their harmonic mean.
 */
export function meanScore(pages: readonly Counts[]): Score {
  const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / Math.max(1, xs.length);
  const precision = mean(pages.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(pages.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/**
 * trafilatura's measure: every wanted piece found is a hit, every unwanted one found an invention, over all pages. White
 * space of any kind and length counts as one space.
 */
export function snippetCounts(text: string, having: readonly string[], lacking: readonly string[]): Counts {
  const folded = squeeze(text);
  const found = (pieces: readonly string[]) => pieces.filter((piece) => folded.includes(squeeze(piece))).length;
  const tp = found(having);
  return { tp, fn: having.length - tp, fp: found(lacking) };
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Precision, recall and F1 of counts added up over pages. */
export function summedScore(pages: readonly Counts[]): Score {
  const sum = (key: keyof Counts) => pages.reduce((n, page) => n + page[key], 0);
  const precision = sum('tp') / (sum('tp') + sum('fp'));
  const recall = sum('tp') / (sum('tp') + sum('fn'));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
