import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence, Token } from '../../terms/sentence.ts';
import { canSpeak, nounKind } from './nouns.ts';
import { isPossessive, isTimeWord } from './phrase.ts';
import { remember } from './remember.ts';
import { reportingLemma, speechOf, type Speech } from './speechVerbs.ts';

/** A verb of reporting and the head of the noun phrase that reports. */
export interface SpeechAct {
  readonly verb: number;
  readonly lemma: string;
  readonly speech: Speech;
  /** Index of the speaker's head, or null where nobody is named. */
  readonly speaker: number | null;
  /** True for "said the minister", "was confirmed by residents": the speaker stands behind the verb. */
  readonly isBehind: boolean;
  /** True for "it was reported": what is said stands before as the subject. */
  readonly isPassive: boolean;
}

/** Every verb of reporting of a sentence with its speaker. */
export const speechActs: (sentence: Sentence) => readonly SpeechAct[] = remember((sentence) =>
  sentence.tokens.flatMap((token, verb) => {
    const lemma = isVerb(sentence, verb) ? reportingLemma(token) : null;
    if (lemma === null) return [];
    const isPassive = isPassiveVerb(sentence, verb);
    const speaker = isPassive ? agentOf(sentence, verb) : speakerOf(sentence, verb);
    return [{ verb, lemma, speech: speechOf(lemma), speaker, isBehind: speaker !== null && speaker > verb, isPassive }];
  }),
);

function isVerb(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!;
  if (isMistagged(sentence, index)) return true;
  if (/^saying$/i.test(token.text) && /^as$/i.test(sentence.tokens[index - 1]?.text ?? '')) return false;
  if (token.upos === 'VERB' || (token.upos === 'AUX' && /^(?:puts?|says?|said)$/i.test(token.text))) return true;
  return /^(?:said|says|told|tells)$/i.test(token.text);
}

/** "The monitor reports that …", "the Observatory reports.": a verb in -s that a tagger took for a noun. */
function isMistagged(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const [token, before, next] = [tokens[index]!, tokens[index - 1], tokens[index + 1]];
  if (
    !['NOUN', 'PROPN'].includes(token.upos) ||
    !/^(?:reports|claims|counts|denies|tells|reports|puts|alleges|denied|reported|claimed|said)$/i.test(token.text)
  )
    return false;
  if (before === undefined || (nounKind(before.text.toLowerCase()) === null && before.upos !== 'PROPN')) return false;
  let first = index - 1;
  while (first > 0 && ['NOUN', 'PROPN', 'ADJ'].includes(tokens[first - 1]!.upos)) first--;
  if (first > 0 && tokens[first - 1]!.upos === 'DET') first--;
  const opens = first === 0 || ['PUNCT', 'CCONJ', 'SCONJ'].includes(tokens[first - 1]!.upos);
  const goesOn =
    next === undefined ||
    /^(?:to|that|at|[.,])$/i.test(next.text) ||
    ['NUM', 'DET', 'PRON', 'PROPN'].includes(next.upos);
  return opens && goesOn;
}

function isPassiveVerb(sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence;
  if (!/(?:ed|en|id|old|ut|ought|ept|eard)$/.test(tokens[verb]!.text)) return false;
  for (let i = verb - 1; i >= 0 && verb - i <= 3; i--) {
    const word = tokens[i]!.text.toLowerCase();
    if (/^(?:is|are|was|were|be|been|being)$/.test(word)) return true;
    if (!['ADV', 'PART', 'AUX'].includes(tokens[i]!.upos)) break;
  }
  const next = tokens[verb + 1]?.text.toLowerCase();
  if (/^(?:said|told|says)$/i.test(tokens[verb]!.text)) return false;
  return next === 'by' && !childrenOf(sentence, verb, 'nsubj').length;
}

/** Says whether the words behind one subject lead on to another, which is part of its phrase then. */
function reachesTo(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return between[0]?.upos === 'ADP' && !between.some((t) => /^(?:VERB|AUX|CCONJ)$/.test(t.upos) || t.text === ',');
}

function agentOf(sentence: Sentence, verb: number): number | null {
  const { tokens } = sentence;
  const agent = childrenOf(sentence, verb, 'obl').find((i) =>
    childrenOf(sentence, i, 'case').some((c) => tokens[c]!.text.toLowerCase() === 'by'),
  );
  if (agent !== undefined && !isTimeWord(tokens[agent]) && !/phone$/.test(tokens[agent]!.text)) return agent;
  for (let i = verb + 1; i < tokens.length && i - verb <= 6; i++) {
    if (tokens[i]!.text.toLowerCase() === 'by') return nounAfter(tokens, i + 1);
    if (tokens[i]!.upos === 'VERB' || tokens[i]!.text === ',') break;
  }
  return null;
}

/**
 * The head of the noun phrase that does what a verb of reporting says. Words directly before the verb count first, since
 * English puts the speaker there; the tree decides where a relative clause, an apposition or a list stands between.
 */
export function speakerOf(sentence: Sentence, verb: number, depth = 0): number | null {
  const { tokens } = sentence;
  const token = tokens[verb]!;
  const adjacent = adjacentSpeaker(sentence, verb);
  const subjects = childrenOf(sentence, verb, 'nsubj').filter(
    (i) => !isRelation(tokens[i]!, 'nsubj:pass') && canBeSubject(tokens[i]!),
  );
  // not "reached by the Wire", nor "the ministry in the rebel-run north"
  const bare = subjects.filter(
    (i) =>
      childrenOf(sentence, i, 'case').length === 0 &&
      !subjects.some((other) => other < i && reachesTo(tokens, other, i)),
  );
  const subject =
    bare.filter((i) => i < verb).at(-1) ?? bare[0] ?? subjects.filter((i) => i < verb).at(-1) ?? subjects[0];
  if (subject !== undefined) {
    const word = tokens[subject]!.text.toLowerCase();
    if (/^(?:who|which|that)$/.test(word))
      return isRelation(token, 'acl') && token.head >= 0 && !isTimeWord(tokens[token.head])
        ? token.head
        : nounBefore(sentence, subject);
    const isApart = subject < verb && tokens.slice(subject + 1, verb).some((t) => t.upos === 'PUNCT' && t.text !== '-');
    const isCounted = subject > verb && (adjacent !== null || speechOf(reportingLemma(token) ?? '') === 'counts');
    const isPerson = tokens[subject]!.upos !== 'NOUN' || canSpeak(word);
    const isDescribed =
      isApart &&
      adjacent !== null &&
      tokens[subject]!.upos === 'PROPN' &&
      tokens[adjacent]!.upos === 'NOUN' &&
      tokens[verb - 1]?.text === ','; // "Hezbollah, the Lebanese group, said"
    if ((!(isApart && adjacent !== null) || isDescribed) && !isCounted)
      return isPerson && !isInPhrase(sentence, subject) ? subject : (ownerOfPhrase(sentence, subject) ?? subject);
  }
  if (adjacent !== null) return adjacent;
  if (depth < 4 && token.head >= 0) {
    const isShared = isRelation(token, 'conj') && ['VERB', 'ADJ', 'NOUN'].includes(tokens[token.head]!.upos);
    const isParticiple = /ing$/.test(token.text) && (isRelation(token, 'advcl') || isRelation(token, 'xcomp'));
    if ((isShared || isParticiple || isRelation(token, 'xcomp')) && tokens[token.head]!.upos === 'VERB') {
      const above = speakerOf(sentence, token.head, depth + 1);
      if (above !== null) return above;
    }
    if (isRelation(token, 'acl') && /ing$/.test(token.text)) return token.head;
  }
  return speakerByOrder(sentence, verb);
}

/** "the governor of South Kivu said", where the tree calls Kivu the subject. */
function isInPhrase(sentence: Sentence, subject: number): boolean {
  const { tokens } = sentence;
  let i = subject;
  while (i > 0 && ['PROPN', 'ADJ', 'DET'].includes(tokens[i - 1]!.upos)) i--;
  return tokens[subject]!.upos === 'PROPN' && /^of$/i.test(tokens[i - 1]?.text ?? '');
}

const POSSESSOR = /^(?:its|their|his|her|our|my)$/i;
const FLOATING = /^(?:there|here|itself|themselves|himself|herself|both|all|each|also|now|then|later|too)$/i;

function canBeSubject(token: Token): boolean {
  return (
    !isTimeWord(token) &&
    !(token.upos === 'VERB' && /^(?:run|based|owned|held)$/i.test(token.text)) && // "a blog run by the rebels"
    !/^(?:there|here|what|this|times|further|earlier|itself|themselves|himself|herself|both)$/i.test(token.text)
  );
}

const REACHED = /^(?:reached|contacted|interviewed|questioned|speaking|asked)$/i;

/** "an officer reached on the spot told", "residents, by telephone, said": where the words on how a speaker was reached begin. */
function startOfReached(tokens: readonly Token[], last: number): number | null {
  const preposition = /^(?:the|a)$/i.test(tokens[last - 1]?.text ?? '') ? last - 2 : last - 1;
  const how = tokens[preposition]?.text ?? '';
  if (/^(?:by|on|at|over|in)$/i.test(how) && REACHED.test(tokens[preposition - 1]?.text ?? '')) return preposition - 1;
  const isByWire = /^(?:telephone|phone|e-mail|email|radio|message)$/i.test(tokens[last]!.text);
  return isByWire && /^by$/i.test(how) ? preposition : null;
}

/** Index of the last word before the verb that is not an auxiliary, adverb, time or floating word. */
function wordBefore(tokens: readonly Token[], verb: number): number {
  for (let i = verb - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (FLOATING.test(token.text) || isTimeWord(token)) continue;
    const reached = startOfReached(tokens, i);
    if (reached !== null) {
      i = reached;
      continue;
    }
    if (
      ['AUX', 'ADV', 'PART'].includes(token.upos) &&
      !isPossessive(token) &&
      nounKind(token.text.toLowerCase()) === null
    )
      continue;
    if ((token.upos === 'ADP' || token.upos === 'NUM') && isTimeWord(tokens[i + 1])) continue;
    return i;
  }
  return -1;
}

function adjacentSpeaker(sentence: Sentence, verb: number): number | null {
  const { tokens } = sentence;
  const i = wordBefore(tokens, verb);
  const before = tokens[i];
  if (before === undefined || /^(?:who|which|that|what)$/i.test(before.text)) return null;
  if (!['NOUN', 'PROPN', 'PRON'].includes(before.upos) && nounKind(before.text.toLowerCase()) === null) return null;
  return ownerOfPhrase(sentence, i);
}

function speakerByOrder(sentence: Sentence, verb: number): number | null {
  const { tokens } = sentence;
  const token = tokens[verb]!;
  const i = wordBefore(tokens, verb);
  const before = tokens[i];
  if (before?.text === ')') {
    const open = lastIndex(tokens, i, '(');
    if (open > 0) return ownerOfPhrase(sentence, open - 1);
  }
  if (before !== undefined && /^(?:who|which)$/i.test(before.text)) return nounBefore(sentence, i);
  const next = nounAfter(tokens, verb + 1);
  if (before?.text === ',' && i > 1) {
    const comma = lastIndex(tokens, i - 1, ',');
    if (comma > 0 && i - comma < 15) return ownerOfPhrase(sentence, comma - 1);
  }
  if (speechOf(reportingLemma(token) ?? '') === 'counts') return null;
  return next !== null && (i < 0 || [',', '”', '"', '’'].includes(before?.text ?? ',')) ? next : null;
}

/** Walks from the last noun of "residents of the New Aleppo district" back to "residents". */
function ownerOfPhrase(sentence: Sentence, index: number): number | null {
  const { tokens } = sentence;
  const token = tokens[index];
  if (token === undefined) return null;
  if (!['NOUN', 'PROPN', 'PRON', 'NUM'].includes(token.upos) && nounKind(token.text.toLowerCase()) === null)
    return null;
  if (token.upos === 'PRON') return index;
  let i = index;
  for (let steps = 0; steps < 3; steps++) {
    let start = i;
    while (
      start > 0 &&
      (['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'].includes(tokens[start - 1]!.upos) ||
        POSSESSOR.test(tokens[start - 1]!.text))
    )
      start--;
    const link = tokens[start - 1];
    const owner = tokens[start - 2];
    if (link === undefined || owner === undefined || !/^(?:of|in|for|at|from|near)$/i.test(link.text)) break;
    const isSome =
      link.text.toLowerCase() === 'of' &&
      (owner.upos === 'NUM' || /^(?:one|some|many|several|most|another)$/i.test(owner.text));
    if (!isSome && owner.upos !== 'PROPN' && !canSpeak(owner.text.toLowerCase())) break;
    i = start - 2;
  }
  return i;
}

function nounBefore(sentence: Sentence, index: number): number | null {
  let i = index - 1;
  while (i >= 0 && sentence.tokens[i]!.upos === 'PUNCT') i--;
  return i >= 0 ? ownerOfPhrase(sentence, i) : null;
}

function nounAfter(tokens: readonly Token[], from: number): number | null {
  let last: number | null = null;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isTimeWord(token)) break;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') last = i;
    else if (
      !['DET', 'ADJ', 'NUM'].includes(token.upos) &&
      !(token.upos === 'PRON' && i === from) &&
      !isPossessive(token)
    )
      break;
  }
  return last;
}

function lastIndex(tokens: readonly Token[], from: number, text: string): number {
  for (let i = from; i >= 0; i--) if (tokens[i]!.text === text) return i;
  return -1;
}
