import type { HtmlBlock } from './blocks.ts';
import type { Shape } from './shape.ts';

/** What the blocks of a group hold together, in words but for `blocks`, `first` and `last`. */
export type GroupSum = Readonly<Sum>;

interface Sum {
  words: number;
  prose: number;
  linked: number;
  blocks: number;
  /** Index of its first and last block. */
  first: number;
  last: number;
}

/** Adds a block to the sum of its group. */
function add<K>(groups: Map<K, Sum>, key: K, i: number, { words, isProse }: Shape, linkShare: number): void {
  let sum = groups.get(key);
  if (!sum) groups.set(key, (sum = { words: 0, prose: 0, linked: 0, blocks: 0, first: i, last: i }));
  sum.words += words;
  if (isProse) sum.prose += words;
  sum.linked += words * linkShare;
  sum.blocks++;
  sum.last = i;
}

interface Groups {
  /** By the container that blocks stand in, the one around it and the one around that. */
  readonly own: ReadonlyMap<number, GroupSum>;
  readonly around: ReadonlyMap<number, GroupSum>;
  readonly outer: ReadonlyMap<number, GroupSum>;
  /** By what the site's style calls them. */
  readonly style: ReadonlyMap<string, GroupSum>;
  /**
   * Points of containers for the paragraphs in them and, at half, in containers within: one for each paragraph, its
   * commas and its length; less for links.
   * @see Readability's candidate scores, for the idea
   */
  readonly score: ReadonlyMap<number, number>;
}

/** Adds blocks up by what they stand in. */
export function groupSums(blocks: readonly HtmlBlock[], shapes: readonly Shape[]): Groups {
  const own = new Map<number, Sum>();
  const around = new Map<number, Sum>();
  const outer = new Map<number, Sum>();
  const style = new Map<string, Sum>();
  const score = new Map<number, number>();
  blocks.forEach((b, i) => {
    const shape = shapes[i]!;
    const [parent = 0, grandparent = 0] = b.around;
    add(own, b.container, i, shape, b.linkShare);
    add(around, parent, i, shape, b.linkShare);
    add(around, b.container, i, shape, b.linkShare);
    add(outer, grandparent, i, shape, b.linkShare);
    add(outer, parent, i, shape, b.linkShare);
    add(outer, b.container, i, shape, b.linkShare);
    add(style, b.style, i, shape, b.linkShare);
    if (b.text.length < 25) return;
    const points = (1 + b.text.split(',').length + Math.min(3, b.text.length / 100)) * (1 - b.linkShare);
    score.set(b.container, (score.get(b.container) ?? 0) + points);
    score.set(parent, (score.get(parent) ?? 0) + points / 2);
  });
  return { own, around, outer, style, score };
}
