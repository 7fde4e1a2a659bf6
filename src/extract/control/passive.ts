import { perToken } from '../../language/perToken.ts';
import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';

const STAYS = /^(?:remain|stay|lie|stand|get|become)$/;

/** Nouns of time, which are neither object nor agent. */
export const TIME =
  /^(?:(?:mid)?(?:night|day)|nightfall|dawn|daybreak|dusk|noon|sun(?:set|rise)|(?:after)?noon|morning|evening|today|yesterday|weekend|hours?|days?|weeks?|months?|years?|time|times|end|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

const DECLARES = /^(?:declare|proclaim|pronounce|announce|report|mark|list|show|describe|consider|call)$/;

/** "P was declared liberated", "maps marked P as occupied": a participle that says what a place is called. */
export function isDeclared(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]!;
  return (
    token.head >= 0 &&
    token.head < verb &&
    /(?:ed|en)$/i.test(token.text) &&
    DECLARES.test(lemmaOf(sentence, token.head)) &&
    ['xcomp', 'ccomp', 'advcl'].some((relation) => isRelation(token, relation)) &&
    childrenOf(sentence, verb, 'nsubj', 'obj', 'aux').length === 0 &&
    childrenOf(sentence, verb, 'mark').every((i) => wordOf(sentence, i) === 'as')
  );
}

/** Says whether the verb is passive: by its auxiliary, subject or agent, or as a bare participle after a noun. */
export const isPassive = perToken((sentence, verb): boolean => {
  if (childrenOf(sentence, verb, 'aux:pass', 'obl:agent').length > 0) return true;
  if (childrenOf(sentence, verb, 'nsubj:pass').length > 0) return !isPlainPerfect(sentence, verb);
  const token = sentence.tokens[verb]!;
  if (isDeclared(sentence, verb)) return true;
  if (/ing$/i.test(token.text) || token.text.toLowerCase() === token.lemma.toLowerCase()) return isHeldParticiple();
  if (
    isRelation(token, 'advcl') &&
    hasChild(sentence, verb, ['mark'], /^with$/) &&
    childrenOf(sentence, verb, 'aux', 'obj').length === 0
  )
    return childrenOf(sentence, verb, 'nsubj').length > 0; // "with P taken, …"
  if (token.deprel === 'acl') return childrenOf(sentence, verb, 'nsubj', 'mark', 'aux').length === 0;
  if (isRelation(token, 'xcomp')) return STAYS.test(lemmaOf(sentence, token.head)); // "P remains encircled"
  if (isRelation(token, 'conj') && childrenOf(sentence, verb, 'nsubj', 'obj').length === 0)
    return token.head >= 0 && childrenOf(sentence, token.head, 'aux:pass').length > 0;
  return false;

  // "overrun", "hit", "beset": participles that look like the bare verb.
  function isHeldParticiple(): boolean {
    return token.deprel === 'acl' && hasChild(sentence, verb, ['obl'], /./) && byPhrase(sentence, verb) !== null;
  }
});

/** "units have fully liberated the town": "have" without "been" is active, whatever the subject is labelled. */
function isPlainPerfect(sentence: Sentence, verb: number): boolean {
  return (
    hasChild(sentence, verb, ['aux'], /^(?:have|has|had)$/) &&
    childrenOf(sentence, verb, 'obj').some((i) => i > verb) &&
    byPhrase(sentence, verb) === null
  );
}

/** "reached by nightfall", "taken by 4 March": a time, nobody who does it. */
function isTime({ tokens }: Sentence, index: number): boolean {
  return TIME.test(tokens[index]!.text) || /^(?:NUM|ADV)$/.test(tokens[index]!.upos);
}

/** The head of the "by …" phrase of a passive verb: the one right behind it, else the one the tree gives it. Null where there is none. */
export function byPhrase(sentence: Sentence, verb: number): number | null {
  if (isDeclared(sentence, verb)) return null; // who called it so, not who did it
  for (let i = verb + 1; i <= verb + 3; i++) {
    if (wordOf(sentence, i) === 'by' && sentence.tokens[i]!.head > i && !isTime(sentence, sentence.tokens[i]!.head))
      return sentence.tokens[i]!.head;
    if (sentence.tokens[i]?.upos !== 'ADV') break;
  }
  const agents = childrenOf(sentence, verb, 'obl:agent', 'obl', 'nmod').filter(
    (i) =>
      (hasChild(sentence, i, ['case'], /^by$/) ||
        (wordOf(sentence, verb + 1) === 'by' && sentence.tokens[i]!.deprel === 'obl:agent')) &&
      !isTime(sentence, i),
  );
  return agents.find((i) => i > verb) ?? agents[0] ?? sharedAgent(sentence, verb);
}

/** "was surrounded and then captured [by the rebels]": who did the second of two that only "and" and adverbs part did the first. */
function sharedAgent(sentence: Sentence, verb: number): number | null {
  if (sentence.tokens[verb + 1]?.upos !== 'CCONJ') return null;
  const next = childrenOf(sentence, verb, 'conj').find(
    (i) => i > verb && sentence.tokens.slice(verb + 2, i).every((token) => token.upos === 'ADV'),
  );
  return next === undefined || childrenOf(sentence, next, 'nsubj', 'obj').length > 0 ? null : byPhrase(sentence, next);
}
