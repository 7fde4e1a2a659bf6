import { perToken } from '../../language/perToken.ts';
import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';

// Printed news sentences end well below this; what goes on longer is a list, a table or noise, and trees over it are slow.
const longestSentenceTokens = 250;

/** Says whether a sentence is short enough to be read as one. */
export function isReadable(sentence: Sentence): boolean {
  return sentence.tokens.length <= longestSentenceTokens;
}

const clauseRelations = ['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj'];

/** Verbs (by lemma) whose clause tells what someone said: the time of the saying is not the time of what was said. */
const speaking = new Set(
  `say tell report announce claim deny state add note confirm declare acknowledge admit insist warn believe suggest
  argue estimate allege accuse assert maintain concede reveal describe explain write post tweet mention quote cite
  call demand urge vow promise pledge threaten ask think fear expect hope know agree reject stress emphasise emphasize
  reiterate recall speak pretend purport profess`
    .split(/\s+/)
    .filter(Boolean),
);

/** Says whether a token is a verb of speech. "Shelling was reported in the town" tells of the shelling, not of speech. */
export function isSpeech(sentence: Sentence, index: number): boolean {
  const isMerelyTold =
    sentence.tokens[index]?.lemma === 'report' && childrenOf(sentence, index, 'nsubj:pass').length > 0;
  if (isMerelyTold) return false;
  return speaking.has(sentence.tokens[index]?.lemma.toLowerCase() ?? '');
}

/** Says whether a token heads a clause: a verb that is not a mere modifier, or what a copula speaks of. */
export const isPredicate = perToken((sentence, index): boolean => {
  const token = sentence.tokens[index];
  if (!token) return false;
  if (token.upos === 'VERB') return !['amod', 'compound', 'case', 'mark', 'fixed'].some((r) => isRelation(token, r));
  return clauseRelations.some((r) => isRelation(token, r)) || childrenOf(sentence, index, 'cop').length > 0;
});

/** The clause that a token belongs to, as the index of its predicate; the token's topmost head where there is none. */
export const predicateOf = perToken((sentence, index): number => {
  let at = index;
  for (let steps = 0; steps < sentence.tokens.length && !isPredicate(sentence, at); steps++) {
    const head = sentence.tokens[at]?.head ?? -1;
    if (head < 0) break;
    at = head;
  }
  return at;
});

/** Verbs of being in a place or state: what is told with them held at the time of telling. */
const stative = new Set('be control hold remain stay have occupy stand lie'.split(' '));

/** Says whether a clause tells a state rather than a deed that was over by then. */
export function isState(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  const isPerfect = childrenOf(sentence, index, 'aux').some((i) => sentence.tokens[i]!.lemma === 'have');
  const isDoing = childrenOf(sentence, index, 'obj', 'nsubj:pass').length > 0 && !stative.has(token.lemma);
  return !isPerfect && !isDoing && (stative.has(token.lemma) || childrenOf(sentence, index, 'cop').length > 0);
}

/** The clauses that give what a verb of speech says, whichever side of it they stand on. */
export function contentOf(sentence: Sentence, speech: number): number[] {
  const below = childrenOf(sentence, speech, 'ccomp');
  const head = sentence.tokens[speech]!.head;
  // "X was taken, the army said": parsers hang "said" on "taken" as parataxis.
  const above = head >= 0 && isRelation(sentence.tokens[speech]!, 'parataxis') ? [head] : [];
  return [...below, ...above];
}
