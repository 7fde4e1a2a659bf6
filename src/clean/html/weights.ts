// Made by bench/extraction-fit.ts; edit that, not this.
import type { featureNames } from './features.ts';

/** The weight of each feature in the log-odds that a block is of the article. */
export const weights: Readonly<Partial<Record<(typeof featureNames)[number], number>>> = {
  bias: -1.5,
  readability: 2,
  defuddle: 2,
  prose: 1,
  linkShare: -2,
  hintFurniture: -1.5,
  hintComments: -3,
  hintCaption: -3,
  isTitle: -3,
  furnitureRest: -2,
  furnitureLine: -1.5,
  beforeTitle: -2,
};
