import { segments, wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const labelled =
  /^[\W_]*(?:tags?|tagged(?: (?:with|as|in|under))?|keywords?|key words|topics?|filed under|file under|labels?|categor(?:y|ies)|subjects?|hashtags?|in this story|more on this(?: story| topic)?|related topics|read more about)\b\s*(?::\s*(.*)|\s{3}(.*)|$)/i;

/** The tags that a line lists, or null where it is no line of tags. */
export function tagsOf(text: string): readonly string[] | null {
  const found = labelled.exec(text);
  if (found && wordCount(text) <= 40) return split(found[1] ?? found[2] ?? '');
  const hashtags = text.match(/#[\p{L}\p{N}_]+/gu) ?? [];
  return hashtags.length > 0 && hashtags.join('').length >= 0.8 * text.replace(/[\s,|·]/g, '').length
    ? hashtags.map((t) => t.slice(1))
    : null;
}

/**
 * The tags of a line without label: names between commas, as content systems print them under the headline
 * ("Syrian insurgents, Hama clashes, National Army"); null where it is no such line.
 */
export function bareTagsOf(text: string): readonly string[] | null {
  const parts = split(text.replace(/^[\W_]+/, ''));
  const isName = (p: string) => wordCount(p) <= 4 && /^[\p{Lu}#]/u.test(p) && !/[.!?:]/.test(p);
  return parts.length >= 3 && parts.every(isName) && segments(text).length <= parts.length + 1 ? parts : null;
}

function split(list: string): readonly string[] {
  return list
    .split(/\s*[,;|·•]\s*|\s*(?=#)|\s{3,}/)
    .map((t) => t.replace(/^#/, '').trim())
    .filter((t) => t !== '');
}

/** Tags and keywords. */
export const tagLines: FurnitureRule = {
  rule: 'tags',
  reachOf: ({ text }) => (tagsOf(text) === null ? null : 'box'),
};
