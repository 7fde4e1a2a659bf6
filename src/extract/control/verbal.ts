import { childrenOf, isRelation } from '../../language/tree.ts';
import { actingSubject, againstIn, canAct, doersAt, FIGHTING, heldSubject, winnerOf } from './doers.ts';
import { byPhrase, isPassive } from './passive.ts';
import { hasChild, isVerb, lemmaOf, wordOf } from './words.ts';
import { objectsOf } from './clause.ts';
import { labelledGround } from './label.ts';
import { phrasesOf } from './phrases.ts';
import { groundsAt, type Ground } from './ground.ts';
import { leftSightings } from './left.ts';
import { wholeList } from './list.ts';
import { readFall, readGoal, readMover } from './moves.ts';
import { isForceWord, partiesAt, type Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { groundsOrLocal, namelessGround, topicOf, trappedGround } from './verbGround.ts';
import type { VerbFrame } from './verbFrame.ts';
import { FRAMES_OF } from './verbs.ts';

/** Reads the verbs of a sentence: "X captured P", "P was shelled", "A drove B out of P", "P fell to X". */
export function verbSightings(scene: Scene): Sighting[] {
  return scene.sentence.tokens.flatMap((_, verb) => {
    if (!isVerb(scene.sentence, verb) || isAsked(scene, verb) || isHyphened(scene, verb)) return [];
    if (
      hasChild(scene.sentence, verb, ['compound:prt', 'advmod'], /^up$/) &&
      /^(?:take|hold|push|move)$/.test(lemmaOf(scene.sentence, verb)) &&
      !hasChild(scene.sentence, verb, ['obj'], /^positions?$/)
    )
      return []; // "took up positions"
    if (
      lemmaOf(scene.sentence, verb) === 'desert' &&
      isPassive(scene.sentence, verb) &&
      byPhrase(scene.sentence, verb) === null
    )
      return []; // "P was deserted": empty
    const left = leftSightings(scene, verb);
    if (left !== null) return left;
    const isUp = hasChild(scene.sentence, verb, ['compound:prt', 'advmod'], /^up$/);
    for (const frame of FRAMES_OF.get(lemmaOf(scene.sentence, verb)) ?? []) {
      if (isUp && frame.change === 'takes' && frame.lemmas.has('take')) continue; // "took up positions around P"
      if (!hasParticle(scene, verb, frame)) continue;
      if (frame.isUnderSiege === true && !scene.sentence.tokens.some((token) => SIEGE.test(token.text))) continue;
      const seen = read(scene, verb, frame);
      if (seen !== null) return [seen, ...notTaken(scene, seen)];
    }
    return [];
  });
}

const SIEGE = /^(?:sieges?|besieged|encircled|encirclement|blockaded?|surrounded|trapped)$/i;

/** "It was not clear who held P": asked, not said. */
function isAsked(scene: Scene, verb: number): boolean {
  const subjects = childrenOf(scene.sentence, verb, 'nsubj');
  const who = subjects.find((i) => /^(?:who|which|what)$/.test(wordOf(scene.sentence, i)));
  const last = subjects.at(-1)!;
  if (who !== undefined && last > who && last < verb) return false; // "What we know: P fell"
  const before = who === undefined ? undefined : scene.sentence.tokens[who - 1];
  return who !== undefined && (before === undefined || !/^(?:NOUN|PROPN|PUNCT|NUM|PRON)$/.test(before.upos));
}

/** "Indian-administered P": an adjective; what it says of P is for the rule of held ground. */
function isHyphened({ sentence }: Scene, verb: number): boolean {
  const [name, hyphen, token] = [sentence.tokens[verb - 2], sentence.tokens[verb - 1], sentence.tokens[verb]!];
  return (
    hyphen !== undefined &&
    /^[-–]$/.test(hyphen.text) &&
    hyphen.end === token.start &&
    !/^(?:re|over|counter)$/i.test(name?.text ?? '')
  );
}

/** "taken by A, not B": that B did it is denied. */
function notTaken(scene: Scene, seen: Sighting): Sighting[] {
  const { tokens } = scene.sentence;
  const not = tokens.findIndex(
    (t, i) => i > seen.predicate && i - seen.predicate <= 9 && t.text === 'not' && tokens[i - 1]?.text === ',',
  );
  const actor = not < 0 ? undefined : scene.actors.find((a) => a.head > not && a.head - not <= 4);
  const parties = actor === undefined ? [] : partiesAt(scene, actor.head);
  return parties.length === 0 ? [] : [{ ...seen, parties, modality: 'denied', rule: `${seen.rule}-not` }];
}

/** "take back", "give up", "gain a foothold": the frame's other word stands under the verb, before the next clause. */
function hasParticle(scene: Scene, verb: number, frame: VerbFrame): boolean {
  if (frame.particle === undefined) return true;
  const { sentence } = scene;
  if (frame.particle.test(wordOf(sentence, verb + 1))) return true;
  return childrenOf(sentence, verb).some(
    (i) =>
      frame.particle!.test(wordOf(sentence, i)) &&
      i > verb &&
      ['compound:prt', 'advmod', 'obj', 'obl', 'case', 'mark', 'dep', 'xcomp', 'nmod'].some((r) =>
        isRelation(sentence.tokens[i]!, r),
      ),
  );
}

function read(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  if (frame.shape === 'object') return readObject(scene, verb, frame);
  if (frame.shape === 'goal') return readGoal(scene, verb, frame);
  if (frame.shape === 'mover') return readMover(scene, verb, frame);
  return readFall(scene, verb, frame);
}

/** "P: captured by rebels on Monday": a line under its label, whose participle has nobody for subject. */
function readLabelled(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const isBare =
    !/ing$/i.test(sentence.tokens[verb]!.text) &&
    wordOf(sentence, verb) !== lemmaOf(sentence, verb) &&
    childrenOf(sentence, verb, 'nsubj', 'obj').length === 0;
  const grounds = isBare ? labelledGround(scene, verb) : [];
  if (grounds.length === 0) return null;
  return {
    rule: `label:${lemmaOf(sentence, verb)}`,
    scene,
    predicate: verb,
    change: frame.change,
    grounds,
    parties: partiesAt(scene, byPhrase(sentence, verb)),
    against: [],
    words: [],
  };
}

function readObject(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const objects = objectsOf(sentence, verb);
  const labelled = objects.length === 0 ? readLabelled(scene, verb, frame) : null;
  if (labelled !== null) return labelled;
  const isPlainlyTurned = isPassive(sentence, verb);
  const subject = isPlainlyTurned || objects.length === 0 ? heldSubject(scene, verb) : actingSubject(scene, verb);
  const isTurned = isPlainlyTurned || (objects.length === 0 && isHeadlinePassive(scene, verb, subject));
  const patients = isTurned ? (subject === null ? [] : [subject]) : objects;
  const agent = isTurned ? byPhrase(sentence, verb) : subject;
  const own = patients.flatMap((i) => groundsOrLocal(scene, verb, i, frame));
  const held =
    own.length === 0 && frame.change === 'besieges' && frame.particle === undefined && frame.isNamedOnly !== true
      ? patients.flatMap((i) => trappedGround(scene, verb, i))
      : [];
  const found =
    held.length > 0
      ? held
      : own.length === 0 && isPlainlyTurned && (agent !== null || subject === null)
        ? topicOf(scene, verb)
        : own;
  if (frame.isOfEnemy === true && !isOfEnemy(scene, verb, agent)) return null;
  const nameless = patients.flatMap((i) => namelessGround(scene, i, agent, frame));
  const grounds = found.length > 0 ? found : nameless.length > 0 ? nameless : enteredGround(scene, verb, isTurned);
  if (grounds.length === 0) return null;
  if (!canAct(scene, agent, frame, isTurned)) return null;
  const parties = doersAt(scene, agent, frame);
  const winner = frame.change === 'loses' && isTurned ? winnerOf(scene, verb) : [];
  if (winner.length > 0) return { ...lost(winner), change: 'takes', parties: winner, against: parties };
  return lost(parties);

  function lost(who: readonly Party[]): Sighting {
    return {
      rule: `verb:${lemmaOf(sentence, verb)}`,
      scene,
      predicate: verb,
      change: nearness(scene, agent, frame, grounds),
      grounds: wholeList(scene, grounds, isTurned ? 'before' : isBehind(scene, verb, grounds) ? 'relative' : 'after'),
      parties: who,
      against: [
        ...againstIn(scene, verb, who),
        ...patients.flatMap((i) => (frame.isOpen || held.length > 0 ? partiesAt(scene, i) : [])),
      ].filter((other) => !who.some((party) => party.id === other.id)),
      words: [...(isTurned ? patients : []), ...(agent === null ? [] : [agent])],
    };
  }
}

/** "cleared P of militants", "the army cleared P": not "the road was cleared of snow". */
function isOfEnemy(scene: Scene, verb: number, agent: number | null): boolean {
  const of = phrasesOf(scene.sentence, verb).filter((phrase) => phrase.lead === 'of');
  return of.length > 0
    ? of.some((phrase) => partiesAt(scene, phrase.head).length > 0)
    : agent !== null && partiesAt(scene, agent).length > 0;
}

/** "They entered from three sides": where the story stands. */
function enteredGround({ sentence }: Scene, verb: number, isTurned: boolean): readonly Ground[] {
  const isBare =
    lemmaOf(sentence, verb) === 'enter' &&
    !isTurned &&
    /^(?:from|at|on|before|after|under)$/.test(wordOf(sentence, verb + 1));
  return isBare ? [{ place: null, part: null, token: verb, isImplied: true }] : [];
}

/** "P and Q, which the rebels hold": the verb's places stand before it. */
function isBehind({ sentence }: Scene, verb: number, grounds: readonly Ground[]): boolean {
  return (
    isRelation(sentence.tokens[verb]!, 'acl') &&
    grounds.every((g) => g.place !== null && g.isImplied !== true && g.token < verb)
  );
}

/** "clashes reached the town" is fighting, not an army's way. */
function nearness(
  scene: Scene,
  agent: number | null,
  frame: VerbFrame,
  grounds: readonly Ground[],
): Sighting['change'] {
  const isFight = agent !== null && FIGHTING.test(wordOf(scene.sentence, agent));
  if (frame.change === 'enters' && isFight) return 'contested';
  if (frame.change !== 'advances') return frame.change;
  if (grounds.some((ground) => ground.part === 'centre' || ground.part === 'neighbourhood')) return 'enters'; // "reached the main square"
  return isFight ? 'contested' : frame.change;
}

/** "Palmyra taken by the army", "Aleppo liberated": headlines leave the auxiliary out. */
function isHeadlinePassive(scene: Scene, verb: number, subject: number | null): boolean {
  if (subject === null || /ing$/i.test(scene.sentence.tokens[verb]!.text)) return false;
  const isLand = groundsAt(scene, subject).some((ground) => ground.place?.place.kind === 'country');
  const isTerse = scene.passage.in === 'headline' || isEntry(scene, verb);
  return !isLand && groundsAt(scene, subject).length > 0 && !isForceWord(scene, subject) && isTerse;
}

/** "31 March: San Pedro taken.": a line of a timeline, which has no other verb. */
function isEntry({ sentence }: Scene, verb: number): boolean {
  return (
    sentence.tokens[verb]!.head < 0 &&
    /^(?:taken|captured|seized|retaken|recaptured|overrun|liberated|freed|lost)$/.test(wordOf(sentence, verb)) &&
    !sentence.tokens.some((t, i) => i !== verb && /^(?:VERB|AUX)$/.test(t.upos))
  );
}
