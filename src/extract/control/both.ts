import { childrenOf, hungFrom, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';

/** Hangs "both retaken by the army" from the names right before it, where the reader made "both" its subject and nobody of it. */
export function withBoth(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const seats = new Map<number, number>();
  tokens.forEach((token, both) => {
    const verb = token.head;
    const isOpener =
      /^(?:both|all|each)$/i.test(token.text) && isRelation(token, 'nsubj') && tokens[both - 1]?.text === ',';
    if (!isOpener || verb <= both || verb - both > 3 || !/(?:ed|en|run|lost|held|won)$/i.test(tokens[verb]!.text))
      return;
    if (childrenOf(sentence, verb, 'aux', 'aux:pass', 'cop', 'obj').length > 0) return;
    const names = firstOfList(sentence, both - 2);
    if (names !== null && names !== verb) seats.set(verb, names).set(both, verb);
  });
  if (seats.size === 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, i) => {
      const head = seats.get(i);
      if (head === undefined) return token;
      return hungFrom(token, head, head < i ? 'acl' : 'advmod');
    }),
  };
}

/** The first name of the list that ends at a token. */
function firstOfList({ tokens }: Sentence, last: number): number | null {
  let at = last;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')) return null;
  while (['flat', 'conj', 'compound'].some((relation) => isRelation(tokens[at]!, relation)) && tokens[at]!.head >= 0)
    at = tokens[at]!.head;
  return at;
}
