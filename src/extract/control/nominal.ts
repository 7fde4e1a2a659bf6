import { childrenOf, isRelation } from '../../language/tree.ts';
import {
  antecedentOf,
  bareLead,
  leadOf,
  lemmaOf,
  phrasesAfter,
  phrasesOf,
  possessorOf,
  subjectOf,
  wordOf,
  type Phrase,
} from './clause.ts';
import { groundsAt, type Ground } from './ground.ts';
import { HAPPEN_VERBS, LIGHT_VERBS, NOUN_FRAMES, REPEL_VERBS, type NounFrame } from './nouns.ts';
import { partiesAt, type Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { VERB_LEMMAS } from './verbs.ts';

const EXAMPLES = /^(?:including|like|such as|among them|notably)$/;

/** Reads action nouns: "the capture of P", "the rebels launched an offensive on P", "clashes broke out in P". */
export function nounSightings(scene: Scene): Sighting[] {
  return scene.sentence.tokens.flatMap((token, noun) => {
    const isNoun = ['NOUN', 'PROPN', 'VERB'].includes(token.upos) || scene.sentence.tokens[noun + 1]?.upos === 'ADP';
    if (!isNoun) return [];
    const frame = NOUN_FRAMES.find(
      (f) => f.words.has(token.text.toLowerCase()) || f.words.has(token.lemma.toLowerCase()),
    );
    if (frame === undefined || (token.upos === 'VERB' && !/ing$/.test(token.text)) || isMeasured(scene, noun))
      return [];
    if (token.upos === 'VERB' && !isGerund(scene, noun)) return [];
    const seen = readNoun(scene, noun, frame);
    return seen === null ? [] : [seen];
  });
}

/** A gerund is an action noun only where it behaves as one: with "of", or after a determiner. */
function isGerund(scene: Scene, noun: number): boolean {
  if (wordOf(scene.sentence, noun) === 'fighting')
    return childrenOf(scene.sentence, noun, 'nsubj', 'aux', 'obj').length === 0;
  const isOf = phrasesOf(scene.sentence, noun).some(
    (p) => p.lead === 'of' && scene.sentence.tokens[p.head]!.head === noun,
  );
  return isOf || childrenOf(scene.sentence, noun, 'det').length > 0;
}

/** "the battle group", "strike force", "attack helicopters": the noun only describes another. */
function isMeasured(scene: Scene, noun: number): boolean {
  return isRelation(scene.sentence.tokens[noun]!, 'compound') || isRelation(scene.sentence.tokens[noun]!, 'flat');
}

function readNoun(scene: Scene, noun: number, frame: NounFrame): Sighting | null {
  const { sentence } = scene;
  const phrases = phrasesAfter(sentence, noun);
  const verb = sentence.tokens[noun]!.head;
  const grounds = groundsOf(scene, noun, frame, phrases, verb);
  if (grounds.length === 0) return null;

  const light = lightSubject(scene, noun, verb);
  const own = ownParties(scene, noun, phrases);
  const between = phrases
    .filter((p) => /^(?:between|with|among|against)$/.test(p.lead))
    .flatMap((p) => partiesAt(scene, p.head));
  const parties = own.length > 0 ? own : light;
  const word = wordOf(sentence, noun);

  if (frame.change === 'contested') {
    const beside = grounds.some((g) => g.isImplied === true) ? partiesAt(scene, subjectOf(sentence, verb)) : [];
    return sighting(distinct([...parties, ...between, ...beside]), [], 'contested');
  }
  if (frame.change === 'loses') {
    const winner = phrases.filter((p) => p.lead === 'to').flatMap((p) => partiesAt(scene, p.head));
    return winner.length > 0 ? sighting(winner, own, 'takes') : sighting(own, [], 'loses');
  }
  if (
    REPEL_VERBS.has(lemmaOf(sentence, verb)) &&
    isRelation(sentence.tokens[noun]!, 'obj') &&
    frame.change !== 'withdraws'
  ) {
    const holder = partiesAt(scene, subjectOf(sentence, verb));
    return holder.length > 0 ? { ...sighting(holder, own, 'holds'), predicate: verb } : null;
  }
  if (word === 'shelling' || frame.change !== 'attacks')
    return sighting(parties, others(between, parties), frame.change);
  return sighting(
    parties,
    others([...between, ...phrases.filter((p) => p.lead === 'on').flatMap((p) => partiesAt(scene, p.head))], parties),
    'attacks',
  );

  function sighting(who: readonly Party[], against: readonly Party[], change: Sighting['change']): Sighting {
    return {
      rule: `noun:${word}`,
      scene,
      predicate: noun,
      change,
      grounds,
      parties: who,
      against,
      words: light.length > 0 && own.length === 0 ? [verb, subjectOf(sentence, verb) ?? verb] : [],
    };
  }
}

function groundsOf(scene: Scene, noun: number, frame: NounFrame, phrases: readonly Phrase[], verb: number): Ground[] {
  const own = nearest(
    scene,
    phrases.filter((phrase) => phrase.head > noun),
    frame,
  );
  if (own.length > 0) return own;
  const { sentence } = scene;
  // "its capture", "Aleppo's fall", "the Aleppo offensive"
  const owner = childrenOf(sentence, noun, 'nmod:poss', 'compound');
  if (/^(?:takes|retakes|loses|besieges)$/.test(frame.change) && owner.some((i) => wordOf(sentence, i) === 'its'))
    return [{ place: null, part: null, token: noun, isImplied: true }];
  const owned = owner.filter((i) => scene.places.some((p) => p.head === i && p.mention.place.kind !== 'country'));
  if (owned.length > 0) return owned.flatMap((i) => groundsAt(scene, i));
  if (frame.isLoose !== true || verb < 0) return [];
  // "entered the city after heavy clashes": where the change told beside them happened
  if (
    frame.change === 'contested' &&
    phrases.length === 0 &&
    /^(?:after|following|amid|despite)$/.test(leadOf(sentence, noun)) &&
    isBesideChange(scene, verb)
  )
    return [{ place: null, part: null, token: noun, isImplied: true }];
  if (/^under$/.test(leadOf(sentence, noun)) && frame.change === 'attacks') {
    const subject = subjectOf(sentence, verb); // "the town came under shelling"
    return subject === null ? [] : groundsAt(scene, subject);
  }
  const relation = sentence.tokens[noun]!;
  if (isRelation(relation, 'obj') && /^(?:see|witness|experience|suffer)$/.test(lemmaOf(sentence, verb))) {
    const stage = subjectOf(sentence, verb); // "the region has seen heavy fighting"
    const seen = stage === null ? [] : groundsAt(scene, stage);
    if (seen.length > 0) return seen;
  }
  const relative = childrenOf(sentence, noun, 'acl:relcl').find((i) => HAPPEN_VERBS.has(lemmaOf(sentence, i)));
  if (relative !== undefined) {
    const there = nearest(scene, phrasesOf(sentence, relative), frame); // "strikes that killed ten in P"
    if (there.length > 0) return there;
  }
  const isLoose =
    (isRelation(relation, 'obj') &&
      (LIGHT_VERBS.has(lemmaOf(sentence, verb)) || HAPPEN_VERBS.has(lemmaOf(sentence, verb)))) ||
    (isRelation(relation, 'nsubj') && HAPPEN_VERBS.has(lemmaOf(sentence, verb)));
  if (!isLoose) return [];
  const beside = nearest(scene, phrasesOf(sentence, verb), frame);
  if (beside.length > 0) return beside;
  // "fighting hit the town", "clashes have reached it"
  if (!isRelation(relation, 'nsubj')) return [];
  return childrenOf(sentence, verb, 'obj').flatMap((i) => groundsAt(scene, antecedentOf(sentence, i)));
}

/** Says whether a verb tells of a front: "captured … after clashes", not "met … after clashes". */
function isBesideChange(scene: Scene, verb: number): boolean {
  return VERB_LEMMAS.has(lemmaOf(scene.sentence, verb));
}

function nearest(scene: Scene, phrases: readonly Phrase[], frame: NounFrame): Ground[] {
  return (
    phrases
      .filter(
        (phrase) => frame.leads.test(bareLead(phrase.lead)) || (frame.isLoose === true && EXAMPLES.test(phrase.lead)),
      )
      .map((phrase) => groundsAt(scene, phrase.head, frame.isLoose))
      .find((grounds) => grounds.length > 0) ?? []
  );
}

/** The subject of the verb that carries the noun: "the army launched …". */
function lightSubject(scene: Scene, noun: number, verb: number): readonly Party[] {
  const token = scene.sentence.tokens[noun]!;
  const isCarried = isRelation(token, 'obj') || /^(?:out|with)$/.test(leadOf(scene.sentence, noun)); // "carried out strikes"
  if (verb < 0 || !isCarried) return [];
  if (!LIGHT_VERBS.has(lemmaOf(scene.sentence, verb))) return [];
  return partiesAt(scene, subjectOf(scene.sentence, verb));
}

/** "by the army", "the army's", "the rebel offensive", "Russian strikes", "a withdrawal of the troops". */
function ownParties(scene: Scene, noun: number, phrases: readonly Phrase[]): Party[] {
  const possessor = possessorOf(scene.sentence, noun);
  const found = partiesAt(scene, possessor);
  if (found.length > 0) return found;
  const described = childrenOf(scene.sentence, noun, 'amod', 'compound').flatMap((i) => partiesAt(scene, i));
  if (described.length > 0) return described;
  return phrases.filter((p) => /^(?:of|by)$/.test(p.lead)).flatMap((p) => partiesAt(scene, p.head));
}

function others(found: readonly Party[], parties: readonly Party[]): Party[] {
  return distinct(found.filter((other) => !parties.some((party) => party.id === other.id)));
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}
