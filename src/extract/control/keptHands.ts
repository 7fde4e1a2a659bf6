import { childrenOf, isRelation } from '../../language/tree.ts';
import { possessorOf, subjectOf } from './clause.ts';
import { groundsAt } from './ground.ts';
import { amodParties, ofParties, ownersAt } from './handOwners.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';
import { lemmaOf, wordOf } from './words.ts';

const HANDS = /^(?:control|hands?|rule|grip|grasp|possession)$/;
const LEAVES = /^(?:leave|escape|quit|exit|slip)$/;

/** Reads "P has never left the army's hands", "P did not escape their grip": it is held. Of what did leave them other rules tell. */
export function keptHandSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((token, noun) => {
    if (!HANDS.test(wordOf(sentence, noun)) || !isRelation(token, 'obj')) return [];
    const verb = token.head;
    const subject = subjectOf(sentence, verb);
    const isKept = childrenOf(sentence, verb, 'advmod').some((i) => /^(?:never|not|n[’']t)$/.test(wordOf(sentence, i)));
    if (!LEAVES.test(lemmaOf(sentence, verb)) || !isKept || subject === null) return [];
    const grounds = groundsAt(scene, subject);
    const parties = [
      ownersAt(scene, possessorOf(sentence, noun)),
      ofParties(scene, noun),
      amodParties(scene, noun),
    ].find((found) => found.length > 0);
    if (grounds.length === 0 || parties === undefined) return [];
    const kept = {
      rule: 'kept-hands',
      predicate: verb,
      change: 'holds' as const,
      grounds,
      parties,
      words: [noun, subject],
    };
    return [{ ...stateSighting(scene, kept), modality: 'asserted' as const }];
  });
}
