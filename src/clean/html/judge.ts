import type { HtmlBlock } from './blocks.ts';
import { featureNames, featuresOf } from './features.ts';
import type { Votes } from './votes.ts';
import { weights } from './weights.ts';

const vector = featureNames.map((name) => weights[name] ?? 0);

/**
 * The probability of each block to be of the article, by logistic regression over {@link featureNames}: two kept
 * extractors vote, and tag, hints, links, position and wording decide where they differ.
 */
export function judgeBlocks(blocks: readonly HtmlBlock[], votes: Votes, title: string): readonly number[] {
  return featuresOf(blocks, votes, title).map(
    (row) => 1 / (1 + Math.exp(-row.reduce((sum, x, k) => sum + x * vector[k]!, 0))),
  );
}
