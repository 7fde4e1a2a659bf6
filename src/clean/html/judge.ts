import type { HtmlBlock } from './blocks.ts';
import { featuresOf } from './features.ts';
import { chanceOf } from './forest.ts';
import type { Shape } from './shape.ts';
import { form, wording } from './weights.ts';
import { type Told, wordingOf } from './wording.ts';

/**
 * The probability of each block to be of the article. A first forest judges by form and place; a second one sees what the
 * first says of the block and those around it, and reads the wording of those that have a chance.
 */
export function judgeBlocks(blocks: readonly HtmlBlock[], shapes: readonly Shape[], told: Told): readonly number[] {
  const rows = featuresOf(blocks, shapes, told.title);
  const first = rows.map((row) => (row === null ? 0 : chanceOf(form, row)));
  const more = wordingOf(blocks, shapes, first, told);
  return rows.map((row, i) => (row !== null && more[i] ? chanceOf(wording, row.concat(more[i])) : 0));
}
