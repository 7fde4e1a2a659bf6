import { type Block, endsLikeSentence, isParagraph, isProse, segments, wordCount } from './block.ts';
import { captionText, isCaption } from './caption.ts';
import { furnitureOf } from './furniture/index.ts';
import { listedAfterLabel } from './furniture/listed-outlets.ts';
import { hasStamp } from './furniture/live-entries.ts';
import { isDateLine, isMetadata } from './furniture/metadata-lines.ts';
import type { Reach } from './furniture/rule.ts';
import { bareTagsOf, tagsOf } from './furniture/tag-lines.ts';
import { stemsOf } from './headline.ts';
import type { Furniture } from '../terms/article.ts';

/** A page's blocks told apart: what is the article's, what is said about it, and what is furniture. */
export interface Parts {
  readonly title: string;
  /** Lines above the headline. */
  readonly masthead: readonly string[];
  /** Lines between headline and text: date, byline, section. */
  readonly header: readonly string[];
  readonly body: readonly string[];
  readonly captions: readonly string[];
  readonly tags: readonly string[];
  readonly listed: readonly string[];
  /** Lines after the text. */
  readonly foot: readonly string[];
  readonly furniture: readonly Furniture[];
}

type Judged = Block & { readonly verdict: { readonly rule: string; readonly reach: Reach } | null };

/**
 * Walks down a page from its headline: the lines up to the first sentence are its header, the paragraphs after it the
 * body, with furniture cut out where it stands; at furniture that ends articles, the body ends unless it goes on.
 * @param at index of the headline, or -1.
 */
export function partition(blocks: readonly Block[], at: number, title: string): Parts {
  const judged = blocks.map((b): Judged => ({ ...b, verdict: furnitureOf(b) }));
  const state = {
    body: [] as string[],
    header: [] as string[],
    captions: [] as string[],
    tags: [] as string[],
    listed: [] as string[],
    foot: [] as string[],
  };
  const furniture: Furniture[] = blocks.slice(0, Math.max(0, at)).map((b) => ({ text: b.text, rule: 'masthead' }));
  const drop = (text: string, rule: string) => furniture.push({ text, rule });
  let pending: string[] = [];
  let i = at + 1;
  for (; i < judged.length; i++) {
    const block = judged[i]!;
    const { text, verdict } = block;
    if (sameText(text, title)) drop(text, 'headline-again');
    else if (block.tag === 'figcaption' || isCaption(text)) state.captions.push(captionText(text, title));
    else if (state.body.length === 0) {
      if (startsBody(judged, i)) {
        state.body.push(text);
      } else {
        state.header.push(text);
        keepTags(text, state.tags, true);
        drop(text, verdict?.rule ?? 'header');
      }
    } else if (verdict === null && (isProse(text) || hasStamp(text))) {
      state.body.push(...pending, text);
      pending = [];
    } else if (verdict === null) {
      if (isLabel(text)) drop(text, 'label');
      else pending.push(text);
    } else {
      keepTags(text, state.tags, false);
      if (verdict.rule === 'listed-outlets') i = takeListed(judged, i, state.listed, drop);
      else drop(text, verdict.rule);
      if (verdict.reach === 'line' || verdict.rule === 'listed-outlets') continue;
      const next = resumption(judged, i + 1, verdict.reach, state.body);
      const until = next === -1 ? judged.length : next;
      for (let k = i + 1; k < until; k++) {
        const skipped = judged[k]!;
        state.foot.push(skipped.text);
        keepTags(skipped.text, state.tags, false);
        if (skipped.verdict?.rule === 'listed-outlets') k = takeListed(judged, k, state.listed, drop);
        else drop(skipped.text, skipped.verdict?.rule ?? verdict.rule);
      }
      state.foot.push(text);
      pending.forEach((line) => drop(line, 'after-text'));
      pending = [];
      i = until - 1;
    }
  }
  pending.forEach((line) => {
    state.foot.push(line);
    drop(line, 'after-text');
  });
  return {
    title,
    masthead: blocks.slice(0, Math.max(0, at)).map((b) => b.text),
    header: state.header,
    body: state.body,
    captions: state.captions.filter((c) => c !== ''),
    tags: state.tags,
    listed: state.listed,
    foot: state.foot,
    furniture,
  };
}

/** The text begins at the first sentence that is no furniture, or at a standfirst without full stop right under the headline. */
function startsBody(blocks: readonly Judged[], i: number): boolean {
  const { text, verdict } = blocks[i]!;
  if (verdict !== null || isMetadata(text) || isDateLine(text)) return false;
  if (isProse(text)) return !(wordCount(text) < 8 && segments(text).length > 2);
  if (/[.!?…]["”’]?$/.test(text) && wordCount(text) >= 3)
    return blocks.slice(i + 1, i + 3).some((b) => isParagraph(b.text));
  const words = wordCount(text);
  const capitals = (text.match(/(?<!\p{L})\p{Lu}/gu) ?? []).length;
  return words >= 9 && segments(text).length === 1 && capitals < words / 2 && bareTagsOf(text) === null;
}

/**
 * The index at which the article goes on after furniture, or -1 where it does not: paragraphs must follow that are no
 * teasers, outnumber the short lines among them, and speak of what the article has spoken of.
 */
function resumption(blocks: readonly Judged[], from: number, reach: Reach, body: readonly string[]): number {
  const stop = blocks.findIndex((b, k) => k >= from && b.verdict?.reach === 'rest');
  const rest = blocks.slice(from, stop === -1 ? undefined : stop);
  const paragraphs = rest.filter((b) => b.verdict === null && isParagraph(b.text) && !/…["”’]?$|\.\.\.$/.test(b.text));
  const shorts = rest.filter((b) => b.verdict === null && !isProse(b.text) && !isCaption(b.text));
  if (paragraphs.length === 0) return -1;
  const spoken = paragraphs.reduce((n, b) => n + wordCount(b.text), 0);
  const before = body.reduce((n, text) => n + wordCount(text), 0);
  if (reach === 'rest' && !(paragraphs.length >= 3 && spoken > before)) return -1;
  const isOnTopic = echoes(paragraphs[0]!.text, body) >= (paragraphs.length >= 3 ? 0.1 : 0.25);
  if (!isOnTopic || paragraphs.length < shorts.length - 3) return -1;
  return blocks.indexOf(paragraphs[0]!);
}

/** The share of a paragraph's longer words that the text before has used. */
function echoes(text: string, body: readonly string[]): number {
  const stems = [...stemsOf(text)];
  const known = stemsOf(body.join(' '));
  return stems.length === 0 ? 0 : stems.filter((s) => known.has(s)).length / stems.length;
}

function takeListed(
  blocks: readonly Judged[],
  i: number,
  listed: string[],
  drop: (text: string, rule: string) => void,
): number {
  const { text } = blocks[i]!;
  const inLine = listedAfterLabel(text) ?? [];
  drop(text, 'listed-outlets');
  listed.push(...inLine);
  if (inLine.length > 0) return i;
  let k = i + 1;
  for (; k < blocks.length; k++) {
    const item = blocks[k]!;
    if (item.verdict !== null || (isParagraph(item.text) && endsLikeSentence(item.text)) || (item.gap && k > i + 1))
      break;
    listed.push(item.text.replace(/^[\W_]+/, ''));
    drop(item.text, 'listed-outlets');
  }
  return k - 1;
}

function keepTags(text: string, tags: string[], isHeader: boolean): void {
  const found = tagsOf(text) ?? (isHeader ? bareTagsOf(text) : null);
  if (found) tags.push(...found.filter((t) => !tags.includes(t)));
}

/** A label between paragraphs, in capitals throughout and short: "WHAT WE KNOW". */
function isLabel(text: string): boolean {
  return wordCount(text) <= 6 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function sameText(a: string, b: string): boolean {
  const fold = (t: string) => t.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return b !== '' && fold(a) === fold(b);
}
