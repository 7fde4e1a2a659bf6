import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Modality } from '../../terms/claim.ts';
import { FALSE, isCalledFalse, isCalledLie, TOLD } from './calledFalse.ts';
import { isNegated } from './negated.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';
import { isDissuaded, isVerbMarkedTo } from './clause.ts';

/** What the words around a predicate make of it; `unsaid` where the text says that nobody said it. */
export type Mood = Modality | 'unsaid';

const COULD = /^(?:could|may|might|would|will|can|should|must|['’]ll|['’]d|wo|shall)$/;
const CONDITION = /^(?:if|unless|whether|lest|should)$/;

const TRIES = words(
  'try attempt aim seek fail struggle hope want intend prepare plan strive endeavour endeavor bid fight battle aspire unable',
);
const TRYING_NOUNS = words(
  'attempt effort bid try aim goal plan attack offensive counteroffensive counterattack operation push campaign fight battle battles assault drive counter-offensive counter-attack struggle failure preparation intention',
);
const PLEDGES = words(
  'vow threaten promise pledge expect predict fear warn order ask urge demand call ready poise likely able set due swear require want need agree refuse decline consider allow about possible unlikely caution advise counsel',
);
const PLEDGE_NOUNS = words(
  'threat vow pledge promise order demand call fear risk possibility prospect ability condition deadline request ultimatum readiness danger likelihood warning preparation',
);
const SAYING = words(
  'say report claim announce state add confirm acknowledge admit concede tell declare write believe think know show see hear mention',
);
const DENIES = /^(?:deny|refute|rebut|disprove)$/;
/** Of a deed; a claim or a town is disputed in another sense. */
const DISPUTES = /^(?:dispute|contest|reject|dismiss)$/;
/** "lifted the siege", "ended the battle": what is over is not said to be. */
const ENDS = /^(?:lift|break|end|halt|pause|suspend|cease|quell)$/;
const STOPS = words(
  'prevent stop halt avert block hinder preclude thwart foil contain stall stem check arrest blunt slow',
);
const BARS = /^(?:ban|bar|forbid|prohibit|exclude|discourage)$/;
const ABLE = words('able manage succeed begin start continue proceed resume go');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Says how a predicate stands: said to be so, denied, tried or only possible, from its own clause and those above it. */
export function moodOf(sentence: Sentence, predicate: number): Mood {
  if (isOpenQuestion(sentence, predicate)) return 'unsaid';
  if (isOverInHeadline(sentence, predicate)) return SIEGE.test(lemmaOf(sentence, predicate)) ? 'denied' : 'unsaid';
  if (isNegated(sentence, predicate) && hasCondition(sentence, predicate)) return 'unsaid'; // "if the army does not leave"
  if (isNegated(sentence, predicate)) return isTrying(sentence, predicate) ? 'attempted' : 'denied';
  const own = ownMood(sentence, predicate);
  if (own !== null) return own;
  return moodAbove(sentence, predicate, 0);
}

/** "Siege of P broken, refinery recovered": a headline's participle behind the noun's own words, which parsers hang elsewhere. */
function isOverInHeadline(sentence: Sentence, at: number): boolean {
  if (sentence.tokens[at]!.upos !== 'NOUN' || wordOf(sentence, at + 1) !== 'of') return false;
  let next = at + 2;
  while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(sentence.tokens[next]?.upos ?? '')) next++;
  return (
    /^(?:broken|lifted|ended|over)$/.test(wordOf(sentence, next)) &&
    /^(?:[,;:.]|and|)$/.test(wordOf(sentence, next + 1))
  );
}

/** "did not say whether P was in their hands", "it was unclear whether they had left". */
function isOpenQuestion(sentence: Sentence, at: number): boolean {
  const { head } = sentence.tokens[at]!;
  if (head < 0 || !hasChild(sentence, at, ['mark'], /^whether$/)) return false;
  return isNegated(sentence, head) || /^(?:unclear|unknown|uncertain|ask)$/.test(lemmaOf(sentence, head));
}

/** What the predicate's own auxiliaries and clause make of it; null where they say nothing. */
function ownMood(sentence: Sentence, at: number): Mood | null {
  const before = childrenOf(sentence, at).filter((i) => i < at);
  if (before.some((i) => isRelation(sentence.tokens[i]!, 'mark') && CONDITION.test(wordOf(sentence, i))))
    return 'possible';
  const beforeTo = /^to$/.test(wordOf(sentence, at - 1)) ? wordOf(sentence, at - 2) : ''; // "due to leave", "about to enter"
  if (/^(?:due|about|set|poised|ready|likely|expected|prepared|bound)$/.test(beforeTo)) return 'possible';
  if (conditionsOf(sentence, at).some((i) => isCondition(sentence, i))) return 'possible'; // "if they lose P, they lose Q"
  const auxiliary = childrenOf(sentence, at, 'aux').map((i) => wordOf(sentence, i));
  const isSensed = /^(?:hear|see)$/.test(lemmaOf(sentence, at)) && childrenOf(sentence, at, 'aux:pass').length > 0; // "gunfire could be heard"
  if (auxiliary.some((word) => COULD.test(word)) && !isSensed)
    return hasChild(sentence, at, ['mark'], /^before$/) ? 'unsaid' : 'possible'; // "repelled before they could reach P"
  return null;
}

function isTrying(sentence: Sentence, at: number): boolean {
  return TRIES.has(lemmaOf(sentence, sentence.tokens[at]!.head));
}

/** Climbs from clause to clause as long as the upper one colours the lower. */
function moodAbove(sentence: Sentence, at: number, depth: number): Mood {
  const token = sentence.tokens[at]!;
  const head = token.head;
  if (head < 0 || depth > 8) return 'asserted';
  const lemma = lemmaOf(sentence, head);
  const isInfinitive = isVerbMarkedTo(sentence, at);
  const be = wordOf(sentence, at - 1) === 'be' ? at - 1 : at;
  if (wordOf(sentence, be - 1) === 'to' && wordOf(sentence, be - 2) === 'yet') return 'denied'; // "have yet to take P", "has yet to be taken"
  const isNear = /^(?:verge|brink|cusp)$/.test(wordOf(sentence, at - 2)) && wordOf(sentence, at - 1) === 'of';
  if (isNear) return 'possible'; // "on the verge of taking P"

  if (isRelation(token, 'conj')) {
    if (isInfinitive || childrenOf(sentence, at, 'nsubj', 'aux').length === 0) return moodOf(sentence, head);
    return ownMood(sentence, head) === 'possible' && hasCondition(sentence, head) ? 'possible' : 'asserted';
  }
  if (isRelation(token, 'xcomp') || (isRelation(token, 'ccomp') && isInfinitive)) {
    if (TRIES.has(lemma)) return isNegated(sentence, head) && lemma === 'fail' ? 'asserted' : 'attempted';
    if (isNegated(sentence, head) && lemma === 'able') return 'attempted'; // "have not been able to reach P"
    if (isPledge(sentence, head) && !isGranted(sentence, head)) return 'possible';
    if (DENIES.test(lemma)) return 'denied';
    if (STOPS.has(lemma)) return 'attempted';
    if (isNegated(sentence, head)) return ABLE.has(lemma) ? 'attempted' : SAYING.has(lemma) ? 'unsaid' : 'denied';
    return ownMood(sentence, head) ?? moodAbove(sentence, head, depth + 1);
  }
  if (isRelation(token, 'ccomp')) {
    if (isPastSemicolon(sentence, at, head)) return 'asserted';
    const isAnswered = token.head > at && childrenOf(sentence, head, 'obj').some((i) => i > head); // "A takes P, B denies it"
    if (DENIES.test(lemma)) return isNegated(sentence, head) || isAnswered ? 'asserted' : 'denied';
    if (/^(?:true|correct|accurate|right)$/.test(lemma)) return isNegated(sentence, head) ? 'denied' : 'asserted';
    if (FALSE.test(lemma)) return isNegated(sentence, head) ? 'asserted' : 'denied'; // "it is false that"
    if (isCalledLie(sentence, at, head)) return 'denied';
    if (isNegated(sentence, head)) return 'unsaid';
    if (/^(?:fear|expect|hope|predict|warn|want|demand|wonder|doubt|propose)$/.test(lemma)) return 'possible';
    return 'asserted';
  }
  if (token.deprel === 'acl:relcl' && TOLD.test(lemma) && isCalledFalse(sentence, head)) return 'denied';
  if (isRelation(token, 'acl') && token.deprel !== 'acl:relcl') {
    if (TOLD.test(lemma) && isCalledFalse(sentence, head)) return 'denied';
    if (isNoWordOf(sentence, head)) return 'unsaid'; // "no mention of losing P"
    if (!isInfinitive) {
      if (/^(?:of|for|at|from)$/.test(markOf(sentence, at)) && TRYING_NOUNS.has(lemma)) return 'attempted';
      return 'asserted';
    }
    if (TOLD.test(lemma)) return 'asserted'; // "the claim to have taken P"
    if (TRYING_NOUNS.has(lemma)) return 'attempted';
    return PLEDGE_NOUNS.has(lemma) ? 'possible' : 'attempted';
  }
  if (isRelation(token, 'advcl')) {
    const ofNothing = childrenOf(sentence, head, 'obj').some((i) => isNoWordOf(sentence, i));
    if (ofNothing && markOf(sentence, at) === 'of') return 'unsaid';
    if (BARS.test(lemma) && hasChild(sentence, at, ['mark', 'case'], /^from$/)) return 'unsaid'; // "banned from entering P"
    if (STOPS.has(lemma) && hasChild(sentence, at, ['mark', 'case'], /^from$/)) return 'attempted'; // "kept from entering P"
    if (isInfinitive && /^(?:manage|succeed|proceed)$/.test(lemma))
      return isNegated(sentence, head) ? 'attempted' : moodAbove(sentence, head, depth + 1); // "managed on Friday to take P"
    if (isInfinitive || isDissuaded(sentence, at)) return isPledge(sentence, head) ? 'possible' : 'attempted';
    return 'asserted';
  }
  if (isRelation(token, 'csubj'))
    return isInfinitive || ownMood(sentence, head) === 'possible' ? 'possible' : 'asserted'; // "taking P would need days"
  return nominalMood(sentence, at, depth);
}

/** Says whether the clause hangs from a plain verb of saying that is itself joined to another: "denied … and said that [they had left]". */
export function isSaidBeside(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]!;
  if (!isRelation(token, 'ccomp') || token.head < 0 || token.head > at) return false;
  return (
    /^(?:say|add|report|announce|claim|state)$/.test(lemmaOf(sentence, token.head)) &&
    isRelation(sentence.tokens[token.head]!, 'conj') &&
    !isNegated(sentence, token.head)
  );
}

/** An action noun takes the colour of what it is subject or object of: "denied a retreat", "plans an attack", "if the fall comes". */
function nominalMood(sentence: Sentence, at: number, depth: number): Mood {
  const token = sentence.tokens[at]!;
  const lemma = lemmaOf(sentence, token.head);
  const isNoun = /^(?:NOUN|PROPN)$/.test(token.upos) || /^(?:obl:unmarked|obj|nsubj|nsubj:pass)$/.test(token.deprel);
  if (!isNoun && !['appos', 'parataxis', 'dep', 'root'].some((r) => isRelation(token, r))) return 'asserted';
  if (isRelation(token, 'nmod') && TOLD.test(lemma) && isCalledFalse(sentence, token.head)) return 'denied';
  if (token.deprel === 'nsubj:pass' && STOPS.has(lemma)) return 'attempted'; // "the advance was halted"
  if (isRelation(token, 'nsubj') && FALTERS.test(lemma)) return 'attempted'; // "their push has stalled"
  if (isRelation(token, 'nsubj') && LIKELY.test(wordOf(sentence, token.head))) return 'possible';
  if (isRelation(token, 'nsubj') && OVER.test(wordOf(sentence, token.head)) && FIGHT.test(lemmaOf(sentence, at)))
    return isNegated(sentence, token.head) ? 'asserted' : 'unsaid'; // "the battle is not over"
  if (ENDS.test(lemma) && isEnded(sentence, at)) return SIEGE.test(lemmaOf(sentence, at)) ? 'denied' : 'unsaid';
  if (['obj', 'obl', 'nsubj', 'nmod'].some((r) => isRelation(token, r))) {
    if (isRelation(token, 'obj') || isRelation(token, 'obl')) {
      if (DENIES.test(lemma) || (DISPUTES.test(lemma) && isRelation(token, 'obj')))
        return isNegated(sentence, token.head) ? 'asserted' : 'denied';
      if (TRIES.has(lemma)) return isRelation(token, 'obj') ? 'attempted' : 'asserted';
      if (
        /^(?:threaten|fear|expect|promise|vow|plan|predict|order|demand|urge|await|risk|require|consider)$/.test(lemma)
      )
        return 'possible';
      if (STOPS.has(lemma) || /^(?:repel|repulse|foil|rebuff)$/.test(lemma)) return 'attempted';
    }
    if (isRelation(token, 'nmod') && (PLEDGE_NOUNS.has(lemma) || /^(?:plan|hope|sign)$/.test(lemma)))
      return lemma === 'sign' ? moodOf(sentence, token.head) : 'possible';
    if (isNegated(sentence, token.head)) return SAYING.has(lemma) ? 'unsaid' : 'denied';
    const own = ownMood(sentence, token.head);
    if (own !== null) return own;
    return isRelation(token, 'nmod') ? 'asserted' : moodAbove(sentence, token.head, depth + 1);
  }
  return 'asserted';
}

const FALTERS = /^(?:stall|falter|fail|founder|fizzle|peter|bog)$/;

/** What is over is not said to be; what is not over goes on. */
const OVER = /^(?:over|finished|ended|done)$/;
const FIGHT = /^(?:battle|fight|fighting|war|struggle|siege|offensive|clash)$/;

const SIEGE = /^(?:siege|blockade|encirclement)$/;

/** "lifted the siege", "the siege was broken", of a headline "siege broken". */
function isEnded(sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun]!;
  if (isRelation(token, 'obj') || isRelation(token, 'nsubj:pass')) return true;
  return isRelation(token, 'nsubj') && /(?:ed|en)$/i.test(sentence.tokens[token.head]!.text);
}

/** "vowed to", "is poised to", "ready to", "about to". */
function isPledge(sentence: Sentence, at: number): boolean {
  return (
    PLEDGES.has(lemmaOf(sentence, at)) || /^(?:poised|set|ready|about|prepared|due|bound)$/.test(wordOf(sentence, at))
  );
}

/** "has allowed A to push on P": what was allowed and told of was done. */
function isGranted(sentence: Sentence, at: number): boolean {
  const { features } = sentence.tokens[at]!;
  return lemmaOf(sentence, at) === 'allow' && /Tense=Past/.test(features) && ownMood(sentence, at) === null;
}

/** What is "a matter of time" has not been yet. */
const LIKELY = /^(?:possible|likely|imminent|expected|feared|probable|inevitable|matter|question)$/;
/** Nouns of saying and showing that say nothing where there is none of them. */
const WORDS_OF = /^(?:mention|word|sign|hint|indication|report|confirmation|news|evidence|trace|suggestion|talk)$/;

/** "No mention", "no sign", "not any report". */
function isNoWordOf(sentence: Sentence, noun: number): boolean {
  return WORDS_OF.test(lemmaOf(sentence, noun)) && hasChild(sentence, noun, ['det'], /^(?:no|any)$/);
}

/** "They took P, it said; the other side has not commented": whatever the tree says, nothing depends on what follows a semicolon. */
function isPastSemicolon(sentence: Sentence, at: number, head: number): boolean {
  return sentence.tokens.some((t, i) => i > at && i < head && t.text === ';');
}

function hasCondition(sentence: Sentence, at: number): boolean {
  return hasChild(sentence, at, ['mark', 'aux'], CONDITION);
}

/** Clauses that may set the condition: the predicate's own, and those before it that the tree hung from the verb of saying. */
function conditionsOf(sentence: Sentence, at: number): number[] {
  const token = sentence.tokens[at]!;
  const beside =
    isRelation(token, 'ccomp') && token.head > at ? childrenOf(sentence, token.head, 'advcl', 'ccomp') : [];
  return [...childrenOf(sentence, at, 'advcl'), ...beside.filter((i) => i < at)];
}

/** "if P falls", but not "even if", "as if". */
function isCondition(sentence: Sentence, clause: number): boolean {
  return childrenOf(sentence, clause, 'mark').some(
    (i) =>
      /^(?:if|unless)$/.test(wordOf(sentence, i)) &&
      !/^(?:even|as|only)$/.test(wordOf(sentence, i - 1)) &&
      !/^(?:believe|trust|confirm|correct|true)$/.test(lemmaOf(sentence, clause)), // "if its reports are to be believed"
  );
}

function markOf(sentence: Sentence, at: number): string {
  return childrenOf(sentence, at, 'mark', 'case')
    .map((i) => wordOf(sentence, i))
    .join(' ');
}
