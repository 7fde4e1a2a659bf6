import { childrenOf } from '../../language/tree.ts';
import type { Sighting } from './sighting.ts';
import { wordOf } from './words.ts';

/** How many words may stand before the noun that opens a sentence: "Three days after the sudden fall". */
const OPENING = 8;

/**
 * Says whether a sentence opens with a change only to tell its time: "A day after the fall of P, troops moved on Q, officers
 * said". That P fell is what the report knows, not what the officers say.
 */
export function isBackdrop({ scene, predicate }: Sighting): boolean {
  const { sentence } = scene;
  const token = sentence.tokens[predicate]!;
  const after = childrenOf(sentence, predicate, 'case').find((i) =>
    /^(?:after|since|following)$/.test(wordOf(sentence, i)),
  );
  if (token.upos !== 'NOUN' || after === undefined || after > predicate || predicate > OPENING) return false;
  return sentence.tokens.slice(0, after).every((t) => !/^(?:VERB|AUX|PUNCT)$/.test(t.upos));
}
