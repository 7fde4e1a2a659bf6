import { childrenOf } from '../../language/tree.ts';
import type { Act } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';
import { hostileVerbs, lightVerbs, nounActs, verbFrames, type Frame } from './acts.ts';
import { isTimeWord } from '../identify/phrase.ts';
import { clauseSpan, nounPhrase, withPlace } from './phrase.ts';
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
  if (deprel === 'acl:relcl' && aux.includes('had')) return false; // "fighters who had signed the deal"
  const above = sentence.tokens[head]?.lemma.toLowerCase() ?? '';
  return !(
    deprel === 'xcomp' &&
    /^(?:expect|want|refuse|decline|fail|plan|hope|prepare|set|likely|ask|urge|need|have|try|continue|seem|begin|go|reluctant|unwilling|ready|able|unable|likely|hesitant)$/.test(
      above,
    ) &&
    above !== 'continue' &&
    above !== 'begin'
  );
}

function readFrame(sentence: Sentence, verb: number, frame: Frame): Saying | null {
  const direct = objectOf(sentence, verb);
  const isLed = frame.act === 'warn' && /^(?:of|against|about|over)$/.test(lower(sentence, verb + 1)); // "warned of forces that …": nobody's audience
  const object = isLed ? -1 : direct;
  const isNeeded = [lower(sentence, object), sentence.tokens[object]?.lemma.toLowerCase() ?? ''].some((n) =>
    frame.needs?.has(n),
  );
  if (frame.needs && !isNeeded) return null;
  const speaker = subjectOf(sentence, verb);
  if (speaker < 0 || speaker === object) return null;

  const parts = partsOf(sentence, verb, frame, object);
  const { clause, to, about, that } = parts;
  if (frame.isBareNothing && Math.max(to, about, clause, that) < 0) return null;
  const isNamed = frame.act === 'threaten' && sentence.tokens[object]?.upos === 'PROPN'; // "threatened Atbara and Shendi"
  if (frame.isObjectNothing && !isNamed && Math.max(parts.byPrepositions, clause, that) < 0) return null;
  if (frame.act === 'reject' && frame.object === 'about' && isDescriptive(sentence, verb)) return null;
  if (isIdle(sentence, verb, frame, object, clause)) return null;
  if (frame.act === 'announce' && isAfterthought(sentence, verb)) return null;
  return {
    sentence,
    act: shade(sentence, frame, verb, clause),
    cue: verb,
    speaker,
    to: to < 0 ? null : to,
    about: aboutSpan(sentence, frame, about, clause, that),
    that: clause >= 0 ? clauseSpan(sentence, clause) : that >= 0 ? partSpan(sentence, that) : null,
    rule: `verb-${sentence.tokens[verb]!.lemma.toLowerCase()}`,
  };
}

/** "militiamen who refused to surrender": it tells who is meant, no act of theirs. */
const isDescriptive = (sentence: Sentence, verb: number) =>
  sentence.tokens[verb]!.lemma.toLowerCase() === 'refuse' && sentence.tokens[verb]!.deprel === 'acl:relcl';

/** Audience, object and content of a verb as indexes, -1 where absent; `byPrepositions` is the last found of those behind a preposition. */
interface Parts {
  readonly clause: number;
  readonly to: number;
  readonly about: number;
  readonly that: number;
  readonly byPrepositions: number;
}

function partsOf(sentence: Sentence, verb: number, frame: Frame, object: number): Parts {
  const find = (prepositions: readonly string[] | undefined) =>
    prepositions?.length ? byPreposition(sentence, under(verb, object), prepositions) : -1;
  const [to, about, that] = [find(frame.to), find(frame.about), find(frame.that)];
  const own = contentClause(sentence, verb);
  // "expressed its readiness to mediate": the clause hangs on the noun.
  const ofNoun = frame.needs && object >= 0 ? (childrenOf(sentence, object, 'acl').find((i) => i > object) ?? -1) : -1;
  const clause = own >= 0 ? own : ofNoun;
  const receiver = frame.act === 'promise' ? (childrenOf(sentence, verb, 'iobj')[0] ?? -1) : -1; // "promised the UN that …"
  if (receiver >= 0) {
    const thing = object === receiver ? about : object;
    return { clause, to: receiver, about: thing, that, byPrepositions: Math.max(about, that) };
  }
  const isAudience = frame.object === 'to' && object >= 0 && (frame.act !== 'call_for' || clause >= 0);
  const isTopic = object >= 0 && (frame.object === 'about' || (frame.object === 'to' && !isAudience));
  return {
    clause,
    to: isAudience ? object : to,
    about: isTopic ? object : about,
    that: that < 0 && frame.object === 'that' ? object : that,
    byPrepositions: Math.max(to, about, that),
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
  if (name === 'speak' || name === 'talk')
    return (
      byPreposition(sentence, [verb], ['by', 'on', 'over']) < 0 ||
      !childrenOf(sentence, verb, 'obl').some((i) => /^(?:phone|telephone)$/.test(lower(sentence, i)))
    );
  // "called for calm", "called urgently on both"; "called an attack on it cowardly" asks for nothing
  if (name === 'call')
    return ![1, 2].some(
      (step) =>
        /^(?:for|on|upon)$/.test(lower(sentence, verb + step)) &&
        (step === 1 || sentence.tokens[verb + 1]!.upos === 'ADV'),
    );
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
  const deed = sentence.tokens[clause]?.lemma.toLowerCase() ?? '';
  const thing = sentence.tokens[objectOf(sentence, verb)]?.lemma.toLowerCase() ?? '';
  const isHostile = hostileVerbs.has(deed) || /^(?:revenge|retaliation|response|vengeance)$/.test(thing);
  return isVow && isHostile ? 'threaten' : frame.act;
}

function aboutSpan(sentence: Sentence, frame: Frame, about: number, clause: number, that: number): Span | null {
  const isPointing = about >= 0 && /^(?:that|it|this|them)$/i.test(sentence.tokens[about]!.text);
  if (about >= 0)
    return isPointing ? null : withPlace(sentence, sentence.tokens[about]!.head, nounPhrase(sentence, about, that));
  const part = aboutOf(sentence, frame.act, clause);
  return part !== undefined && part >= 0 ? nounPhrase(sentence, part) : null;
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
  const direct = childrenOf(sentence, verb, 'obj', 'nsubj:pass').find(
    (i) => !/^(?:which|who|that)$/i.test(sentence.tokens[i]!.text),
  );
  if (second !== undefined && direct !== undefined && direct < second) return direct; // "condemned [an attack] by [soldiers]"
  return second ?? direct ?? childrenOf(sentence, verb, 'iobj')[0] ?? -1;
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
      if (isTimeWord(sentence.tokens[child])) continue; // "agreed on Monday to leave"
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
