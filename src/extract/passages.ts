import type { Article } from '../terms/article.ts';
import type { LanguageReader } from '../terms/sentence.ts';
import { linesInCapitals, withoutCapitals } from './capitals.ts';
import { cutLongSentences } from './long-sentences.ts';
import type { PassageReading } from './reading.ts';
import { asPrintedIn, withPlainNames } from './upperNames.ts';

/**
 * Has the language reader read headline, body and captions in one batch. Lines wholly in capitals are read once more as
 * others would be printed, and so stand in the passages: every rule looks for capitals where names begin.
 */
export async function readPassages(article: Article, language: LanguageReader): Promise<PassageReading[]> {
  const printed = [
    { in: 'headline' as const, text: article.title },
    { in: 'body' as const, text: article.body },
    { in: 'caption' as const, text: article.caption },
  ];
  const texts = await lowered(printed, language);
  const plain = texts.map((t) => withPlainNames(t.text));
  const read = await language.read(plain);
  return texts.map((t, i) => {
    const sentences = plain[i] === t.text ? (read[i] ?? []) : asPrintedIn(read[i] ?? [], t.text);
    return { ...t, sentences: cutLongSentences(sentences) };
  });
}

async function lowered<T extends { readonly text: string }>(
  texts: readonly T[],
  language: LanguageReader,
): Promise<T[]> {
  if (texts.every((t) => linesInCapitals(t.text).length === 0)) return [...texts];
  const read = await language.read(texts.map((t) => t.text));
  const others = texts.map((t) => t.text);
  return texts.map((t, i) => ({ ...t, text: withoutCapitals(t.text, read[i] ?? [], others) }));
}
