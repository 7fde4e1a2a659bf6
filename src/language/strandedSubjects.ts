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
