import { childrenOf, hungFrom, isRelation } from '../../language/tree.ts';
import type { Sentence, Token } from '../../terms/sentence.ts';
import { TIME } from './passive.ts';
import { wordOf } from './words.ts';

/**
 * A sentence whose co-ordinations hang as such: "and were [within 15 km] of P" is joined to the verb before, "and around [Q]" to the
 * place before, and what "would" stands with is a verb ("would [march] on Q").
 */
export function withJoined(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => MENDED.test(token.deprel))) return sentence;
  const tokens = sentence.tokens.map((token, i) => joinedToken(sentence, token, i) ?? token);
  return { ...sentence, tokens };
}

/** Relations that something here is mended by. */
const MENDED = /^(?:cc|aux|obl:unmarked|appos)(?::|$)/;

function joinedToken(sentence: Sentence, token: Token, i: number): Token | null {
  const { tokens } = sentence;
  if (/^(?:NOUN|PROPN)$/.test(token.upos) && hasModal(sentence, i))
    return hungFrom(token, token.head, token.deprel, 'VERB');
  const head = tokens[token.head];
  if (head === undefined) return null;
  if (isOfWhole(sentence, token, i)) return hungFrom(token, head.head, 'nsubj');
  if (isSubject(sentence, token, i)) return hungFrom(token, token.head, 'nsubj');
  const other = otherOfTwo(sentence, token, i);
  if (other !== null) return hungFrom(token, other);
  const copula = copulaBehind(sentence, token, i);
  if (copula !== null) return hungFrom(token, copula, 'obl');
  if (
    isRelation(token, 'nmod') &&
    token.head < i &&
    /^(?:NOUN|PROPN)$/.test(head.upos) &&
    hasModal(sentence, token.head)
  )
    return hungFrom(token, token.head, 'obl');
  if (token.head > i || !['obl', 'nmod', 'obj'].some((relation) => isRelation(token, relation))) return null;
  const joint = childrenOf(sentence, i, 'cc').find((c) => c > token.head && c < i);
  if (joint === undefined) return null;
  const isPredicate = childrenOf(sentence, i, 'cop').some((c) => c > joint && c < i);
  const isPlaced = /^(?:NOUN|PROPN)$/.test(head.upos) && childrenOf(sentence, i, 'case').includes(joint + 1);
  return isPredicate || isPlaced ? hungFrom(token, token.head, 'conj') : null;
}

/** "took P and are now about [20 km] from Q": the verb of being right before it, where the reader gave it to the verb before. */
function copulaBehind({ tokens }: Sentence, token: Token, i: number): number | null {
  if (!['obl', 'obj'].some((relation) => isRelation(token, relation)) || token.head > i) return null;
  let verb = i - 1;
  while (/^(?:ADV|NUM|ADP)$/.test(tokens[verb]?.upos ?? '')) verb--;
  const isBeing = tokens[verb]?.upos === 'AUX' && ['root', 'conj', 'ccomp'].some((r) => isRelation(tokens[verb]!, r));
  return isBeing && token.head !== verb ? verb : null;
}

/** "Of the three towns only [P] still holds": what the reader hung from the whole that opens the sentence. */
function isOfWhole({ tokens }: Sentence, token: Token, i: number): boolean {
  if (!isRelation(token, 'appos') || token.head > i || !/^Of$/.test(tokens[0]!.text)) return false;
  const verb = tokens[token.head]!.head;
  const isFree = verb > i && !tokens.some((t) => t.head === verb && isRelation(t, 'nsubj'));
  return (
    isFree && isRelation(tokens[token.head]!, 'obl') && tokens.slice(1, token.head).every((t) => t.upos !== 'PUNCT')
  );
}

/** "[Clashes] erupted near P": a noun before a verb without subject that the reader took for a time. */
function isSubject(sentence: Sentence, token: Token, i: number): boolean {
  return (
    token.deprel === 'obl:unmarked' &&
    token.head > i &&
    token.upos === 'NOUN' &&
    !TIME.test(token.text) &&
    sentence.tokens[token.head]!.upos === 'VERB' &&
    childrenOf(sentence, i, 'case', 'nummod').length === 0 &&
    childrenOf(sentence, token.head, 'nsubj', 'csubj').length === 0
  );
}

/** "clashes between the army and [the rebels] erupted": the first of the two, where the reader joined the second to another noun. */
function otherOfTwo(sentence: Sentence, token: Token, i: number): number | null {
  if (!isRelation(token, 'conj') || token.head > i) return null;
  const joint = childrenOf(sentence, i, 'cc').find((c) => c < i);
  if (joint === undefined || joint - 1 === token.head) return null;
  const first = joint - 1;
  return childrenOf(sentence, first, 'case').some((c) => wordOf(sentence, c) === 'between') ? first : null;
}

/** "would march", "could seize": whatever the reader tagged it. */
function hasModal(sentence: Sentence, index: number): boolean {
  return childrenOf(sentence, index, 'aux').some(
    (i) => i < index && /^(?:will|would|could|can|may|might|must|should|shall)$/.test(wordOf(sentence, i)),
  );
}
