import { endsLikeSentence, isProse, wordCount } from '../block.ts';
import { furnitureOf } from '../furniture/index.ts';
import { isDateLine, isMetadata } from '../furniture/metadata-lines.ts';
import type { HtmlBlock } from './blocks.ts';
import { foldedText, type Votes } from './votes.ts';

/** What the judge of blocks looks at, one number a name, most of them 0 or 1. */
export const featureNames = [
  'bias', 'readability', 'defuddle', 'both', 'neither', 'aroundReadability', 'aroundDefuddle', 'containerReadability', 'containerDefuddle', 'withinVotes', 'afterVotes', 'beforeVotes',
  'hintFurniture', 'hintComments', 'hintCaption', 'hintCredit', 'hintMeta', 'hintContent', 'inArticle', 'p', 'li', 'heading', 'table', 'quote', 'div', 'figure',
  'short', 'logWords', 'prose', 'sentenceEnd', 'linkShare', 'allLink', 'linkedShort', 'emphasised', 'furnitureLine', 'furnitureBox', 'furnitureRest', 'metadata', 'beforeTitle', 'isTitle', 'repeated', 'containerProse', 'mainContainer', 'nearProse', 'firstAfterTitle', 'afterComments', 'listOfLinks',
] as const; // prettier-ignore

/**
 * The features of every block of a page.
 * @param title the headline, to tell what stands above it and what repeats it.
 */
export function featuresOf(blocks: readonly HtmlBlock[], votes: Votes, title: string): readonly (readonly number[])[] {
  const folded = blocks.map((b) => foldedText(b.text));
  const read = folded.map((t) => (votes.readability.has(t) ? 1 : 0));
  const defuddled = folded.map((t) => (votes.defuddle.has(t) ? 1 : 0));
  const words = blocks.map((b) => wordCount(b.text));
  const prose = blocks.map((b) => isProse(b.text));
  const verdicts = blocks.map((b) => furnitureOf(b)?.reach ?? null);
  const counts = new Map<string, number>();
  folded.forEach((t) => counts.set(t, (counts.get(t) ?? 0) + 1));
  const titleAt = title === '' ? -1 : folded.indexOf(foldedText(title));
  const voted = blocks.map((_, i) => read[i]! + defuddled[i]! === 2 && words[i]! >= 8);
  const first = voted.indexOf(true);
  const last = voted.lastIndexOf(true);
  const sums = containerSums(blocks, words, prose, read, defuddled);
  const proseTotal = Math.max(
    1,
    [...sums.values()].reduce((n, s) => n + s.prose, 0),
  );
  const commentsAt = blocks.findIndex((b, i) => b.hints.includes('comments') && i > Math.max(first, 0));
  return blocks.map((b, i) => {
    const r = read[i]!;
    const d = defuddled[i]!;
    const own = sums.get(b.container)!;
    const around = (votes: readonly number[]) => ((votes[i - 1] ?? 0) + (votes[i + 1] ?? 0)) / 2;
    const has = (hint: string) => (b.hints.includes(hint as never) ? 1 : 0);
    const w = words[i]!;
    return [
      1, r, d, r * d, r + d === 0 ? 1 : 0, around(read), around(defuddled), own.words ? own.read / own.words : 0, own.words ? own.defuddled / own.words : 0,
      first !== -1 && i >= first && i <= last ? 1 : 0, last !== -1 && i > last ? 1 : 0, first !== -1 && i < first ? 1 : 0,
      has('furniture'), has('comments'), has('caption'), has('credit'), has('meta'), has('content'), b.article > 0 ? 1 : 0,
      b.tag === 'p' ? 1 : 0, b.path.includes('li') ? 1 : 0, /^h[1-6]$/.test(b.tag) ? 1 : 0, /^(?:td|th)$/.test(b.tag) ? 1 : 0, b.path.includes('blockquote') ? 1 : 0, b.tag === 'div' ? 1 : 0, b.path.includes('figure') ? 1 : 0,
      w < 5 ? 1 : 0, Math.min(1, Math.log(1 + w) / 5), prose[i] ? 1 : 0, endsLikeSentence(b.text) ? 1 : 0, b.linkShare, b.linkShare > 0.9 ? 1 : 0, b.linkShare > 0.5 && w < 15 ? 1 : 0, b.emphasis,
      verdicts[i] === 'line' ? 1 : 0, verdicts[i] === 'box' ? 1 : 0, verdicts[i] === 'rest' ? 1 : 0, isMetadata(b.text) || isDateLine(b.text) ? 1 : 0,
      titleAt !== -1 && i < titleAt ? 1 : 0, titleAt !== -1 && folded[i] === folded[titleAt] ? 1 : 0, counts.get(folded[i]!)! > 1 ? 1 : 0,
      own.prose / proseTotal, own.prose >= proseTotal / 2 ? 1 : 0, (prose[i - 1] ? 0.5 : 0) + (prose[i + 1] ? 0.5 : 0), titleAt !== -1 && i > titleAt && i <= titleAt + 2 ? 1 : 0,
      commentsAt !== -1 && i > commentsAt ? 1 : 0, b.path.includes('li') && b.linkShare > 0.7 ? 1 : 0,
    ]; // prettier-ignore
  });
}

interface ContainerSum {
  words: number;
  prose: number;
  read: number;
  defuddled: number;
}

/** Words in each container, in all and in prose, and how many of them the extractors voted for. */
function containerSums(
  blocks: readonly HtmlBlock[],
  words: readonly number[],
  prose: readonly boolean[],
  read: readonly number[],
  defuddled: readonly number[],
): ReadonlyMap<number, ContainerSum> {
  const sums = new Map<number, ContainerSum>();
  blocks.forEach((b, i) => {
    const sum = sums.get(b.container) ?? { words: 0, prose: 0, read: 0, defuddled: 0 };
    sum.words += words[i]!;
    if (prose[i]) sum.prose += words[i]!;
    sum.read += read[i]! * words[i]!;
    sum.defuddled += defuddled[i]! * words[i]!;
    sums.set(b.container, sum);
  });
  return sums;
}
