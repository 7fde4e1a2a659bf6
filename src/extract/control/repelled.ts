import { isRelation } from '../../language/tree.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { groundsAt } from './ground.ts';
import { REPEL_VERBS } from './nouns.ts';
import { byPhrase, isPassive } from './passive.ts';
import { partiesAt } from './party.ts';
import { bareLead, phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { isVerb, lemmaOf } from './words.ts';

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

/** Verbs that say no more than that an attack came to nothing; "thrown back" says as well that the attackers went. */
const REPELS = /^(?:repel|repulse|rebuff|foil|thwart|defeat)$/;
const TRIED = /^(?:attacks|advances|enters|takes|retakes)$/;
const LOCAL = /^(?:at|in|near|outside|around|on|from)$/;

/**
 * Reads armed people who are repelled: "the army repulsed the rebels at P", "rebels tried to take P and were repelled". Whoever
 * repels them holds what they came for.
 * @param told what the sentence says they tried.
 */
export function repelSightings(scene: Scene, told: readonly Sighting[]): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, verb) => {
    if (
      !isVerb(sentence, verb) ||
      !REPELS.test(lemmaOf(sentence, verb)) ||
      told.some((seen) => seen.predicate === verb)
    )
      return [];
    const isTurned = isPassive(sentence, verb);
    const subject = subjectOf(sentence, verb);
    const repelled = isTurned ? subject : (objectsOf(sentence, verb)[0] ?? null);
    const against = partiesAt(scene, repelled);
    const parties = partiesAt(scene, isTurned ? byPhrase(sentence, verb) : subject);
    if (against.length === 0 || (!isTurned && parties.length === 0)) return [];
    const tried = told.find(
      (seen) =>
        TRIED.test(seen.change) &&
        seen.predicate < verb &&
        seen.parties.some((p) => against.some((a) => a.id === p.id)),
    );
    const local = [...phrasesOf(sentence, verb)]
      .filter((p) => LOCAL.test(bareLead(p.lead)))
      .map((p) => groundsAt(scene, p.head));
    const grounds = local.find((g) => g.length > 0) ?? (isTurned ? tried?.grounds : undefined) ?? [];
    if (grounds.length === 0) return [];
    const words = [repelled, isTurned ? null : subject].filter((i): i is number => i !== null);
    return [
      {
        rule: `repelled:${lemmaOf(sentence, verb)}`,
        scene,
        predicate: verb,
        change: 'holds',
        grounds,
        parties,
        against,
        words,
      },
    ];
  });
}
