import { childrenOf } from '../../language/tree.ts';
import type { Act } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';
import { hostileVerbs, lightVerbs, nounActs, verbFrames, type Frame } from './acts.ts';
import { clauseSpan, nounPhrase } from './phrase.ts';
import type { Saying } from './saying.ts';
import { subjectOf } from './speaker.ts';

/** The speech acts that verbs of a sentence perform by their own meaning: accuse, deny, warn, urge, vow … */
export function verbalSayings(sentence: Sentence): Saying[] {
  return sentence.tokens.flatMap((token, i) => {
    if (token.upos !== 'VERB' && token.upos !== 'AUX') return [];
    if (!isSaid(sentence, i)) return [];
    const frames = verbFrames.get(token.lemma.toLowerCase()) ?? [];
    const read =
      frames.map((frame) => readFrame(sentence, i, frame)).find((saying) => saying !== null) ??
      lightSaying(sentence, i);
    return read ? [read] : [];
  });
}

const lower = (sentence: Sentence, i: number) => sentence.tokens[i]?.text.toLowerCase() ?? '';

/** Whether the act took place: not "did not comment", "could condemn", "is expected to announce". */
export function isSaid(sentence: Sentence, verb: number): boolean {
  const aux = childrenOf(sentence, verb, 'aux').map((i) => lower(sentence, i));
  const isNegated = childrenOf(sentence, verb, 'advmod', 'det').some((i) =>
    /^(?:not|n[’']t|never)$/.test(lower(sentence, i)),
  );
  if (isNegated || aux.some((w) => /^(?:may|might|could|would|should|will|can|must|’ll|'ll)$/.test(w))) return false;
  const { head, deprel } = sentence.tokens[verb]!;
  const above = sentence.tokens[head]?.lemma.toLowerCase() ?? '';
  return !(
    deprel === 'xcomp' &&
    /^(?:expect|want|refuse|decline|fail|plan|hope|prepare|set|likely|ask|urge|need|have|try|continue|seem|begin|go)$/.test(
      above,
    ) &&
    above !== 'continue' &&
    above !== 'begin'
  );
}

function readFrame(sentence: Sentence, verb: number, frame: Frame): Saying | null {
  const object = objectOf(sentence, verb);
  const noun = object < 0 ? '' : sentence.tokens[object]!.lemma.toLowerCase();
  if (frame.needs && !frame.needs.has(noun) && !frame.needs.has(lower(sentence, object))) return null;
  const speaker = subjectOf(sentence, verb);
  if (speaker < 0 || speaker === object) return null;

  const clause = contentClause(sentence, verb);
  const find = (prepositions: readonly string[] | undefined) =>
    prepositions?.length ? byPreposition(sentence, under(verb, object), prepositions) : -1;
  const [toIndex, aboutIndex, thatIndex] = [find(frame.to), find(frame.about), find(frame.that)];
  const isObjectTo = frame.object === 'to' && object >= 0 && (frame.act !== 'call_for' || clause >= 0);
  const to = isObjectTo ? object : toIndex;
  const isObjectAbout =
    object >= 0 && !frame.needs && (frame.object === 'about' || (frame.object === 'to' && !isObjectTo));
  const about = isObjectAbout ? object : aboutIndex;
  const content =
    clause >= 0
      ? clauseSpan(sentence, clause)
      : thatIndex >= 0
        ? partSpan(sentence, thatIndex)
        : frame.object === 'that' && object >= 0
          ? nounPhrase(sentence, object)
          : null;
  const isEmpty = to < 0 && about < 0 && content === null;
  if (frame.isBareNothing && isEmpty) return null;
  if (frame.isObjectNothing && content === null && toIndex < 0 && aboutIndex < 0) return null;
  if (isIdle(sentence, verb, frame, object, clause)) return null;
  if (frame.act === 'announce' && isAfterthought(sentence, verb)) return null;
  return {
    sentence,
    act: shade(sentence, frame, verb, clause),
    cue: verb,
    speaker,
    to: to < 0 ? null : to,
    about: aboutSpan(sentence, frame, about, clause),
    that: content,
    rule: `verb-${sentence.tokens[verb]!.lemma.toLowerCase()}`,
  };
}

const under = (verb: number, object: number) => (object >= 0 ? [verb, object] : [verb]);

/** "The town is ours, the army announced": an attribution at the end of what is told. */
const isAfterthought = (sentence: Sentence, verb: number) =>
  sentence.tokens[verb]!.deprel === 'parataxis' || childrenOf(sentence, verb, 'ccomp').some((i) => i < verb);

/** Uses of the verb that are no speech act: "called Hama its goal", "met resistance", "declined to comment", "refused to die". */
function isIdle(sentence: Sentence, verb: number, frame: Frame, object: number, clause: number): boolean {
  const name = sentence.tokens[verb]!.lemma.toLowerCase();
  const named = (i: number) =>
    i >= 0 &&
    (['PROPN'].includes(sentence.tokens[i]!.upos) ||
      /^(?:minister|president|official|envoy|ambassador|leader|delegation|counterpart|commander|secretary|chief|king|representative|him|her|them|governor|general|negotiator|mediator|diplomat|prince|elder|emir|sultan|premier|officers?)s?$/.test(
        lower(sentence, i),
      ));
  if (name === 'meet') {
    if (object >= 0) return !named(object);
    const subject = subjectOf(sentence, verb);
    const isCrowd = /s$/.test(lower(sentence, subject)) || childrenOf(sentence, subject, 'conj').length > 0;
    return !(named(subject) && isCrowd) && byPreposition(sentence, [verb], ['with']) < 0;
  }
  if (name === 'call') return byPreposition(sentence, under(verb, object), ['for', 'on', 'upon']) < 0;
  if (name === 'refuse')
    return (
      clause < 0 ||
      /^(?:comment|say|speak|give|discuss|answer|confirm|name|elaborate|die|talk)$/.test(sentence.tokens[clause]!.lemma)
    );
  if (name === 'welcome')
    return object < 0 || /^(?:people|refugee|family|visitor|crowd|them)s?$/.test(lower(sentence, object));
  if (name === 'declare') return object < 0 && clause < 0;
  if (frame.act === 'promise' && name === 'offer')
    return (
      clause < 0 &&
      !/^(?:help|support|aid|assistance|talk|talks|mediation|amnesty|ceasefire|truce|condolence|protection|passage|guarantee)s?$/.test(
        lower(sentence, object),
      )
    );
  return false;
}

/** A vow to crush is a threat; a warning that one "will not stand by" stays a warning. */
function shade(sentence: Sentence, frame: Frame, verb: number, clause: number): Act {
  const isVow =
    frame.act === 'promise' && /^(?:vow|pledge|swear|promise)$/.test(sentence.tokens[verb]!.lemma.toLowerCase());
  const deed =
    clause >= 0
      ? sentence.tokens[clause]!.lemma.toLowerCase()
      : (sentence.tokens[objectOf(sentence, verb)]?.lemma.toLowerCase() ?? '');
  return isVow && (hostileVerbs.has(deed) || /^(?:revenge|retaliation|response|vengeance)$/.test(deed))
    ? 'threaten'
    : frame.act;
}

function aboutSpan(sentence: Sentence, frame: Frame, about: number, clause: number): Span | null {
  if (about >= 0)
    return /^(?:that|it|this|them)$/i.test(sentence.tokens[about]!.text) ? null : nounPhrase(sentence, about);
  // "vowed to crush the opposition" is about the opposition; an accusation without object is about the one whose deed it tells.
  const part = aboutOf(sentence, frame.act, clause);
  return clause >= 0 && part !== undefined && part >= 0 ? nounPhrase(sentence, part) : null;
}

/** Whom or what the content of an act is about: the doer of an alleged deed, the one to be crushed, the name that news is told of. */
function aboutOf(sentence: Sentence, act: Act, clause: number): number | undefined {
  if (clause < 0) return undefined;
  if (act === 'promise' || act === 'threaten') return objectOf(sentence, clause);
  const subject = childrenOf(sentence, clause, 'nsubj')[0];
  if (act === 'accuse' || subject === undefined) return subject;
  if (act !== 'announce') return undefined;
  const owner = childrenOf(sentence, subject, 'nmod:poss').find((i) => sentence.tokens[i]!.upos === 'PROPN');
  return sentence.tokens[subject]!.upos === 'PROPN' ? subject : owner;
}

/** The object of a verb; a second subject behind the verb is its object, whatever the parser called it. -1 where there is none. */
export function objectOf(sentence: Sentence, verb: number): number {
  if (verb < 0) return -1;
  const subjects = childrenOf(sentence, verb, 'nsubj');
  const second = subjects.length > 1 ? subjects.find((i) => i > verb) : undefined;
  return second ?? childrenOf(sentence, verb, 'obj')[0] ?? childrenOf(sentence, verb, 'iobj')[0] ?? -1;
}

/** The clause that gives what is said, asked or promised. */
export function contentClause(sentence: Sentence, verb: number): number {
  const below = [...childrenOf(sentence, verb, 'ccomp'), ...childrenOf(sentence, verb, 'xcomp')].find((i) => i > verb);
  if (below !== undefined) return below;
  const marked = childrenOf(sentence, verb, 'advcl').find(
    (i) => i > verb && childrenOf(sentence, i, 'mark').some((m) => /^(?:to|of|that)$/i.test(sentence.tokens[m]!.text)),
  );
  return marked ?? -1;
}

/** A noun or clause that one of the prepositions ties to one of the tokens. */
export function byPreposition(sentence: Sentence, heads: readonly number[], prepositions: readonly string[]): number {
  for (const head of heads) {
    for (const child of childrenOf(sentence, head, 'obl', 'nmod', 'advcl', 'acl')) {
      const opens = childrenOf(sentence, child, 'case', 'mark').map((i) => lower(sentence, i));
      if (child > head && opens.some((word) => prepositions.includes(word))) return child;
    }
  }
  return -1;
}

const partSpan = (sentence: Sentence, index: number): Span =>
  sentence.tokens[index]!.upos === 'VERB' ? clauseSpan(sentence, index) : nounPhrase(sentence, index);

/** "issued a warning to residents", "made an appeal for calm". */
function lightSaying(sentence: Sentence, verb: number): Saying | null {
  if (!lightVerbs.has(sentence.tokens[verb]!.lemma.toLowerCase())) return null;
  const object = objectOf(sentence, verb);
  const act = object < 0 ? undefined : nounActs.get(sentence.tokens[object]!.lemma.toLowerCase());
  const speaker = subjectOf(sentence, verb);
  if (act === undefined || speaker < 0) return null;
  const to = byPreposition(sentence, [object, verb], ['to', 'against']);
  const about = byPreposition(sentence, [object, verb], ['for', 'of', 'over', 'about', 'against']);
  return {
    sentence,
    act,
    cue: verb,
    speaker,
    to: to < 0 ? null : to,
    about: about < 0 ? null : nounPhrase(sentence, about),
    that: null,
    rule: 'light-verb',
  };
}
