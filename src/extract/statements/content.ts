import { childrenOf, headOf, subtreeOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { falseWords, hostileVerbs, nounActs, plainSpeech, wrongWords } from './acts.ts';
import { clauseSpan, nounPhrase } from './phrase.ts';
import type { Saying } from './saying.ts';
import { subjectOf } from './speaker.ts';
import { byPreposition, contentClause, isSaid, objectOf } from './verbal.ts';

/** The speech acts that lie in what is said: calling a report false, a deed a crime; saying what must be or what one will do. */
export function contentSayings(sentence: Sentence): Saying[] {
  return sentence.tokens.flatMap((token, i) => {
    const lemma = token.lemma.toLowerCase();
    const nominal = nounSaying(sentence, i);
    if (nominal) return [nominal];
    if (token.upos !== 'VERB' || !isSaid(sentence, i)) return worried(sentence, i);
    if (/^(?:call|describe|brand|label|term|denounce|dismiss)$/.test(lemma)) return named(sentence, i);
    return plainSpeech.has(lemma) ? said(sentence, i) : [];
  });
}

const lower = (sentence: Sentence, i: number) => sentence.tokens[i]?.text.toLowerCase() ?? '';
const lemmaOf = (sentence: Sentence, i: number) => sentence.tokens[i]?.lemma.toLowerCase() ?? '';

/** "called the claim false", "described the events as an attack on its sovereignty". */
function named(sentence: Sentence, verb: number): Saying[] {
  const speaker = subjectOf(sentence, verb);
  const object = objectOf(sentence, verb);
  if (speaker < 0 || speaker === object) return [];
  const behind = sentence.tokens
    .map((_, i) => i)
    .filter((i) => i > Math.max(verb, object) && i <= Math.max(verb, object) + 8);
  const own = behind.filter((i) => subtreeOf(sentence, verb).includes(i));
  const isDismissal = lemmaOf(sentence, verb) === 'dismiss' && object >= 0;
  const untrue = own.find((i) => falseWords.has(lower(sentence, i)) || falseWords.has(lemmaOf(sentence, i)));
  if (untrue !== undefined || isDismissal)
    return [
      {
        sentence,
        act: 'deny',
        cue: verb,
        speaker,
        to: null,
        about: object < 0 ? null : nounPhrase(sentence, object),
        that: null,
        rule: 'called-false',
      },
    ];
  const wrong = own.find((i) => wrongWords.has(lemmaOf(sentence, i)));
  if (wrong === undefined || object < 0) return [];
  return [
    {
      sentence,
      act: 'condemn',
      cue: verb,
      speaker,
      to: null,
      about: nounPhrase(sentence, object),
      that: nounPhrase(sentence, wrong),
      rule: 'called-wrong',
    },
  ];
}

/** What plain "say" carries: a denial, a demand, a promise, a threat. */
function said(sentence: Sentence, verb: number): Saying[] {
  const speaker = subjectOf(sentence, verb);
  const content = contentOfSpeech(sentence, verb);
  if (speaker < 0 || content < 0) return [];
  const base = { sentence, cue: verb, speaker, to: null, that: clauseSpan(sentence, content), about: null };
  const words = subtreeOf(sentence, content)
    .map((i) => lower(sentence, i))
    .join(' ');
  if (falseWords.has(lemmaOf(sentence, content)) || /\bno truth (?:in|to)\b/.test(words))
    return [{ ...base, act: 'deny', rule: 'said-false' }];

  const aux = childrenOf(sentence, content, 'aux').map((i) => lower(sentence, i));
  const isDemand = aux.some((w) => w === 'must' || w === 'should') && childrenOf(sentence, content, 'nsubj').length > 0;
  const isNeeded =
    /\b(?:is|are) (?:necessary|needed|essential|urgent|required)\b/.test(words) ||
    lemmaOf(sentence, content) === 'necessary';
  if ((isDemand && aux.includes('must')) || isNeeded)
    return [{ ...base, act: 'call_for', about: subjectSpan(sentence, content), rule: 'said-must' }];
  if (aux.some((w) => /^(?:will|would|’ll|'ll)$/.test(w)) && speaksOfSelf(sentence, content, speaker))
    return willSaying(sentence, content, base);
  if (lemmaOf(sentence, content) === 'want') return wanted(sentence, content, base);
  return [];
}

/** "Moscow wants the authorities to restore order." */
function wanted(sentence: Sentence, content: number, base: Pick<Saying, 'sentence' | 'cue' | 'speaker'>): Saying[] {
  const clause = contentClause(sentence, content);
  const to = objectOf(sentence, content);
  if (clause < 0) return [];
  const audience = to >= 0 ? to : (childrenOf(sentence, clause, 'nsubj')[0] ?? -1);
  return audience < 0
    ? []
    : [{ ...base, act: 'call_for', to: audience, about: null, that: clauseSpan(sentence, clause), rule: 'said-wants' }];
}

function willSaying(
  sentence: Sentence,
  content: number,
  base: Pick<Saying, 'sentence' | 'cue' | 'speaker' | 'to' | 'that' | 'about'>,
): Saying[] {
  const words = subtreeOf(sentence, content)
    .map((i) => lower(sentence, i))
    .join(' ');
  if (/\bnot (?:stand|sit|remain|stay|be|tolerate|accept|allow|hesitate)\b/.test(words))
    return [{ ...base, act: 'warn', rule: 'said-will-not' }];
  const act = hostileVerbs.has(lemmaOf(sentence, content)) ? 'threaten' : 'promise';
  return [{ ...base, act, rule: 'said-will' }];
}

/** Whether the content's subject is the speaker: a pronoun, or the same words. */
function speaksOfSelf(sentence: Sentence, content: number, speaker: number): boolean {
  const subject = childrenOf(sentence, content, 'nsubj')[0];
  if (subject === undefined) return false;
  return (
    /^(?:it|they|he|she|we|i)$/.test(lower(sentence, subject)) ||
    lemmaOf(sentence, subject) === lemmaOf(sentence, speaker)
  );
}

function subjectSpan(sentence: Sentence, content: number) {
  const subject = childrenOf(sentence, content, 'nsubj')[0];
  return subject === undefined || sentence.tokens[subject]!.upos === 'PRON' ? null : nounPhrase(sentence, subject);
}

/** The clause that a verb of saying reports, before or behind it. */
export function contentOfSpeech(sentence: Sentence, verb: number): number {
  const below = childrenOf(sentence, verb, 'ccomp')[0];
  if (below !== undefined) return below;
  const { head, deprel } = sentence.tokens[verb]!;
  return deprel === 'parataxis' ? head : -1;
}

/** "is seriously worried about the resurgence": a state of concern, said of a party. */
function worried(sentence: Sentence, i: number): Saying[] {
  if (!/^(?:worried|concerned|alarmed)$/.test(lower(sentence, i))) return [];
  const isSaidOf = childrenOf(sentence, i, 'cop', 'aux').length > 0;
  const speaker = subjectOf(sentence, i) >= 0 ? subjectOf(sentence, i) : (childrenOf(sentence, i, 'nsubj')[0] ?? -1);
  const about = byPreposition(sentence, [i], ['about', 'over', 'at', 'by', 'with']);
  if (!isSaidOf || speaker < 0 || about < 0) return [];
  return [
    {
      sentence,
      act: 'express_concern',
      cue: i,
      speaker,
      to: null,
      about: nounPhrase(sentence, about),
      that: null,
      rule: 'is-worried',
    },
  ];
}

/** "accusations by Russia at the United Nations". */
function nounSaying(sentence: Sentence, i: number): Saying | null {
  const token = sentence.tokens[i]!;
  const act = token.upos === 'NOUN' ? nounActs.get(token.lemma.toLowerCase()) : undefined;
  if (act === undefined) return null;
  const speaker = byPreposition(sentence, [i], ['by']);
  if (speaker < 0 || headOf(sentence, sentence.tokens[speaker]!) < 0) return null;
  const to = byPreposition(sentence, [i, speaker], ['at', 'before', 'to']);
  const about = byPreposition(sentence, [i], ['against', 'of', 'over', 'for']);
  return {
    sentence,
    act,
    cue: i,
    speaker,
    to: to < 0 ? null : to,
    about: about < 0 ? null : nounPhrase(sentence, about),
    that: null,
    rule: 'noun',
  };
}
