import { childrenOf, isRelation } from '../../language/tree.ts';
import { byPhrase, isPassive } from './passive.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';
import { objectsOf, subjectsOf } from './clause.ts';
import { distancesIn } from './distance.ts';
import { actingSubject, againstIn, canAct, FIGHTING, heldSubject, STRIKES, WEAPON, winnerOf } from './doers.ts';
import { groundsAt, isGroundNoun } from './ground.ts';
import { pointedGround } from './pointedGround.ts';
import { wholeList } from './list.ts';
import { NOUN_FRAMES } from './nouns.ts';
import { isForceWord, partiesAt } from './party.ts';
import { phrasesOf } from './phrases.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { goalOf, groundsOfUnits, isGoneAway, topicOf } from './verbGround.ts';
import type { VerbFrame } from './verbFrame.ts';
import { AWAY } from './verbs.ts';

/** "are positioned 25 km to the north of it": near, not in. */
function distanceBehind({ sentence, passage }: Scene, verb: number): boolean {
  const text = passage.text.slice(sentence.tokens[verb]!.end, sentence.end);
  return distancesIn(text).some((distance) => distance.start <= 8);
}

/** "holding out", "held firm", "holding the line". */
function isHoldingOut(sentence: Sentence, verb: number): boolean {
  const [next, second] = [wordOf(sentence, verb + 1), wordOf(sentence, verb + 2)];
  return /^(?:out|firm)$/.test(next) || (/^(?:the|their)$/.test(next) && /^(?:lines?|ground)$/.test(second));
}

/** "A moved into P", "A pulled out of P", "the defenders are holding out". */
export function readGoal(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const isTurned = isPassive(sentence, verb);
  if (frame.isStateOnly === true && !isTurned) return null;
  const subject =
    isTurned && !/^(?:withdraws|holds)$/.test(frame.change)
      ? frame.change === 'attacks'
        ? byPhrase(sentence, verb) // "rockets were fired at P by A"
        : null
      : actingSubject(scene, verb);
  const held = frame.change === 'holds' && isHoldingOut(sentence, verb) ? readHeldOut(scene, verb, frame) : null;
  if (held !== null) return held;
  if (!canAct(scene, subject, frame, false)) return null;
  const isWeapon = frame.isWithWeapon
    ? hasWeapon(scene, verb, isTurned)
    : subject !== null && WEAPON.test(wordOf(sentence, subject));
  if (frame.isWithWeapon === true && !isWeapon) return null;
  if (frame.isByWeapon === true && (isTurned || subject === null || !isThrown(scene, subject))) return null;
  if (frame.isOpen && frame.change === 'attacks' && !isWeapon && !STRIKES.test(lemmaOf(sentence, verb))) return null;
  const isLeft = frame.change === 'withdraws' && objectsOf(sentence, verb).some((i) => groundsAt(scene, i).length > 0);
  if (isLeft) return null; // "left P and part of Q": the object says from where
  if (/^(?:remain|stay)$/.test(lemmaOf(sentence, verb)) && isOnEdge(scene, verb)) return null; // they are near it, not in it
  const above = sentence.tokens[verb]!.head;
  const isAfterLeaving = isRelation(sentence.tokens[verb]!, 'conj') && AFTER_LEAVING.test(lemmaOf(sentence, above));
  if (lemmaOf(sentence, verb) === 'take' && isAfterLeaving) return null; // "left P and took up positions outside it"
  if (lemmaOf(sentence, verb) === 'run' && (isTurned || objectsOf(sentence, verb).length > 0)) return null; // "run a prison"
  const isInward =
    frame.change === 'withdraws' && hasChild(sentence, verb, ['advmod', 'compound:prt'], /^(?:in|forward|on)$/);
  if (isInward || isBackInto(scene, verb, frame)) return null; // "drove in from P"
  const led = goalOf(scene, verb, frame);
  const goal =
    led.length > 0 || subject === null || !/^re-?(?:deploy|position)/.test(lemmaOf(sentence, verb))
      ? led
      : groundsOfUnits(scene, subject);
  // "More than 100 soldiers crossed into Rwanda": over a border, which is no ground won
  if (lemmaOf(sentence, verb) === 'cross' && goal.some((g) => g.place?.place.kind === 'country')) return null;
  if (goal.length === 0 && !(frame.change === 'withdraws' && isGoneAway(scene, verb))) return null;
  const parties = partiesAt(scene, subject);
  return {
    rule: `verb:${lemmaOf(sentence, verb)}`,
    scene,
    predicate: verb,
    change:
      frame.isStateOnly === true && distanceBehind(scene, verb)
        ? 'advances'
        : /^(?:advances|enters)$/.test(frame.change) && subject !== null && FIGHTING.test(wordOf(sentence, subject))
          ? 'contested'
          : frame.change,
    grounds: wholeList(scene, goal, 'after'),
    parties,
    against: againstIn(scene, verb, parties),
    words: subject === null ? [] : [subject],
  };
}

/** "slipped back into P": verbs of coming and going go where their "into" leads; those who fall back into P have left another place. */
function isBackInto(scene: Scene, verb: number, frame: VerbFrame): boolean {
  const { sentence } = scene;
  if (frame.change !== 'withdraws' || !/^(?:slip|stream|drive|go|run|walk|file)$/.test(lemmaOf(sentence, verb)))
    return false;
  return phrasesOf(sentence, verb).some(
    (p) => /(?:^| )(?:into|inside)$/.test(p.lead) && groundsAt(scene, p.head).length > 0,
  );
}

const AFTER_LEAVING = /^(?:leave|withdraw|retreat|abandon|pull|flee|evacuate|quit)$/;

/** "remain on the outskirts of P". */
export function isOnEdge({ sentence }: Scene, verb: number): boolean {
  return phrasesOf(sentence, verb).some(
    (p) => /(?:^| )(?:on|at)$/.test(p.lead) && /^(?:edges?|outskirts|fringes?|gates?)$/.test(wordOf(sentence, p.head)),
  );
}

/** Shells, drones and bombers; of strikes and raids the rule for nouns tells. */
function isThrown({ sentence }: Scene, subject: number): boolean {
  const word = wordOf(sentence, subject);
  const isNoun = NOUN_FRAMES.some((frame) => frame.words.has(word));
  return (WEAPON.test(word) && !isNoun) || (word === 'bomber' && wordOf(sentence, subject - 1) === 'suicide');
}

/** "rained shells on P", "drones were launched at P". */
function hasWeapon({ sentence }: Scene, verb: number, isTurned: boolean): boolean {
  const sent = isTurned ? subjectsOf(sentence, verb) : objectsOf(sentence, verb);
  return sent.some(
    (i) => WEAPON.test(wordOf(sentence, i)) || /^(?:rounds?|salvos?|warheads?)$/.test(wordOf(sentence, i)),
  );
}

/** "The defenders are holding out", "P was holding out": with no ground said, the subject's own or that of the story. */
function readHeldOut(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const subject = heldSubject(scene, verb);
  if (subject === null || goalOf(scene, verb, frame).length > 0) return null;
  const held = groundsAt(scene, subject);
  const isGround = held.length > 0 && !isForceWord(scene, subject); // not "an army garrison at P"
  const parties = isGround ? [] : partiesAt(scene, actingSubject(scene, verb));
  if (held.length === 0 && parties.length === 0) return null;
  return {
    rule: `verb:${lemmaOf(scene.sentence, verb)}`,
    scene,
    predicate: verb,
    change: 'holds',
    grounds: held.length > 0 ? held : [{ place: null, part: null, token: verb, isImplied: true }],
    parties,
    against: [],
    words: [subject],
  };
}

/** "A drove B out of P": said of B, against A. */
export function readMover(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const subject = actingSubject(scene, verb);
  const isBareHeadline =
    scene.passage.in === 'headline' &&
    objectsOf(sentence, verb).length === 0 &&
    !/^(?:withdraw|pull)/.test(lemmaOf(sentence, verb)) &&
    !/ing$/i.test(sentence.tokens[verb]!.text) &&
    wordOf(sentence, verb) !== lemmaOf(sentence, verb); // "rebels chased from P"
  const passive = isPassive(sentence, verb) || isBareHeadline;
  const moved = passive ? subject : (objectsOf(sentence, verb)[0] ?? null);
  const parties = partiesAt(scene, moved);
  if (moved === null || parties.length === 0) return null;
  const ground = goalOf(scene, verb, frame);
  const isBare = childrenOf(sentence, verb).some((i) => AWAY.test(wordOf(sentence, i)));
  if (ground.length === 0 && !isBare) return null;
  const isOwn = /^(?:pull|withdraw)$/.test(lemmaOf(sentence, verb)); // "pulled its troops out": nobody pushed
  const pusher = isOwn ? null : passive ? byPhrase(sentence, verb) : subject;
  return {
    rule: `verb:${lemmaOf(sentence, verb)}`,
    scene,
    predicate: verb,
    change: 'withdraws',
    grounds: wholeList(scene, ground, 'after'),
    parties,
    against: partiesAt(scene, pusher),
    words: pusher === null ? [moved] : [pusher, moved],
  };
}

/** "P fell to A", "P and Q followed". */
export function readFall(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const subject = heldSubject(scene, verb);
  const named = subject === null ? [] : groundsAt(scene, subject);
  const winner = winnerOf(scene, verb);
  const isIt = subject !== null && winner.length > 0 && wordOf(sentence, subject) === 'it'; // "it fell to the rebels"
  const isHeadlines = subject !== null && scene.passage.in === 'headline' && isGroundNoun(scene, subject); // "city has fallen"
  const grounds = named.length > 0 ? named : isIt || isHeadlines ? pointedGround(scene, subject) : topicOf(scene, verb);
  if (grounds.length === 0) return null;
  if (lemmaOf(sentence, verb) === 'collapse' && grounds.some((g) => g.place?.place.kind === 'country')) return null; // a truce or a state did
  const isFollow = lemmaOf(sentence, verb) === 'follow'; // "P and Q followed on Saturday"
  if (frame.particle !== undefined && winner.length === 0) return null;
  const isYielding = /^(?:surrender|succumb|capitulate)$/.test(lemmaOf(sentence, verb));
  const isPeople = subject !== null && isYielding && isForceWord(scene, subject) && winner.length === 0;
  if (isFollow && objectsOf(sentence, verb).length > 0) return null;
  return {
    rule: `verb:${lemmaOf(sentence, verb)}`,
    scene,
    predicate: verb,
    change: winner.length === 0 && !isFollow ? 'loses' : frame.change,
    grounds: wholeList(scene, grounds, 'before'),
    parties: isPeople ? partiesAt(scene, subject) : winner,
    against: [],
    words: subject === null ? [] : [subject],
  };
}
