import { childrenOf } from '../../language/tree.ts';
import type { ActorMention } from '../reading.ts';
import { groundsAt } from './ground.ts';
import { partiesAt, type Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';

/** "the only big rebel" of "the only big rebel-held city": of a description only its last word is the holder. */
function isLoose(mention: ActorMention): boolean {
  return /^\p{Ll}/u.test(mention.text.replace(/^(?:the|a|an)\s/i, '')) && /\s/.test(mention.text);
}

/** "Serb-held": a people by its capital. */
const PEOPLE = /^\p{Lu}\p{Ll}{2,}$/u;

/** "rebel-held areas in P", "P, government-controlled since 2016". */
export function heldGround(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((token, i) => {
    const joined = /^(\p{L}[\p{L}-]*)-(?:held|controlled|occupied|run)$/iu.exec(token.text);
    const isSplit = /^(?:held|controlled|occupied)$/i.test(token.text) && sentence.tokens[i - 1]?.text === '-';
    if (joined === null && !isSplit) return [];
    const at = isSplit ? i - 2 : i;
    const span = sentence.tokens[at]!;
    const actor = scene.actors.find(
      (a) => a.mention.start <= span.start && a.mention.end > span.start && a.mention.end <= token.end,
    );
    const noun =
      childrenOf(sentence, i, 'nsubj')[0] ?? // "P is rebel-held"
      [i, at].map((t) => sentence.tokens[t]!.head).find((h) => h >= 0 && h !== i && h !== at && h !== i - 1);
    if (noun === undefined) return [];
    const grounds = groundsAt(scene, noun);
    if (grounds.length === 0) return [];
    const word = joined?.[1] ?? span.text;
    const parties: Party[] =
      actor !== undefined
        ? partiesAt(scene, actor.head).map((party) => (isLoose(actor.mention) ? { ...party, name: word } : party))
        : /^(?:rebel|government|army|opposition|regime|militant|insurgent|jihadist|state|junta)$/i.test(word)
          ? [{ name: word.toLowerCase(), id: `as-printed:${word.toLowerCase()}`, side: null, kind: 'group' }]
          : PEOPLE.test(word) && !scene.places.some((p) => p.head === at)
            ? [{ name: word, id: `as-printed:${word.toLowerCase()}`, side: null, kind: 'group' }]
            : [];
    return parties.length === 0
      ? []
      : [
          stateSighting(scene, {
            rule: 'held-ground',
            predicate: i,
            change: 'holds',
            grounds: grounds,
            parties: parties,
            words: [noun],
          }),
        ];
  });
}
