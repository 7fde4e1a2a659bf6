// Article text from pages, on two public sets by their own measures, and headline and day where a set gives them: `npx tsx bench/extraction.ts [--peers] [--pages]`.
import { clean } from '../src/clean/index.ts';
import { readBytes } from '../src/read/index.ts';
import type { Article } from '../src/terms/article.ts';
import {
  compareShingles,
  type Counts,
  meanScore,
  type Score,
  snippetCounts,
  summedScore,
} from './extraction-measures.ts';
import { askPeer, type Extraction, peers } from './extraction-peers.ts';
import { namedScores } from './extraction-named.ts';
import { type GoldPage, hasSets, scrapinghubPages, trafilaturaPages } from './extraction-sets.ts';

/** A set of pages with its own measure. */
interface GoldSet {
  readonly name: string;
  readonly pages: readonly GoldPage[];
  readonly count: (page: GoldPage, text: string) => Counts;
  readonly score: (counts: readonly Counts[]) => Score;
}

const showPages = process.argv.includes('--pages');

if (!hasSets) console.log('extraction: skipped, the sets are not beside the project (FOGLINE_SHARED).');
else
  for (const set of goldSets()) {
    const own = new Map(set.pages.map((page) => [page.name, extract(page)]));
    report(set, 'fogline', own);
    if (process.argv.includes('--peers')) await compare(set, own);
  }

function goldSets(): readonly GoldSet[] {
  return [
    {
      name: 'scrapinghub',
      pages: scrapinghubPages(),
      count: (page, text) => compareShingles(page.body ?? '', text),
      score: meanScore,
    },
    {
      name: 'trafilatura',
      pages: trafilaturaPages(),
      count: (page, text) => snippetCounts(text, page.having, page.lacking),
      score: summedScore,
    },
  ];
}

/** Runs each installed peer on the set, and prints how its pages a second compare with ours. */
async function compare(set: GoldSet, own: ReadonlyMap<string, Extraction>): Promise<void> {
  for (const peer of peers) {
    if (peer.command === null) {
      console.log(`${set.name.padEnd(12)} ${peer.name}: not installed, see bench/peers/README.md`);
      continue;
    }
    const found = await askPeer(peer, set.pages);
    report(set, peer.name, found);
    const ratio = totalMs(found) / totalMs(own);
    console.log(
      `${set.name.padEnd(12)} fogline reads ${ratio.toFixed(2)} times as many pages a second as ${peer.name}`,
    );
  }
}

function report(set: GoldSet, extractor: string, found: ReadonlyMap<string, Extraction>): void {
  const rows = set.pages.map((page) => ({ page, counts: set.count(page, found.get(page.name)?.text ?? '') }));
  const perSecond = (1000 * set.pages.length) / totalMs(found);
  for (const half of ['tuning', 'held out', 'all'] as const) {
    const chosen = rows.filter((row) => half === 'all' || row.page.half === half);
    const { precision, recall, f1 } = set.score(chosen.map((row) => row.counts));
    console.log(
      `${set.name.padEnd(12)} ${extractor.padEnd(14)} ${half.padEnd(9)} ${String(chosen.length).padStart(4)} pages  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}${half === 'all' ? `  ${perSecond.toFixed(1)} pages a second of processor time` : ''}`,
    );
  }
  for (const line of namedScores(set.pages, found))
    console.log(`${set.name.padEnd(12)} ${extractor.padEnd(14)} ${line}`);
  if (!showPages) return;
  for (const { page, counts } of rows)
    if (counts.fp + counts.fn > 0)
      console.log(JSON.stringify({ extractor, half: page.half, name: page.name, ...counts }));
}

function totalMs(found: ReadonlyMap<string, Extraction>): number {
  return [...found.values()].reduce((sum, { ms }) => sum + ms, 0);
}

/** Fogline's own reading of a page, from its bytes to the article with all its metadata. */
function extract({ name, bytes }: GoldPage): Extraction {
  const before = process.cpuUsage();
  let article: Article | null = null;
  try {
    article = clean(readBytes(name, bytes));
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { user, system } = process.cpuUsage(before);
  const { body = '', title = null, published = null } = article ?? {};
  return { name, text: body, ms: (user + system) / 1000, title, day: published };
}
