import { childrenOf, isRelation } from '../../language/tree.ts';
import { antecedentOf, objectsOf } from './clause.ts';
import { bareLead, leadOf, phrasesOf, phraseTokens, type Phrase } from './phrases.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';
import { byPhrase, isPassive } from './passive.ts';
import { WEAPON } from './doers.ts';
import { groundOf, groundsAt, isGroundNoun, partOfNoun, whereGround, type Ground } from './ground.ts';
import { partOfIt, pointedGround } from './pointedGround.ts';
import { isForceWord, partiesAt } from './party.ts';
import type { PlaceMention } from '../reading.ts';
import type { Scene, Seated } from './scene.ts';
import type { VerbFrame } from './verbFrame.ts';
import { AWAY, GOING, GOING_AWAY, VERB_LEMMAS } from './verbs.ts';

const LOCAL =
  /^(?:in|at|around|near|inside|outside|across|within|throughout|along|on|(?:just )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|close to)$/;

/** Verbs whose "it" can hardly be but ground. */
const POINTABLE = new Set(
  'capture recapture retake win have regain overrun besiege encircle surround enter storm lose defend control hold abandon evacuate give recover reclaim conquer liberate contest fight occupy leave quit flee vacate guard seize'.split(
    ' ',
  ),
);

const NAMELESS = /^(?:territory|ground|towns|villages|settlements|areas|land|motorway|highway|road)$/;

const ROAD = /^(?:motorway|highway|road)$/;

const EXAMPLES = /^(?:including|like|such as|among them|among others|notably|namely)$/;

/** "before it was taken by the rebels"; one takes much else, so only by armed people. */
function isTaken(scene: Scene, verb: number): boolean {
  const { sentence } = scene;
  return (
    lemmaOf(sentence, verb) === 'take' &&
    isPassive(sentence, verb) &&
    partiesAt(scene, byPhrase(sentence, verb)).length > 0
  );
}

/** Grounds of the object; where it is ground without a name ("several towns") those of "in P" beside it. */
export function groundsOrLocal(scene: Scene, verb: number, object: number, frame: VerbFrame): Ground[] {
  if (frame.isAgainstForce === true && partiesAt(scene, object).length === 0) return [];
  const joined = wordOf(scene.sentence, object) === 'it' ? joinedGround(scene, verb) : [];
  if (joined.length > 0) return joined.map((ground) => ({ ...ground, part: partOfIt(ground.part) }));
  const all = wordOf(scene.sentence, object) === 'them' ? joinedGround(scene, verb) : [];
  if (all.length > 1) return all; // "took P and Q but gave them up"
  if (frame.isOpen === true && isPerson(scene, object)) return [];
  const right = whichGround(scene, verb, object);
  if (right.length > 0) return right;
  const own = groundsAt(scene, object, frame.isOpen);
  const owner = own.length === 0 ? describedAbove(scene, verb, object) : [];
  if (owner.length > 0) return owner;
  if (frame.isNamedOnly === true) return own.filter((ground) => ground.place?.place.kind === 'feature');
  if (frame.isBareOnly === true && isObliged(scene, verb)) return []; // "its garrison had to leave"
  if (frame.isBareOnly === true)
    return own.filter((ground) => scene.places.some((p) => p.head === object && p.mention === ground.place));
  if (own.length > 0) return own;
  if (wordOf(scene.sentence, object) === 'it')
    return isShelled(scene, verb) ||
      (!frame.isOpen && POINTABLE.has(lemmaOf(scene.sentence, verb))) ||
      isTaken(scene, verb)
      ? pointedGround(scene, object)
      : [];
  if (!frame.isOpen && !isGroundNoun(scene, object)) return [];
  const phrases = phrasesOf(scene.sentence, verb).filter((phrase) => phrase.head !== object);
  const local = named(scene, phrases, LOCAL);
  const isInCountry = !frame.isOpen && local.length > 0 && local.every((g) => g.place?.place.kind === 'country');
  if (isInCountry) return [{ place: null, part: partOfNoun(scene, object), token: object }]; // "take a garrison town in Chad"
  if (local.length > 0) return local;
  const beside = named(
    scene,
    phrases.filter((phrase) => /^(?:north|south|east|west)$/.test(wordOf(scene.sentence, phrase.head))),
    /^to$/,
  );
  if (beside.length > 0) return beside; // "settlements to the north of P"
  const examples = named(scene, phrases, EXAMPLES); // "towns, including P"
  if (examples.length > 0) return examples;
  const there = thereGround(scene, verb);
  if (there.length > 0) return isOneVehicle(scene, object) ? [] : there;
  const where = isGroundNoun(scene, object) ? whereGround(scene, verb) : []; // "P, where they took the airport"
  return where.length > 0 ? where : pointedGround(scene, object);
}

/** "soldiers were encircled in their barracks": the place said with them, else the one the story stands on. */
export function trappedGround(scene: Scene, verb: number, patient: number): Ground[] {
  if (partiesAt(scene, patient).length === 0) return [];
  const local = named(scene, phrasesOf(scene.sentence, verb), LOCAL);
  if (local.length > 0 || lemmaOf(scene.sentence, verb) === 'trap') return local;
  return [{ place: null, part: null, token: verb, isImplied: true }];
}

/** "It is shelled daily": only ground is. */
function isShelled({ sentence }: Scene, verb: number): boolean {
  return /^(?:shell|bombard|bomb|storm)$/.test(lemmaOf(sentence, verb)) && isPassive(sentence, verb);
}

function isObliged({ sentence }: Scene, verb: number): boolean {
  return lemmaOf(sentence, verb) === 'have' && /^(?:to|yet)$/.test(wordOf(sentence, verb + 1));
}

/** "The governor was hit near P": a man, not the place. */
function isPerson(scene: Scene, object: number): boolean {
  return (
    !isForceWord(scene, object) &&
    scene.actors.some((actor) => actor.head === object && actor.mention.actor.kind === 'person')
  );
}

/** "no word on P, which they hold": the place right before the pronoun, where the reader hung the clause from another noun. */
function whichGround(scene: Scene, verb: number, object: number): Ground[] {
  const { sentence } = scene;
  if (sentence.tokens[verb]!.deprel !== 'acl:relcl' || sentence.tokens[verb]!.head !== object) return [];
  const pronoun = sentence.tokens.findIndex((t, i) => i > object && i < verb && /^which$/i.test(t.text));
  if (pronoun < 0 || sentence.tokens[pronoun - 1]?.text !== ',') return [];
  const place = scene.places.find((p) => p.mention.end === sentence.tokens[pronoun - 2]?.end);
  if (place === undefined || place.head === object || place.mention.isAnaphor) return [];
  const isInside = phraseTokens(sentence, object).has(place.head);
  const isOwn = isGroundNoun(scene, object) || scene.places.some((p) => p.head === object);
  return isInside && isOwn ? [] : [groundOf(scene, place.head, place)];
}

/** "P, on the border with Q, which they captured": the reader hung the clause from a noun of the aside between. */
function describedAbove(scene: Scene, verb: number, object: number): Ground[] {
  const { sentence, passage } = scene;
  if (sentence.tokens[verb]!.deprel !== 'acl:relcl' || sentence.tokens[verb]!.head !== object) return [];
  const pronoun = sentence.tokens.findIndex((t, i) => i > object && i < verb && /^which$/i.test(t.text));
  if (pronoun < 0 || sentence.tokens[pronoun - 1]?.text !== ',') return [];
  const place = scene.places.find(({ mention, head }) => {
    const aside = sentence.tokens.slice(head + 1, pronoun).filter((t) => t.start >= mention.end);
    const isAside = aside[0]?.text === ',' && /^(?:ADP|ADV)$/.test(aside[1]?.upos ?? '');
    return head < object && isAside && !aside.some((t) => /^(?:VERB|AUX)$/.test(t.upos));
  });
  return place === undefined || passage.in !== 'body' ? [] : [groundOf(scene, place.head, place)];
}

/** "retook P in Q but lost it again": the object of the verb that this one is joined to. */
function joinedGround(scene: Scene, verb: number): Ground[] {
  const { sentence } = scene;
  const token = sentence.tokens[verb]!;
  if (!isRelation(token, 'conj') || token.head < 0 || !VERB_LEMMAS.has(lemmaOf(sentence, token.head))) return [];
  return objectsOf(sentence, token.head)
    .flatMap((i) => groundsAt(scene, i))
    .map((ground) => ({ ...ground, isImplied: true, token: verb }));
}

/** "hit a tank there": one machine, not the place. */
function isOneVehicle(scene: Scene, object: number): boolean {
  return (
    /^(?:tank|vehicle|truck|car|jeep|bulldozer|drone|pickup|carrier|launcher)$/.test(wordOf(scene.sentence, object)) &&
    hasChild(scene.sentence, object, ['det', 'nummod'], /^(?:an?|one|another)$/)
  );
}

/** "regained several towns", "struck the rebels' supply lines": ground without a name, where armed people are named with it. */
export function namelessGround(scene: Scene, patient: number, agent: number | null, frame: VerbFrame): Ground[] {
  const ground: Ground = { place: null, part: null, token: patient };
  if (isOneVehicle(scene, patient)) return [];
  if (agent === null || frame.isAgainstForce === true || scene.sentence.tokens[patient]!.upos === 'PRON') return [];
  if (frame.change === 'attacks') {
    const isWeapon = WEAPON.test(wordOf(scene.sentence, agent)) || partiesAt(scene, agent).length > 0;
    return isWeapon && partiesAt(scene, patient).length > 0 ? [ground] : [];
  }
  if (!/^(?:takes|retakes|holds|loses)$/.test(frame.change) || partiesAt(scene, agent).length === 0) return [];
  const word = wordOf(scene.sentence, patient);
  const isKeyAreas = word === 'areas' && scene.passage.in === 'headline' && frame.change !== 'holds';
  if (isKeyAreas && scene.places.length > 0) return [{ ...ground, isImplied: true }]; // "entered P, seized key areas"
  return (frame.change === 'holds' ? ROAD : NAMELESS).test(word) ? [ground] : [];
}

/** "March 6 - ", "6 March: ": the day that opens an entry of a timeline. */
const ENTRY = /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9})(?:,? \d{4})?\s*[-–—:]\s*$/u;

/** "Saraqib, where two roads meet, was held by …": the place that opens the sentence, where an aside has led the tree astray. */
export function topicOf(scene: Scene, verb: number): Ground[] {
  const opening = (place: Seated<PlaceMention>) =>
    scene.passage.text.slice(scene.sentence.start, Math.min(place.mention.start, scene.sentence.start + 30));
  const first = scene.places.find((place) => opening(place).length <= 4 || ENTRY.test(opening(place)));
  const after = first && scene.passage.text.slice(first.mention.end, first.mention.end + 12);
  const isAside = /^, (?:where|which|an?|the|over|last|once|home|near|north|south|east|west) /.test(after ?? '');
  let at = verb - 1; // "P, ASIDE, has been …"
  while (at > 0 && /^(?:AUX|ADV|PART)$/.test(scene.sentence.tokens[at]!.upos)) at--;
  const isBracketed = scene.sentence.tokens[at]?.text === ',' && after?.startsWith(',') === true;
  return first && (isAside || isBracketed) && first.head < verb ? [groundOf(scene, first.head, first)] : [];
}

/** "units in P were redeployed": the ground is said with those who go. */
export function groundsOfUnits(scene: Scene, subject: number): Ground[] {
  return named(scene, phrasesOf(scene.sentence, subject), LOCAL);
}

/** The ground that the verb's prepositions lead to; for unnamed ground ("broke into the prison") that of "at P" beside it. */
export function goalOf(scene: Scene, verb: number, frame: VerbFrame): Ground[] {
  const { sentence } = scene;
  const phrases = phrasesOf(sentence, verb);
  const led = phrases.filter(
    (phrase) =>
      (frame.leads!.test(phrase.lead) || frame.leads!.test(bareLead(phrase.lead))) &&
      !isOfAnother(scene, verb, phrase, frame),
  );
  const open = led
    .map((phrase) => groundsAt(scene, antecedentOf(sentence, phrase.head), frame.isOpen))
    .find((g) => g.length > 0);
  if (open !== undefined) return open;
  const rest = phrases.filter((phrase) => !led.includes(phrase));
  const hasGround = led.some((phrase) => isGroundNoun(scene, phrase.head));
  const isAway = frame.change === 'withdraws' && isGoneAway(scene, verb);
  if (hasGround) {
    const examples = named(scene, rest, EXAMPLES);
    if (examples.length > 0) return examples;
  }
  const isOnEnemy = frame.change === 'advances' && led.some((phrase) => partiesAt(scene, phrase.head).length > 0); // "closed in on fighters in P"
  if (isAway || hasGround || isOnEnemy) {
    const local = named(scene, rest, LOCAL);
    if (local.length > 0) return local;
  }
  const isIn = frame.change === 'enters' && hasChild(sentence, verb, ['compound:prt', 'advmod'], /^in$/);
  const where = whereGround(scene, verb);
  if (where.length > 0) return where;
  if (isIn) return [{ place: null, part: null, token: verb, isImplied: true }];
  const isFrom =
    frame.change !== 'withdraws' &&
    phrases.some((p) => /^from$/.test(p.lead) && /^(?:t?here)$/.test(wordOf(sentence, p.head)));
  const there = isFrom ? [] : thereGround(scene, verb); // "from there they turned south" is no deed there
  if (there.length > 0) return there;
  return led.flatMap((phrase) => pointedGround(scene, phrase.head)).slice(0, 1);
}

/** "retreated to the outskirts of P": an "of" inside a phrase that leads elsewhere. */
function isOfAnother({ sentence }: Scene, verb: number, phrase: Phrase, frame: VerbFrame): boolean {
  const above = sentence.tokens[phrase.head]!.head;
  if (phrase.lead !== 'of' || above < 0 || above === verb) return false;
  if (wordOf(sentence, above) === 'capital') return true; // "out of the capital of P province"

  const lead = leadOf(sentence, above);
  return /(?:^| )(?:to|towards?|into|for)$/.test(lead) && !frame.leads!.test(lead);
}

/** "The soldiers had left", "its units pulled back": gone, without saying from where. */
export function isGoneAway(scene: Scene, verb: number): boolean {
  const { sentence } = scene;
  const lemma = lemmaOf(sentence, verb);
  const token = sentence.tokens[verb]!;
  const isSeen =
    isRelation(token, 'xcomp') && token.head >= 0 && /^(?:see|spot|film|picture)$/.test(lemmaOf(sentence, token.head)); // "were seen leaving"
  const isBefore = isRelation(token, 'advcl') && hasChild(sentence, verb, ['mark', 'case'], /^(?:before|after|then)$/); // "held it before retreating"
  const isForced =
    isRelation(token, 'xcomp') &&
    token.head >= 0 &&
    /^(?:force|compel|oblige|have)$/.test(lemmaOf(sentence, token.head)); // "were forced to withdraw"
  const isSaid =
    childrenOf(sentence, verb, 'nsubj').length > 0 || isRelation(token, 'conj') || isSeen || isBefore || isForced;
  if (!isSaid || objectsOf(sentence, verb).length > 0) return false;
  // "withdrew from the north": from somewhere, but not from where the story stands
  if (
    phrasesOf(sentence, verb).some(
      (p) => /(?:^| )(?:from|out of|off)$/.test(p.lead) && pointedGround(scene, p.head).length === 0,
    )
  )
    return false;
  if (GOING.has(lemma)) return true;
  const isGone = lemma === 'go' && wordOf(sentence, verb) === 'gone';
  return isGone || (GOING_AWAY.has(lemma) && childrenOf(sentence, verb).some((i) => AWAY.test(wordOf(sentence, i))));
}

/** The grounds of the first phrase with such a lead that names any. */
function named(scene: Scene, phrases: readonly Phrase[], lead: RegExp): Ground[] {
  return (
    phrases
      .filter((phrase) => lead.test(bareLead(phrase.lead)))
      .map((phrase) => groundsAt(scene, antecedentOf(scene.sentence, phrase.head)))
      .find((grounds) => grounds.length > 0) ?? []
  );
}

/** "established themselves there", "hold positions there". */
export function thereGround(scene: Scene, verb: number): Ground[] {
  const there = childrenOf(scene.sentence, verb, 'advmod', 'obl').find((i) =>
    /^(?:there|here)$/.test(wordOf(scene.sentence, i)),
  );
  if (there === undefined) return [];
  const known = groundsAt(scene, there);
  return known.length > 0 ? known : [{ place: null, part: null, token: verb, isImplied: true }];
}
