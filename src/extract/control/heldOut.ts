import { childrenOf } from '../../language/tree.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { groundsAt } from './ground.ts';
import { isPassive } from './passive.ts';
import { phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';
import { isVerb, lemmaOf, wordOf } from './words.ts';

/** "P held for four weeks", "P is holding out": a place that holds is held by those in it. */
export function holdOutSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, verb) => {
    if (lemmaOf(sentence, verb) !== 'hold' || !isVerb(sentence, verb) || isPassive(sentence, verb)) return [];
    const next = wordOf(sentence, verb + 1);
    const isOut = /^(?:out|firm)$/.test(next);
    const isLasting = /^[.,;]?$/.test(next) || phrasesOf(sentence, verb).some((p) => p.lead === 'for');
    if (objectsOf(sentence, verb).length > 0 || !(isOut || isLasting)) return [];
    const subject = subjectOf(sentence, verb);
    const own = subject === null ? [] : groundsAt(scene, subject);
    const isPlace =
      own.length > 0 &&
      own.every((g) => g.place !== null && !g.place.isAnaphor && g.place.place.kind !== 'country') &&
      childrenOf(sentence, verb, 'aux:pass').length === 0;
    if (!isPlace) return [];
    const state = {
      rule: 'held-out',
      predicate: verb,
      change: 'holds',
      grounds: own,
      parties: [],
      words: [subject!],
    } as const;
    return [stateSighting(scene, state)];
  });
}
