import type { Block } from '../block.ts';

/**
 * How far a piece of furniture reaches: its own line; a box, which takes the teasers after it along; or the rest of the
 * page, since nothing of the article comes after it.
 */
export type Reach = 'line' | 'box' | 'rest';

/** One family of furniture: its name, which signs what it removes, and how it is told. */
export interface FurnitureRule {
  readonly rule: string;
  /** @returns null for a block that is not of the family. */
  readonly reachOf: (block: Block) => Reach | null;
}
