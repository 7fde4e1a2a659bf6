import { childrenOf, isRelation, subtreeOf } from '../../language/tree.ts';
import type { Sentence, Token } from '../../terms/sentence.ts';
import { overlaps, type Span } from '../../terms/span.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { ActorMention, PassageReading, Reading } from '../reading.ts';
import { onlookers, speakingNouns } from './acts.ts';
import { nounPhrase } from './phrase.ts';

/** Who performs a speech act: as named in the fullest way the report has, and the actor where one is known. */
export interface Speaker {
  readonly name: string;
  readonly actorId: string;
  readonly mention: ActorMention | null;
}

/** The token that a verb has for subject: its own, that of the verb it is joined to, or the noun it modifies. -1 where there is none. */
export function subjectOf(sentence: Sentence, verb: number, depth = 0): number {
  if (depth > 4 || verb < 0) return -1;
  const { tokens } = sentence;
  const isPassive = childrenOf(sentence, verb, 'aux:pass', 'nsubj:pass').length > 0;
  const subjects = childrenOf(sentence, verb, isPassive ? 'obl:agent' : 'nsubj').filter(
    (i) => !isTimeWord(sentence, i),
  );
  // "A spokesman, Patrick Muyaya, said": of two subjects before the verb the name speaks.
  const before = subjects.filter((i) => i < verb);
  const isList =
    before.length > 1 && before.every((i) => tokens[i]!.upos === 'PROPN') && hasJoined(sentence, before.at(-1)!);
  const named = isList ? before[0] : before.at(-1); // "Britain, France and Germany urged"
  const own = named !== undefined && tokens[named]!.upos === 'PROPN' ? named : subjects[0];
  if (isPassive && own === undefined) return agentBehind(sentence, verb);
  const { deprel, head } = tokens[verb]!;
  if (own !== undefined) {
    const isRelative = /^(?:who|which|that)$/i.test(tokens[own]!.text) && isRelation(tokens[verb]!, 'acl');
    return isRelative ? head : own;
  }
  const beside = besideVerb(sentence, verb);
  if (beside >= 0) return beside;
  const lent = lentToSaying(sentence, verb);
  if (lent >= 0) return lent;
  const isShared =
    deprel === 'conj' || deprel === 'parataxis' || ['xcomp', 'advcl'].some((r) => isRelation(tokens[verb]!, r));
  if (isShared) return subjectOf(sentence, isToldBeside(sentence, verb) ? tokens[head]!.head : head, depth + 1);
  // "the truce agreed on 23 January": nobody is named who agreed.
  if (deprel === 'acl' && /^(?:agreed|signed|reached)$/i.test(tokens[verb]!.text)) return agentBehind(sentence, verb);
  if (isRelation(tokens[verb]!, 'acl'))
    return tokens[head]!.upos === 'VERB' ? subjectOf(sentence, head, depth + 1) : head;
  return -1;
}

const hasJoined = (sentence: Sentence, i: number) => childrenOf(sentence, i, 'conj').length > 0;

/** "He said the army had left and accused the alliance": the plain past goes on with the verb of saying, not with what it tells. */
function isToldBeside(sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence;
  const { deprel, head, text } = tokens[verb]!;
  if (deprel !== 'conj' || !/ed$/i.test(text) || childrenOf(sentence, verb, 'aux').length > 0) return false;
  const isPerfect = childrenOf(sentence, head, 'aux').some((i) =>
    /^(?:had|have|has|would|will)$/i.test(tokens[i]!.text),
  );
  const above = tokens[tokens[head]!.head];
  return isRelation(tokens[head]!, 'ccomp') && isPerfect && /^(?:say|tell|add|claim|state)$/i.test(above?.lemma ?? '');
}

/** In "… any part, and Western nations have called for calm" parsers join the nations to the part: the noun right before the verb is its subject. */
function besideVerb(sentence: Sentence, verb: number): number {
  const auxiliaries = childrenOf(sentence, verb, 'aux', 'advmod').filter((i) => i < verb);
  const start = Math.min(verb, ...auxiliaries);
  if (!childrenOf(sentence, verb, 'aux').some((i) => i < verb)) return -1;
  let last = start - 1;
  while (sentence.tokens[last]?.upos === 'PUNCT') last--;
  return sentence.tokens.findIndex(
    (token, i) =>
      i < start &&
      token.deprel === 'conj' &&
      ['NOUN', 'PROPN'].includes(token.upos) &&
      childrenOf(sentence, i, 'cc').length > 0 &&
      !subtreeOf(sentence, i).includes(verb) &&
      subtreeOf(sentence, i).findLast((t) => sentence.tokens[t]!.upos !== 'PUNCT') === last,
  );
}

/** In "Mali welcomed the truce, the agency said" parsers may give both subjects to "said": the one before the first verb is its own. */
function lentToSaying(sentence: Sentence, verb: number): number {
  const { deprel, head } = sentence.tokens[verb]!;
  if (deprel !== 'ccomp' || head < verb) return -1;
  const [first, second] = childrenOf(sentence, head, 'nsubj');
  return first !== undefined && second !== undefined && first < verb && second > verb ? first : -1;
}

/** Days and adverbs that a parser took for a subject. */
const isTimeWord = (sentence: Sentence, i: number) =>
  /^(?:ADV|NUM)$/.test(sentence.tokens[i]!.upos) ||
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/i.test(sentence.tokens[i]!.text);

function agentBehind(sentence: Sentence, verb: number): number {
  return (
    childrenOf(sentence, verb, 'obl').find((i) =>
      childrenOf(sentence, i, 'case').some((c) => sentence.tokens[c]!.text.toLowerCase() === 'by'),
    ) ?? -1
  );
}

/** Names the speaker that a token stands for; null for onlookers, and for pronouns that point at nobody known. */
export function speakerAt(
  sentence: Sentence,
  token: number,
  passage: PassageReading,
  reading: Reading,
  depth = 0,
): Speaker | null {
  const head = sentence.tokens[token];
  if (!head || onlookers.has(head.lemma.toLowerCase())) return null;
  // "Hundreds of protesters" are protesters.
  const counted = head.upos === 'NUM' ? childrenOf(sentence, token, 'nmod')[0] : undefined;
  if (counted !== undefined && depth === 0) return speakerAt(sentence, counted, passage, reading, 1);
  // "A spokesman, Patrick Muyaya, said": the named one speaks.
  const apposed = childrenOf(sentence, token, 'appos').find((i) => sentence.tokens[i]!.upos === 'PROPN');
  if (apposed !== undefined && head.upos === 'NOUN' && depth === 0)
    return speakerAt(sentence, apposed, passage, reading, 1);
  const phrase = nounPhrase(sentence, token);
  const mentions = mentionsAt(reading.actors, passage.in, phrase);
  const mention = mentions.find((m) => overlaps(m, head)) ?? null;
  const joined = childrenOf(sentence, token, 'conj').filter((i) =>
    ['NOUN', 'PROPN'].includes(sentence.tokens[i]!.upos),
  );
  if (!mention && !canSpeak(head, phrase, passage.text)) return null;
  if (head.upos === 'PRON' || head.upos === 'DET')
    return mention && !isBarePronoun(mention.name) ? named(mention) : null;
  if (!['NOUN', 'PROPN', 'ADJ', 'X'].includes(head.upos)) return null;
  // "Turkish and Iranian officials" are more than the Iranian ones that the mention names.
  // So are "the ministers of Turkey and Iran", where the mention ends before the "and".
  const rest = mention ? passage.text.slice(mention.end, phrase.end) : '';
  const isMany =
    joined.length > 0 ||
    /^ and \p{Lu}/u.test(rest) ||
    subtreeOf(sentence, token).some((i) => i < token && sentence.tokens[i]!.deprel === 'cc');
  if (mention && !isMany) return named(mention);
  const printed = passage.text
    .slice(phrase.start, phrase.end)
    .replace(/^(?:the|an?|its|their|his|her)\s+/i, '')
    .replace(/\s*\([^)]*$/, '');
  return printed.length === 0 || printed.length > 160
    ? null
    : { name: printed, actorId: mention?.actor.actorId ?? `as-printed:${printed.toLowerCase()}`, mention };
}

/** Persons, bodies and crowds speak; attacks and offensives do not. */
const canSpeak = (head: Token, phrase: Span, text: string): boolean =>
  speakingNouns.has(head.lemma.toLowerCase()) ||
  /(?:men|man|woman|ers|ors|ists|ants|ians|[^i]an|ese)$/.test(head.text) ||
  /\p{Lu}/u.test(text.slice(phrase.start, phrase.end).replace(/^\p{Lu}\p{Ll}*\s?/u, '')) ||
  head.upos === 'PROPN';

const named = (mention: ActorMention): Speaker => ({ name: mention.name, actorId: mention.actor.actorId, mention });
const isBarePronoun = (name: string) =>
  /^(?:it|they|he|she|we|i|who|which|that|this|those|these|one|some|many|others|both)$/i.test(name);
