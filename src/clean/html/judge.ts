import type { HtmlBlock } from './blocks.ts';
import { featureNames, featuresOf } from './features.ts';
import { weights } from './weights.ts';

const vector = featureNames.map((name) => weights[name] ?? 0);

/**
 * The probability of each block to be of the article, by logistic regression over {@link featureNames}: Readability
 * votes, and tag, hints, links, position and wording confirm or overrule it.
 */
export function judgeBlocks(
  blocks: readonly HtmlBlock[],
  votes: ReadonlySet<string>,
  title: string,
): readonly number[] {
  return featuresOf(blocks, votes, title).map(
    (row) => 1 / (1 + Math.exp(-row.reduce((sum, x, k) => sum + x * vector[k]!, 0))),
  );
}
