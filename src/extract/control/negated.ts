import type { Sentence } from '../../terms/sentence.ts';
import { childrenOf } from '../../language/tree.ts';
import { hasChild, wordOf } from './words.ts';

const NOBODY = /^(?:no|none|nobody|nothing|neither|no-?one)$/;
/** Pieces of ground of which "no" says that none changed hands. */
const PIECE =
  /^(?:parts?|positions?|inch|villages?|towns?|ground|territory|area|areas|metres?|meters?|post|posts|place)$/;
/** Says whether a predicate is denied in its own clause: "did not", "nobody", "no part of it". */
export function isNegated(sentence: Sentence, at: number): boolean {
  if (
    hasChild(
      sentence,
      at,
      ['advmod', 'aux', 'det', 'neg', 'cc:preconj'],
      /^(?:not|n['’]?t|never|neither|hardly|no)$/,
    ) ||
    hasChild(sentence, at, ['cc'], /^nor$/)
  )
    return true;
  const isNoGround = childrenOf(sentence, at, 'obl', 'obj').some(
    (i) => PIECE.test(wordOf(sentence, i)) && hasChild(sentence, i, ['det', 'nummod'], /^no$/),
  );
  if (isNoGround) return true; // "driven from no part of it"
  return childrenOf(sentence, at, 'nsubj').some(
    (i) =>
      NOBODY.test(wordOf(sentence, i)) ||
      hasChild(sentence, i, ['det', 'advmod', 'cc:preconj'], /^(?:no|neither|none)$/) ||
      (!isGone(sentence, at) && isNotOne(sentence, i)),
  );
}

/** "not one soldier", "not a single rebel". */
function isNotOne(sentence: Sentence, noun: number): boolean {
  return childrenOf(sentence, noun, 'advmod').some(
    (i) => wordOf(sentence, i) === 'not' && /^(?:one|an?)$/.test(wordOf(sentence, i + 1)),
  );
}

/** "Not a soldier was left": they have left. */
function isGone(sentence: Sentence, at: number): boolean {
  return wordOf(sentence, at) === 'left' && /^(?:is|are|was|were)$/.test(wordOf(sentence, at - 1));
}
