import type { Article } from '../terms/article.ts';
import type { LanguageReader } from '../terms/sentence.ts';
import { cutLongSentences } from './long-sentences.ts';
import type { PassageReading } from './reading.ts';
import { asPrintedIn, withPlainNames } from './upperNames.ts';

/** Has the language reader read headline, body and captions in one batch. */
export async function readPassages(article: Article, language: LanguageReader): Promise<PassageReading[]> {
  const texts = [
    { in: 'headline' as const, text: article.title },
    { in: 'body' as const, text: article.body },
    { in: 'caption' as const, text: article.caption },
  ];
  const plain = texts.map((t) => withPlainNames(t.text));
  const read = await language.read(plain);
  return texts.map((t, i) => {
    const sentences = plain[i] === t.text ? (read[i] ?? []) : asPrintedIn(read[i] ?? [], t.text);
    return { ...t, sentences: cutLongSentences(sentences) };
  });
}
