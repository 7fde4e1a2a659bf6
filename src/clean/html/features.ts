import { endsLikeSentence, isProse, wordCount } from '../block.ts';
import { furnitureOf } from '../furniture/index.ts';
import { isDateLine, isMetadata } from '../furniture/metadata-lines.ts';
import type { HtmlBlock } from './blocks.ts';
import { foldedText } from './votes.ts';

/** What the judge of blocks looks at, one number a name, most of them 0 or 1. */
export const featureNames = [
  'bias', 'voted', 'aroundVoted', 'windowVoted', 'containerVoted', 'withinVotes', 'afterVotes', 'beforeVotes',
  'hintFurniture', 'hintComments', 'hintCaption', 'hintCredit', 'hintMeta', 'hintContent', 'inArticle', 'p', 'li', 'heading', 'table', 'quote', 'div', 'figure',
  'short', 'logWords', 'prose', 'sentenceEnd', 'linkShare', 'allLink', 'linkedShort', 'emphasised', 'furnitureLine', 'furnitureBox', 'furnitureRest', 'afterBox', 'metadata', 'beforeTitle', 'isTitle', 'repeated', 'containerProse', 'mainContainer', 'nearProse', 'firstAfterTitle', 'afterComments', 'listOfLinks',
  'votedHeading', 'votedLinkedShort', 'votedShort', 'votedFurniture', 'votedMeta', 'votedList', 'unvotedMainProse', 'unvotedHeadingWithin', 'unvotedListWithin',
] as const; // prettier-ignore

/**
 * The features of every block of a page.
 * @param title the headline, to tell what stands above it and what repeats it.
 */
export function featuresOf(
  blocks: readonly HtmlBlock[],
  votes: ReadonlySet<string>,
  title: string,
): readonly (readonly number[])[] {
  const folded = blocks.map((b) => foldedText(b.text));
  const voted = folded.map((t) => bit(votes.has(t)));
  const words = blocks.map((b) => wordCount(b.text));
  const prose = blocks.map((b) => isProse(b.text));
  const verdicts = blocks.map((b) => furnitureOf(b)?.reach ?? null);
  const boxed = afterBoxes(blocks, words, verdicts);
  const counts = new Map<string, number>();
  folded.forEach((t) => counts.set(t, (counts.get(t) ?? 0) + 1));
  const titleAt = title === '' ? -1 : folded.indexOf(foldedText(title));
  const firm = blocks.map((_, i) => voted[i] === 1 && words[i]! >= 8);
  const first = firm.indexOf(true);
  const last = firm.lastIndexOf(true);
  const sums = containerSums(blocks, words, prose, voted);
  const proseTotal = Math.max(
    1,
    [...sums.values()].reduce((n, s) => n + s.prose, 0),
  );
  const commentsAt = blocks.findIndex((b, i) => b.hints.includes('comments') && i > Math.max(first, 0));
  return blocks.map((b, i) => {
    const v = voted[i]!;
    const own = sums.get(b.container)!;
    const has = (hint: string) => bit(b.hints.includes(hint as never));
    const w = words[i]!;
    const isWithin = first !== -1 && i >= first && i <= last;
    const isHeading = /^h[1-6]$/.test(b.tag);
    const isItem = b.path.includes('li');
    const isLinkedShort = b.linkShare > 0.5 && w < 15;
    const isMain = own.prose >= proseTotal / 2;
    return [
      1, v, around(voted, i, 1), around(voted, i, 3), own.words ? own.voted / own.words : 0, bit(isWithin), bit(last !== -1 && i > last), bit(first !== -1 && i < first),
      has('furniture'), has('comments'), has('caption'), has('credit'), has('meta'), has('content'), bit(b.article > 0), bit(b.tag === 'p'), bit(isItem), bit(isHeading), bit(/^(?:td|th)$/.test(b.tag)), bit(b.path.includes('blockquote')), bit(b.tag === 'div'), bit(b.path.includes('figure')),
      bit(w < 5), Math.min(1, Math.log(1 + w) / 5), bit(prose[i]!), bit(endsLikeSentence(b.text)), b.linkShare, bit(b.linkShare > 0.9), bit(isLinkedShort), b.emphasis, bit(verdicts[i] === 'line'), bit(verdicts[i] === 'box'), bit(verdicts[i] === 'rest'), bit(boxed[i]!), bit(isMetadata(b.text) || isDateLine(b.text)),
      bit(titleAt !== -1 && i < titleAt), bit(titleAt !== -1 && folded[i] === folded[titleAt]), bit(counts.get(folded[i]!)! > 1), own.prose / proseTotal, bit(isMain), (bit(prose[i - 1]!) + bit(prose[i + 1]!)) / 2, bit(titleAt !== -1 && i > titleAt && i <= titleAt + 2), bit(commentsAt !== -1 && i > commentsAt), bit(isItem && b.linkShare > 0.7),
      v * bit(isHeading), v * bit(isLinkedShort), v * bit(w < 5), v * has('furniture'), v * has('meta'), v * bit(isItem), (1 - v) * bit(prose[i]! && isMain), (1 - v) * bit(isHeading && isWithin), (1 - v) * bit(isItem && isWithin),
    ]; // prettier-ignore
  });
}

const bit = (condition: boolean | undefined) => (condition ? 1 : 0);

/** The share of votes among the blocks up to `reach` before and after, the block itself left out. */
function around(votes: readonly number[], i: number, reach: number): number {
  let sum = 0;
  for (let k = 1; k <= reach; k++) sum += (votes[i - k] ?? 0) + (votes[i + k] ?? 0);
  return sum / (2 * reach);
}

/** Which blocks follow a heading of a box ("You may also like") and are linked and short, as its teasers are. */
function afterBoxes(
  blocks: readonly HtmlBlock[],
  words: readonly number[],
  verdicts: readonly (string | null)[],
): readonly boolean[] {
  const boxed: boolean[] = [];
  blocks.forEach((b, i) => {
    const isTeaser = (b.linkShare > 0.5 && words[i]! < 25) || words[i]! < 3;
    boxed.push(i > 0 && isTeaser && (verdicts[i - 1] === 'box' || boxed[i - 1]!));
  });
  return boxed;
}

interface ContainerSum {
  words: number;
  prose: number;
  voted: number;
}

/** Words in each container: in all, in prose, and in blocks voted for. */
function containerSums(
  blocks: readonly HtmlBlock[],
  words: readonly number[],
  prose: readonly boolean[],
  voted: readonly number[],
): ReadonlyMap<number, ContainerSum> {
  const sums = new Map<number, ContainerSum>();
  blocks.forEach((b, i) => {
    const sum = sums.get(b.container) ?? { words: 0, prose: 0, voted: 0 };
    sum.words += words[i]!;
    if (prose[i]) sum.prose += words[i]!;
    sum.voted += voted[i]! * words[i]!;
    sums.set(b.container, sum);
  });
  return sums;
}
