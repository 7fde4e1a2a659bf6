import { childrenOf, headOf, subtreeOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { falseWords, groundDeeds, hostileVerbs, misdeeds, nounActs, plainSpeech, wrongWords } from './acts.ts';
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
    if (/^(?:worried|concerned|alarmed)$/.test(lower(sentence, i))) return worried(sentence, i);
    if (token.upos !== 'VERB' || !isSaid(sentence, i)) return [];
    if (/^(?:call|describe|brand|label|term|denounce|dismiss)$/.test(lemma)) return named(sentence, i);
    if (lemma === 'fear') return fears(sentence, i);
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
  // "which it calls 'Deter the Aggression'" gives a name.
  const isNaming = wrong !== undefined && sentence.tokens[wrong]!.upos === 'PROPN';
  const isRelative = /^(?:which|that|what|who)$/.test(lower(sentence, object));
  if (wrong === undefined || isNaming || isRelative || object < 0) return [];
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
  if (speaker < 0 || content < 0 || childrenOf(sentence, content, 'nsubj').includes(speaker)) return [];
  const base = { sentence, cue: verb, speaker, to: null, that: clauseSpan(sentence, content), about: null };
  const words = subtreeOf(sentence, content)
    .map((i) => lower(sentence, i))
    .join(' ');
  const told = [content, ...childrenOf(sentence, verb, 'ccomp')].flatMap((i) => subtreeOf(sentence, i));
  const calledFalse = told.some((i) => falseWords.has(lower(sentence, i)) && childrenOf(sentence, i, 'cop').length > 0);
  if (calledFalse || /\bno truth (?:in|to)\b/.test(words)) return [{ ...base, act: 'deny', rule: 'said-false' }];

  const isTold = lemmaOf(sentence, verb) === 'tell';
  const audience = isTold ? objectOf(sentence, verb) : -1;
  const to = audience < 0 ? null : audience;
  const aux = childrenOf(sentence, content, 'aux').map((i) => lower(sentence, i));
  const hasSubject = childrenOf(sentence, content, 'nsubj').length > 0;
  const isNeeded =
    /\b(?:is|are) (?:necessary|needed|essential|required)\b/.test(words) || lemmaOf(sentence, content) === 'necessary';
  if ((aux.includes('must') && hasSubject) || isNeeded)
    return [{ ...base, act: 'call_for', about: subjectSpan(sentence, content), rule: 'said-must' }];
  if (
    /\b(?:not|n[’']t) ["“]? ?(?:stand|sit|remain|tolerate|stay|accept|allow|hesitate)\b/.test(words) &&
    aux.length > 0
  )
    return [{ ...base, to, act: 'warn', rule: 'said-will-not' }];
  if (aux.some((w) => /^(?:will|would|’ll|'ll)$/.test(w)) && speaksOfSelf(sentence, content, speaker))
    return [{ ...base, to, act: isHostile(sentence, content) ? 'threaten' : 'promise', rule: 'said-will' }];
  if (lemmaOf(sentence, content) === 'want') return wanted(sentence, content, base);
  if (isTold && to !== null && isOwn(sentence, to)) return [{ ...base, to, act: 'announce', rule: 'told-own' }];
  if (isNegated(sentence, content)) return [{ ...base, act: 'deny', rule: 'said-not' }];
  const doer = childrenOf(sentence, content, 'nsubj')[0];
  const isMisdeed = misdeeds.has(lemmaOf(sentence, content)) || misdeedIn(sentence, content);
  if (isMisdeed && doer !== undefined && sentence.tokens[doer]!.upos !== 'PRON')
    return [{ ...base, to, act: 'accuse', about: nounPhrase(sentence, doer), rule: 'said-misdeed' }];
  return [];
}

/** "Would fight on" promises to go on; "would strike" threatens. */
const isHostile = (sentence: Sentence, content: number) =>
  hostileVerbs.has(lemmaOf(sentence, content)) && lower(sentence, content + 1) !== 'on';

/** "its officers", "their fighters": those one gives orders to. */
const isOwn = (sentence: Sentence, token: number) =>
  childrenOf(sentence, token, 'nmod:poss').some((i) => /^(?:its|their|his|her)$/i.test(sentence.tokens[i]!.text));

/** "was part of a destabilization plan". */
const misdeedIn = (sentence: Sentence, content: number) =>
  childrenOf(sentence, content, 'cop').length > 0 &&
  subtreeOf(sentence, content).some((i) => misdeeds.has(lemmaOf(sentence, i)) && !lower(sentence, i).endsWith('ing'));

/** Says that something on the ground did not happen: "the army isn’t leaving", "no rebel is", "none of them had entered". */
function isNegated(sentence: Sentence, content: number): boolean {
  if (!groundDeeds.has(lemmaOf(sentence, content))) return false;
  const not = childrenOf(sentence, content, 'advmod', 'dep').some((i) =>
    /^(?:not|n[’']t|never)$/.test(lower(sentence, i)),
  );
  const nobody = childrenOf(sentence, content, 'nsubj').some(
    (i) =>
      /^(?:none|nobody|nothing)$/.test(lower(sentence, i)) ||
      childrenOf(sentence, i, 'det').some((d) => lower(sentence, d) === 'no'),
  );
  return not || nobody;
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
  const isSaidOf = childrenOf(sentence, i, 'cop', 'aux').length > 0;
  const subject = childrenOf(sentence, i, 'nsubj')[0] ?? -1;
  const isRelative = subject >= 0 && /^(?:who|which|that)$/.test(lower(sentence, subject));
  const speaker = isRelative ? sentence.tokens[i]!.head : subject;
  const marked = byPreposition(sentence, [i], ['about', 'over', 'at', 'by', 'with']);
  const about = marked >= 0 ? marked : objectOf(sentence, i);
  const isTold = sentence.tokens[i]!.deprel === 'ccomp'; // "she said she was deeply alarmed"
  if (!isSaidOf || speaker < 0 || (about < 0 && !isTold)) return [];
  return [
    {
      sentence,
      act: 'express_concern',
      cue: i,
      speaker,
      to: null,
      about: about < 0 ? null : nounPhrase(sentence, about),
      that: null,
      rule: 'is-worried',
    },
  ];
}

/** "the governor, X, fears that they could march on P": said of a name; what residents and aid workers fear is no act between parties. */
function fears(sentence: Sentence, verb: number): Saying[] {
  const speaker = subjectOf(sentence, verb);
  const content = contentOfSpeech(sentence, verb);
  const isTold = content > verb && childrenOf(sentence, content, 'mark').some((i) => lower(sentence, i) === 'that');
  const isName = (i: number) => sentence.tokens[i]!.upos === 'PROPN';
  if (!isTold || speaker < 0 || ![speaker, ...childrenOf(sentence, speaker, 'appos')].some(isName)) return [];
  const that = clauseSpan(sentence, content);
  return [{ sentence, act: 'express_concern', cue: verb, speaker, to: null, about: null, that, rule: 'fears' }];
}

/** "accusations by Russia at the United Nations". */
function nounSaying(sentence: Sentence, i: number): Saying | null {
  const token = sentence.tokens[i]!;
  const act = token.upos === 'NOUN' ? nounActs.get(token.lemma.toLowerCase()) : undefined;
  if (act === undefined) return null;
  // "rejected accusations of abuses by its troops"
  const isAnswered = /^(?:reject|deny|dismiss|refute|face)$/.test(lemmaOf(sentence, token.head));
  const speaker = isAnswered ? -1 : byPreposition(sentence, [i], ['by']);
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
