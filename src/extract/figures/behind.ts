import type { Measure } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Counted } from './counted.ts';
import { kindOf, lemmaAt, measured, wordAt, type CountedKind, type Measured } from './measured.ts';
import { formations, stateWords } from './measures.ts';

const between =
  /^(?:also|still|remain|remained|remains|reportedly|already|later|either|,|were|was|been|being|have|has|had|are|is|be|left|feared|confirmed|then|now|all|lay|lying|found|critically|seriously)$/;
const beForms = /^(?:were|was|been|being|are|is|be|left|lay|found|still|remain|remained|remains)$/;
const timeStart = /^(?:this|that|last|overnight|yesterday|today|so|at|more|an|one|\p{L}+day)$/u;

/** ", among them four children,", ", nine Burundians among them,", ", 500 of them French,". */
const PART_ASIDE = /^(?:including|among|of|some|most)\b|\b(?:among|of) (?:them|whom)\b/i;

/** How long an aside that tells a part of a count may be, in words. */
const longestAside = 10;

/** Where the predicate may begin: past the aside of "17 people, among them four children, were killed", else where it was asked. */
function behindAside(sentence: Sentence, at: number): number {
  if (wordAt(sentence, at) !== ',') return at;
  const end = sentence.tokens.findIndex((t, i) => i >= at + 2 && i <= at + longestAside && t.text === ',');
  if (end < 0) return at;
  const aside = sentence.tokens
    .slice(at + 1, end)
    .map((t) => t.text)
    .join(' ');
  return PART_ASIDE.test(aside) ? end + 1 : at;
}

/** "20 people dead", "nine wounded", "more than 600 have been killed", "100 of them dead". */
export function fromStateBehind(sentence: Sentence, counted: Counted): Measured | null {
  const first = behindAside(sentence, counted.last + 1);
  let at = first;
  while (between.test(wordAt(sentence, at))) at++;
  const measure = stateWords.get(wordAt(sentence, at));
  const isCutOff = wordAt(sentence, first) === ',' && at === first + 1;
  if (measure === undefined || isCutOff) return null;
  // "20 militants killed a guard": with an object behind it the word is an active verb, unless a form of "be" stands before.
  const isPassive = beForms.test(wordAt(sentence, at - 1)) || at > counted.last + 2;
  const next = sentence.tokens[at + 1];
  const hasObject =
    next !== undefined &&
    ['DET', 'NUM', 'PROPN', 'NOUN', 'PRON', 'ADJ'].includes(next.upos) &&
    !timeStart.test(next.text.toLowerCase());
  if (hasObject && !isPassive && wordAt(sentence, at) !== 'dead') return null;
  if (measure === 'captured' && kindOf(sentence, counted) === 'settlement')
    return measured('territory', at, 'state-behind', 'settlements');
  return measured(measure, at, 'state-behind');
}

const phrases: readonly [Measure, RegExp][] = [
  [
    'displaced',
    /^.{0,60}?\b(?:leav(?:e|ing)|left|abandon(?:ed|ing)?|fle(?:e|d|eing)|(?:forced|driven) (?:out )?(?:of|from)|from|out of) (?:their|its) (?:homes?|houses?|villages?)/i,
  ],
  [
    'refugees',
    /^.{0,60}?\b(?:as refugees|(?:sought|seeking) asylum|crossed (?:the border|(?:[\p{L}’'-]+ ){0,5}into)|(?:are|were|living|live) abroad)\b/iu,
  ],
  ['displaced', /^.{0,40}?\b(?:been|were|was|being) (?:driven|expelled|chased) (?:out )?(?:from|of)\b/i],
  ['other', /^.{0,40}?\b(?:gone|went|go|going) (?:back )?home\b/i],
  ['other', /^.{0,30}?\b(?:have |has |had )(?:now |already )?(?:returned|come back|gone back)\b/i],
  ['missing', /^.{0,20}?\bfailed to return\b/i],
  ['destroyed', /^.{0,20}?\bout of action\b/i],
  ['deployed', /^.{0,30}?\b(?:guard|garrison|patrol|man) (?:it|them|the|its)\b/i],
  [
    'displaced',
    /^.{0,40}?\b(?:fled|fleeing|flee|have had to leave|(?:been|were) (?:displaced|uprooted)|(?:sought|seeking|took|taken?|taking) (?:refuge|shelter)|on the (?:move|roads))\b/i,
  ],
  [
    'captured',
    /^.{0,80}?\b(?:tak(?:en|ing) (?:prisoner|hostage|captive)|g(?:i|a)v(?:e|en|ing) themselves up|surrender(?:ed|ing)?|la(?:id|ying) down (?:their )?(?:arms|weapons))\b/i,
  ],
  ['captured', /^.{0,40}?\b(?:are|were) (?:now |still )?(?:prisoners|captives|hostages)\b/i],
  ['missing', /^.{0,40}?\b(?:unaccounted for|gone missing|(?:are|were|remain|remained) missing)\b/i],
  [
    'killed',
    /^.{0,40}?\b(?:died|dying|drowned|lost their lives|perished|succumbed|(?:been|were|was|being) (?:\p{L}+ly )?(?:shot dead|found dead|beheaded|executed|killed|slain|massacred|martyred))\b/iu,
  ],
  ['wounded', /^.{0,30}?\b(?:been|were|was|being) (?:\p{L}+ly )?(?:wounded|injured|hurt)\b/iu],
  ['arrested', /^.{0,30}?\b(?:been|were|was|being) (?:\p{L}+ly )?(?:arrested|detained|rounded up|jailed)\b/iu],
  [
    'other',
    /^.{0,40}?\b(?:fac(?:e|es|ed|ing)|at risk of|suffer(?:s|ed|ing)?(?: from)?|threatened by|into) (?:\p{L}+ ){0,2}(?:famine|hunger|starvation|malnutrition)\b/iu,
  ],
  [
    'other',
    /^.{0,40}?\b(?:are|were|been|being|remain(?:ed)?|is) (?:still |\p{L}+ly )?(?:besieged|trapped|stranded|stuck|waiting|holed up|encircled|cut off|in need)\b/iu,
  ],
];

/** Soldiers who "crossed into P and were disarmed" are neither refugees nor prisoners nor sent there. */
const SURRENDERED_ABROAD =
  /^(?:(?:have|had|has) )?crossed (?:into|the border)\b[^;.]{0,60}?\b(?:disarmed|g(?:i|a)v(?:e|en|ing) themselves up|la(?:id|y|ying) down their)\b/i;

/** Set phrases in the words right behind the count, up to the next count or clause: "left their homes", "taken prisoner". */
export function fromPhraseBehind(sentence: Sentence, counted: Counted): Measured | null {
  if (kindOf(sentence, counted) === 'settlement') return null;
  const rest = sentence.tokens
    .slice(counted.last + 1)
    .map((t) => t.text)
    .join(' ');
  if (SURRENDERED_ABROAD.test(rest)) return measured('other', -1, 'phrase');
  const past = behindAside(sentence, counted.last + 1);
  const isAside = past > counted.last + 1;
  const behind = sentence.tokens.slice(isAside ? past : counted.number + 1);
  const owned = isAside ? 0 : counted.last - counted.number;
  const cut = behind.findIndex(
    (token, i) => i >= Math.max(owned, 1) && (token.upos === 'NUM' || /^(?:[,;:.]|and)$/.test(token.text)),
  );
  const words = (cut < 0 ? behind : behind.slice(0, cut)).map((t) => t.text).join(' ');
  const noun = counted.noun < 0 ? '' : lemmaAt(sentence, counted.noun);
  const kind = kindOf(sentence, counted);
  const hit = phrases.find(([measure, pattern]) => pattern.test(words) && canBe(noun, measure, kind));
  return hit ? measured(hit[0], -1, 'phrase') : null;
}

/**
 * Refugees on the roads stay refugees, hostages who are trapped stay hostages; troops over the border are neither refugees
 * nor displaced, and only they guard a place; what is put out of action is no person.
 */
function canBe(noun: string, measure: Measure, kind: CountedKind): boolean {
  if (noun === 'refugee') return measure !== 'displaced';
  if (noun === 'hostage') return measure !== 'other';
  if (measure === 'destroyed') return kind === 'materiel' || kind === 'none';
  if (measure === 'deployed') return formations.has(noun);
  return !/^(?:refugees|displaced)$/.test(measure) || !formations.has(noun);
}
