import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Change } from '../../terms/claim.ts';
import { antecedentOf, objectsOf, possessorOf, subjectOf } from './clause.ts';
import { type Ground, groundsAt, isGroundNoun } from './ground.ts';
import { pointedGround } from './pointedGround.ts';
import { amodParties, ofParties, ownerRightBefore, ownersAt, printedOwner } from './handOwners.ts';
import { heldGround } from './heldGround.ts';
import { withSightings } from './heldWith.ts';
import { holderBefore } from './holder.ts';
import { keptHandSightings } from './keptHands.ts';
import { labelledGround } from './label.ts';
import { wholeList } from './list.ts';
import { moodOf } from './mood.ts';
import { partiesAt, type Party, partyOf } from './party.ts';
import { bareLead, leadAt, leadOf, phrasesAfter, phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';
import { topicOf } from './verbGround.ts';
import { byPhrase, isPassive } from './passive.ts';
import { lemmaOf, wordOf } from './words.ts';

const HOLD_NOUN =
  /^(?:control|hands?|rule|grip|command|possession|custody|occupation|sway|administration|charge|grasp|foothold|reach)$/;

const GAINS = /^(?:take|seize|gain|assume|wrest|establish|win|secure|impose|get|obtain|capture|grab)$/;

const REGAINS = /^(?:regain|retake|restore|reclaim|recover|reassert|re-establish|reestablish|recapture)$/;

const KEEPS =
  /^(?:hold|keep|maintain|retain|have|exercise|consolidate|tighten|claim|report|announce|declare|assert|enjoy|exert|strengthen|cement)$/;

const COMES = /^(?:fall|come|pass|go|slip|move|return|revert|end|land|change|bring|place)$/;

/** Reads states: "P is in rebel hands", "under army control", "X in control of P", "rebel-held P". */
export function holdSightings(scene: Scene): Sighting[] {
  return scene.sentence.tokens
    .flatMap((_, i) => {
      const word = wordOf(scene.sentence, i);
      return HOLD_NOUN.test(word) ? one(readHold(scene, i)) : [];
    })
    .concat(withSightings(scene), heldGround(scene), keptHandSightings(scene));
}

export function one(seen: Sighting | null): Sighting[] {
  return seen === null ? [] : [seen];
}

/** "took control of P", "in full control of P", "P is under their control", "in the hands of the army". */
function readHold(scene: Scene, noun: number): Sighting | null {
  const { sentence } = scene;
  const owner = ownerRightBefore(scene, noun);
  const lead = bareLead(leadOf(sentence, noun)) || (owner?.lead ?? '');
  if (wordOf(sentence, noun) === 'reach' && !/^(?:beyond|out of)$/.test(lead)) return null;
  const token = sentence.tokens[noun]!;
  const isFoothold = wordOf(sentence, noun) === 'foothold'; // "retain a foothold in P"; to gain one is to enter
  const of = phrasesAfter(sentence, noun).filter(
    (p) => (isFoothold ? /^(?:in|on|at)$/ : /^(?:of|over|on)$/).test(p.lead) && p.head > noun,
  );
  const ground =
    of.map((p) => groundsAt(scene, antecedentOf(sentence, p.head))).find((g) => g.length > 0) ??
    of.map((p) => pointedGround(scene, p.head)).find((g) => g.length > 0) ??
    (of.some((p) => isGroundNoun(scene, p.head)) && token.head >= 0 ? localGround(scene, token.head) : undefined) ??
    labelled(scene, noun, of.length > 0);

  const passed = ground === undefined ? null : readPassed(scene, noun, ground);
  if (passed !== null) return passed;
  if (ground !== undefined && !/^(?:under|out of|outside|beyond)$/.test(lead)) {
    const isIn = /^in$/.test(lead);
    const verb =
      isRelation(token, 'obj') ||
      isTaken(scene, noun) ||
      (isRelation(token, 'nsubj') && isPassive(sentence, token.head))
        ? token.head
        : -1;
    if (verb >= 0 && /^(?:contest|dispute)$/.test(lemmaOf(sentence, verb)))
      return stateSighting(scene, {
        // "control of P is disputed"
        rule: 'control-of',
        predicate: verb,
        change: 'contested',
        grounds: ground,
        parties: partiesAt(scene, isPassive(sentence, verb) ? byPhrase(sentence, verb) : subjectOf(sentence, verb)),
        words: [noun],
      });
    const isGiven = verb >= 0 && /^(?:give|hand|grant)$/.test(lemmaOf(sentence, verb)); // "gives the army control of P"
    const given = isGiven
      ? (childrenOf(sentence, verb, 'iobj')[0] ??
        childrenOf(sentence, verb, 'obj').find((i) => i !== noun) ??
        childrenOf(sentence, noun, 'compound')[0])
      : undefined;
    if (given !== undefined)
      return stateSighting(scene, {
        rule: 'control-of',
        predicate: verb,
        change: 'takes',
        grounds: ground,
        parties: partiesAt(scene, given),
        words: [noun, given],
      });
    const change = isIn ? 'holds' : verb < 0 ? null : changeOfVerb(lemmaOf(sentence, verb));
    if (change === null || (isFoothold && change !== 'holds')) return null;
    const who = isIn ? holderBefore(scene, noun) : isPassive(sentence, verb) ? null : subjectOf(sentence, verb);
    return stateSighting(scene, {
      rule: 'control-of',
      predicate: isIn ? noun : verb,
      change: change,
      grounds: ground,
      parties: partiesAt(scene, who),
      words: [noun, ...(who === null ? [] : [who])],
    });
  }
  if (isRelation(token, 'obj') && lemmaOf(sentence, token.head) === 'change') {
    const changing = subjectOf(sentence, token.head) ?? childrenOf(sentence, token.head, 'compound')[0] ?? null; // headlines: "P changes hands"
    const own = changing === null ? [] : groundsAt(scene, changing);
    const changed = own.length > 0 ? own : topicOf(scene, token.head);
    return changed.length === 0 || isRepeated(scene, noun)
      ? null
      : stateSighting(scene, {
          rule: 'changes-hands',
          predicate: token.head,
          change: 'takes',
          grounds: changed,
          parties: [],
          words: [noun],
        });
  }
  if (!/(?:^| )(?:in|into|under|to|within|out of|outside|beyond|from)$/.test(lead)) return null;

  const held = groundBefore(scene, noun);
  if (held === null) return null;
  const parties = [
    ...ofParties(scene, noun),
    ...ownersAt(scene, possessorOf(sentence, noun)),
    ...amodParties(scene, noun),
  ];
  if (parties.length === 0 && owner !== null) parties.push(partyOf(owner.mention));
  if (parties.length === 0) parties.push(...printedOwner(scene, noun));
  if (parties.length === 0) return null;
  const isOut = /(?:out of|outside|beyond|from)$/.test(lead);
  const verb = held.verb === null ? '' : lemmaOf(sentence, held.verb);
  if (/(?:^| )from$/.test(lead) && !COMES.test(verb)) return null;
  const isAhead = moodOf(sentence, held.verb ?? noun) === 'possible' && !isOut; // "could soon be in rebel hands"
  const change: Change = isAhead
    ? 'takes'
    : isOut
      ? 'loses'
      : /into$|^to$/.test(lead) || COMES.test(verb)
        ? 'takes'
        : 'holds';
  if (wordOf(sentence, noun) === 'reach')
    return {
      ...stateSighting(scene, {
        rule: 'beyond-reach', // "P remains beyond X's reach": X has not taken it
        predicate: held.verb ?? noun,
        change: 'takes',
        grounds: held.grounds,
        parties: distinct(parties),
        words: [noun, ...held.words],
      }),
      modality: 'denied',
    };
  return stateSighting(scene, {
    rule: 'in-hands',
    predicate: held.verb ?? noun,
    change: change,
    grounds: held.grounds,
    parties: distinct(parties),
    words: [noun, ...held.words],
    isDenied: /outside|beyond/.test(lead),
  });
}

/** "control of P has passed to X". */
function readPassed(scene: Scene, noun: number, grounds: readonly Ground[]): Sighting | null {
  const { sentence } = scene;
  const token = sentence.tokens[noun]!;
  if (!isRelation(token, 'nsubj') || !/^(?:pass|shift|go|fall|revert|return)$/.test(lemmaOf(sentence, token.head)))
    return null;
  const gainer = phrasesOf(sentence, token.head).find((p) => /(?:^| )to$/.test(p.lead));
  const parties = gainer === undefined ? [] : partiesAt(scene, gainer.head);
  if (parties.length === 0) return null;
  return stateSighting(scene, {
    rule: 'control-of',
    predicate: token.head,
    change: 'takes',
    grounds,
    parties,
    words: [noun],
  });
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}

/** "has changed hands four times": a history, no event. */
function isRepeated({ sentence }: Scene, noun: number): boolean {
  return sentence.tokens
    .slice(noun + 1, noun + 8)
    .some((token) => /^(?:times|twice|thrice|repeatedly|often|frequently)$/i.test(token.text));
}

/** "re-established control": an object that the reader took for a complement. */
function isTaken({ sentence }: Scene, noun: number): boolean {
  const token = sentence.tokens[noun]!;
  return isRelation(token, 'xcomp') && token.head < noun && changeOfVerb(lemmaOf(sentence, token.head)) !== null;
}

/** "P: rebels in control": what the line is labelled with, where nothing else is said to be controlled. */
function labelled(scene: Scene, noun: number, isOf: boolean): Ground[] | undefined {
  const grounds = isOf || wordOf(scene.sentence, noun) !== 'control' ? [] : labelledGround(scene, noun);
  return grounds.length > 0 ? grounds : undefined;
}

/** "In P, rebels took control of the camp": the place said with the verb. */
function localGround(scene: Scene, verb: number): Ground[] | undefined {
  return phrasesOf(scene.sentence, verb)
    .filter((p) => /^(?:in|at|near|inside|outside)$/.test(bareLead(p.lead)))
    .map((p) => groundsAt(scene, p.head))
    .find((grounds) => grounds.length > 0);
}

function changeOfVerb(lemma: string): Change | null {
  if (GAINS.test(lemma)) return 'takes';
  if (REGAINS.test(lemma)) return 'retakes';
  if (KEEPS.test(lemma)) return 'holds';
  return lemma === 'lose' || lemma === 'cede' ? 'loses' : null;
}

/** What is "in their hands": subject of the copula or verb, or the noun described. */
function groundBefore(scene: Scene, noun: number): { grounds: Ground[]; verb: number | null; words: number[] } | null {
  const { sentence } = scene;
  const token = sentence.tokens[noun]!;
  const own = childrenOf(sentence, noun, 'nsubj')[0];
  const candidates: [number | null, number | null][] = [[own === undefined ? null : antecedentOf(sentence, own), null]];
  if (token.head >= 0) {
    const isVerbal =
      isRelation(token, 'obl') ||
      isRelation(token, 'advmod') ||
      isRelation(token, 'xcomp') ||
      isRelation(token, 'advcl');
    if (isVerbal)
      candidates.push(
        [subjectOf(sentence, token.head), token.head],
        [objectsOf(sentence, token.head)[0] ?? null, token.head],
      );
    else candidates.push([token.head, null], [subjectOf(sentence, noun), token.head]);
  }
  const before = sentence.tokens.findLastIndex(
    (t, i) => i < noun && isRelation(t, 'nsubj') && !sentence.tokens.slice(i, noun).some((v) => v.upos === 'VERB'),
  );
  candidates.push([before < 0 ? null : before, null]); // "says the belt around P is firmly in their hands"
  const left = leadAt(sentence, noun).start - 1;
  if (leadOf(sentence, left) === 'with') candidates.push([left, null]); // "ended with the city under rebel rule"
  for (const [at, verb] of candidates) {
    if (at === null) continue;
    const grounds = groundsAt(scene, at);
    if (grounds.length > 0) return { grounds, verb, words: [at] };
    const examples = isGroundNoun(scene, at) ? examplesOf(scene, at) : [];
    if (examples.length > 0) return { grounds: examples, verb, words: [at] };
    const isIt = /^it$/i.test(sentence.tokens[at]!.text) && !scene.actors.some((actor) => actor.head === at);
    if (isIt || isGroundNoun(scene, at)) {
      const pointed = pointedGround(scene, at);
      if (isIt || pointed.length > 0) return { grounds: pointed, verb, words: [at] }; // "the barracks are in army hands"
    }
  }
  const label = labelledGround(scene, noun);
  const topic = label.length > 0 ? label : topicOf(scene, noun);
  return topic.length > 0 ? { grounds: topic, verb: null, words: [] } : null;
}

/** "The whole county, including P and Q, is in their hands": what is said of the unnamed whole is said of the places named. */
function examplesOf(scene: Scene, whole: number): Ground[] {
  const named = phrasesAfter(scene.sentence, whole).filter((p) => /^(?:including|such as|among them)$/.test(p.lead));
  return named.flatMap((p) => wholeList(scene, groundsAt(scene, p.head), 'after'));
}
