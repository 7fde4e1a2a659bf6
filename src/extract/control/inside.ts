import { childrenOf, isRelation } from '../../language/tree.ts';
import { antecedentOf, objectsOf, subjectOf } from './clause.ts';
import { isPassive } from './passive.ts';
import { bareLead, leadOf, phrasesOf } from './phrases.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';
import { groundOf, groundsAt } from './ground.ts';
import { holderBefore, SHOWS } from './holder.ts';
import { isForceWord, partiesAt } from './party.ts';
import type { Token } from '../../terms/sentence.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';

const EDGE =
  /^(?:gates?|outskirts|edges?|doorsteps?|suburbs?|approaches|periphery|entrances?|fringes?|sight|range|reach|distance)$/;
/** Parts of a town that one is inside of: "in the streets of P". */
const INNER =
  /^(?:streets?|heart|cent(?:re|er)|parts?|districts?|neighbou?rhoods?|quarters?|areas?|city|town|suburbs?|square|middle)$/;

/** Reads where forces stand: "X are inside P", "X in the streets of P", "X at the gates of P". */
export function placeSightings(scene: Scene): Sighting[] {
  const edges = scene.sentence.tokens.flatMap((_, i) => {
    const seen = EDGE.test(wordOf(scene.sentence, i)) ? readEdge(scene, i) : null;
    return seen === null ? [] : [seen];
  });
  return [...edges, ...insideSightings(scene)];
}

/** "rebels at the gates of P", "X are on the outskirts of P": near, not in. */
function readEdge(scene: Scene, noun: number): Sighting | null {
  const { sentence } = scene;
  const isInReach = /^(?:sight|range|reach|distance)$/.test(wordOf(sentence, noun)); // "within artillery range of P"
  if (!(isInReach ? /(?:^| )(?:within|in)$/ : /(?:^| )(?:at|on)$/).test(leadOf(sentence, noun))) return null;
  const grounds = isInReach
    ? phrasesOf(sentence, noun)
        .filter((p) => p.lead === 'of')
        .flatMap((p) => groundsAt(scene, p.head))
    : groundsAt(scene, noun);
  if (grounds.length === 0) return null;
  const token = sentence.tokens[noun]!;
  const isState = childrenOf(sentence, noun, 'cop').length > 0 || childrenOf(sentence, noun, 'nsubj').length > 0;
  const verb = token.head >= 0 ? lemmaOf(sentence, token.head) : '';
  if (
    !isState &&
    !isRelation(token, 'nmod') &&
    !/^(?:be|stand|arrive|remain|appear|sit|wait|mass|camp|report|show|stay|put|place)$/.test(verb)
  )
    return null;
  const who = partiesAt(scene, holderBefore(scene, noun));
  if (who.length === 0) return null;
  return stateSighting(scene, {
    rule: 'at-the-gates',
    predicate: noun,
    change: 'advances',
    grounds: grounds,
    parties: who,
    words: [],
  });
}

/** "fighters are inside P", "X in P" of a headline, "stood in P". */
function insideSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return scene.places.flatMap((place) => {
    const head = seatWithin(scene, place.head);
    const lead = bareLead(leadOf(sentence, head));
    const token = sentence.tokens[head]!;
    const isNear = scene.passage.in === 'headline' && /^(?:near|outside|close to|at)$/.test(lead); // "Rebel armies near P"
    if (!isNear && !/^(?:still |now |already |deep |not |back )*(?:inside|in|within)$/.test(lead)) return [];
    const own = childrenOf(sentence, head, 'nsubj')[0];
    const isState =
      childrenOf(sentence, head, 'cop').length > 0 || (own !== undefined && scene.passage.in === 'headline');
    const verb = token.head >= 0 && isRelation(token, 'obl') ? lemmaOf(sentence, token.head) : '';
    const isBack = verb === 'back' && childrenOf(sentence, token.head, 'cop').length > 0; // "soldiers are back in P"
    const stands = isBack || /^(?:be|stand|appear)$/.test(verb);
    const isStill =
      hasChild(sentence, stands || token.head >= 0 ? token.head : head, ['advmod'], /^still$/) ||
      hasChild(sentence, head, ['advmod'], /^still$/);
    const shows = token.head >= 0 && isRelation(token, 'obl') && SHOWS.test(lemmaOf(sentence, token.head));
    const seen = isRelation(token, 'nmod') ? token.head : -1; // "videos show [rebels in P]"
    const isSeen =
      seen >= 0 &&
      isRelation(sentence.tokens[seen]!, 'obj') &&
      /^(?:show|see|picture|film|find|spot|photograph)$/.test(lemmaOf(sentence, sentence.tokens[seen]!.head));
    const isShown = shows && objectsOf(sentence, token.head).length > 0;
    const isSpotted = shows && isPassive(sentence, token.head); // "rebels were seen in P"
    const isHeadline =
      scene.passage.in === 'headline' &&
      (isRelation(token, 'nmod') || (isRelation(token, 'obl') && isNominal(sentence.tokens[token.head]))) &&
      /^(?:root|parataxis|appos|conj|dep|list)/.test(sentence.tokens[token.head]?.deprel ?? '');
    const isInside = /inside$/.test(lead) && isRelation(token, 'nmod');
    if (!isState && !stands && !isHeadline && !isInside && !isShown && !isSeen && !isSpotted) return [];
    const who = isState
      ? own === undefined
        ? subjectOf(sentence, Math.max(0, token.head))
        : antecedentOf(sentence, own)
      : stands || isSpotted
        ? subjectOf(sentence, token.head)
        : isShown
          ? objectsOf(sentence, token.head)[0]!
          : token.head;
    if (who === null || (isInside && !isArmed(scene, who))) return [];
    const parties = partiesAt(scene, who).filter((party) => party.kind !== 'state' || isForceWord(scene, who)); // not "Russia is in P"
    if (parties.length === 0) return [];
    return [
      stateSighting(scene, {
        rule: 'inside',
        predicate: stands ? token.head : head,
        change: isNear ? 'advances' : isStill || isSince(scene, head) ? 'holds' : 'enters',
        grounds: [groundOf(scene, head, place)],
        parties: parties,
        words: [who],
      }),
    ];
  });
}

/** "a Hezbollah bastion 4 km inside P": the noun itself must be people. */
function isArmed(scene: Scene, noun: number): boolean {
  return isForceWord(scene, noun) || scene.actors.some((actor) => actor.head === noun);
}

/** "have been in P since 2022": there to stay. */
function isSince({ sentence }: Scene, head: number): boolean {
  return childrenOf(sentence, head, 'obl', 'advcl').some((i) => /(?:^| )since$/.test(leadOf(sentence, i)));
}

function isNominal(token: Token | undefined): boolean {
  return /^(?:NOUN|PROPN)$/.test(token?.upos ?? '');
}

/** "in the streets of P": the noun that stands for the place in its clause. */
function seatWithin(scene: Scene, place: number): number {
  const token = scene.sentence.tokens[place]!;
  const isPart = token.head >= 0 && INNER.test(wordOf(scene.sentence, token.head));
  const isOf = isRelation(token, 'nmod') && leadOf(scene.sentence, place) === 'of';
  return isPart && (isOf || isRelation(token, 'compound') || isRelation(token, 'flat')) ? token.head : place;
}
