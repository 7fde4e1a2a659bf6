import { ancestorsOf, childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence, Token } from '../../terms/sentence.ts';
import { VERB_LEMMAS } from './verbs.ts';

/** A noun phrase that hangs from a verb or noun by prepositions: "back from the city" has lead `back from`. */
export interface Phrase {
  /** The prepositions and adverbs right before the phrase, lower case, one blank between. */
  readonly lead: string;
  readonly head: number;
  /** First token of the lead. */
  readonly start: number;
}

/** Relations that open a clause of its own: what lies below is said of something else. */
const CLAUSAL = ['acl', 'advcl', 'ccomp', 'csubj', 'parataxis', 'xcomp'];
const OBJECT_CONTROL = new Set(
  'force allow order enable help urge let make compel push lead oblige permit see watch hear spot film'.split(' '),
);
const STAYS = /^(?:remain|stay|lie|stand|get|become)$/;
const RELATIVE = new Set(['which', 'that', 'who', 'whom', 'where', 'whose']);
const DIRECTION = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/i;
/** Nouns of time, which are neither object nor agent. */
const TIME =
  /^(?:(?:mid)?(?:night|day)|nightfall|dawn|daybreak|dusk|noon|sun(?:set|rise)|(?:after)?noon|morning|evening|today|yesterday|weekend|hours?|days?|weeks?|months?|years?|time|times|end|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const LEAD_TAGS = new Set(['ADP', 'ADV', 'PART', 'SCONJ']);
/** Words of a preposition that taggers give other tags: "north of", "close to", "such as", "including". */
const LEAD_WORDS = new Set(
  (
    'including like such along together among them north south east west northeast northwest southeast southwest ' +
    'north-east north-west south-east south-west close near outside inside back away out off up due to some just'
  ).split(' '),
);

/** The token's text in lower case. */
export function wordOf(sentence: Sentence, index: number): string {
  return sentence.tokens[index]?.text.toLowerCase() ?? '';
}

/** Irregular forms of the lexicon's verbs that readers leave as they stand. */
const IRREGULAR = new Map(
  (
    'beaten beat taken take took take retaken retake retook retake fallen fall fell fall driven drive drove drive held hold fought fight ' +
    'lost lose won win withdrawn withdraw withdrew withdraw thrown throw threw throw overran overrun broken break broke break fled flee ' +
    'struck strike left leave gone go went go slipped slip kept keep cut cut hit hit dug dig gave give given give'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1]!] as const] : [])),
);

/** Lemmas once found: rules ask for the same ones hundreds of times. */
const lemmas = new WeakMap<Token, string>();

/** The token's lemma in lower case; where a reader left a participle as it stands ("freed"), the verb of the lexicon behind it. */
export function lemmaOf(sentence: Sentence, index: number): string {
  const token = sentence.tokens[index];
  if (!token) return '';
  const known = lemmas.get(token) ?? lexiconLemma(token.lemma.toLowerCase());
  lemmas.set(token, known);
  return known;
}

function lexiconLemma(lemma: string): string {
  if (VERB_LEMMAS.has(lemma)) return lemma;
  const irregular = IRREGULAR.get(lemma);
  if (irregular !== undefined || !/(?:ed|ing)$/.test(lemma)) return irregular ?? lemma;
  const stems = [
    lemma.replace(/d$/, ''),
    lemma.replace(/ed$/, ''),
    lemma.replace(/ing$/, ''),
    lemma.replace(/ing$/, 'e'),
  ];
  return stems.find((stem) => VERB_LEMMAS.has(stem)) ?? lemma;
}

/** Says whether some child of the token, in one of the relations, has one of the words. */
export function hasChild(sentence: Sentence, index: number, relations: readonly string[], words: RegExp): boolean {
  return childrenOf(sentence, index, ...relations).some((i) => words.test(wordOf(sentence, i)));
}

/** Says whether a token is a full verb or what the tree treats as one. */
export function isVerb(sentence: Sentence, index: number): boolean {
  const upos = sentence.tokens[index]?.upos;
  const isInfinitive =
    upos === 'NOUN' && sentence.tokens[index - 1]?.upos === 'PART' && wordOf(sentence, index - 1) === 'to'; // "to redeploy"
  return upos === 'VERB' || isInfinitive || (upos === 'AUX' && !isRelation(sentence.tokens[index]!, 'aux'));
}

/** Says whether the verb is passive: by its auxiliary, subject or agent, or as a bare participle after a noun. */
export function isPassive(sentence: Sentence, verb: number): boolean {
  if (childrenOf(sentence, verb, 'aux:pass', 'obl:agent').length > 0) return true;
  if (childrenOf(sentence, verb, 'nsubj:pass').length > 0) return !isPlainPerfect(sentence, verb);
  const token = sentence.tokens[verb]!;
  if (/ing$/i.test(token.text) || token.text.toLowerCase() === token.lemma.toLowerCase()) return isHeldParticiple();
  if (token.deprel === 'acl') return childrenOf(sentence, verb, 'nsubj', 'mark', 'aux').length === 0;
  if (isRelation(token, 'xcomp')) return STAYS.test(lemmaOf(sentence, token.head)); // "P remains encircled"
  if (isRelation(token, 'conj') && childrenOf(sentence, verb, 'nsubj', 'obj').length === 0)
    return token.head >= 0 && childrenOf(sentence, token.head, 'aux:pass').length > 0;
  return false;

  // "overrun", "hit", "beset": participles that look like the bare verb.
  function isHeldParticiple(): boolean {
    return token.deprel === 'acl' && hasChild(sentence, verb, ['obl'], /./) && byPhrase(sentence, verb) !== null;
  }
}

/** "units have fully liberated the town": "have" without "been" is active, whatever the subject is labelled. */
function isPlainPerfect(sentence: Sentence, verb: number): boolean {
  return (
    hasChild(sentence, verb, ['aux'], /^(?:have|has|had)$/) &&
    childrenOf(sentence, verb, 'obj').some((i) => i > verb) &&
    byPhrase(sentence, verb) === null
  );
}

/** "reached by nightfall", "taken by 4 March": a time, nobody who does it. */
function isTime({ tokens }: Sentence, index: number): boolean {
  return TIME.test(tokens[index]!.text) || /^(?:NUM|ADV)$/.test(tokens[index]!.upos);
}

/** The head of the "by …" phrase of a passive verb: the one right behind it, else the one the tree gives it. Null where there is none. */
export function byPhrase(sentence: Sentence, verb: number): number | null {
  for (let i = verb + 1; i <= verb + 3; i++) {
    if (wordOf(sentence, i) === 'by' && sentence.tokens[i]!.head > i && !isTime(sentence, sentence.tokens[i]!.head))
      return sentence.tokens[i]!.head;
    if (sentence.tokens[i]?.upos !== 'ADV') break;
  }
  const agents = childrenOf(sentence, verb, 'obl:agent', 'obl', 'nmod').filter(
    (i) => hasChild(sentence, i, ['case'], /^by$/) && !isTime(sentence, i),
  );
  return agents.find((i) => i > verb) ?? agents[0] ?? null;
}

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
    const token = sentence.tokens[at]!;
    if (token.head < 0) return [];
    if (isRelation(token, 'acl')) {
      if (!isVerbMarkedTo(sentence, at)) return [token.head];
      const possessor = possessorOf(sentence, token.head) ?? launcherOf(sentence, token.head);
      return possessor === null ? [] : [possessor];
    }
    if (isRelation(token, 'xcomp') && OBJECT_CONTROL.has(lemmaOf(sentence, token.head))) {
      const object = childrenOf(sentence, token.head, 'obj', 'iobj', 'nsubj:pass')[0];
      if (object !== undefined) return [antecedentOf(sentence, object)];
    }
    const before = sentence.tokens[at - 1];
    if (isRelation(token, 'advcl') && /ing$/i.test(token.text) && /^(?:NOUN|PROPN)$/.test(before?.upos ?? ''))
      return [at - 1];
    if (!['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis', 'dep'].some((r) => isRelation(token, r))) return [];
    if (isRelation(token, 'ccomp') && !isVerbMarkedTo(sentence, at) && !/ing$/i.test(token.text)) return [];
    at = token.head;
  }
  return [];
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

function isBareNoun(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  return (
    /^obl(?::unmarked)?$/.test(token.deprel) &&
    !TIME.test(token.text) &&
    /^(?:NOUN|PROPN)$/.test(token.upos) &&
    leadAt(sentence, index).lead === ''
  );
}

/** Every phrase under a verb or noun that hangs by prepositions, nearest first, not looking into other clauses. */
export function phrasesOf(sentence: Sentence, index: number): Phrase[] {
  const found: Phrase[] = [];
  const seen = new Set([index]);
  const queue = [index];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const child of childrenOf(sentence, at)) {
      const token = sentence.tokens[child]!;
      if (seen.has(child) || CLAUSAL.some((r) => isRelation(token, r)) || isRelation(token, 'nsubj')) continue;
      if (isRelation(token, 'conj') && isVerb(sentence, child)) continue;
      seen.add(child);
      const lead = leadAt(sentence, child);
      if (lead.lead.startsWith('according')) continue; // who says it, not where
      queue.push(child);
      if (lead.lead !== '' && !isRelation(token, 'case')) found.push({ ...lead, head: child });
    }
  }
  return found;
}

/** A lead without the particle of the verb before it: "back in" is "in"; "out of" and "away from" stay. */
export function bareLead(lead: string): string {
  return lead.replace(
    /^(?:(?:back|up|down|on|off|over|in(?= (?:at|on|around|near)\b)|out(?! of)|again|also|still|now|already|mainly|even|especially|just|only|both|above all) )+(?=\w)/,
    '',
  );
}

/** The run of prepositions and adverbs right before a noun phrase; empty where it has none. */
export function leadOf(sentence: Sentence, head: number): string {
  return leadAt(sentence, head).lead;
}

function leadAt(sentence: Sentence, head: number): { lead: string; start: number } {
  const cases = childrenOf(sentence, head, 'case').filter((i) => i < head);
  if (cases.length === 0) return { lead: '', start: head };
  const all = [...cases, ...cases.flatMap((i) => childrenOf(sentence, i, 'fixed'))];
  const words: string[] = [];
  let start = Math.max(...all) + 1;
  for (let i = start - 1; i >= 0; i--) {
    const token = sentence.tokens[i]!;
    const isVerbal = isRelation(token, 'mark') || (i === sentence.tokens[head]!.head && !DIRECTION.test(token.text)); // "most of P": most is no preposition
    if ((!LEAD_TAGS.has(token.upos) && !LEAD_WORDS.has(token.text.toLowerCase()) && !all.includes(i)) || isVerbal)
      break;
    words.unshift(token.text.toLowerCase());
    start = i;
  }
  return { lead: words.join(' '), start };
}

/** The phrases of a noun, and those that stand right behind it though the tree hangs them elsewhere: "repelled [an attack] [on P]". */
export function phrasesAfter(sentence: Sentence, noun: number): Phrase[] {
  const own = phrasesOf(sentence, noun);
  const head = sentence.tokens[noun]!.head;
  if (head < 0) return own;
  const chain: Phrase[] = [];
  let edge = noun + 1;
  const around = [...own, ...phrasesOf(sentence, head)].filter((p) => p.head > noun && p.start > noun);
  for (const phrase of around.sort((a, b) => a.start - b.start)) {
    if (phrase.start > edge) break;
    if (!own.some((p) => p.head === phrase.head)) chain.push(phrase);
    edge = Math.max(edge - 1, ...phraseTokens(sentence, phrase.head)) + 1;
  }
  return [...own, ...chain];
}

/** A noun phrase's tokens: the head and what modifies it, without the clauses and asides that hang from it. */
export function phraseTokens(sentence: Sentence, head: number): Set<number> {
  const seen = new Set([head]);
  const queue = [head];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of childrenOf(sentence, at)) {
      const token = sentence.tokens[child]!;
      if (seen.has(child) || CLAUSAL.some((r) => isRelation(token, r)) || isRelation(token, 'nsubj')) continue;
      if (isRelation(token, 'conj') && isVerb(sentence, child)) continue;
      seen.add(child);
      queue.push(child);
    }
  }
  return seen;
}
