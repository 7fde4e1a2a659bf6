import { ancestorsOf, childrenOf, isRelation } from '../../language/tree.ts';
import { agrees, type Number } from './agreement.ts';
import type { Draft, Line } from './draft.ts';
import { speechActs } from './speech.ts';

const REACH = 3;

export function speakerBefore(
  line: Line,
  index: number,
  wanted: Number,
  before: readonly Draft[],
  here: readonly Draft[],
): Draft | null {
  const earlier = [...before, ...here.filter((d) => d.phrase.last < index)].filter((d) => isNear(d, line));
  const fits = earlier.filter((d) => agrees(d, wanted));
  const voices = fits.filter((d) => isSpeaker(d));
  const latest = (drafts: readonly Draft[]) => drafts.at(-1) ?? null;
  if (wanted === 'person') return latestPerson(fits);
  const [voice, subject] = [latest(voices), latest(fits.filter(isSubject))];
  const verb = line.sentence.tokens[line.sentence.tokens[index]!.head];
  // Told after "residents said …. The rebels seized P.": "they promised" are the rebels, "they said" may be either.
  const isDeed = verb !== undefined && /^(?:promise|vow|pledge|accuse|threaten|refuse|agree|demand)$/.test(verb.lemma);
  if (isDeed && voice !== null && subject !== null && subject.at > voice.at && subject.actor.kind !== 'people')
    return subject;
  return voice ?? subject ?? (wanted === 'one' ? latest(fits.filter((d) => d.actor.kind !== 'people')) : latest(fits));
}

export function antecedentOf(
  line: Line,
  index: number,
  wanted: Number,
  acts: ReturnType<typeof speechActs>,
  before: readonly Draft[],
  here: readonly Draft[],
  isPlaceSubject: boolean,
): Draft | null {
  const { tokens } = line.sentence;
  const word = tokens[index]!.text.toLowerCase();
  // "The government said its forces …": the speaker, where the number agrees.
  const act = acts.filter((a) => a.speaker !== null && a.verb < index && !a.isBehind).at(-1);
  const speaker = act && here.find((d) => d.phrase.first <= act.speaker! && act.speaker! <= d.phrase.last);
  const main = mainSubjectAhead(line, index, wanted, here) ?? urgedOne(line, index, wanted, here);
  if (main !== null) return main;
  const isSubjectPronoun = isRelation(tokens[index]!, 'nsubj') || /^(?:they|he|she|it)$/.test(word);
  if (speaker && agrees(speaker, wanted) && speaker.actor.kind !== 'monitor' && speaker.actor.kind !== 'agency')
    return speaker;
  if (speaker && wanted === 'many' && /^(?:state|force|body|group)$/.test(speaker.actor.kind) && isHolding(line, index))
    return speaker; // "the ministry says they also hold P"
  const earlier = [...before, ...here.filter((d) => d.phrase.last < index)].filter(
    (d) => isNear(d, line) && agrees(d, wanted),
  );
  if (wanted === 'person') return latestPerson(earlier);
  const own = here.find((d) => ownsObject(line, d, index) && agrees(d, wanted));
  if (own !== undefined) return own;
  if (wanted === 'one') {
    if (tokens.slice(index + 1, index + 5).some((t) => COUNTED.test(t.text)) && word === 'its')
      return earlier.filter((d) => isSpeaker(d)).at(-1) ?? earlier.filter(isSubject).at(-1) ?? null;
    if (word === 'its') return nearest(earlier.filter(isActor));
    const isLead = isRelation(tokens[index]!, 'nsubj') && !isRelation(tokens[index]!, 'nsubj:pass');
    if (!isLead || isPlaceSubject) return null;
    const near = earlier.filter((d) => isSubject(d) && isActor(d) && line.at - d.at <= 1);
    const isOfForces = FORCES_DO.test(tokens[tokens[index]!.head]?.lemma ?? ''); // "the monitor says it has left": not the monitor
    return (isOfForces ? near.filter((d) => !/^(?:monitor|agency|media)$/.test(d.actor.kind)) : near).at(-1) ?? null;
  }
  const parties = earlier.filter((d) => (isActor(d) || d.actor.kind === 'people') && !sameClause(line, d, index));
  if (!isSubjectPronoun) return parties.at(-1) ?? null;
  const subjects = parties.filter(isSubject);
  const there = subjects.filter((d) => d.at === subjects.at(-1)!.at);
  const fighting = there.filter(isActor);
  return (
    nearest(fighting.filter((d) => !isSpeaker(d))) ?? nearest(fighting) ?? nearest(there) ?? parties.at(-1) ?? null
  );
}

/**
 * Subjects that the pronoun's own sentence names: "From P, which it took last week, the RSF threatens Q", and behind what they say,
 * "A, who moved into P, will stay, their commander said".
 */
function mainSubjectAhead(line: Line, index: number, wanted: Number, here: readonly Draft[]): Draft | null {
  const { tokens } = line.sentence;
  const of = (verb: number) =>
    here.find(
      (d) =>
        isActor(d) &&
        isRelation(tokens[d.phrase.head]!, 'nsubj') &&
        tokens[d.phrase.head]!.head === verb &&
        agrees(d, wanted),
    );
  const isFronted = /^(?:From|In|At|After|Before)$/.test(tokens[0]!.text);
  const clause = tokens[index]!.head;
  if (isFronted && isRelation(tokens[index]!, 'nsubj') && clause >= 0 && tokens[clause]!.deprel === 'acl:relcl') {
    const root = tokens.findIndex((t) => t.deprel === 'root');
    const subject = of(root);
    if (subject !== undefined && subject.phrase.first > clause) return subject;
  }
  const speaks = speechActs(line.sentence).find((act) => act.speaker === tokens[index]!.head && act.speaker > index);
  if (speaks === undefined || !isRelation(tokens[index]!, 'nmod')) return null;
  const said = tokens.findIndex((t, i) => t.head === speaks.verb && isRelation(t, 'ccomp') && i < index);
  return said < 0 ? null : (of(said) ?? null);
}

/** "A urged B to withdraw its troops": in what B is asked to do, "its" is B's. */
function urgedOne(line: Line, index: number, wanted: Number, here: readonly Draft[]): Draft | null {
  const { tokens } = line.sentence;
  const asked = ancestorsOf(line.sentence, index).find((i) => isRelation(tokens[i]!, 'xcomp'));
  if (asked === undefined || !ASKS.test(tokens[tokens[asked]!.head]!.lemma)) return null;
  const objects = childrenOf(line.sentence, tokens[asked]!.head, 'obj', 'iobj', 'nsubj:pass');
  const isAsked = (d: Draft) => objects.includes(d.phrase.head) && d.phrase.last < index && agrees(d, wanted);
  return here.find((d) => isActor(d) && isAsked(d)) ?? null;
}

const ASKS = /^(?:urge|ask|tell|order|allow|force|press|persuade|implore|exhort|invite|help|enable|compel|permit)$/i;

/** "while the M23 pressed its advance": what one does, holds or leaves is one's own; what one takes or strikes is the enemy's. */
function ownsObject(line: Line, draft: Draft, index: number): boolean {
  const { tokens } = line.sentence;
  const noun = tokens[index]!.head;
  const verb = noun < 0 ? -1 : tokens[noun]!.head;
  return (
    verb >= 0 &&
    isRelation(tokens[index]!, 'nmod') &&
    isRelation(tokens[noun]!, 'obj') &&
    isActor(draft) &&
    isRelation(tokens[draft.phrase.head]!, 'nsubj') &&
    tokens[draft.phrase.head]!.head === verb &&
    draft.phrase.last < index &&
    !TAKES_FROM.test(tokens[verb]!.lemma)
  );
}

const FORCES_DO =
  /^(?:leave|withdraw|retreat|flee|advance|enter|capture|seize|take|retake|recapture|regain|hold|control|lose|attack|shell|storm|overrun|besiege|encircle|reach)$/i;

const TAKES_FROM =
  /^(?:capture|seize|take|retake|recapture|overrun|occupy|attack|strike|hit|shell|bomb|target|destroy|storm|raid|surround|encircle|besiege|cut|loot|kill|accuse|blame|ambush)$/i;

/** Says whether the pronoun is subject of holding or winning back, which a body says of its own side. */
function isHolding(line: Line, index: number): boolean {
  const { tokens } = line.sentence;
  const verb = tokens[tokens[index]!.head];
  return (
    isRelation(tokens[index]!, 'nsubj') &&
    /^(?:hold|control|defend|repel|repulse|recapture|retake|regain|liberate)$/i.test(verb?.lemma ?? '')
  );
}

/** Of the actors of the nearest sentence, the subject of its main clause, else a subject, else the last. */
export function nearest(drafts: readonly Draft[]): Draft | null {
  const last = drafts.at(-1);
  if (last === undefined) return null;
  const there = drafts.filter((d) => d.at === last.at);
  const isMain = (d: Draft) => isSubject(d) && d.passage.sentences[d.at]!.tokens[tokenOf(d).head]?.deprel === 'root';
  return (
    there.findLast(isMain) ?? there.findLast((d) => isSubject(d) && !isInAside(d)) ?? there.findLast(isSubject) ?? last
  );
}

/** Says whether an actor stands in a clause of time or circumstance or in a relative clause: "hours after the troops left". */
function isInAside(draft: Draft): boolean {
  const sentence = draft.passage.sentences[draft.at]!;
  return ancestorsOf(sentence, draft.phrase.head).some(
    (i) =>
      /^(?:advcl|acl)/.test(sentence.tokens[i]!.deprel) ||
      childrenOf(sentence, i, 'mark').some((m) =>
        /^(?:after|before|as|when|while|once)$/i.test(sentence.tokens[m]!.text),
      ),
  );
}

const COUNTED = /^(?:tally|toll|count|figures?|statement|account|report|estimate|communiqué)$/i;

/** The latest named person where one stands in the same sentence as the latest speaker, else that speaker. */
function latestPerson(earlier: readonly Draft[]): Draft | null {
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const person = earlier.filter((d) => d.actor.kind === 'person' && d.at === last.at && d.manner !== 'anaphor').at(-1);
  if (person === undefined) return last;
  const speaker = earlier.filter((d) => d.at === last.at && isSpeaker(d) && d.actor.kind === 'people').at(-1);
  const isApposed =
    speaker !== undefined &&
    person.phrase.first - speaker.phrase.last <= 3 && // "their spokesman, General X Y"
    person.phrase.first > speaker.phrase.last;
  return speaker === undefined || isApposed ? person : speaker;
}

function isNear(draft: Draft, line: Line): boolean {
  return draft.passage === line.passage && line.at - draft.at <= REACH && line.at >= draft.at;
}

function isActor(draft: Draft): boolean {
  return draft.actor.kind !== 'people' && draft.actor.kind !== 'person';
}

function tokenOf(draft: Draft) {
  return draft.passage.sentences[draft.at]!.tokens[draft.phrase.head]!;
}

function isSubject(draft: Draft): boolean {
  return isRelation(tokenOf(draft), 'nsubj');
}

function isSpeaker(draft: Draft): boolean {
  const sentence = draft.passage.sentences[draft.at]!;
  return speechActs(sentence).some(
    (act) => act.speaker !== null && draft.phrase.first <= act.speaker && act.speaker <= draft.phrase.last,
  );
}

/** Subject and object of one verb are two: "they pushed them back". */
function sameClause(line: Line, draft: Draft, index: number): boolean {
  if (draft.passage !== line.passage || draft.at !== line.at) return false;
  const { tokens } = line.sentence;
  const verb = tokens[index]!.head;
  return (
    verb >= 0 && (tokens[draft.phrase.head]!.head === verb || ancestorsOf(line.sentence, draft.phrase.head)[0] === verb)
  );
}
