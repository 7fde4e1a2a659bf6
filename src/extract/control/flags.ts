import { childrenOf } from '../../language/tree.ts';
import { possessorOf, subjectOf } from './clause.ts';
import { groundsAt } from './ground.ts';
import { amodParties, ofParties } from './handOwners.ts';
import { partiesAt } from './party.ts';
import { isPassive } from './passive.ts';
import { phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';
import { lemmaOf, wordOf } from './words.ts';

const FLAG = /^(?:flags?|banners?|tricolou?r|colou?rs)$/;
const FLIES = /^(?:fly|flutter|wave|float|hang)$/;
const RAISED = /^(?:raise|hoist|run|plant)$/;

/** Reads flags: "the flag of X flies over P" is held by X, "the rebel flag was raised over P" taken. */
export function flagSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, verb) => {
    const lemma = lemmaOf(sentence, verb);
    const isRaised = RAISED.test(lemma) && isPassive(sentence, verb);
    if (!FLIES.test(lemma) && !isRaised) return [];
    const flag = subjectOf(sentence, verb);
    if (flag === null || !FLAG.test(wordOf(sentence, flag))) return [];
    const parties = [
      partiesAt(scene, possessorOf(sentence, flag)),
      ofParties(scene, flag),
      amodParties(scene, flag),
    ].find((found) => found.length > 0);
    const grounds = phrasesOf(sentence, verb)
      .filter((phrase) => /(?:^| )(?:over|above|atop|in|at|from)$/.test(phrase.lead))
      .map((phrase) => groundsAt(scene, phrase.head, true))
      .find((found) => found.length > 0);
    if (parties === undefined || grounds === undefined || childrenOf(sentence, flag, 'conj').length > 0) return [];
    return [
      stateSighting(scene, {
        rule: 'flag',
        predicate: verb,
        change: isRaised ? 'takes' : 'holds',
        grounds,
        parties,
        words: [flag],
      }),
    ];
  });
}
