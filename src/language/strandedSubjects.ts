import type { Token } from '../terms/sentence.ts';

const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;

/**
 * Gives a clause back the subject that a list before it took: in "was pushed back from Homs and Hama remains calm" the tree may
 * make Hama the second of two towns, though "and" opens what remains. A noun between the coordinator and its verb, which has no
 * subject, is that subject; the next of a list would have had the coordinator itself.
 * @param tokens of one sentence, changed in place
 */
export function returnStrandedSubjects(tokens: Token[]): void {
  for (const [at, { upos, head, deprel }] of tokens.entries()) {
    if (upos !== 'CCONJ' || deprel !== 'cc' || head <= at + 1) continue;
    const verb = tokens[head]!;
    if (!/^(?:VERB|AUX)$/.test(verb.upos) || !verb.features.includes('VerbForm=Fin') || hasSubject(tokens, head))
      continue;
    const noun = tokens.findIndex((token, i) => i > at && i < head && isTaken(token, at));
    if (noun < 0 || !spans(tokens, noun, at + 1, head)) continue;
    tokens[noun] = { ...tokens[noun]!, head, deprel: 'nsubj' };
  }
}

/**
 * Gives a verb back the subject that a later verb took: in "the army took Hama and its chief flew in" the tree may hang both
 * the army and its chief from what the chief did. The first of two subjects is that of the verb behind it, which has none.
 * @param tokens of one sentence, changed in place
 */
export function returnSkippedSubjects(tokens: Token[]): void {
  for (const [at, { upos, features, head, deprel }] of tokens.entries()) {
    if (upos !== 'VERB' || !features.includes('VerbForm=Fin') || deprel.startsWith('acl') || hasSubject(tokens, at))
      continue;
    const noun = tokens.findLastIndex((token, i) => i < at && token.head > at && token.deprel === 'nsubj');
    if (noun < 0 || !spans(tokens, noun, noun, at)) continue;
    const later = tokens[noun]!.head;
    const isJoined = head === later || tokens[later]!.head === at;
    const joint = tokens.findIndex((token, i) => i > at && i < later && token.upos === 'CCONJ');
    const hasOwn = tokens.some(
      (token, i) => i > joint && i < later && token.head === later && token.deprel === 'nsubj',
    );
    if (isJoined && joint > 0 && hasOwn) tokens[noun] = { ...tokens[noun]!, head: at };
  }
}

function hasSubject(tokens: readonly Token[], verb: number): boolean {
  return tokens.some((token) => token.head === verb && /^(?:nsubj|csubj|expl)/.test(token.deprel));
}

/** The next of a list that began before the coordinator. */
function isTaken({ upos, head, deprel }: Token, coordinator: number): boolean {
  return deprel === 'conj' && NOMINAL.test(upos) && head >= 0 && head < coordinator;
}

/** Whether a noun with what belongs to it fills the stretch up to its verb, but for adverbs and auxiliaries of the verb. */
function spans(tokens: readonly Token[], noun: number, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    const { head, upos } = tokens[i]!;
    const isOfNoun = i === noun || head === noun || (head >= from && head < verb && head !== i);
    if (!isOfNoun && !(head === verb && /^(?:ADV|AUX|PART)$/.test(upos))) return false;
  }
  return true;
}
