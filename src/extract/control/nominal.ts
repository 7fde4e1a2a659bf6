import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Token } from '../../terms/sentence.ts';
import { byPhrase, isPassive } from './passive.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';
import { leadOf, phrasesAfter, phrasesOf, type Phrase } from './phrases.ts';
import { possessorOf, subjectOf } from './clause.ts';
import { groundsAt, type Ground } from './ground.ts';
import { nounGrounds } from './nounGround.ts';
import { LIGHT_VERBS, NOUN_FRAMES, REPEL_VERBS, type NounFrame } from './nouns.ts';
import { partiesAt, type Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';

/** What an attack is made with, not by: "artillery fire", "drone strikes". */
const WEAPONRY =
  /^(?:artillery|drones?|rockets?|missiles?|air|mortars?|tanks?|aircraft|warplanes?|helicopters?|jets?|gun|military)$/;

/** Reads action nouns: "the capture of P", "the rebels launched an offensive on P", "clashes broke out in P". */
export function nounSightings(scene: Scene): Sighting[] {
  return scene.sentence.tokens.flatMap((token, noun) => {
    const isNoun = ['NOUN', 'PROPN', 'VERB'].includes(token.upos) || scene.sentence.tokens[noun + 1]?.upos === 'ADP';
    if (!isNoun) return [];
    const frame = frameOf(token);
    if (frame === undefined || isDead(scene, noun) || isInName(scene, noun) || isTraded(scene, noun)) return [];
    if (isMeasured(scene, noun)) return [];
    const isNamed = isNounOf(scene, noun) || ownerOfNoun(scene, noun) !== null || isDressed(scene, noun);
    if (token.upos === 'VERB' && !isNamed && !(/ing$/.test(token.text) && isGerund(scene, noun))) return [];
    const seen = readNoun(scene, noun, frame);
    return seen === null ? [] : [seen];
  });
}

/** Each word of the frames with the place of the first frame that has it. */
const FIRST_FRAMES: ReadonlyMap<string, number> = new Map(
  NOUN_FRAMES.flatMap((frame, i) => [...frame.words].map((word) => [word, i] as const)).reverse(),
);

/** The first frame that has the token's word or its lemma. */
function frameOf(token: Token): NounFrame | undefined {
  const first = Math.min(
    FIRST_FRAMES.get(token.text.toLowerCase()) ?? Infinity,
    FIRST_FRAMES.get(token.lemma.toLowerCase()) ?? Infinity,
  );
  return NOUN_FRAMES[first];
}

/** "the Movement for Democracy in Liberia": a word of a name is no event. */
function isInName(scene: Scene, noun: number): boolean {
  const token = scene.sentence.tokens[noun]!;
  return (
    /^\p{Lu}/u.test(token.text) &&
    scene.actors.some(
      ({ mention }) =>
        !mention.isAnaphor && mention.start <= token.start && token.end <= mention.end && / /.test(mention.text),
    )
  );
}

/** "its losses" are the dead; only "losses of P" is ground. */
function isDead(scene: Scene, noun: number): boolean {
  return wordOf(scene.sentence, noun) === 'losses' && !/^of$/.test(wordOf(scene.sentence, noun + 1));
}

/** "traded fire": its verb tells of it. */
function isTraded({ sentence }: Scene, noun: number): boolean {
  const { head } = sentence.tokens[noun]!;
  return (
    isRelation(sentence.tokens[noun]!, 'obj') && head >= 0 && /^(?:trade|exchange|swap)$/.test(lemmaOf(sentence, head))
  );
}

/** A gerund is an action noun only where it behaves as one: with "of", or after a determiner. */
function isGerund(scene: Scene, noun: number): boolean {
  if (wordOf(scene.sentence, noun) === 'fighting')
    return (
      wordOf(scene.sentence, noun - 1) === 'of' || childrenOf(scene.sentence, noun, 'nsubj', 'aux', 'obj').length === 0
    );
  const isOf = phrasesOf(scene.sentence, noun).some(
    (p) => p.lead === 'of' && scene.sentence.tokens[p.head]!.head === noun,
  );
  return isOf || childrenOf(scene.sentence, noun, 'det').length > 0;
}

/** "declares capture of P": tagged a verb, seated and followed like a noun. */
function isNounOf({ sentence }: Scene, index: number): boolean {
  const token = sentence.tokens[index]!;
  const isAlone = /^(?:root|parataxis)$/.test(token.deprel) && childrenOf(sentence, index, 'nsubj', 'obj').length === 0; // "29 March: Capture of P"
  const isSeated = isAlone || ['obj', 'obl', 'nsubj', 'nmod'].some((r) => isRelation(token, r));
  const isSiege = wordOf(sentence, index) === 'siege' && /^(?:to|on)$/.test(wordOf(sentence, index + 1)); // "laid siege to P"
  return isSeated && (wordOf(sentence, index + 1) === 'of' || isSiege);
}

/** "gun battles erupted", "army shelling killed six": tagged a verb, dressed and seated like a noun. */
function isDressed({ sentence }: Scene, index: number): boolean {
  const token = sentence.tokens[index]!;
  const isEntry = sentence.tokens[index - 1]?.text === ':' && /^(?:appos|root|parataxis)$/.test(token.deprel); // "Feb. 1: Battle at P"
  const isSeated = isEntry || ['obj', 'obl', 'nsubj', 'nmod'].some((r) => isRelation(token, r));
  const isDone = childrenOf(sentence, index, 'nsubj', 'aux', 'obj', 'mark').length > 0;
  if (!isSeated || isDone) return false;
  const isBare = /^(?:shelling|bombing|shooting|bombardment)$/.test(wordOf(sentence, index)); // "shelling killed six"
  return (
    isBare ||
    (isEntry && sentence.tokens[index + 1]?.upos === 'ADP') ||
    childrenOf(sentence, index, 'det', 'amod', 'compound', 'nummod', 'nmod:poss').some((i) => i < index)
  );
}

/** "The [rebel advance] on P": tagged a verb, but behind a determiner and one of the rebels; gives the actor, else null. */
export function ownerOfNoun(scene: Scene, index: number): number | null {
  const { sentence } = scene;
  const token = sentence.tokens[index]!;
  if (token.upos !== 'VERB' || token.text !== token.lemma || !NOUN_FRAMES.some((f) => f.words.has(token.text)))
    return null;
  const owner = sentence.tokens[index - 1];
  const actor = scene.actors.find(({ mention }) => mention.end === owner?.end);
  if (actor === undefined || /s$/i.test(owner!.text)) return null;
  const first = sentence.tokens.findIndex((t) => t.start >= actor.mention.start);
  return [first, first - 1].some((i) => /^(?:the|a|an|this|that|another)$/.test(wordOf(sentence, i)))
    ? actor.head
    : null;
}

/** "the battle group", "strike force", "attack helicopters": the noun only describes another. */
function isMeasured(scene: Scene, noun: number): boolean {
  return isRelation(scene.sentence.tokens[noun]!, 'compound') || isRelation(scene.sentence.tokens[noun]!, 'flat');
}

function readNoun(scene: Scene, noun: number, frame: NounFrame): Sighting | null {
  const { sentence } = scene;
  const phrases = phrasesAfter(sentence, noun);
  const verb = sentence.tokens[noun]!.head;
  const hit = partiesUnder(scene, noun, frame);
  const withstood = withstoodGround(scene, noun, frame);
  if (withstood.length > 0)
    return {
      rule: `noun:${wordOf(sentence, noun)}`,
      scene,
      predicate: verb,
      change: 'holds',
      grounds: withstood,
      parties: [],
      against: ownParties(scene, noun, phrases),
      words: [noun],
    };
  const named = nounGrounds(scene, noun, frame, phrases);
  const told = named.length > 0 ? named : repelledGround(scene, noun, frame);
  const isOpen = told.length === 0 && (hit.length > 0 || isThatRepelled(scene, noun, frame));
  const grounds: readonly Ground[] = isOpen ? [{ place: null, part: null, token: noun, isImplied: true }] : told;
  if (grounds.length === 0) return null;

  const light = lightSubject(scene, noun, verb);
  const own = ownParties(scene, noun, phrases);
  const beside = verb >= 0 && isRelation(sentence.tokens[noun]!, 'nsubj') ? phrasesOf(sentence, verb) : []; // "battles raged in P between A and B"
  const between = [...phrases, ...beside.filter((p) => p.lead === 'between' && !phrases.includes(p))]
    .filter((p) => /^(?:between|with|among|against)$/.test(p.lead) && !isBorder(scene, p))
    .flatMap((p) => partiesAt(scene, p.head));
  const word = wordOf(sentence, noun);
  const isAdmitted =
    /^(?:withdraws|loses)$/.test(frame.change) &&
    word !== 'fall' &&
    /^(?:admit|announce|acknowledge|concede)$/.test(verb < 0 ? '' : lemmaOf(sentence, verb));
  const admitting = isAdmitted ? partiesAt(scene, subjectOf(sentence, verb)) : [];
  const parties = own.length > 0 ? own : light.length > 0 ? light : admitting;

  if (word === 'operation' && parties.length === 0) return null; // "the P operation" names a topic

  if (frame.change === 'contested') {
    const fighting = grounds.some((g) => g.isImplied === true) ? partiesAt(scene, subjectOf(sentence, verb)) : [];
    return sighting(distinct([...parties, ...between, ...fighting]), [], 'contested');
  }
  if (frame.change === 'loses') {
    const winner = phrases.filter((p) => p.lead === 'to').flatMap((p) => partiesAt(scene, p.head));
    return winner.length > 0 ? sighting(winner, own, 'takes') : sighting(parties, [], 'loses');
  }
  const isRepelled = verb >= 0 && REPEL_VERBS.has(lemmaOf(sentence, verb)) && frame.change !== 'withdraws';
  if (isRepelled && isRelation(sentence.tokens[noun]!, 'obj')) {
    const holder = partiesAt(scene, subjectOf(sentence, verb));
    return holder.length > 0 ? { ...sighting(holder, own, 'holds'), predicate: verb } : null;
  }
  if (isRepelled && isRelation(sentence.tokens[noun]!, 'nsubj') && isPassive(sentence, verb))
    return { ...sighting(partiesAt(scene, byPhrase(sentence, verb)), own, 'holds'), predicate: verb };
  const isHeard = verb >= 0 && lemmaOf(sentence, verb) === 'hear' && isRelation(sentence.tokens[noun]!, 'nsubj');
  if (isHeard && parties.length === 0) return sighting([], [], 'contested'); // "shelling was heard at P"
  if (word === 'shelling' || frame.change !== 'attacks')
    return sighting(parties, others(between, parties), frame.change);
  return sighting(
    parties,
    others(
      [...hit, ...between, ...phrases.filter((p) => p.lead === 'on').flatMap((p) => partiesAt(scene, p.head))],
      parties,
    ),
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

/** "P has withstood two assaults": the place that still stands. */
function withstoodGround(scene: Scene, noun: number, frame: NounFrame): Ground[] {
  const { sentence } = scene;
  const token = sentence.tokens[noun]!;
  if (frame.change !== 'attacks' || !isRelation(token, 'obj')) return [];
  if (token.head < 0 || !/^(?:withstand|resist|survive)$/.test(lemmaOf(sentence, token.head))) return [];
  const subject = subjectOf(sentence, token.head);
  return subject === null || partiesAt(scene, subject).length > 0 ? [] : groundsAt(scene, subject);
}

/** "the attack had been repulsed", "beat off an assault on the barracks": on the ground the story stands on. */
function isThatRepelled({ sentence }: Scene, noun: number, frame: NounFrame): boolean {
  const token = sentence.tokens[noun]!;
  if (frame.change !== 'attacks' || token.head < 0 || !REPEL_VERBS.has(lemmaOf(sentence, token.head))) return false;
  const isDefinite = hasChild(sentence, noun, ['det', 'nmod:poss'], /^(?:the|that|this|both|these|those)$/);
  return isDefinite && (isRelation(token, 'obj') || isPassive(sentence, token.head));
}

/** "In P, the corps repulsed an attack from the south": where the verb says it was. */
function repelledGround(scene: Scene, noun: number, frame: NounFrame): Ground[] {
  const { sentence } = scene;
  const { head } = sentence.tokens[noun]!;
  if (frame.change !== 'attacks' || head < 0 || !REPEL_VERBS.has(lemmaOf(sentence, head))) return [];
  if (!isRelation(sentence.tokens[noun]!, 'obj') && sentence.tokens[noun]!.deprel !== 'nsubj:pass') return [];
  const local = phrasesOf(sentence, head).filter(
    (p) => /^(?:in|at|near|outside|around)$/.test(p.lead) && sentence.tokens[p.head]!.head === head,
  );
  return local.map((p) => groundsAt(scene, p.head)).find((grounds) => grounds.length > 0) ?? [];
}

/** "the column came under fire from rebels": those who are under it. */
function partiesUnder(scene: Scene, noun: number, frame: NounFrame): Party[] {
  const { sentence } = scene;
  const verb = sentence.tokens[noun]!.head;
  if (frame.change !== 'attacks' || verb < 0 || leadOf(sentence, noun) !== 'under') return [];
  return partiesAt(scene, subjectOf(sentence, verb));
}

/** "the border with Chad", "the crossing with Egypt" tell of no enemy. */
function isBorder({ sentence }: Scene, phrase: Phrase): boolean {
  const near = [sentence.tokens[phrase.head]!.head, phrase.start - 1];
  return near.some((i) => /^(?:border|frontier|boundary|crossing|line|road|route|link)$/.test(wordOf(sentence, i)));
}

/** The subject of the verb that carries the noun: "the army launched …". */
function lightSubject(scene: Scene, noun: number, verb: number): readonly Party[] {
  const token = scene.sentence.tokens[noun]!;
  if (verb < 0) return [];
  const lead = leadOf(scene.sentence, noun);
  const isAttack = NOUN_FRAMES.some((f) => f.change === 'attacks' && f.words.has(wordOf(scene.sentence, noun)));
  const isIn = isAttack && /^(?:in|during|with|by|through)$/.test(lead) && isRelation(token, 'obl');
  if (isIn) return partiesAt(scene, subjectOf(scene.sentence, verb)); // "killed ten in an attack"
  if (!isRelation(token, 'obj') && !/^(?:out|with)$/.test(lead)) return []; // "carried out strikes"
  if (!LIGHT_VERBS.has(lemmaOf(scene.sentence, verb))) return [];
  return partiesAt(scene, subjectOf(scene.sentence, verb));
}

/** "by the army", "the army's", "the rebel offensive", "Russian strikes", "a withdrawal of the troops". */
function ownParties(scene: Scene, noun: number, phrases: readonly Phrase[]): Party[] {
  const possessor = ownerOfNoun(scene, noun) ?? possessorOf(scene.sentence, noun);
  const isWeapon = possessor !== null && possessor < noun && WEAPONRY.test(wordOf(scene.sentence, possessor)); // "artillery fire"
  const found = isWeapon ? [] : partiesAt(scene, possessor);
  if (found.length > 0) return found;
  const laid = childrenOf(scene.sentence, noun, 'acl').filter((i) => LAYS.test(lemmaOf(scene.sentence, i)));
  const laying = laid.flatMap((i) => partiesAt(scene, byPhrase(scene.sentence, i))); // "a siege imposed by the army"
  if (laying.length > 0) return laying;
  const described = childrenOf(scene.sentence, noun, 'amod', 'compound')
    .filter((i) => !WEAPONRY.test(wordOf(scene.sentence, i)))
    .flatMap((i) => partiesAt(scene, i));
  if (described.length > 0) return described;
  const isSiege = /^(?:siege|blockade|encirclement)$/.test(wordOf(scene.sentence, noun)); // of those in it
  const isUnder = leadOf(scene.sentence, noun) === 'under'; // "under fire from rebels"
  return phrases
    .filter((p) => (isSiege ? /^by$/ : /^(?:of|by)$/).test(p.lead) || (isUnder && p.lead === 'from'))
    .flatMap((p) => partiesAt(scene, p.head));
}

const LAYS = /^(?:impose|lay|enforce|maintain|mount|launch)$/;

function others(found: readonly Party[], parties: readonly Party[]): Party[] {
  return distinct(found.filter((other) => !parties.some((party) => party.id === other.id)));
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}
