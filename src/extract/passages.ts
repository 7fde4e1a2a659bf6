import type { Article } from '../terms/article.ts';
import type { LanguageReader } from '../terms/sentence.ts';
import { cutLongSentences } from './long-sentences.ts';
import type { PassageReading } from './reading.ts';

/** Has the language reader read headline, body and captions in one batch. */
export async function readPassages(article: Article, language: LanguageReader): Promise<PassageReading[]> {
  const texts = [
    { in: 'headline' as const, text: article.title },
    { in: 'body' as const, text: article.body },
    { in: 'caption' as const, text: article.caption },
  ];
  const read = await language.read(texts.map((t) => t.text));
  return texts.map((t, i) => ({ ...t, sentences: cutLongSentences(read[i] ?? []) }));
}
