import { perToken } from '../../language/perToken.ts';
import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { isVerb } from './words.ts';

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

const DIRECTION = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/i;

const LEAD_TAGS = new Set(['ADP', 'ADV', 'PART', 'SCONJ']);

/** Words of a preposition that taggers give other tags: "north of", "close to", "such as", "including". */
const LEAD_WORDS = new Set(
  (
    'including like such along together among them north south east west northeast northwest southeast southwest ' +
    'north-east north-west south-east south-west close near outside inside back away out off up due to some just'
  ).split(' '),
);

/** Every phrase under a verb or noun that hangs by prepositions, nearest first, not looking into other clauses. */
export const phrasesOf = perToken((sentence, index): readonly Phrase[] => {
  const found: Phrase[] = [];
  const seen = new Set([index]);
  const queue = [index];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const child of childrenOf(sentence, at)) {
      const token = sentence.tokens[child]!;
      if (seen.has(child) || CLAUSAL.some((r) => isRelation(token, r)) || isRelation(token, 'nsubj')) continue;
      if (isRelation(token, 'conj') && isPredicate(sentence, child)) continue;
      seen.add(child);
      const lead = leadAt(sentence, child);
      if (lead.lead.startsWith('according')) continue; // who says it, not where
      queue.push(child);
      if (lead.lead !== '' && !isRelation(token, 'case')) found.push({ ...lead, head: child });
    }
  }
  return found;
});

/** A verb, or a noun of which something is said: "P is ours, and [our men are on the outskirts of Q]". */
function isPredicate(sentence: Sentence, index: number): boolean {
  return isVerb(sentence, index) || childrenOf(sentence, index, 'nsubj', 'cop').length > 0;
}

/** A lead without the particle of the verb before it: "back in" is "in"; "out of" and "away from" stay. */
export function bareLead(lead: string): string {
  if (lead === '') return lead;
  return lead.replace(
    /^(?:(?:back|up|down|on|off|over|in(?= (?:at|on|around|near)\b)|out(?! of)|again|also|still|now|already|mainly|even|especially|just|only|both|above all) )+(?=\w)/,
    '',
  );
}

/** The run of prepositions and adverbs right before a noun phrase; empty where it has none. */
export function leadOf(sentence: Sentence, head: number): string {
  return leadAt(sentence, head).lead;
}

export const leadAt = perToken((sentence, head): { readonly lead: string; readonly start: number } => {
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
});

/** The phrases of a noun, and those that stand right behind it though the tree hangs them elsewhere: "repelled [an attack] [on P]". */
export function phrasesAfter(sentence: Sentence, noun: number): readonly Phrase[] {
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
export const phraseTokens = perToken((sentence, head): ReadonlySet<number> => {
  const seen = new Set([head]);
  const queue = [head];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of childrenOf(sentence, at)) {
      const token = sentence.tokens[child]!;
      if (seen.has(child) || CLAUSAL.some((r) => isRelation(token, r)) || isRelation(token, 'nsubj')) continue;
      if (isRelation(token, 'conj') && isPredicate(sentence, child)) continue;
      seen.add(child);
      queue.push(child);
    }
  }
  return seen;
});
