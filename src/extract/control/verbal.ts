import { childrenOf, isRelation } from '../../language/tree.ts';
import {
  antecedentOf,
  bareLead,
  byPhrase,
  hasChild,
  isPassive,
  isVerb,
  lemmaOf,
  objectsOf,
  phrasesOf,
  subjectsOf,
  wordOf,
  type Phrase,
} from './clause.ts';
import { groundOf, groundsAt, isGroundNoun, pointedGround, type Ground } from './ground.ts';
import { isForceWord, partiesAt, type Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { wholeList } from './list.ts';
import { AWAY, GOING, GOING_AWAY, VERB_FRAMES, type VerbFrame } from './verbs.ts';

/** Things that strike: "shells hit P", "drones struck P". */
const WEAPON =
  /^(?:shells?|shelling|rockets?|missiles?|drones?|bombs?|air ?strikes?|airstrikes?|strikes?|warplanes?|aircraft|jets?|planes?|helicopters?|artillery|mortars?|fire|bombardment|shrapnel|raids?|barrages?|uavs?|gunships?|attacks?|munitions?|projectiles?)$/;
const FIGHTING =
  /^(?:fighting|clash|clashes|battle|battles|combat|gunfire|front|frontline|war|violence|hostilities|skirmishes)$/;
const LOCAL =
  /^(?:in|at|around|near|inside|outside|across|within|throughout|along|on|(?:just )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|close to)$/;

/** Verbs whose "it" can hardly be but ground. */
const POINTABLE = new Set(
  'capture recapture retake regain overrun besiege encircle surround enter storm lose defend control hold abandon evacuate give recover reclaim conquer liberate'.split(
    ' ',
  ),
);
const NAMELESS = /^(?:territory|ground|towns|villages|settlements|areas|land|motorway|highway|road)$/;
const ROAD = /^(?:motorway|highway|road)$/;
const EXAMPLES = /^(?:including|like|such as|among them|among others|notably|namely)$/;

/** Reads the verbs of a sentence: "X captured P", "P was shelled", "A drove B out of P", "P fell to X". */
export function verbSightings(scene: Scene): Sighting[] {
  return scene.sentence.tokens.flatMap((_, verb) => {
    if (!isVerb(scene.sentence, verb) || isAsked(scene, verb)) return [];
    if (
      hasChild(scene.sentence, verb, ['compound:prt', 'advmod'], /^up$/) &&
      /^(?:take|hold|push|move)$/.test(lemmaOf(scene.sentence, verb))
    )
      return []; // "took up positions"
    for (const frame of VERB_FRAMES) {
      if (!frame.lemmas.has(lemmaOf(scene.sentence, verb)) || !hasParticle(scene, verb, frame)) continue;
      const seen = read(scene, verb, frame);
      if (seen !== null) return [seen, ...notTaken(scene, seen)];
    }
    return [];
  });
}

/** "It was not clear who held P": asked, not said. */
function isAsked(scene: Scene, verb: number): boolean {
  const who = childrenOf(scene.sentence, verb, 'nsubj').find((i) =>
    /^(?:who|which|what)$/.test(wordOf(scene.sentence, i)),
  );
  const before = who === undefined ? undefined : scene.sentence.tokens[who - 1];
  return who !== undefined && (before === undefined || !/^(?:NOUN|PROPN|PUNCT|NUM|PRON)$/.test(before.upos));
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

function readObject(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const objects = objectsOf(sentence, verb);
  const isPlainlyTurned = isPassive(sentence, verb);
  const subject = isPlainlyTurned || objects.length === 0 ? heldSubject(scene, verb) : actingSubject(scene, verb);
  const isTurned = isPlainlyTurned || (objects.length === 0 && isHeadlinePassive(scene, verb, subject));
  const patients = isTurned ? (subject === null ? [] : [subject]) : objects;
  const agent = isTurned ? byPhrase(sentence, verb) : subject;
  const own = patients.flatMap((i) => groundsOrLocal(scene, verb, i, frame));
  const found =
    own.length === 0 && isPlainlyTurned && (agent !== null || subject === null) ? topicOf(scene, verb) : own;
  const grounds = found.length > 0 ? found : patients.flatMap((i) => namelessGround(scene, i, agent, frame));
  if (grounds.length === 0) return null;
  if (!canAct(scene, agent, frame, isTurned)) return null;
  const parties = partiesAt(scene, agent);
  const winner = frame.change === 'loses' && isTurned ? winnerOf(scene, verb) : [];
  if (winner.length > 0) return { ...lost(winner), change: 'takes', parties: winner, against: parties };
  return lost(parties);

  function lost(who: readonly Party[]): Sighting {
    return {
      rule: `verb:${lemmaOf(sentence, verb)}`,
      scene,
      predicate: verb,
      change: nearness(scene, agent, frame, grounds),
      grounds: wholeList(scene, grounds, isTurned ? 'before' : 'after'),
      parties: who,
      against: [...againstIn(scene, verb, who), ...patients.flatMap((i) => (frame.isOpen ? partiesAt(scene, i) : []))],
      words: [...(isTurned ? patients : []), ...(agent === null ? [] : [agent])],
    };
  }
}

/** "regained several towns", "struck the rebels' supply lines": ground without a name, where armed people are named with it. */
function namelessGround(scene: Scene, patient: number, agent: number | null, frame: VerbFrame): Ground[] {
  const ground: Ground = { place: null, part: null, token: patient };
  if (agent === null) return [];
  if (frame.change === 'attacks') {
    const isWeapon = WEAPON.test(wordOf(scene.sentence, agent)) || partiesAt(scene, agent).length > 0;
    return isWeapon && partiesAt(scene, patient).length > 0 ? [ground] : [];
  }
  if (!/^(?:takes|retakes|holds|loses)$/.test(frame.change) || partiesAt(scene, agent).length === 0) return [];
  const word = wordOf(scene.sentence, patient);
  return (frame.change === 'holds' ? ROAD : NAMELESS).test(word) ? [ground] : [];
}

/** "Saraqib, where two roads meet, was held by …": the place that opens the sentence, where an aside has led the tree astray. */
function topicOf(scene: Scene, verb: number): Ground[] {
  const first = scene.places.find((place) => place.mention.start - scene.sentence.start <= 4);
  const after = first && scene.passage.text.slice(first.mention.end, first.mention.end + 12);
  const isAside = /^, (?:where|which|an?|the|over|last|once|home) /.test(after ?? '');
  return first && isAside && first.head < verb ? [groundOf(scene, first.head, first)] : [];
}

/** Of several tokens that a muddled tree calls subject, the nearest that can act. */
function actingSubject(scene: Scene, verb: number): number | null {
  const all = subjectsOf(scene.sentence, verb);
  const acts = (i: number) => FIGHTING.test(wordOf(scene.sentence, i)) || partiesAt(scene, i).length > 0;
  const first = all.at(-1);
  if (first !== undefined && FIGHTING.test(wordOf(scene.sentence, first))) return first; // "fighting between A and B reached P"
  return all.find(acts) ?? all[0] ?? null;
}

/** Of several tokens that a muddled tree calls subject, the nearest that is ground. */
function heldSubject(scene: Scene, verb: number): number | null {
  const all = subjectsOf(scene.sentence, verb);
  return all.find((i) => groundsAt(scene, i).length > 0) ?? all[0] ?? null;
}

/** "lost to the rebels", "fell to the army": who has it now. */
function winnerOf(scene: Scene, verb: number): Party[] {
  return (
    phrasesOf(scene.sentence, verb)
      .filter((phrase) => /^(?:in|back |over )?(?:to|into|under|in)$/.test(phrase.lead))
      .map((phrase) => partiesAt(scene, phrase.head))
      .find((parties) => parties.length > 0) ?? []
  );
}

/** "clashes reached the town" is fighting, not an army's way. */
function nearness(
  scene: Scene,
  agent: number | null,
  frame: VerbFrame,
  grounds: readonly Ground[],
): Sighting['change'] {
  if (frame.change !== 'advances') return frame.change;
  if (grounds.some((ground) => ground.part === 'centre' || ground.part === 'neighbourhood')) return 'enters'; // "reached the main square"
  return agent !== null && FIGHTING.test(wordOf(scene.sentence, agent)) ? 'contested' : frame.change;
}

/** "Palmyra taken by the army", "Aleppo liberated": headlines leave the auxiliary out. */
function isHeadlinePassive(scene: Scene, verb: number, subject: number | null): boolean {
  if (subject === null || /ing$/i.test(scene.sentence.tokens[verb]!.text)) return false;
  return groundsAt(scene, subject).length > 0 && !isForceWord(scene, subject) && scene.passage.in === 'headline';
}

/** Grounds of the object; where it is ground without a name ("several towns") those of "in P" beside it. */
function groundsOrLocal(scene: Scene, verb: number, object: number, frame: VerbFrame): Ground[] {
  const own = groundsAt(scene, object, frame.isOpen);
  if (frame.isNamedOnly === true)
    return own.filter((ground) => ground.place?.place.kind === 'feature' || isGroundNoun(scene, object));
  if (own.length > 0) return own;
  if (wordOf(scene.sentence, object) === 'it')
    return frame.isOpen || !POINTABLE.has(lemmaOf(scene.sentence, verb)) ? [] : pointedGround(scene, object);
  if (!frame.isOpen && !isGroundNoun(scene, object)) return [];
  const phrases = phrasesOf(scene.sentence, verb).filter((phrase) => phrase.head !== object);
  const local = named(scene, phrases, LOCAL);
  if (local.length > 0) return local;
  const examples = named(scene, phrases, EXAMPLES); // "towns, including P"
  if (examples.length > 0) return examples;
  return isThere(scene, verb)
    ? [{ place: null, part: null, token: object, isImplied: true }]
    : pointedGround(scene, object);
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
function isThere(scene: Scene, verb: number): boolean {
  return hasChild(scene.sentence, verb, ['advmod'], /^there$/);
}

function canAct(scene: Scene, agent: number | null, frame: VerbFrame, isTurned: boolean): boolean {
  if (agent === null) return isTurned || !frame.isForceOnly || hasGap(scene);
  if (partiesAt(scene, agent).length > 0) return true;
  const word = wordOf(scene.sentence, agent);
  if (FIGHTING.test(word)) return frame.change === 'advances';
  if (WEAPON.test(word)) return frame.change === 'attacks';
  return !frame.isForceOnly && !isCivil(scene, agent);
}

/** Captions and headlines drop the subject; elsewhere a lone infinitive or participle has none to check. */
function hasGap(scene: Scene): boolean {
  return scene.passage.in !== 'body';
}

/** Says whether the subject is somebody known not to fight: a monitor, an agency, a crowd. */
function isCivil(scene: Scene, agent: number): boolean {
  const actor = scene.actors.find((a) => a.head === agent);
  return actor !== undefined && !['state', 'force', 'group', 'person'].includes(actor.mention.actor.kind);
}

function readGoal(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const isTurned = isPassive(sentence, verb);
  if (frame.isStateOnly === true && !isTurned) return null;
  const subject =
    isTurned && frame.change !== 'withdraws' && frame.isStateOnly !== true ? null : actingSubject(scene, verb);
  if (!canAct(scene, subject, frame, false)) return null;
  const isWeapon = subject !== null && WEAPON.test(wordOf(sentence, subject));
  if (
    frame.isOpen &&
    frame.change === 'attacks' &&
    !isWeapon &&
    !/^(?:fire|attack|strike|shell|counter-?attack|answer|respond|retaliate)$/.test(lemmaOf(sentence, verb))
  )
    return null;
  const led = goalOf(scene, verb, frame);
  const goal =
    led.length > 0 || subject === null || !/^re-?(?:deploy|position)/.test(lemmaOf(sentence, verb))
      ? led
      : groundsOfUnits(scene, subject);
  if (goal.length === 0 && !(frame.change === 'withdraws' && isGoneAway(scene, verb))) return null;
  const parties = partiesAt(scene, subject);
  return {
    rule: `verb:${lemmaOf(sentence, verb)}`,
    scene,
    predicate: verb,
    change:
      frame.change === 'advances' && subject !== null && FIGHTING.test(wordOf(sentence, subject))
        ? 'contested'
        : frame.change,
    grounds: wholeList(scene, goal, 'after'),
    parties,
    against: againstIn(scene, verb, parties),
    words: subject === null ? [] : [subject],
  };
}

/** "units in P were redeployed": the ground is said with those who go. */
function groundsOfUnits(scene: Scene, subject: number): Ground[] {
  return named(scene, phrasesOf(scene.sentence, subject), LOCAL);
}

/** The ground that the verb's prepositions lead to; for unnamed ground ("broke into the prison") that of "at P" beside it. */
function goalOf(scene: Scene, verb: number, frame: VerbFrame): Ground[] {
  const { sentence } = scene;
  const phrases = phrasesOf(sentence, verb);
  const led = phrases.filter((phrase) => frame.leads!.test(phrase.lead) || frame.leads!.test(bareLead(phrase.lead)));
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
  if (isAway || hasGround) {
    const local = named(scene, rest, LOCAL);
    if (local.length > 0) return local;
  }
  const isIn = frame.change === 'enters' && hasChild(sentence, verb, ['compound:prt', 'advmod'], /^in$/);
  if (isIn || isThere(scene, verb)) return [{ place: null, part: null, token: verb, isImplied: true }];
  return led.flatMap((phrase) => pointedGround(scene, phrase.head)).slice(0, 1);
}

/** "The soldiers had left", "its units pulled back": gone, without saying from where. */
function isGoneAway(scene: Scene, verb: number): boolean {
  const { sentence } = scene;
  const lemma = lemmaOf(sentence, verb);
  const isSaid = childrenOf(sentence, verb, 'nsubj').length > 0 || isRelation(sentence.tokens[verb]!, 'conj');
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

function readMover(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const subject = actingSubject(scene, verb);
  const passive = isPassive(sentence, verb);
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

function readFall(scene: Scene, verb: number, frame: VerbFrame): Sighting | null {
  const { sentence } = scene;
  const subject = heldSubject(scene, verb);
  const grounds = subject === null ? [] : groundsAt(scene, subject);
  if (grounds.length === 0) return null;
  const winner = winnerOf(scene, verb);
  if (frame.particle !== undefined && winner.length === 0) return null;
  return {
    rule: `verb:${lemmaOf(sentence, verb)}`,
    scene,
    predicate: verb,
    change: winner.length === 0 ? 'loses' : frame.change,
    grounds: wholeList(scene, grounds, 'before'),
    parties: winner,
    against: [],
    words: subject === null ? [] : [subject],
  };
}

/** The other side: "from the army", "against the rebels", "with government forces". */
function againstIn(scene: Scene, verb: number, parties: readonly Party[]): Party[] {
  const found = phrasesOf(scene.sentence, verb)
    .filter((phrase) => /^(?:from|against|with|at|on)$/.test(phrase.lead))
    .flatMap((phrase) => partiesAt(scene, phrase.head));
  return found.filter((other) => !parties.some((party) => party.id === other.id));
}
