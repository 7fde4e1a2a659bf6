import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dispute } from '../src/terms/finding.ts';
import type { Scores } from './score.ts';

interface GoldDispute {
  readonly topic: string;
  readonly kind: Dispute['kind'];
  readonly sides: readonly { readonly by: readonly string[]; readonly reports: readonly string[] }[];
}

/**
 * Compares found disputes with a hand-made list that also holds what no reasoning over claims can see: rankings of
 * cities, who leads, who backs whom. Sides are matched as the stream scorer matches them: a shared asserter in a shared report.
 *
 * @param sharedDir folder of the gold and of the scorers, whose matching of names is used
 */
export async function scoreCorpusDisputes(
  found: readonly Dispute[],
  sharedDir: string,
  rows: boolean,
): Promise<Scores> {
  const { same } = (await import(pathToFileURL(join(sharedDir, 'bin/names.mjs')).href)) as {
    same: (a: string | null, b: string | null) => boolean;
  };
  const file = join(sharedDir, 'corpus/disputes.gold.json');
  const gold = (JSON.parse(readFileSync(file, 'utf8')) as { disputes: readonly GoldDispute[] }).disputes;
  const stem = (report: string) => report.replace(/\.[^.]+$/, '');
  const isSide = (a: GoldDispute['sides'][number], b: GoldDispute['sides'][number]) =>
    (a.by.some((x) => b.by.some((y) => same(x, y))) || (a.by.length === 0 && b.by.length === 0)) &&
    a.reports.some((r) => b.reports.map(stem).includes(stem(r)));
  const isHit = (a: GoldDispute, b: Dispute) =>
    a.kind === b.kind && a.sides.filter((s) => b.sides.some((t) => isSide(s, t))).length >= 2;
  const percent = (n: number, of: number) => (of === 0 ? null : Math.round((1000 * n) / of) / 10);
  const hits = gold.filter((g) => found.some((d) => isHit(g, d)));
  if (rows) for (const g of gold) if (!hits.includes(g)) console.log(`MISS corpus dispute [${g.kind}] ${g.topic}`);
  return {
    'disputes.recall': percent(hits.length, gold.length),
    'disputes.precision': percent(found.filter((d) => gold.some((g) => isHit(g, d))).length, found.length),
    'disputes.gold': gold.length,
  };
}
