import { furnitureOf } from '../furniture/index.ts';
import { isDateLine, isMetadata } from '../furniture/metadata-lines.ts';
import { isCaption } from '../caption.ts';
import type { HtmlBlock } from './blocks.ts';
import type { Shape } from './shape.ts';

/** What the second judge looks at beside the first's features: the first's answers all around, and wording. */
export const wordingNames = [
  'chance', 'chanceBefore', 'chanceAfter', 'chance2Before', 'chance2After', 'chanceNear', 'chanceOwn', 'chanceAround', 'chanceStyle', 'chancePage', 'chanceMost',
  'sureBefore', 'sureAfter', 'sinceSure', 'untilSure', 'sureInOwn',
  'furnitureLine', 'furnitureBox', 'furnitureRest', 'lastBox', 'sinceBox', 'afterRest', 'metadata', 'captionLike', 'endsInColon', 'endsInEllipsis', 'firstPerson',
  'toldArticle', 'hasToldArticle', 'toldSummary', 'inAside', 'inHeader',
] as const; // prettier-ignore

/** Blocks less likely than this by form and place are not read for their wording. */
export const hopeless = 0.05;

/** A block is surely of the article from here on. */
export const sure = 0.8;

/** What a page tells programs of its article, folded: its headline, its text in JSON-LD, its summaries in the head. */
export interface Told {
  readonly title: string;
  readonly article: string;
  readonly summaries: readonly string[];
}

/** The features of every block that wording and the first judge's answers give; null for blocks that are hopeless. */
export function wordingOf(
  blocks: readonly HtmlBlock[],
  shapes: readonly Shape[],
  chances: readonly number[],
  told: Told,
): readonly (readonly number[] | null)[] {
  const isRead = chances.map((_, i) => [0, 1, 2].some((k) => (chances[i + k] ?? 0) >= hopeless));
  const reaches = blocks.map((b, i) => (isRead[i] ? (furnitureOf(b)?.reach ?? null) : null));
  const own = weighed(blocks.map((b) => b.container), shapes, chances); // prettier-ignore
  const around = weighed(blocks.map((b) => b.around[0] ?? 0), shapes, chances); // prettier-ignore
  const style = weighed(blocks.map((b) => b.style), shapes, chances); // prettier-ignore
  const page = weighed(blocks.map(() => 0), shapes, chances).get(0) ?? 0; // prettier-ignore
  const isSure = chances.map((c, i) => c >= sure && shapes[i]!.words >= 8);
  const firstSure = isSure.indexOf(true);
  const lastSure = isSure.lastIndexOf(true);
  const most = Math.max(0, ...chances.slice(0, 20_000));
  const sureWords = new Map<number, number>();
  blocks.forEach((b, i) => {
    if (isSure[i]) sureWords.set(b.container, (sureWords.get(b.container) ?? 0) + shapes[i]!.words);
  });
  const restAt = reaches.findIndex((r, i) => r === 'rest' && firstSure !== -1 && i > firstSure);
  let lastBox = -99;
  return blocks.map((b, i) => {
    if (reaches[i] === 'box') lastBox = i;
    if (chances[i]! < hopeless) return null;
    const at = (k: number) => chances[i + k] ?? 0;
    const boxBefore = reaches[i] === 'box' ? 0 : i - lastBox;
    return [
      at(0), at(-1), at(1), at(-2), at(2), (at(-3) + at(-2) + at(-1) + at(1) + at(2) + at(3)) / 6, own.get(b.container)!, around.get(b.around[0] ?? 0)!, style.get(b.style)!, page, most,
      +(firstSure !== -1 && firstSure < i), +(lastSure > i), firstSure === -1 ? -99 : i - firstSure, lastSure === -1 ? -99 : lastSure - i, sureWords.get(b.container) ?? 0,
      +(reaches[i] === 'line'), +(reaches[i] === 'box'), +(reaches[i] === 'rest'), +(reaches[i - 1] === 'box'), Math.min(30, boxBefore), +(restAt !== -1 && i >= restAt), +(shapes[i]!.words < 40 && (isMetadata(b.text) || isDateLine(b.text))), +isCaption(b.text), +/:\s*$/.test(b.text), +/(?:…|\.\.\.)\]?\s*$/.test(b.text), +/\b(?:I|my|we|our|you|your)\b/.test(b.text),
      +(told.article !== '' && told.article.includes(shapes[i]!.folded)), +(told.article !== ''), +told.summaries.some((t) => isSummary(shapes[i]!.folded, t)), +b.path.includes('aside'), +b.path.includes('header'),
    ]; // prettier-ignore
  });
}

/** Whether a block begins like a summary of the page, as the standfirst and often the first paragraph do. */
function isSummary(folded: string, summary: string): boolean {
  return folded.length >= 30 && (summary.startsWith(folded.slice(0, 60)) || folded.startsWith(summary.slice(0, 60)));
}

/** The mean chance of each group of blocks, weighed by their words. */
function weighed<K>(keys: readonly K[], shapes: readonly Shape[], chances: readonly number[]): ReadonlyMap<K, number> {
  const sums = new Map<K, { words: number; hoped: number }>();
  keys.forEach((key, i) => {
    const sum = sums.get(key) ?? { words: 0, hoped: 0 };
    sum.words += shapes[i]!.words;
    sum.hoped += shapes[i]!.words * chances[i]!;
    sums.set(key, sum);
  });
  return new Map([...sums].map(([key, { words, hoped }]) => [key, words === 0 ? 0 : hoped / words]));
}
