import { fold } from './report-list.ts';

/** Found words stand between these; they are characters no language uses, and are taken out of the text itself. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const AROUND = 90;

/**
 * The piece of a text around the first of some words, all of them marked with U+E000 … U+E001; its beginning where none
 * stands in it.
 * @param words folded
 */
export function snippetOf(text: string, words: readonly string[]): string {
  const plain = text.replace(/[\ue000\ue001]/g, '').replace(/\s+/g, ' ');
  const wanted = new Set(words);
  const found = [...plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(([word]) => wanted.has(fold(word)));
  const centre = found[0]?.index ?? 0;
  const from = centre <= AROUND ? 0 : plain.lastIndexOf(' ', centre - AROUND) + 1;
  const end = centre + 2 * AROUND;
  const to = end >= plain.length ? plain.length : Math.max(plain.indexOf(' ', end), end);
  let marked = '';
  let at = from;
  for (const { 0: word, index } of found) {
    if (index < at || index + word.length > to) continue;
    marked += `${plain.slice(at, index)}${OPEN}${word}${CLOSE}`;
    at = index + word.length;
  }
  return `${from > 0 ? '… ' : ''}${marked}${plain.slice(at, to)}${to < plain.length ? ' …' : ''}`;
}
