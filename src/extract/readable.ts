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

/** Where no language is known, text with less than this is taken for none that is read; lists of names stay above. */
const LEAST_SHARE_UNKNOWN = 0.08;

/** With fewer words the share says nothing. */
const ENOUGH_WORDS = 25;

/** Scripts of the news that English is not written in, by their ISO 15924 codes. */
const SCRIPTS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  'Arab Armn Beng Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hebr Hira Khmr Knda Laoo Mlym Mymr Orya Sinh Syrc Taml Telu Thai Thaa Tibt'
    .split(' ')
    .map((code) => [code, new RegExp(`\\p{Script=${code}}`, 'gu')]),
);

/**
 * Says why an article can't be coded yet, or null where it can. Only English is read. What is written in another script is
 * not English, whatever the page declares; in Latin letters a language guess alone is not believed, since reports full of
 * foreign names mislead it: the text must lack English function words as well, and much more so where no language is known.
 */
export function whyUnreadable({ language, body }: Article): Problem | null {
  if (body === '') return null;
  const script = scriptOf(body);
  const isEnglish = language !== null && /^en\b/i.test(language);
  if (script === null && (isEnglish || !lacksEnglish(body, language))) return null;
  const isNamed = language !== null && !isEnglish;
  const name = isNamed
    ? (new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language) ?? language)
    : script !== null
      ? `the ${new Intl.DisplayNames('en', { type: 'script' }).of(script)} script`
      : 'a language that could not be told';
  return {
    stage: 'extract',
    rule: 'language-not-read',
    message: `The report is in ${name}, which Fogline does not read yet. It is kept, and nothing was coded from it.`,
  };
}

/** The script, other than Latin, that most letters of a text are of; null where they are Latin. */
function scriptOf(body: string): string | null {
  const sample = body.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if ((sample.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters / 2) return null;
  const isMost = ([, pattern]: [string, RegExp]) => (sample.match(pattern)?.length ?? 0) > letters / 2;
  return Object.entries(SCRIPTS).find(isMost)?.[0] ?? null;
}

function lacksEnglish(body: string, language: string | null): boolean {
  const words = body.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = words.filter((word) => FUNCTION_WORDS.has(word)).length / Math.max(1, words.length);
  return language === null ? words.length >= ENOUGH_WORDS && share < LEAST_SHARE_UNKNOWN : share < LEAST_SHARE;
}
