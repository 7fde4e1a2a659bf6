import type { Article } from '../terms/article.ts';
import type { Problem } from '../terms/problem.ts';

/** The commonest function words of English; about two in five words of its news are among them. */
const FUNCTION_WORDS = new Set(
  'the of and to in a is that for it was on as with by at from he his had has have be are were not but they said its this which an or who their after been'.split(
    ' ',
  ),
);

/** Less than this share of function words is no English prose. The lowest of the shipped samples has 0.266. */
const LEAST_SHARE = 0.15;

/**
 * Says why an article can't be coded yet, or null where it can. Only English is read; a language guess alone is not
 * believed, since reports full of foreign names mislead it: the text must lack English function words as well.
 */
export function whyUnreadable({ language, body }: Article): Problem | null {
  const isDeclaredEnglish = language === null || /^en\b/i.test(language);
  if (isDeclaredEnglish || body === '') return null;
  const words = body.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = words.filter((word) => FUNCTION_WORDS.has(word)).length / Math.max(1, words.length);
  if (share >= LEAST_SHARE) return null;
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language) ?? language;
  return {
    stage: 'extract',
    rule: 'language-not-read',
    message: `The report is in ${name}, which Fogline does not read yet. It is kept, and nothing was coded from it.`,
  };
}
