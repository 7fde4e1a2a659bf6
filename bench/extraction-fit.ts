// Fits the weights by which blocks of HTML pages are judged, on the tuning halves: `npx tsx bench/extraction-fit.ts`.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wordCount } from '../src/clean/block.ts';
import { repairMojibake } from '../src/clean/encoding/mojibake.ts';
import { featureNames, featuresOf } from '../src/clean/html/features.ts';
import { readPage } from '../src/clean/html-page.ts';
import { plainCharacters } from '../src/clean/text/characters.ts';
import { decode } from '../src/read/charset.ts';
import { type GoldPage, scrapinghubPages, trafilaturaPages } from './extraction-sets.ts';

/** A block to learn from: its features, whether it is the article's, and how much it counts. */
interface Example {
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

/** Strength of the pull towards zero. */
const ridge = 1e-4;
const steps = 600;

/**
 * What a page may count at most: one with its whole text much more than one with a few snippets, many of which are of
 * recipes and shops. Set by hand.
 */
const bodyShare = 300;
const snippetShare = 10;

const examples = [...scrapinghubPages(), ...trafilaturaPages()]
  .filter((page) => page.half === 'tuning')
  .flatMap(examplesOf);
const fitted = fit(examples);
const lines = featureNames.map((name, k) => `  ${name}: ${fitted[k]!.toFixed(3)},`);
const text = `// Made by bench/extraction-fit.ts on ${examples.length} blocks; edit that, not this.
import type { featureNames } from './features.ts';

/** The weight of each feature in the log-odds that a block is of the article. */
export const weights: Readonly<Partial<Record<(typeof featureNames)[number], number>>> = {
${lines.join('\n')}
};
`;
writeFileSync(resolve(import.meta.dirname, '../src/clean/html/weights.ts'), text);
console.log(text);

function examplesOf(page: GoldPage): readonly Example[] {
  const { blocks, votes, title } = readPage(plainCharacters(repairMojibake(decode(page.bytes).text).text));
  const rows = featuresOf(blocks, votes, title);
  const gold = fold(page.body ?? '');
  const lines = new Set((page.body ?? '').split('\n').map(fold));
  const found = blocks.map((block, i): Example | null => {
    const label = page.body === null ? labelBySnippets(block.text, page) : labelByBody(block.text, gold, lines);
    if (label === null) return null;
    return { x: rows[i]!, y: label, weight: page.body === null ? 3 : Math.log2(2 + wordCount(block.text)) };
  });
  const kept = found.filter((example) => example !== null);
  const total = kept.reduce((sum, e) => sum + e.weight, 0);
  const share = page.body === null ? snippetShare : bodyShare;
  return kept.map((e) => ({ ...e, weight: (e.weight * share) / Math.max(share, total) }));
}

/** A block is the article's where its text stands in the gold text, or most of its four-word runs do; a short one must be a line of it. */
function labelByBody(text: string, gold: string, lines: ReadonlySet<string>): number {
  const folded = fold(text);
  const words = folded.split(' ');
  if (words.length < 5) return folded !== '' && lines.has(folded) ? 1 : 0;
  if (` ${gold} `.includes(` ${folded} `)) return 1;
  const runs = words.slice(0, -3).map((_, i) => words.slice(i, i + 4).join(' '));
  return runs.filter((run) => gold.includes(run)).length > runs.length / 2 ? 1 : 0;
}

function labelBySnippets(text: string, page: GoldPage): number | null {
  if (page.lacking.some((piece) => text.includes(piece))) return 0;
  return page.having.some((piece) => text.includes(piece)) ? 1 : null;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Logistic regression by gradient descent with momentum and step sizes of its own for each feature (Adam). */
function fit(data: readonly Example[]): readonly number[] {
  const n = featureNames.length;
  const w = new Float64Array(n);
  const m = new Float64Array(n);
  const v = new Float64Array(n);
  const total = data.reduce((sum, e) => sum + e.weight, 0);
  for (let step = 1; step <= steps; step++) {
    const g = new Float64Array(n);
    for (const { x, y, weight } of data) {
      let z = 0;
      for (let k = 0; k < n; k++) z += w[k]! * x[k]!;
      const error = (weight / total) * (1 / (1 + Math.exp(-z)) - y);
      for (let k = 0; k < n; k++) g[k]! += error * x[k]!;
    }
    const rate = 0.08 * (1 - step / (steps + 1));
    for (let k = 0; k < n; k++) {
      const slope = g[k]! + (k === 0 ? 0 : ridge * w[k]!);
      m[k] = 0.9 * m[k]! + 0.1 * slope;
      v[k] = 0.999 * v[k]! + 0.001 * slope * slope;
      w[k]! -= (rate * (m[k]! / (1 - 0.9 ** step))) / (Math.sqrt(v[k]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return [...w];
}
