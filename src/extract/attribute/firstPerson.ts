import type { Sentence } from '../../terms/sentence.ts';
import type { PassageReading } from '../reading.ts';

/** Says whether a position lies inside quotation marks that its sentence opens. */
export function isQuotedAt({ text }: PassageReading, sentence: Sentence, position: number): boolean {
  const before = text.slice(sentence.start, position);
  const curly = (before.match(/“/g) ?? []).length - (before.match(/”/g) ?? []).length;
  return curly > 0 || (before.match(/"/g) ?? []).length % 2 === 1;
}

/** "told us", "spoke to our correspondent": a sentence in which the outlet is heard to speak of itself. */
const HEARD = /\b(?:told|tells|telling|spoke (?:to|with)|informed|showed|sent|interviewed|asked) (?:us|me|our)\b/i;

/**
 * Says whether "we" or "our" of a sentence may be the speaker's: inside quotation marks always, else unless the sentence shows that
 * the outlet speaks of itself ("told us that we …").
 */
export function isSpokenFirstPerson(passage: PassageReading, sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  if (/^US$/.test(token.text)) return false; // the country
  return isQuotedAt(passage, sentence, token.start) || !HEARD.test(passage.text.slice(sentence.start, sentence.end));
}

/** Words of a fighting side for itself and for the other: an outlet has no enemy. */
const PARTISAN =
  /(?:^|[^\p{L}’'])(?:we|our|ours|us|the enemy|enemy (?:forces|troops|units|positions|columns?|tanks?))(?![\p{L}])/iu;

/** Says whether a text speaks for a fighting side. */
export function isPartisan(text: string): boolean {
  return PARTISAN.test(text.replace(/\bUS\b/g, ''));
}
