import { childrenOf, isRelation } from '../../language/tree.ts';
import { antecedentOf } from './clause.ts';
import { type Ground, groundsAt } from './ground.ts';
import { pointedGround } from './pointedGround.ts';
import { isForceWord, partiesAt } from './party.ts';
import { bareLead, leadOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';
import { hasChild, wordOf } from './words.ts';

/** Reads where forces still or already are: "the army is still at the airport", "fighters were in the centre", "the brigade is still there". */
export function standingSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((token, head) => {
    const isThere = /^(?:there|here)$/.test(wordOf(sentence, head));
    const full = leadOf(sentence, head);
    if (!isThere && full === '') return [];
    const lead = bareLead(full).replace(/^(?:still|already|now) /, '');
    if (!isThere && !/^(?:at|in|inside)$/.test(lead)) return [];
    const top = isRelation(token, 'conj') && token.head >= 0 ? token.head : head;
    if (childrenOf(sentence, top, 'cop').length === 0) return [];
    const subject = childrenOf(sentence, top, 'nsubj')[0];
    if (subject === undefined) return [];
    const who = antecedentOf(sentence, subject);
    const parties = partiesAt(scene, who).filter((party) => party.kind !== 'state' || isForceWord(scene, who));
    const isStill = hasChild(sentence, top, ['advmod'], /^still$/);
    const isAlready = hasChild(sentence, top, ['advmod'], /^already$/);
    const grounds = groundsOf(scene, head, lead, isStill || isAlready);
    if (parties.length === 0 || grounds.length === 0) return [];
    return [
      stateSighting(scene, {
        rule: 'standing',
        predicate: head,
        change: isStill ? 'holds' : lead === 'at' ? 'advances' : 'enters',
        grounds,
        parties,
        words: [who],
      }),
    ];
  });
}

/** A named place only "at" which they are, or the part of the story's town they are in; of the rest `inside` tells. */
function groundsOf(scene: Scene, head: number, lead: string, isTimed: boolean): readonly Ground[] {
  if (lead === 'at' || lead === '') return isTimed ? groundsAt(scene, head) : [];
  if (groundsAt(scene, head).length > 0) return [];
  return pointedGround(scene, head).filter((ground) => /^(?:centre|neighbourhood|city)$/.test(ground.part ?? ''));
}
