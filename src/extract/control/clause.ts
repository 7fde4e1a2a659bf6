import { ancestorsOf, childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { leadAt } from './phrases.ts';
import { isDeclared, isPassive, TIME } from './passive.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';

const OBJECT_CONTROL = new Set(
  'force allow order enable help urge let make compel push lead oblige permit see watch hear spot film have'.split(' '),
);

const RELATIVE = new Set(['which', 'that', 'who', 'whom', 'where', 'whose']);

/**
 * Whoever or whatever does the verb: its own subject, or the one it shares by co-ordination, raising, control, a participle or a
 * relative pronoun. Null where the sentence names none; the nearest where a muddled tree gives several.
 */
export function subjectOf(sentence: Sentence, verb: number): number | null {
  return subjectsOf(sentence, verb)[0] ?? null;
}

/** All that the tree calls subject of the verb, or of the verb it shares one with, nearest first. */
export function subjectsOf(sentence: Sentence, verb: number): number[] {
  const seen = new Set<number>();
  for (let at = verb; at >= 0 && !seen.has(at);) {
    seen.add(at);
    const own = ownSubjects(sentence, at);
    if (own.length > 0) return own;
    const first = childrenOf(sentence, at, 'conj').find((i) => i < at); // "the rebels [hold] P and are besieging Q", read as the second's
    const shared = first === undefined ? [] : ownSubjects(sentence, first);
    if (shared.length > 0) return shared;
    const token = sentence.tokens[at]!;
    if (token.head < 0) return [];
    if (isRelation(token, 'acl')) {
      if (!isVerbMarkedTo(sentence, at)) return [token.head];
      const possessor = possessorOf(sentence, token.head) ?? launcherOf(sentence, token.head);
      return possessor === null ? [] : [possessor];
    }
    if (isDeclared(sentence, at)) {
      const called = childrenOf(sentence, token.head, 'obj', 'nsubj:pass')[0];
      return called === undefined ? [] : [antecedentOf(sentence, called)]; // "marked P as occupied"
    }
    if (isRelation(token, 'xcomp') && OBJECT_CONTROL.has(lemmaOf(sentence, token.head))) {
      const object = childrenOf(sentence, token.head, 'obj', 'iobj', 'nsubj:pass')[0];
      if (object !== undefined) return [antecedentOf(sentence, object)];
    }
    if (
      /^(?:accuse|suspect|convict)$/.test(lemmaOf(sentence, token.head)) &&
      hasChild(sentence, at, ['mark', 'case'], /^of$/)
    ) {
      const accused = childrenOf(sentence, token.head, 'obj', 'nsubj:pass')[0];
      return accused === undefined ? [] : [antecedentOf(sentence, accused)]; // "accused the army of shelling P": the army's doing
    }
    const kept = isDissuaded(sentence, at) || isKeptFrom(sentence, at) ? objectAbove(sentence, at) : undefined;
    if (kept !== undefined) return [kept];
    const before = sentence.tokens[at - 1];
    if (isRelation(token, 'advcl') && /ing$/i.test(token.text) && /^(?:NOUN|PROPN)$/.test(before?.upos ?? ''))
      return [at - 1];
    const bracketed = asideSubject(sentence, at);
    if (bracketed !== null) return [bracketed];
    const isDegree = token.upos === 'ADV' && isRelation(token, 'advmod') && at !== verb; // "came [close] to taking P", "have [yet] to"
    if (!isDegree && !['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis', 'dep'].some((r) => isRelation(token, r)))
      return [];
    const isGerund = /ing$/i.test(token.text) || hasChild(sentence, at, ['aux'], /^having$/);
    if (isRelation(token, 'ccomp') && !isVerbMarkedTo(sentence, at) && !isGerund) return [];
    at = token.head;
  }
  return [];
}

/** "warned A against attacking P": what somebody is told not to do. */
export function isDissuaded(sentence: Sentence, verb: number): boolean {
  const { head } = sentence.tokens[verb]!;
  return (
    head >= 0 &&
    /^(?:warn|caution|advise|counsel)$/.test(lemmaOf(sentence, head)) &&
    hasChild(sentence, verb, ['mark', 'case'], /^against$/)
  );
}

/** "kept A from taking P", "prevented A from taking P". */
function isKeptFrom(sentence: Sentence, verb: number): boolean {
  const { head } = sentence.tokens[verb]!;
  return (
    head >= 0 &&
    /^(?:prevent|stop|keep|block|bar|hinder|deter|discourage|dissuade|ban|prohibit|hold)$/.test(
      lemmaOf(sentence, head),
    ) &&
    hasChild(sentence, verb, ['mark', 'case'], /^from$/)
  );
}

/** The object of the verb that a clause hangs from. */
function objectAbove(sentence: Sentence, verb: number): number | undefined {
  const object = childrenOf(sentence, sentence.tokens[verb]!.head, 'obj', 'iobj', 'nsubj:pass')[0];
  return object === undefined ? undefined : antecedentOf(sentence, object);
}

/** "A second group, MODEL, [takes] P": the noun whose aside ends right before a verb that the tree left alone. */
function asideSubject(sentence: Sentence, verb: number): number | null {
  const isAlone = ['root', 'parataxis'].some((r) => isRelation(sentence.tokens[verb]!, r));
  const name = sentence.tokens[verb - 2];
  if (!isAlone || sentence.tokens[verb - 1]?.text !== ',' || name === undefined || !isSetOff(sentence, verb - 2))
    return null;
  return name.head >= 0 && name.head < verb && /^(?:NOUN|PROPN)$/.test(sentence.tokens[name.head]!.upos)
    ? name.head
    : null;
}

/** An apposition, or a name after a comma that was made the next of a list. */
function isSetOff({ tokens }: Sentence, index: number): boolean {
  const token = tokens[index]!;
  return isRelation(token, 'appos') || (isRelation(token, 'conj') && tokens[index - 1]?.text === ',');
}

function ownSubjects(sentence: Sentence, verb: number): number[] {
  const all = childrenOf(sentence, verb, 'nsubj').filter((i) => wordOf(sentence, i) !== 'whose'); // "A, [whose envoy] left P"
  const before = all.filter((i) => i < verb).reverse();
  return [...before, ...all.filter((i) => i > verb)].map((i) => antecedentOf(sentence, i));
}

/** Says whether the verb is an infinitive with "to". */
export function isVerbMarkedTo(sentence: Sentence, verb: number): boolean {
  return hasChild(sentence, verb, ['mark'], /^to$/);
}

/** The noun that a relative pronoun stands for, or the token itself. */
export function antecedentOf(sentence: Sentence, index: number): number {
  if (!RELATIVE.has(wordOf(sentence, index)) || isRelation(sentence.tokens[index]!, 'det')) return index;
  const clause = ancestorsOf(sentence, index).find((i) => isRelation(sentence.tokens[i]!, 'acl'));
  if (clause !== undefined) return sentence.tokens[clause]!.head;
  const before = sentence.tokens[index - 1]?.text === ',' ? index - 2 : index - 1; // "P, which …", where the tree lost the clause
  const noun = sentence.tokens[before];
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return index;
  return isRelation(noun, 'flat') ? noun.head : before;
}

/** Whoever an action noun belongs to: "the army's push", "the government effort", "an effort by the army". */
export function possessorOf(sentence: Sentence, noun: number): number | null {
  const by = childrenOf(sentence, noun, 'nmod', 'obl').find((i) => hasChild(sentence, i, ['case'], /^by$/));
  return by ?? childrenOf(sentence, noun, 'nmod:poss')[0] ?? childrenOf(sentence, noun, 'compound')[0] ?? null;
}

/** "Russian attempts to take P", "A launched an operation to drive B out": whose the noun is by its adjective, else who does it. */
function launcherOf(sentence: Sentence, noun: number): number | null {
  const adjective = childrenOf(sentence, noun, 'amod').find((i) => /^\p{Lu}/u.test(sentence.tokens[i]!.text));
  if (adjective !== undefined) return adjective;
  const { head } = sentence.tokens[noun]!;
  const isLaunched =
    head >= 0 &&
    /^(?:launch|mount|begin|start|open|stage|make|lead|resume|renew|plan|announce)$/.test(lemmaOf(sentence, head));
  return isRelation(sentence.tokens[noun]!, 'obj') && isLaunched ? (subjectsOf(sentence, head)[0] ?? null) : null;
}

/** Direct objects of the verb; for a relative clause on an object, the noun it describes. */
export function objectsOf(sentence: Sentence, verb: number): number[] {
  const own = childrenOf(sentence, verb, 'obj', 'dobj').map((i) => antecedentOf(sentence, i));
  if (own.length > 0) return own;
  const bare = childrenOf(sentence, verb, 'obl').filter((i) => i > verb && isBareNoun(sentence, i)); // "taken over [the city]"
  if (bare.length > 0 && !isPassive(sentence, verb)) return bare.slice(0, 1);
  const shared = isPassive(sentence, verb) ? [] : sharedObjects(sentence, verb);
  if (shared.length > 0) return shared;
  const token = sentence.tokens[verb]!;
  const hasSubject = childrenOf(sentence, verb, 'nsubj').some((i) => !RELATIVE.has(wordOf(sentence, i)));
  // "P, which the monitor said the rebels had captured": the pronoun hangs from the verb of saying
  const above = isRelation(token, 'ccomp') && token.head >= 0 ? childrenOf(sentence, token.head, 'obj') : [];
  const pronoun = above.find((i) => RELATIVE.has(wordOf(sentence, i)) && i < token.head);
  if (pronoun !== undefined && !isPassive(sentence, verb)) return [antecedentOf(sentence, pronoun)];
  // the same where the tree gave the pronoun to the main clause: the verb of saying describes the noun and has a speaker of its own
  const saying = isRelation(token, 'ccomp') ? sentence.tokens[token.head] : undefined;
  const isTold =
    saying?.deprel === 'acl:relcl' &&
    childrenOf(sentence, token.head, 'nsubj').some((i) => !RELATIVE.has(wordOf(sentence, i))) &&
    hasSubject &&
    sentence.tokens.some((t, i) => i > saying.head && i < token.head && /^(?:which|that)$/i.test(t.text));
  if (isTold && !isPassive(sentence, verb)) return [saying.head];
  // "the town insurgents captured": a relative clause without pronoun
  const isLed = childrenOf(sentence, verb, 'obl', 'nmod').some((i) => /^(?:which|whom)$/.test(wordOf(sentence, i))); // "P, from which they withdrew"
  return token.deprel === 'acl:relcl' && hasSubject && !isLed && !isPassive(sentence, verb) ? [token.head] : [];
}

/** "stormed and captured [P]": the object behind the second of two verbs that nothing but "and" or "or" parts. */
function sharedObjects(sentence: Sentence, verb: number): number[] {
  if (sentence.tokens[verb + 1]?.upos !== 'CCONJ') return [];
  const next = childrenOf(sentence, verb, 'conj').find((i) => {
    const between = sentence.tokens.slice(verb + 2, i);
    return i > verb && sentence.tokens[i]!.upos === 'VERB' && between.every((t) => t.upos === 'ADV');
  });
  return next === undefined ? [] : childrenOf(sentence, next, 'obj').map((i) => antecedentOf(sentence, i));
}

function isBareNoun(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  return (
    /^obl(?::unmarked)?$/.test(token.deprel) &&
    !TIME.test(token.text) &&
    /^(?:NOUN|PROPN)$/.test(token.upos) &&
    sentence.tokens[leadAt(sentence, index).start - 1]?.text !== ',' && // "fled to P, their stronghold"
    leadAt(sentence, index).lead === ''
  );
}
