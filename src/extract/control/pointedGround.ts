import { childrenOf } from '../../language/tree.ts';
import { isGroundNoun, partOfNoun, type Ground } from './ground.ts';
import { leadOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import { hasChild, wordOf } from './words.ts';

/** Nouns that point back to a part of the ground the story stands on: "that countryside", "the checkpoint there". */
const POINTING =
  /^(?:countryside|province|corners?|streets?|periphery|sides?|outskirts|cent(?:re|er)|districts?|neighbou?rhoods?|quarters?|suburbs?|city|town|village|settlements?|capital|checkpoints?|posts?|positions?|edges?|square|crossroads|gates?|enclave|pockets?|airport|airfield|airbase|airstrip|bases?|barracks|garrison|headquarters|stations?|jail|prison|palace|port|harbou?r|bridges?|compound|hospital|buildings?|bazaar|market|refinery|university|ministry|parliament|stadium|dam|fort|citadel|oilfields?|quarters|thirds|two-thirds|three-quarters|whole|rest|half|part|parts|most|all|percent|%)$/;

/** Of these, sites that many a town has: "the base of the 46th Regiment" is not the base there. */
const FACILITY =
  /^(?:airport|airfield|airbase|airstrip|bases?|barracks|garrison|headquarters|stations?|jail|prison|palace|port|harbou?r|bridges?|compound|hospital|buildings?|bazaar|market|refinery|university|ministry|parliament|stadium|dam|fort|citadel|oilfields?)$/;

/** Says whether a noun means one of the sites that many a town has, not the men in it. */
export function isFacility(scene: Scene, noun: number): boolean {
  return FACILITY.test(wordOf(scene.sentence, noun)) && wordOf(scene.sentence, noun) !== 'garrison';
}

/** Ground that a noun points back to, "its eastern quarters", a headline's "city", for the story to name; none where it does not point. */
export function pointedGround(scene: Scene, noun: number): Ground[] {
  const { sentence } = scene;
  const word = wordOf(sentence, noun);
  // "pulled out of it": with no other reading given by the places, the ground told of last
  if (word === 'it' && sentence.tokens[noun]!.upos === 'PRON')
    return [{ place: null, part: null, token: noun, isImplied: true }];
  if (!POINTING.test(word)) return [];
  if (isProper(scene, noun)) return []; // "the Republican Palace" points nowhere
  const isOfAnother = childrenOf(sentence, noun, 'amod', 'compound').some((i) =>
    /^\p{Lu}/u.test(sentence.tokens[i]!.text),
  );
  if (word === 'capital' && isOfAnother) return []; // "the Malian capital", not named so far
  const tail = childrenOf(sentence, noun, 'nmod').filter((i) => i > noun && leadOf(sentence, i) === 'of');
  if (FACILITY.test(word) && tail.some((i) => !/^(?:it|them|that|this)$/.test(wordOf(sentence, i)))) return []; // "the base of the 46th Regiment" is its own
  const opener = openerOf(scene, noun);
  const bound = [...childrenOf(sentence, noun, 'det', 'nmod:poss'), ...(opener === null ? [] : [opener])]
    .filter((i) => !(FACILITY.test(word) && /^(?:NOUN|ADJ)$/.test(sentence.tokens[i]!.upos))) // "the governor's compound"
    .map((i) => wordOf(sentence, i));
  const isBare = scene.passage.in === 'headline' && /^(?:city|town|village|capital)$/.test(word);
  const isBound =
    bound.length > 0 &&
    bound.every((w) => /^(?:the|that|this|these|those|its|their|his|her|my|our|any|some|whole|entire)$/.test(w));
  const isShare =
    /^(?:percent|%|half|most|part|parts|rest|all|quarters|thirds|two-thirds|three-quarters)$/.test(word) &&
    tail.some((i) => wordOf(sentence, i) === 'it' || isGroundNoun(scene, i)); // "controlled 75 percent of it"
  const isSome =
    /^(?:districts|neighbou?rhoods|quarters|suburbs|streets)$/.test(word) &&
    hasChild(sentence, noun, ['amod', 'nummod'], /^(?:several|many|most|some|two|three|four|five)$/); // "held several districts"
  return isBound || isSome || isShare || (bound.length === 0 && isBare)
    ? [{ place: null, part: partOfNoun(scene, noun), token: noun, isImplied: true }]
    : [];
}

/** "reached the outskirts of P and took it": P itself, for outskirts and parts are many. */
export function partOfIt(part: Ground['part']): Ground['part'] {
  return part === 'outskirts' || part === 'parts' ? null : part;
}

function isProper({ sentence, passage }: Scene, noun: number): boolean {
  const isName = (i: number) => /^\p{Lu}\p{Ll}/u.test(sentence.tokens[i]!.text);
  return passage.in === 'body' && isName(noun) && childrenOf(sentence, noun, 'amod', 'compound', 'flat').some(isName);
}

/** The "the" that opens a noun's words, where the tree gave it to another of them. */
function openerOf({ sentence }: Scene, noun: number): number | null {
  let at = noun - 1;
  while (at >= 0 && noun - at <= 4 && /^(?:ADJ|NOUN|PROPN|PART)$/.test(sentence.tokens[at]!.upos)) at--;
  return /^(?:the|its|their|that|this)$/.test(wordOf(sentence, at)) ? at : null;
}
