// Fits the forests by which blocks of HTML pages are judged, on the tuning halves: `npx tsx bench/extraction-fit.ts`.
// Prints how the forests do on tuning pages that they have not seen, by cross-validation. With `--check` nothing is written:
// it says whether the weights kept are those that the fit makes, byte for byte, and fails where they are not.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { featuresOf } from '../src/clean/html/features.ts';
import { chanceOf, type Forest } from '../src/clean/html/forest.ts';
import { type Shape, shapesOf } from '../src/clean/html/shape.ts';
import { wordingOf } from '../src/clean/html/wording.ts';
import { partsOfPage } from '../src/clean/html/parts.ts';
import { boost, type Example } from './boost.ts';
import { labelPage, type LabelledPage } from './extraction-labels.ts';
import { compareShingles, meanScore, snippetCounts, summedScore } from './extraction-measures.ts';
import { scrapinghubPages, trafilaturaPages } from './extraction-sets.ts';

/** Chosen by cross-validation on the tuning halves. */
const shares = { featureShare: 0.35, exampleShare: 0.5 };
const formOptions = { trees: 120, depth: 4, rate: 0.15, ridge: 30, leastWeight: 3, ...shares };
const wordingOptions = { trees: 140, depth: 4, rate: 0.1, ridge: 30, leastWeight: 3, ...shares };
const folds = 5;

/** Features by block; null for blocks that are not judged. */
type Rows = readonly (readonly number[] | null)[];

interface Ready extends LabelledPage {
  readonly shapes: readonly Shape[];
  readonly rows: Rows;
  readonly fold: number;
}

const pages = [...scrapinghubPages(), ...trafilaturaPages()]
  .filter((page) => page.half === 'tuning')
  .map((page, i): Ready => {
    const labelled = labelPage(page);
    const shapes = shapesOf(labelled.blocks);
    return { ...labelled, shapes, rows: featuresOf(labelled.blocks, shapes, labelled.told.title), fold: i % folds };
  });

// The second forest learns from answers of a first one that has not seen their page.
const strangers = Array.from({ length: folds }, (_, k) =>
  boost(examplesOf(pages.filter(({ fold }) => fold !== k)), formOptions),
);
const second = pages.map((page) => ({ ...page, rows: bothRows(page, strangers[page.fold]!) }));

const weightsFile = resolve(import.meta.dirname, '../src/clean/html/weights.ts');

crossValidate();
const fitted = fit();
if (!process.argv.includes('--check')) writeFileSync(weightsFile, fitted);
else if (readFileSync(weightsFile, 'utf8') === fitted) console.log('weights.ts is what the fit makes, byte for byte');
else {
  console.log('weights.ts is not what the fit makes; run it without --check and measure');
  process.exitCode = 1;
}

function crossValidate(): void {
  const chances = new Map<Ready, readonly number[]>();
  for (let k = 0; k < folds; k++) {
    const forest = boost(examplesOf(second.filter(({ fold }) => fold !== k)), wordingOptions);
    second.forEach(({ fold, rows }, i) => {
      if (fold === k) chances.set(pages[i]!, rows.map((row) => (row === null ? 0 : chanceOf(forest, row)))); // prettier-ignore
    });
  }
  const found = pages.map((page) => ({
    gold: page.page,
    text: partsOfPage(page.blocks, page.shapes, chances.get(page)!, page.title).body.join('\n\n'),
  }));
  const full = found.filter(({ gold }) => gold.body !== null);
  const cut = found.filter(({ gold }) => gold.body === null);
  console.log('whole texts', meanScore(full.map(({ gold, text }) => compareShingles(gold.body!, text))));
  console.log('snippets', summedScore(cut.map(({ gold, text }) => snippetCounts(text, gold.having, gold.lacking))));
}

/** Fits both forests on all tuning pages. @returns the module that holds them. */
function fit(): string {
  const form = boost(examplesOf(pages), formOptions);
  const wording = boost(examplesOf(second), wordingOptions);
  const blocks = pages.reduce((sum, { rows }) => sum + rows.filter((row) => row !== null).length, 0);
  console.log(`${form.trees.length} and ${wording.trees.length} trees fitted on ${blocks} blocks`);
  return `// Made by bench/extraction-fit.ts on ${blocks} blocks; edit that, not this.
import type { Forest } from './forest.ts';

/** Judges blocks by form and place, see features.ts. */
// prettier-ignore
export const form: Forest = ${written(form)};

/** Judges blocks by the first forest's answers and their wording too, see wording.ts. */
// prettier-ignore
export const wording: Forest = ${written(wording)};
`;
}

function written({ base, trees }: Forest): string {
  const lines = trees.map(
    ([questions, leaves]) => `  [[${questions.join(',')}],[${leaves.map((v) => Number(v.toFixed(4))).join(',')}]],`,
  );
  return `{ base: ${Number(base.toFixed(4))}, trees: [\n${lines.join('\n')}\n] }`;
}

function examplesOf(chosen: readonly Pick<Ready, 'rows' | 'labels' | 'weights'>[]): readonly Example[] {
  return chosen.flatMap(({ rows, labels, weights }) =>
    rows.flatMap((row, i) =>
      row !== null && weights[i]! > 0 ? [{ row, label: labels[i]!, weight: weights[i]! }] : [],
    ),
  );
}

function bothRows(page: Ready, forest: Forest): Rows {
  const first = page.rows.map((row) => (row === null ? 0 : chanceOf(forest, row)));
  return wordingOf(page.blocks, page.shapes, first, page.told).map((words, i) =>
    words === null ? null : page.rows[i]!.concat(words),
  );
}
