import { isPassive } from './passive.ts';
import { lemmaOf, wordOf } from './words.ts';
import { objectsOf } from './clause.ts';
import { actingSubject } from './doers.ts';
import { groundsAt } from './ground.ts';
import { pointedGround } from './pointedGround.ts';
import { partiesAt } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';

/** What "leave P …" says that P is now. */
const CLOSED_IN = /^(?:surrounded|besieged|encircled|isolated|cut)$/;

/** Words for what a place is left as. */
const STATE =
  /^(?:surrounded|besieged|encircled|isolated|cut|empty|deserted|exposed|vulnerable|undefended|defenceless|defenseless|ruined|destroyed|devastated|damaged|divided|paralysed|paralyzed|stranded|unguarded|intact|ruins|flames|rubble|tatters|darkness|limbo|chaos)$/i;

/**
 * Reads "leave" with what it makes of its object: "leaving the city surrounded" besieges it; of "left the town in ruins" and "was left
 * with P" nobody has gone from there. Null where the verb is another, or stands for going away.
 */
export function leftSightings(scene: Scene, verb: number): Sighting[] | null {
  const { sentence } = scene;
  if (!/^(?:leave|have|keep)$/.test(lemmaOf(sentence, verb))) return null;
  if (isPassive(sentence, verb) && /^(?:with|without|of|to|for|behind)$/.test(wordOf(sentence, verb + 1))) return []; // "what was left of P"
  const object = objectsOf(sentence, verb).find((i) => i > verb);
  const state = object === undefined ? undefined : stateBehind(scene, object);
  if (object === undefined || state === undefined) return null;
  if (lemmaOf(sentence, verb) !== 'leave' && !CLOSED_IN.test(wordOf(sentence, state))) return null; // "have P surrounded"
  const named = groundsAt(scene, object);
  const grounds = named.length > 0 ? named : pointedGround(scene, object);
  const parties = partiesAt(scene, actingSubject(scene, verb));
  if (!CLOSED_IN.test(wordOf(sentence, state)) || grounds.length === 0 || parties.length === 0) return [];
  return [
    {
      rule: 'leave-so',
      scene,
      predicate: state,
      change: 'besieges',
      grounds,
      parties,
      against: [],
      words: [verb],
    },
  ];
}

/** The participle, adjective or "in ruins" that ends the clause right behind an object, over words of degree; by order, since trees differ here. */
function stateBehind(scene: Scene, object: number): number | undefined {
  const { tokens } = scene.sentence;
  const seat = scene.places.find((place) => place.head === object);
  let at = tokens.findIndex((token) => token.start >= (seat?.mention.end ?? tokens[object]!.end));
  while (at >= 0 && (tokens[at]?.upos === 'ADV' || wordOf(scene.sentence, at) === 'in')) at++;
  const token = tokens[at];
  if (token === undefined || !STATE.test(token.text)) return undefined;
  const next = tokens[at + 1];
  return next === undefined || /^(?:PUNCT|CCONJ|ADP|ADV)$/.test(next.upos) ? at : undefined;
}
