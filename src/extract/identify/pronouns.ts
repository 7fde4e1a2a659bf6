import { ancestorsOf, childrenOf, isRelation } from '../../language/tree.ts';
import type { Draft, Line } from './draft.ts';
import { nounKind } from './nouns.ts';
import { isBodyOfState, partyBehind } from './partyBehind.ts';
import { speechActs } from './speech.ts';

/** What a pronoun can point to. */
type Number = 'person' | 'one' | 'many';

const PRONOUNS: Readonly<Record<string, Number>> = {
  he: 'person',
  she: 'person',
  him: 'person',
  her: 'person',
  his: 'person',
  it: 'one',
  its: 'one',
  they: 'many',
  them: 'many',
  their: 'many',
  theirs: 'many',
  we: 'many',
  us: 'many',
  our: 'many',
};
const COLLECTIVE =
  /\b(?:army|military|police|government|opposition|taliban|houthis|insurgency|movement|militia|command|forces|front|hamas|hezbollah|coalition|alliance|gang|junta|regime)\b/i;
const REACH = 3;

/** Number of an actor as its words go: "the insurgents" are many, "the army" is one. */
export function numberOf(draft: Draft): Number {
  if (draft.actor.kind === 'person') return 'person';
  const head =
    draft.name
      .split(/\s+(?:of|in|from|for|at|near|who)\s+/)[0]!
      .split(/\s+/)
      .at(-1) ?? '';
  if (/\b(?:commander|officer|leader|chief)\b/i.test(draft.text) && /^(?:an?|the|one|another)\s/i.test(draft.text))
    return 'person';
  if (draft.actor.kind === 'people' && /^(?:an?|one|my|his|her|another)\s/i.test(`${draft.text} `)) return 'person';
  if (/^(?:people|police|troops|men|women|gunmen|policemen|media|civilians)$/i.test(head)) return 'many';
  if (/(?:[^su]s)$/.test(head) && !/^\p{Lu}{2,}$/u.test(head)) return 'many';
  if (draft.actor.kind === 'people') return 'person';
  return 'one';
}

/**
 * Ties a pronoun to the actor it points back to: the subject of the same speech ("the insurgents said they …"), else the
 * nearest subject before it of the right number, else the nearest actor of that number; within three sentences. "It" may
 * mean any thing, so it is tied only where it speaks, owns or carries on a subject that is an actor.
 */
export function pronounsOf(
  line: Line,
  before: readonly Draft[],
  here: readonly Draft[],
  isPlaceSubject: boolean,
): Draft[] {
  const { tokens } = line.sentence;
  const acts = speechActs(line.sentence);
  const found: Draft[] = [];
  const order = [...tokens.keys()].sort((a, b) => Number(isOursAt(line, a)) - Number(isOursAt(line, b)) || a - b);
  order.forEach((i) => {
    const token = tokens[i]!;
    const word = token.text.toLowerCase();
    const wanted = Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word]! : null;
    if (wanted === null || (token.upos !== 'PRON' && token.upos !== 'DET')) return;
    const isOurs = isOursAt(line, i);
    const speaks = acts.some((act) => act.speaker === i);
    if (isOurs && (speaks || !isQuoted(line, token.start))) return;
    const next = tokens[i + 1];
    const isOwner = /^(?:its|their|his|her|our)$/.test(word);
    const owned = isOwner ? ownedBy(line, i) : null;
    const isArmy = owned !== null && word === 'their' && !BODY.test(tokens[owned]!.text);
    const fits = (d: Draft) => !isArmy || d.actor.kind !== 'people';
    const known = [...here, ...found].filter(fits);
    const pointed = isOurs
      ? speakerHere(acts, known)
      : speaks
        ? speakerBefore(line, i, wanted, before, known)
        : antecedentOf(line, i, wanted, acts, before.filter(fits), known, isPlaceSubject);
    if (!pointed) return;
    const phrase = owned === null ? { first: i, last: i, head: i } : { first: i, last: owned, head: owned };
    if (
      isOwner &&
      owned === null &&
      (next === undefined ||
        (word === 'its' &&
          !OWNED.test(
            tokens
              .slice(i + 1, i + 4)
              .map((t) => t.text)
              .join(' '),
          )))
    )
      return;
    const antecedent = isOurs || owned !== null ? partyBehind(pointed, [...before, ...known]) : pointed;
    found.push({
      ...antecedent,
      passage: line.passage,
      at: line.at,
      phrase,
      text: line.passage.text.slice(tokens[phrase.first]!.start, tokens[phrase.last]!.end),
      manner: pointed.actor.kind === 'person' && isBodyOfState(tokens[phrase.head]!.text) ? 'description' : 'anaphor',
      because: `“${token.text}” points back to ${antecedent.name}`,
    });
  });
  return found;
}

/** Words for the speaker's own side are read last, when the rest of the sentence shows who speaks. */
function isOursAt(line: Line, index: number): boolean {
  return /^(?:we|us|our)$/i.test(line.sentence.tokens[index]!.text);
}

/** Says whether a position lies inside quotation marks that its sentence opens: outside them, "us" is the outlet. */
function isQuoted(line: Line, position: number): boolean {
  const before = line.passage.text.slice(line.sentence.start, position);
  const curly = (before.match(/“/g) ?? []).length - (before.match(/”/g) ?? []).length;
  return curly > 0 || (before.match(/"/g) ?? []).length % 2 === 1;
}

/** "Our forces are still there," a spokesman said: we are those for whom the speaker speaks. */
function speakerHere(acts: ReturnType<typeof speechActs>, here: readonly Draft[]): Draft | null {
  const act = acts.find((a) => a.speaker !== null);
  return (
    (act &&
      here.find((d) => d.phrase.first <= act.speaker! && act.speaker! <= d.phrase.last && d.actor.kind !== 'people')) ??
    null
  );
}

/** "its forces", "their fighters": the noun of armed people behind a possessive, whom the owner stands for. */
function ownedBy(line: Line, index: number): number | null {
  const { tokens } = line.sentence;
  for (let i = index + 1; i <= index + 3 && i < tokens.length; i++) {
    const token = tokens[i]!;
    const isBody = BODY.test(token.text);
    const isParty = nounKind(token.text.toLowerCase()) === 'party' || /^men$/i.test(token.text);
    if ((isParty || isBody) && nounKind(tokens[i + 1]?.text.toLowerCase() ?? '') !== 'party') return i;
    if (!['ADJ', 'NOUN', 'PROPN'].includes(token.upos)) return null;
  }
  return null;
}

const BODY = /^(?:command|leadership|spokes\w+|staff|department|office|ministry)$/i;

function speakerBefore(
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
  return (
    latest(voices) ??
    latest(fits.filter(isSubject)) ??
    (wanted === 'one' ? latest(fits.filter((d) => d.actor.kind !== 'people')) : latest(fits))
  );
}

function antecedentOf(
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
  const main = mainSubjectAhead(line, index, wanted, here);
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
  if (wanted === 'one') {
    if (tokens.slice(index + 1, index + 5).some((t) => COUNTED.test(t.text)) && word === 'its')
      return earlier.filter((d) => isSpeaker(d)).at(-1) ?? earlier.filter(isSubject).at(-1) ?? null;
    if (word === 'its') return nearest(earlier.filter(isActor));
    const isLead = isRelation(tokens[index]!, 'nsubj') && !isRelation(tokens[index]!, 'nsubj:pass');
    if (!isLead || isPlaceSubject) return null;
    return earlier.filter((d) => isSubject(d) && isActor(d) && line.at - d.at <= 1).at(-1) ?? null;
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
function nearest(drafts: readonly Draft[]): Draft | null {
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

/** What an actor has and a town has not: "its vehicles", "its advance". */
const OWNED =
  /\b(?:vehicles?|tanks?|convoys?|columns?|patrols?|drones?|jets|helicopters|missiles|rockets|artillery|advances?|offensives?|attacks?|assaults?|operations?|campaign|raids?|positions|losses|withdrawal|retreat|gains|men|members|commanders?|leaders?|spokes\w+|statement|claims?|toll|tally|count|figures?|account|first admission|hands|control)\b/i;
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
    person.phrase.first - speaker.phrase.last <= 2 &&
    person.phrase.first > speaker.phrase.last;
  return speaker === undefined || isApposed ? person : speaker;
}

function agrees(draft: Draft, wanted: Number): boolean {
  if (/^(?:not an?|not one|no|nobody|any|a single) /i.test(draft.text) || isNone(draft)) return false; // "not a soldier was left"
  if (
    draft.manner === 'description' &&
    draft.actor.kind !== 'people' &&
    /^(?:its|their|his|her|our|my)\s/i.test(draft.text)
  )
    return false;
  const number = numberOf(draft);
  if (number === wanted) return true;
  if (wanted === 'many') return number === 'one' && draft.actor.kind === 'group';
  if (wanted !== 'one' || number !== 'many' || draft.actor.kind === 'people') return false;
  return COLLECTIVE.test(draft.name) || (draft.manner === 'name' && /^(?:group|force|body)$/.test(draft.actor.kind));
}

function isNone({ passage, at, phrase }: Draft): boolean {
  return /^not$/i.test(passage.sentences[at]!.tokens[phrase.first - 1]?.text ?? '');
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
