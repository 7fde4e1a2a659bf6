import type { Article } from '../../terms/article.ts';
import type { PassageReading, Reading } from '../reading.ts';

/** Works out the day that each piece of the passages speaks of, against the day of publication. */
export function date(_passages: readonly PassageReading[], _article: Article): Reading['dateOf'] {
  return () => ({ when: null, from: null, to: null, words: null, isBackground: false });
}
