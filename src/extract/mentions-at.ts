import type { Passage } from '../terms/claim.ts';
import { overlaps, type Span } from '../terms/span.ts';

type Placed = Span & { readonly in: Passage };

/** Mentions of one passage by their starts, and up to each the furthest end so far. */
interface Sorted {
  readonly mentions: readonly Placed[];
  readonly furthestEnd: readonly number[];
  readonly rank: ReadonlyMap<Placed, number>;
}

/** Made once a list: rules ask for the mentions of every sentence, and a report may have tens of thousands. */
const sortedByList = new WeakMap<readonly Placed[], Map<Passage, Sorted>>();

/**
 * The mentions of a passage that share a character with a span, in the order of the list, found by halving.
 *
 * @param mentions a list that does not change.
 */
export function mentionsAt<M extends Placed>(mentions: readonly M[], passage: Passage, span: Span): M[] {
  const { mentions: here, furthestEnd, rank } = sortedOf(mentions, passage);
  let [low, high] = [0, here.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (here[middle]!.start < span.end) low = middle + 1;
    else high = middle;
  }
  const found: M[] = [];
  for (let i = low - 1; i >= 0 && furthestEnd[i]! > span.start; i--)
    if (overlaps(here[i]!, span)) found.push(here[i] as M);
  return found.sort((a, b) => rank.get(a)! - rank.get(b)!);
}

function sortedOf(mentions: readonly Placed[], passage: Passage): Sorted {
  let byPassage = sortedByList.get(mentions);
  if (!byPassage) sortedByList.set(mentions, (byPassage = new Map<Passage, Sorted>()));
  let sorted = byPassage.get(passage);
  if (!sorted) {
    const rank = new Map(mentions.map((mention, i) => [mention, i]));
    const here = mentions.filter((mention) => mention.in === passage).sort((a, b) => a.start - b.start);
    let furthest = 0;
    const furthestEnd = here.map((mention) => (furthest = Math.max(furthest, mention.end)));
    byPassage.set(passage, (sorted = { mentions: here, furthestEnd, rank }));
  }
  return sorted;
}
