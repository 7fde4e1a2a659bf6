import { childrenOf, isRelation } from '../../language/tree.ts';
import { antecedentOf, subjectOf } from './clause.ts';
import { bareLead, leadOf, phrasesOf, type Phrase } from './phrases.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';
import { isPassive } from './passive.ts';
import { groundsAt, isGroundNoun, whereGround, type Ground } from './ground.ts';
import { pointedGround } from './pointedGround.ts';
import { HAPPEN_VERBS, LIGHT_VERBS, REPEL_VERBS, type NounFrame } from './nouns.ts';
import { labelledGround } from './label.ts';
import type { Scene } from './scene.ts';
import { thereGround } from './verbGround.ts';
import { VERB_LEMMAS } from './verbs.ts';

const EXAMPLES = /^(?:including|like|such as|among them|notably)$/;
const LOCAL = /^(?:in|at|around|near|inside|outside|on|for|over|across|along)$/;
const HARMS = /^(?:kill|wound|injure|destroy|hit|target|strike|damage|level|displace|leave|neutralize|neutralise)$/;

/** The ground of an action noun: said with it, owned by it, or said with the verb or clause that carries it. */
export function nounGrounds(scene: Scene, noun: number, frame: NounFrame, phrases: readonly Phrase[]): Ground[] {
  const own = nearest(
    scene,
    phrases.filter((phrase) => phrase.head > noun),
    frame,
  );
  if (own.length > 0) return own;
  const owned = ownedGround(scene, noun, frame);
  if (owned.length > 0) return owned;
  const under = frame.change === 'besieges' ? staged(scene, noun, frame) : []; // "P has been under siege"
  if (under.length > 0) return under;
  const whole = /^(?:takes|retakes)$/.test(frame.change)
    ? phrases.find((p) => p.lead === 'of' && p.head > noun)
    : undefined;
  if (whole !== undefined && frame.isLoose !== true) return wholeGround(scene, whole, phrases, frame);
  const isEnded =
    frame.change === 'besieges' && phrases.every((p) => p.head < noun || p.lead === 'of') && endsIt(scene, noun);
  if (isEnded) return [implied(noun)]; // "broke through to P, ending the siege"
  if (frame.isLoose !== true)
    return /^(?:withdraws|enters)$/.test(frame.change) && phrases.length === 0 ? admitted(scene, noun) : [];
  for (const rule of [staged, harmed, whereGround, whereAbove, carried, beside, pointed, ongoing]) {
    const grounds = rule(scene, noun, frame, phrases);
    if (grounds.length > 0) return grounds;
  }
  return isRepelled(scene, noun) ? [] : labelledGround(scene, noun); // "P: fighting every day"
}

/** "the capture of the whole base", "the capture of the factory at P". */
function wholeGround(scene: Scene, whole: Phrase, phrases: readonly Phrase[], frame: NounFrame): Ground[] {
  const behind = isGroundNoun(scene, whole.head) ? phrases.filter((p) => p.head > whole.head) : [];
  const local = nearest(scene, behind, { ...frame, leads: /^(?:in|at|near|outside)$/ });
  return local.length > 0 ? local : pointedGround(scene, whole.head);
}

/** "its capture", "Aleppo's fall", "the Aleppo offensive". */
function ownedGround(scene: Scene, noun: number, frame: NounFrame): Ground[] {
  const owners = childrenOf(scene.sentence, noun, 'nmod:poss', 'compound');
  const isIts = owners.some((i) => wordOf(scene.sentence, i) === 'its');
  if (isIts && /^(?:takes|retakes|loses|besieges)$/.test(frame.change)) return [implied(noun)];
  return owners
    .filter((i) => scene.places.some((p) => p.head === i && p.mention.place.kind !== 'country'))
    .flatMap((i) => groundsAt(scene, i));
}

/** What was repelled somewhere under a label need not have been an attack on the place itself, nor its holding. */
function isRepelled({ sentence }: Scene, noun: number): boolean {
  const { head } = sentence.tokens[noun]!;
  return head >= 0 && REPEL_VERBS.has(lemmaOf(sentence, head));
}

function endsIt({ sentence }: Scene, noun: number): boolean {
  const token = sentence.tokens[noun]!;
  const isEnd = token.head >= 0 && /^(?:end|lift|break)$/.test(lemmaOf(sentence, token.head));
  return isEnd && (isRelation(token, 'obj') || token.deprel === 'nsubj:pass');
}

/** "admitted a withdrawal", "no sign of a retreat", "rumours of a pullout": from where the story stands. */
function admitted(scene: Scene, noun: number): Ground[] {
  const { sentence } = scene;
  const token = sentence.tokens[noun]!;
  if (token.head < 0 || hasChild(sentence, noun, ['det'], /^(?:this|that|the)$/)) return [];
  const lemma = lemmaOf(sentence, token.head);
  const isTold = isRelation(token, 'obj') && /^(?:admit|announce|confirm|deny|acknowledge|concede|report)$/.test(lemma);
  const isSign = isRelation(token, 'nmod') && /^(?:sign|rumou?r|report|talk)$/.test(lemma);
  return isTold || isSign ? [implied(noun)] : [];
}

/** "the town came under shelling", "the region has seen heavy fighting", "P was the scene of battles". */
function staged(scene: Scene, noun: number, frame: NounFrame): Ground[] {
  const { sentence } = scene;
  const token = sentence.tokens[noun]!;
  const isUnder = leadOf(sentence, noun) === 'under' && /^(?:attacks|besieges)$/.test(frame.change);
  const own = isUnder ? childrenOf(sentence, noun, 'nsubj')[0] : undefined;
  if (own !== undefined) return groundsAt(scene, antecedentOf(sentence, own));
  if (token.head < 0) return [];
  const isSubjected =
    leadOf(sentence, noun) === 'to' &&
    /^(?:subject|expose)$/.test(lemmaOf(sentence, token.head)) &&
    frame.change === 'attacks';
  const isSeen = isRelation(token, 'obj') && /^(?:see|witness|experience|suffer)$/.test(lemmaOf(sentence, token.head));
  const isScene =
    isRelation(token, 'nmod') && /^(?:scene|site|focus|epicentre|epicenter)$/.test(lemmaOf(sentence, token.head));
  const stage = isUnder || isSeen || isScene || isSubjected ? subjectOf(sentence, token.head) : null;
  return stage === null ? [] : groundsAt(scene, stage);
}

/** "strikes that killed ten in P", "strikes, killing ten across P": where the harm was done. */
function harmed(scene: Scene, noun: number, frame: NounFrame): Ground[] {
  if (frame.change !== 'attacks') return [];
  const { sentence } = scene;
  const that = /^(?:that|which)$/.test(wordOf(sentence, noun + 1)) ? [sentence.tokens[noun + 1]!.head] : [];
  const verb = sentence.tokens[noun]!.head;
  const isHarming = verb >= 0 && HARMS.test(lemmaOf(sentence, verb)) && isDoer(sentence, noun, verb);
  const clauses = [
    ...(isHarming ? [verb] : []),
    ...that,
    ...childrenOf(sentence, noun, 'acl', 'advcl'),
    ...(verb < 0 ? [] : childrenOf(sentence, verb, 'advcl')),
  ];
  return (
    clauses
      .filter((i) => (i > noun || isHarming) && HARMS.test(lemmaOf(sentence, i)))
      .flatMap((i) => [i, ...childrenOf(sentence, i, 'conj')])
      .map((i) => nearest(scene, phrasesOf(sentence, i), frame))
      .find((grounds) => grounds.length > 0) ?? []
  );
}

/** "shelling killed six in P", "six were killed in P by shelling": the noun does the harm. */
function isDoer(sentence: Scene['sentence'], noun: number, verb: number): boolean {
  const token = sentence.tokens[noun]!;
  if (isRelation(token, 'nsubj')) return !isPassive(sentence, verb);
  return isRelation(token, 'obl') && /^(?:by|in|during)$/.test(leadOf(sentence, noun)) && isPassive(sentence, verb);
}

/** "P, where they beat back two raids". */
function whereAbove(scene: Scene, noun: number): Ground[] {
  const token = scene.sentence.tokens[noun]!;
  return isRelation(token, 'obj') && token.head >= 0 ? whereGround(scene, token.head) : [];
}

/** "launched raids in P", "clashes broke out in P", "fighting hit the town". */
function carried(scene: Scene, noun: number, frame: NounFrame): Ground[] {
  const { sentence } = scene;
  const token = sentence.tokens[noun]!;
  if (token.head < 0) return [];
  const verb = lemmaOf(sentence, token.head);
  const isOn = /^(?:way|underway|ongoing)$/.test(wordOf(sentence, token.head)); // "fighting was under way in P"
  const isTopic =
    isRelation(token, 'advcl') && noun < token.head && childrenOf(sentence, token.head, 'nsubj').length === 0; // "- Fighting between A and B continued"
  const isSubject = (isRelation(token, 'nsubj') || isTopic) && (isOn || HAPPEN_VERBS.has(verb));
  const isObject = isRelation(token, 'obj') && (LIGHT_VERBS.has(verb) || HAPPEN_VERBS.has(verb));
  if (!isSubject && !isObject) return [];
  const isReported = verb === 'report' && isPassive(sentence, token.head); // "fighting was reported from P"
  const there = nearest(
    scene,
    phrasesOf(sentence, token.head)
      .filter((p) => !isTellers(scene, noun, p.start))
      .map((p) => (isReported && p.lead === 'from' ? { ...p, lead: 'in' } : p)),
    frame,
  );
  const pointed = there.length > 0 ? there : thereGround(scene, token.head);
  if (pointed.length > 0 || !isSubject) return pointed;
  return childrenOf(sentence, token.head, 'obj').flatMap((i) => groundsAt(scene, antecedentOf(sentence, i)));
}

/** "fighting killed ten, according to a monitor in P": where the teller is, not the fight. */
function isTellers(scene: Scene, from: number, to: number): boolean {
  return scene.sentence.tokens.slice(from, to).some((t) => /^according$/i.test(t.text));
}

/** "entered the city after heavy clashes": where the change told beside them happened. */
function beside(scene: Scene, noun: number, frame: NounFrame, phrases: readonly Phrase[]): Ground[] {
  const { sentence } = scene;
  const verb = sentence.tokens[noun]!.head;
  const isNone =
    verb >= 0 && hasChild(sentence, verb, ['expl'], /^there$/) && hasChild(sentence, noun, ['det'], /^no$/);
  if (isNone && frame.change === 'contested' && phrases.length === 0) return [implied(noun)]; // "There was no fight."
  const isAfter = /^(?:after|following|amid|despite)$/.test(leadOf(sentence, noun));
  const isChange = verb >= 0 && VERB_LEMMAS.has(lemmaOf(sentence, verb));
  return frame.change === 'contested' && phrases.length === 0 && isAfter && isChange ? [implied(noun)] : [];
}

/** "heavy clashes in the region": the ground the story stands on. */
function pointed(scene: Scene, noun: number, frame: NounFrame, phrases: readonly Phrase[]): Ground[] {
  if (frame.change !== 'contested') return [];
  const verb = scene.sentence.tokens[noun]!.head;
  const isHeard = verb >= 0 && /^(?:hear|report)$/.test(lemmaOf(scene.sentence, verb)); // "gunfire could be heard in several districts"
  const phrase = [...phrases, ...(isHeard ? phrasesOf(scene.sentence, verb) : [])].find(
    (p) => p.head > noun && frame.leads.test(bareLead(p.lead)),
  );
  if (phrase === undefined) return [];
  const isRegion = /^(?:region|area)$/.test(wordOf(scene.sentence, phrase.head));
  return isRegion ? [implied(phrase.head)] : pointedGround(scene, phrase.head);
}

/** "says battle goes on", "fighting continued": where the story stands. */
function ongoing(scene: Scene, noun: number, frame: NounFrame, phrases: readonly Phrase[]): Ground[] {
  const { sentence } = scene;
  const { head } = sentence.tokens[noun]!;
  if (frame.change !== 'contested' || head < 0 || !isRelation(sentence.tokens[noun]!, 'nsubj')) return [];
  const isOn = /^(?:continue|go|rage|persist)$/.test(lemmaOf(sentence, head)) && phrases.length === 0;
  const around = phrasesOf(sentence, head).filter((p) => LOCAL.test(p.lead));
  return isOn && around.every((p) => pointedGround(scene, p.head).length > 0) ? [implied(noun)] : [];
}

function implied(token: number): Ground {
  return { place: null, part: null, token, isImplied: true };
}

function nearest(scene: Scene, phrases: readonly Phrase[], frame: NounFrame): Ground[] {
  return (
    phrases
      .filter((p) => frame.leads.test(bareLead(p.lead)) || (frame.isLoose === true && EXAMPLES.test(p.lead)))
      .map((p) => groundsAt(scene, p.head, frame.isLoose))
      .find((grounds) => grounds.length > 0) ?? []
  );
}
