import type { HtmlBlock } from './blocks.ts';
import type { Shape } from './shape.ts';
import { groupSums, type GroupSum } from './groups.ts';

/** What the first judge of blocks looks at: form and place only, no wording. */
export const featureNames = [
  'words', 'characters', 'linkShare', 'emphasis', 'prose', 'sentenceEnd', 'commas', 'stops', 'digits', 'capitals',
  'p', 'li', 'heading', 'headingLevel', 'table', 'quote', 'pre', 'div', 'figure', 'inLink', 'definition', 'depth',
  'hintFurniture', 'hintFurnitureOwn', 'hintComments', 'hintCaption', 'hintCredit', 'hintMeta', 'hintContent', 'hintContentBefore', 'inArticle', 'isMainArticle', 'isTitleArticle', 'hasTime',
  'position', 'proseBefore', 'proseAfter', 'fromTitle', 'beforeTitle', 'isTitle', 'titleEcho', 'repeated',
  'ownWords', 'ownProse', 'ownLinks', 'ownBlocks', 'ownRank', 'aroundProse', 'aroundLinks', 'aroundRank', 'outerProse', 'outerLinks', 'outerRank', 'score', 'scoreRank',
  'styleProse', 'styleLinks', 'styleBlocks', 'styleWords', 'styleSpread',
  'lastWords', 'lastProse', 'lastLinks', 'nextWords', 'nextProse', 'nextLinks', 'nearProse', 'sameBefore', 'sameAfter', 'headingBefore',
] as const; // prettier-ignore

/**
 * Whether a block is a link such as menus and lists of stories are made of: more than half of all blocks, and hardly ever
 * one of an article's. They are not judged.
 */
export const isMenuLink = ({ linkShare, text }: HtmlBlock) => linkShare > 0.9 && text.length < 40;

/**
 * The features of every block of a page that its form and place give, one row a block; null for links of menus.
 * @param title the headline, to tell what stands above it and what repeats it
 */
export function featuresOf(
  blocks: readonly HtmlBlock[],
  shapes: readonly Shape[],
  title: string,
): readonly (readonly number[] | null)[] {
  const n = blocks.length;
  const counts = new Map<string, number>();
  shapes.forEach(({ folded }) => counts.set(folded, (counts.get(folded) ?? 0) + 1));
  const titleAt = title === '' ? -1 : shapes.findIndex((s) => s.folded === title);
  const proseWords = shapes.map((s) => (s.isProse ? s.words : 0));
  const total = Math.max(1, proseWords.reduce((a, b) => a + b, 0)); // prettier-ignore
  const { own, around, outer, style, score } = groupSums(blocks, shapes);
  const articleProse = new Map<number, number>();
  blocks.forEach((b, i) => articleProse.set(b.article, (articleProse.get(b.article) ?? 0) + proseWords[i]!));
  articleProse.delete(0);
  const mostArticle = Math.max(0, ...articleProse.values());
  const most = (groups: ReadonlyMap<number | string, GroupSum>) =>
    Math.max(1, ...[...groups.values()].map((g) => g.prose));
  const [mostOwn, mostAround, mostOuter] = [most(own), most(around), most(outer)];
  const mostScore = Math.max(1, ...score.values());
  const titleArticle = blocks[titleAt]?.article ?? 0;
  const rowOf = (b: HtmlBlock, i: number, before: number): readonly number[] => {
    const s = shapes[i]!;
    const mine = own.get(b.container)!;
    const near = around.get(b.around[0] ?? 0) ?? empty;
    const far = outer.get(b.around[1] ?? 0) ?? empty;
    const like = style.get(b.style)!;
    const text = b.text;
    const hint = (name: string) => b.hints.indexOf(name as never);
    const length = Math.max(1, text.length);
    const signs = signsIn(text);
    const last = shapes[i - 1] ?? nothing;
    const next = shapes[i + 1] ?? nothing;
    const points = score.get(b.container) ?? 0;
    return [
      s.words, text.length, b.linkShare, b.emphasis, +s.isProse, +s.endsSentence, signs.commas, signs.stops, signs.digits / length, signs.capitals / length,
      +(b.tag === 'p'), +b.path.includes('li'), +(b.tag.length === 2 && b.tag[0] === 'h'), b.tag.length === 2 && b.tag[0] === 'h' ? Number(b.tag[1]) : 0, +(b.path.includes('td') || b.path.includes('th') || b.tag === 'tr'), +b.path.includes('blockquote'), +(b.tag === 'pre'), +(b.tag === 'div'), +b.path.includes('figure'), +b.path.includes('a'), +(b.path.includes('dd') || b.path.includes('dt')), b.path.length,
      hint('furniture') + 1, +(b.hints[0] === 'furniture'), +(hint('comments') >= 0), +(hint('caption') >= 0), +(hint('credit') >= 0), +(b.hints[0] === 'meta'), hint('content') + 1, +(hint('content') >= 0 && (hint('furniture') === -1 || hint('content') < hint('furniture'))), +(b.article > 0), +(b.article > 0 && articleProse.get(b.article) === mostArticle), +(b.article > 0 && b.article === titleArticle), +(b.time !== null),
      i / n, before / total, (total - before - proseWords[i]!) / total, titleAt === -1 ? -99 : Math.max(-50, Math.min(50, i - titleAt)), +(titleAt !== -1 && i < titleAt), +(titleAt !== -1 && s.folded === title), +(title !== '' && s.folded.length > 20 && title.includes(s.folded)), counts.get(s.folded)!,
      mine.words, mine.prose / total, mine.linked / Math.max(1, mine.words), mine.blocks, mine.prose / mostOwn, near.prose / total, near.linked / Math.max(1, near.words), near.prose / mostAround, far.prose / total, far.linked / Math.max(1, far.words), far.prose / mostOuter, points, points / mostScore,
      like.prose / total, like.linked / Math.max(1, like.words), like.blocks, like.words, (like.last - like.first) / n,
      last.words, +last.isProse, blocks[i - 1]?.linkShare ?? 0, next.words, +next.isProse, blocks[i + 1]?.linkShare ?? 0, proseNear(shapes, i), +(blocks[i - 1]?.style === b.style), +(blocks[i + 1]?.style === b.style), +/^h[1-6]$/.test(blocks[i - 1]?.tag ?? ''),
    ]; // prettier-ignore
  };
  let before = 0;
  return blocks.map((b, i) => {
    const row = isMenuLink(b) ? null : rowOf(b, i, before);
    before += proseWords[i]!;
    return row;
  });
}

const empty: GroupSum = { words: 0, prose: 0, linked: 0, blocks: 0, first: 0, last: 0 };
const nothing: Shape = { words: 0, isProse: false, endsSentence: false, folded: '' };

function proseNear(shapes: readonly Shape[], i: number): number {
  let sum = 0;
  for (let k = 1; k <= 3; k++) sum += +(shapes[i - k]?.isProse ?? false) + +(shapes[i + k]?.isProse ?? false);
  return sum;
}

/** How far into a block characters are counted. */
const counted = 1500;

interface Signs {
  readonly commas: number;
  readonly stops: number;
  readonly digits: number;
  readonly capitals: number;
}

function signsIn(text: string): Signs {
  let commas = 0;
  let stops = 0;
  let digits = 0;
  let capitals = 0;
  for (let i = 0; i < text.length && i < counted; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97) continue;
    if (code === 44) commas++;
    else if (code === 46) stops++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) capitals++;
  }
  return { commas, stops, digits, capitals };
}
