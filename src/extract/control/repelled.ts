import { isRelation } from '../../language/tree.ts';
import { subjectOf } from './clause.ts';
import { REPEL_VERBS } from './nouns.ts';
import { byPhrase, isPassive } from './passive.ts';
import { partiesAt } from './party.ts';
import type { Sighting } from './sighting.ts';
import { lemmaOf } from './words.ts';

/** "Troops repelled an attempt to take P": whoever repels it holds P; the attempt is the other side's. */
export function withRepelled(seen: Sighting): Sighting {
  const { scene, predicate } = seen;
  const { sentence } = scene;
  const token = sentence.tokens[predicate]!;
  if (!/^(?:takes|retakes|enters|advances)$/.test(seen.change) || !isRelation(token, 'acl') || token.head < 0)
    return seen;
  const noun = token.head;
  if (!/^(?:attempt|bid|effort|attack|assault|push|move)$/.test(lemmaOf(sentence, noun))) return seen;
  const verb = sentence.tokens[noun]!.head;
  if (verb < 0 || !REPEL_VERBS.has(lemmaOf(sentence, verb))) return seen;
  const isTurned = isPassive(sentence, verb);
  const isSeated = isRelation(sentence.tokens[noun]!, isTurned ? 'nsubj' : 'obj');
  const holder = isTurned ? byPhrase(sentence, verb) : subjectOf(sentence, verb);
  const parties = partiesAt(scene, holder);
  if (!isSeated || parties.length === 0) return seen;
  const against = seen.parties.filter((party) => !parties.some((own) => own.id === party.id));
  return {
    ...seen,
    rule: `${seen.rule}-repelled`,
    predicate: verb,
    change: 'holds',
    parties,
    against,
    words: [predicate],
  };
}
