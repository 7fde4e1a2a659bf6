import { isRelation } from '../../language/tree.ts';
import { groundsAt } from './ground.ts';
import { partiesAt } from './party.ts';
import { leadOf, phrasesAfter } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { wordOf } from './words.ts';

/** "P under attack by X", "P under siege": lines of bulletins without a verb. */
export function underFireSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  if (sentence.tokens.some((t) => /^(?:VERB|AUX)$/.test(t.upos))) return [];
  return sentence.tokens.flatMap((token, noun): Sighting[] => {
    if (!/^(?:attack|fire|shelling|bombardment|siege)$/.test(wordOf(sentence, noun)) || token.head < 0) return [];
    if (!isRelation(token, 'nmod') || leadOf(sentence, noun) !== 'under') return [];
    const grounds = groundsAt(scene, token.head);
    if (grounds.length === 0 || grounds.some((g) => g.place?.place.kind === 'country')) return [];
    const by = phrasesAfter(sentence, noun).find((phrase) => /^(?:by|from)$/.test(phrase.lead));
    const change = wordOf(sentence, noun) === 'siege' ? 'besieges' : 'attacks';
    const parties = by === undefined ? [] : partiesAt(scene, by.head);
    return [{ rule: 'under-fire', scene, predicate: noun, change, grounds, parties, against: [], words: [token.head] }];
  });
}
