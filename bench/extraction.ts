// Article text from pages, on two public sets by their own measures: `npx tsx bench/extraction.ts [--pages]`.
import { clean } from '../src/clean/index.ts';
import { readBytes } from '../src/read/index.ts';
import {
  compareShingles,
  type Counts,
  meanScore,
  snippetCounts,
  summedScore,
  type Score,
} from './extraction-measures.ts';
import { type GoldPage, hasSets, scrapinghubPages, trafilaturaPages } from './extraction-sets.ts';

const showPages = process.argv.includes('--pages');

if (!hasSets) console.log('extraction: skipped, the sets are not beside the project (FOGLINE_SHARED).');
else {
  await measure('scrapinghub', scrapinghubPages(), (page, body) => compareShingles(page.body ?? '', body), meanScore);
  await measure(
    'trafilatura',
    trafilaturaPages(),
    (page, body) => snippetCounts(body, page.having, page.lacking),
    summedScore,
  );
}

async function measure(
  name: string,
  pages: readonly GoldPage[],
  count: (page: GoldPage, body: string) => Counts,
  score: (counts: readonly Counts[]) => Score,
): Promise<void> {
  const started = performance.now();
  const rows = pages.map((page) => ({ page, counts: count(page, bodyOf(page)) }));
  const perSecond = (1000 * pages.length) / (performance.now() - started);
  for (const half of ['tuning', 'held out', 'all'] as const) {
    const chosen = rows.filter((row) => half === 'all' || row.page.half === half);
    const { precision, recall, f1 } = score(chosen.map((row) => row.counts));
    console.log(
      `${name.padEnd(12)} ${half.padEnd(9)} ${String(chosen.length).padStart(4)} pages  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`,
    );
  }
  console.log(`${name.padEnd(12)} ${perSecond.toFixed(1)} pages a second`);
  if (!showPages) return;
  for (const { page, counts } of rows)
    if (counts.fp + counts.fn > 0) console.log(JSON.stringify({ half: page.half, name: page.name, ...counts }));
}

function bodyOf(page: GoldPage): string {
  try {
    return clean(readBytes(page.name, page.bytes)).body;
  } catch (error) {
    console.log(`${page.name}: ${error instanceof Error ? error.message : String(error)}`);
    return '';
  }
}
