import { childrenOf } from '../../language/tree.ts';
import type { PlaceMention } from '../reading.ts';
import { lemmaOf, wordOf } from './words.ts';
import { isPeople, STRIKES } from './doers.ts';
import { groundOf, isGroundNoun, type Ground } from './ground.ts';
import { wholeList } from './list.ts';
import { isOnEdge } from './moves.ts';
import { ownerOfNoun } from './nominal.ts';
import { NOUN_FRAMES } from './nouns.ts';
import { partiesAt, type Party } from './party.ts';
import type { Scene, Seated } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { seatOf } from './tidy.ts';
import type { VerbFrame } from './verbFrame.ts';
import { VERB_FRAMES } from './verbs.ts';

/** Words that may stand between who acts and the verb. */
const BETWEEN =
  /^(?:also|now|still|had|have|has|then|later|reportedly|again|already|quickly|finally|all|both|have|were|are|is|was|since|just|soon|largely|briefly|fully)$/;
/** How far behind the verb its place may start, in tokens: "took over large parts of the city of P". */
const REACH = 7;

/**
 * Reads "X VERB P" by the order of words alone, where the tree gave nothing: an armed party right before a known verb, ground right
 * behind it. What taggers take for nouns in headlines ("Rebels storm P", "fighters control P") is found so.
 * @param told what the other rules saw in this sentence.
 */
export function orderSightings(scene: Scene, told: readonly Sighting[]): Sighting[] {
  return scene.sentence.tokens.flatMap((token, verb) => {
    if (!/^(?:VERB|NOUN|PROPN|ADJ|AUX)$/.test(token.upos)) return [];
    const frames = framesOf(wordOf(scene.sentence, verb), lemmaOf(scene.sentence, verb));
    if (frames.length === 0 || told.some((seen) => seen.predicate === verb || seen.words.includes(verb))) return [];
    if (isInName(scene, verb) || isOwnNoun(scene, verb) || ownerOfNoun(scene, verb) !== null || isOnEdge(scene, verb))
      return [];
    const parties = actingBefore(scene, verb);
    if (parties.length === 0) return [];
    for (const frame of frames) {
      const grounds = groundsBehind(scene, verb, frame);
      const isKnown = grounds.some((g) =>
        told.some((seen) => seen.change === frame.change && seen.grounds.some((o) => o.place === g.place)),
      );
      const isFlight = frame.change === 'withdraws' && isPeople(scene, verb - 1);
      if (grounds.length > 0 && !isKnown && !isFlight) return [sight(scene, verb, frame, parties, grounds)];
    }
    return [];
  });
}

const ORDERED = VERB_FRAMES.filter(
  (frame) =>
    frame.particle === undefined &&
    frame.isStateOnly !== true &&
    frame.isBareOnly !== true &&
    (frame.shape === 'object' || frame.shape === 'goal'),
);
const ORDERED_LEMMAS = new Set(ORDERED.flatMap((frame) => [...frame.lemmas]));

/** "the Rapid Support Forces inside P": the last word of a name is no verb. */
function isInName(scene: Scene, index: number): boolean {
  const token = scene.sentence.tokens[index]!;
  if (token.deprel === 'amod' || scene.actors.some((a) => a.head === index)) return true;
  return (
    /^\p{Lu}/u.test(token.text) &&
    scene.actors.some((a) => a.mention.start < token.start && token.end <= a.mention.end && !a.mention.isAnaphor)
  );
}

/** The frames that a word, its lemma, or the word without its s may stand for. */
function framesOf(word: string, lemma: string): readonly VerbFrame[] {
  const forms = [lemma, word, word.replace(/s$/, '')].filter((form) => ORDERED_LEMMAS.has(form));
  if (forms.length === 0 || /ing$/.test(word)) return [];
  return ORDERED.filter(
    (frame) =>
      forms.some((form) => frame.lemmas.has(form)) &&
      (frame.shape === 'object' || frame.change !== 'attacks' || STRIKES.test(lemma)),
  );
}

/** "repelled Russian attacks near P": in running text a noun with its owner before it is no verb. */
function isOwnNoun(scene: Scene, index: number): boolean {
  const { sentence, passage } = scene;
  const owners = childrenOf(sentence, index, 'amod', 'compound', 'nmod:poss');
  return (
    passage.in === 'body' &&
    sentence.tokens[index]!.upos === 'NOUN' &&
    NOUN_FRAMES.some((frame) => frame.words.has(wordOf(sentence, index))) &&
    scene.actors.some((actor) => owners.includes(actor.head))
  );
}

function actingBefore(scene: Scene, verb: number): Party[] {
  const { tokens } = scene.sentence;
  let at = verb - 1;
  while (at >= 0 && BETWEEN.test(wordOf(scene.sentence, at))) at--;
  if (at < 0) return [];
  const last = tokens[at]!;
  const actor = scene.actors.find((a) => a.mention.start <= last.start && last.end <= a.mention.end);
  if (actor === undefined) return [];
  const before = tokens.findLast((t) => t.end <= actor.mention.start);
  // "an attack by rebels hit P", "clashes with rebels": the actor is inside another phrase
  if (before !== undefined && /^(?:ADP|CCONJ)$/.test(before.upos)) return [];
  return partiesAt(scene, actor.head);
}

function groundsBehind(scene: Scene, verb: number, frame: VerbFrame): Ground[] {
  const { sentence } = scene;
  const lead: string[] = [];
  for (let at = verb + 1; at <= verb + REACH && at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at]!;
    const place = placeFrom(scene, at);
    const tail = place === undefined ? '' : scene.passage.text.slice(place.mention.end, place.mention.end + 30);
    const isOwner = /^['’]s (?:\p{Ll}+ )?(?:capital|second city|largest city)\b/u.test(tail); // "seize Q's capital"
    const isRoad = /^ (?:road|highway|motorway|street|avenue)s?\b/.test(tail); // "cut the P road": who knows where
    if (isOwner || isRoad || (place?.mention.place.kind === 'country' && /^['’]s\b/.test(tail))) return [];
    if (place !== undefined) {
      const wanted = frame.shape === 'object' ? lead.length === 0 : frame.leads!.test(lead.join(' '));
      return wanted ? wholeList(scene, [{ ...groundOf(scene, place.head, place) }], 'after') : [];
    }
    if (/^(?:kilomet|km|mile|met(?:er|re)s)/i.test(token.text)) return []; // how far, not what
    const isLead =
      (token.upos === 'ADP' || token.upos === 'ADV' || token.upos === 'PART') && token.text.toLowerCase() !== 'of';
    if (isLead && at === verb + 1 + lead.length) lead.push(token.text.toLowerCase());
    else if (
      !/^(?:DET|ADJ|NUM)$/.test(token.upos) &&
      !/^(?:of|’s|'s|the|its|their)$/i.test(token.text) &&
      !isGroundNoun(scene, at)
    )
      return [];
  }
  return [];
}

function placeFrom(scene: Scene, at: number): Seated<PlaceMention> | undefined {
  const token = scene.sentence.tokens[at]!;
  const place = scene.places.find((p) => p.mention.start <= token.start && token.start < p.mention.end);
  return place && { ...place, head: seatOf(scene.sentence, place.mention) };
}

function sight(
  scene: Scene,
  verb: number,
  frame: VerbFrame,
  parties: readonly Party[],
  grounds: readonly Ground[],
): Sighting {
  return {
    rule: `order:${lemmaOf(scene.sentence, verb)}`,
    scene,
    predicate: verb,
    change: frame.change,
    grounds,
    parties,
    against: [],
    words: scene.actors
      .filter((a) => a.mention.end <= scene.sentence.tokens[verb]!.start)
      .slice(-1)
      .map((a) => a.head),
  };
}
