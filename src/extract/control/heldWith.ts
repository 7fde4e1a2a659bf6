import { childrenOf, isRelation } from '../../language/tree.ts';
import { subjectOf } from './clause.ts';
import { groundsAt } from './ground.ts';
import { partiesAt } from './party.ts';
import { leadOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';
import { lemmaOf } from './words.ts';

/** "P remains with the army", "P is the rebels'": held by them. */
export function withSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return scene.actors.flatMap((actor) => {
    const head = actor.head;
    const token = sentence.tokens[head]!;
    const isWith = /^(?:still |now )?(?:with|under)$/.test(leadOf(sentence, head));
    const own = childrenOf(sentence, head, 'nsubj')[0];
    const stays =
      token.head >= 0 && isRelation(token, 'obl') && /^(?:remain|stay|be|lie)$/.test(lemmaOf(sentence, token.head));
    const isOwned = isTheirs(scene, head);
    if (!isOwned && !isWith) return [];
    const held =
      own !== undefined && childrenOf(sentence, head, 'cop').length > 0
        ? own
        : stays
          ? subjectOf(sentence, token.head)
          : null;
    const grounds = held === null ? [] : groundsAt(scene, held);
    const parties = partiesAt(scene, head);
    if (grounds.length === 0 || parties.length === 0) return [];
    return [
      stateSighting(scene, {
        rule: 'held-with',
        predicate: stays ? token.head : head,
        change: 'holds',
        grounds: grounds,
        parties: parties,
        words: [held!, head],
      }),
    ];
  });
}

/** "P is still the rebels'.": an owner behind whom nothing follows that is owned. */
function isTheirs({ sentence }: Scene, head: number): boolean {
  const [mark, next] = [sentence.tokens[head + 1], sentence.tokens[head + 2]];
  return /^['’]s?$/.test(mark?.text ?? '') && (next === undefined || /^[.,;!]$/.test(next.text));
}
