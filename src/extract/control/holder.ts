import { childrenOf, isRelation } from '../../language/tree.ts';
import { antecedentOf, objectsOf, subjectOf } from './clause.ts';
import { lemmaOf } from './words.ts';
import type { Scene } from './scene.ts';

/** Verbs whose object is where the rest says: "videos show insurgents in P", "had the army in control of P". */
export const SHOWS = /^(?:report|show|see|place|put|have|picture|film|find|spot|describe|note|photograph)$/;

/** Who is "in control": subject of the copula or verb, or the noun described. */
export function holderBefore(scene: Scene, noun: number): number | null {
  const { sentence } = scene;
  const own = childrenOf(sentence, noun, 'nsubj')[0];
  if (own !== undefined) return antecedentOf(sentence, own);
  const token = sentence.tokens[noun]!;
  if (isRelation(token, 'nmod')) return token.head;
  // "reported the insurgents at the gates": they are there, not whoever reports it
  if (token.head >= 0 && SHOWS.test(lemmaOf(sentence, token.head))) return objectsOf(sentence, token.head)[0] ?? null;
  return token.head < 0 ? null : (subjectOf(sentence, token.head) ?? objectsOf(sentence, token.head)[0] ?? null);
}
