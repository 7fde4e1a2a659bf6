import { isParagraph, isProse } from './block.ts';
import { isCaption } from './caption.ts';
import type { Reach } from './furniture/rule.ts';
import { stemsOf } from './headline.ts';
import type { Judged } from './partition.ts';

/** With fewer paragraphs than this left, they must speak of what the article spoke of; three in a row are an article. */
const surelyArticle = 3;

/** The share of a paragraph's words that must have been used before; teasers of other stories share less. */
const onTopic = 0.2;

/**
 * The index at which an article goes on after furniture, or -1 where it does not. Paragraphs must follow that are no
 * teasers (which end in an ellipsis or stand under headlines of their own), and be several or on the article's topic.
 * After furniture that ends pages, only more text than there was before counts as the article.
 */
export function resumption(blocks: readonly Judged[], from: number, reach: Reach, before: readonly string[]): number {
  const stop = blocks.findIndex((b, k) => k >= from && b.verdict?.reach === 'rest');
  const rest = blocks.slice(from, stop === -1 ? undefined : stop);
  const paragraphs = rest.filter(
    (b) => b.verdict === null && isParagraph(b.text) && !isCaption(b.text) && !/(?:…|\.\.\.|\[…\])["”’]?$/.test(b.text),
  );
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return -1;
  if (
    reach === 'rest' &&
    !(paragraphs.length >= surelyArticle && length(paragraphs.map((b) => b.text)) > length(before))
  )
    return -1;
  const between = rest.slice(rest.indexOf(first), rest.indexOf(last));
  const headlines = between.filter((b) => b.verdict === null && !isProse(b.text) && !isCaption(b.text));
  if (headlines.length > (paragraphs.length - 1) / 2) return -1;
  const known = stemsOf(before.join(' '));
  const isOnTopic = paragraphs.some((b) => echo(b.text, known) >= onTopic);
  return paragraphs.length >= surelyArticle || isOnTopic ? blocks.indexOf(first) : -1;
}

function echo(text: string, known: ReadonlySet<string>): number {
  const stems = [...stemsOf(text)];
  return stems.length === 0 ? 0 : stems.filter((s) => known.has(s)).length / stems.length;
}

const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
