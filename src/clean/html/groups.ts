import type { HtmlBlock } from './blocks.ts';
import type { Shape } from './shape.ts';

/** What the blocks of a group hold together, in words but for `blocks`, `first` and `last`. */
export interface GroupSum {
  readonly words: number;
  readonly prose: number;
  readonly linked: number;
  readonly blocks: number;
  /** Index of its first and last block. */
  readonly first: number;
  readonly last: number;
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
  const own = new Map<number, GroupSum>();
  const around = new Map<number, GroupSum>();
  const outer = new Map<number, GroupSum>();
  const style = new Map<string, GroupSum>();
  const score = new Map<number, number>();
  blocks.forEach((b, i) => {
    const { words, isProse } = shapes[i]!;
    const add = <K>(groups: Map<K, GroupSum>, key: K) => {
      const sum = groups.get(key);
      groups.set(key, {
        words: (sum?.words ?? 0) + words,
        prose: (sum?.prose ?? 0) + (isProse ? words : 0),
        linked: (sum?.linked ?? 0) + words * b.linkShare,
        blocks: (sum?.blocks ?? 0) + 1,
        first: sum?.first ?? i,
        last: i,
      });
    };
    add(own, b.container);
    const [parent = 0, grandparent = 0] = b.around;
    add(around, parent);
    add(around, b.container);
    add(outer, grandparent);
    add(outer, parent);
    add(outer, b.container);
    add(style, b.style);
    if (b.text.length < 25) return;
    const points = (1 + b.text.split(',').length + Math.min(3, b.text.length / 100)) * (1 - b.linkShare);
    score.set(b.container, (score.get(b.container) ?? 0) + points);
    score.set(parent, (score.get(parent) ?? 0) + points / 2);
  });
  return { own, around, outer, style, score };
}
