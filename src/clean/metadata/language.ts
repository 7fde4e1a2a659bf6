import { eld } from 'eld/small';

/** Text shorter than this in characters says too little of its language; the page's own word is taken then. */
const enoughText = 120;

/**
 * The language of an article: what its own text looks like, where that is clear; else what the page declares. Sites
 * declare one language for all their pages, so the text goes first.
 * @returns a BCP 47 tag, or null where unsure.
 */
export function languageOf(body: string, declared: string | null): string | null {
  const tag = declared !== null && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(declared) ? declared : null;
  if (body.length < enoughText) return tag;
  const found = eld.detect(body.slice(0, 2000));
  if (found.language === '' || !found.isReliable()) return tag;
  return tag !== null && tag.toLowerCase().split('-')[0] === found.language ? tag : found.language;
}
