import { childrenOf } from '../../language/tree.ts';
import type { Measure } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Counted } from './counted.ts';
import {
  controlVerbs,
  formations,
  leadingWords,
  materiel,
  measureNouns,
  motion,
  munitions,
  objectVerbs,
  people,
  settlements,
  stateWords,
  subjectVerbs,
} from './measures.ts';

/** What a count measures, and the words that said so. */
export interface Measured {
  readonly measure: Measure;
  readonly unit: 'settlements' | 'percent' | 'km2' | null;
  /** Index of the token that told it, or -1. */
  readonly told: number;
  readonly rule: string;
}

const is = (measure: Measure, told: number, rule: string, unit: Measured['unit'] = null): Measured => ({
  measure,
  unit,
  told,
  rule,
});

/** Works out what a count measures from the words around it: what became of those counted, the verb they hang on, their own noun. */
export function measureOf(sentence: Sentence, counted: Counted): Measured | null {
  return (
    fromStateBehind(sentence, counted) ??
    fromPhrase(sentence, counted) ??
    fromVerb(sentence, counted) ??
    fromVerbBefore(sentence, counted) ??
    fromOwnNoun(sentence, counted) ??
    fromNounAbove(sentence, counted)
  );
}

const lemma = (sentence: Sentence, i: number) => sentence.tokens[i]?.lemma.toLowerCase() ?? '';
const lower = (sentence: Sentence, i: number) => sentence.tokens[i]?.text.toLowerCase() ?? '';

function nounKind(sentence: Sentence, counted: Counted): 'people' | 'materiel' | 'settlement' | 'none' | 'unknown' {
  if (counted.noun < 0) return 'none';
  const noun = lemma(sentence, counted.noun);
  const singular = noun.replace(/men$/, 'man').replace(/(?<=[^s])s$/, '');
  if (settlements.has(noun) || settlements.has(singular)) return 'settlement';
  if (people.has(noun) || people.has(singular) || /(?:men|fighters|ists|ians|ers)$/.test(lower(sentence, counted.noun)))
    return 'people';
  if (materiel.has(noun) || materiel.has(singular)) return 'materiel';
  return sentence.tokens[counted.noun]!.upos === 'PROPN' ? 'people' : 'unknown';
}

/** "20 people dead", "nine wounded", "more than 600 have been killed", "100 of them dead". */
function fromStateBehind(sentence: Sentence, counted: Counted): Measured | null {
  let at = counted.last + 1;
  while (
    /^(?:also|reportedly|already|later|either|,|were|was|been|being|have|has|had|are|is|be|left|feared|confirmed|then|now|all|lay|lying|found)$/.test(
      lower(sentence, at),
    )
  )
    at++;
  const measure = stateWords.get(lower(sentence, at));
  if (measure === undefined || (lower(sentence, counted.last + 1) === ',' && at === counted.last + 2)) return null;
  // "20 militants killed a guard": with an object behind it the word is an active verb, unless a form of "be" stands before.
  const isPassive =
    /^(?:were|was|been|being|are|is|be|left|lay|found)$/.test(lower(sentence, at - 1)) || at > counted.last + 2;
  const next = sentence.tokens[at + 1];
  const hasObject =
    next !== undefined &&
    ['DET', 'NUM', 'PROPN', 'NOUN', 'PRON', 'ADJ'].includes(next.upos) &&
    !/^(?:this|that|last|overnight|yesterday|today|so|monday|tuesday|wednesday|thursday|friday|saturday|sunday|at|more|an|one)$/i.test(
      next.text,
    );
  if (hasObject && !isPassive && lower(sentence, at) !== 'dead') return null;
  if (measure === 'captured' && nounKind(sentence, counted) === 'settlement')
    return is('territory', at, 'state-behind', 'settlements');
  return is(measure, at, 'state-behind');
}

const phrases: readonly [Measure, RegExp][] = [
  [
    'displaced',
    /^.{0,60}?\b(?:leav(?:e|ing)|left|abandon(?:ed|ing)?|fle(?:e|d|eing)|(?:forced|driven) (?:out )?(?:of|from)|from|out of) (?:their|its) (?:homes?|houses?|villages?)/i,
  ],
  [
    'displaced',
    /^.{0,40}?\b(?:fled|fleeing|flee|have had to leave|(?:been|were) (?:displaced|uprooted)|(?:sought|seeking|took|taking) (?:refuge|shelter)|on the move)\b/i,
  ],
  [
    'captured',
    /^.{0,80}?\b(?:tak(?:en|ing) (?:prisoner|hostage|captive)|g(?:i|a)v(?:e|en|ing) themselves up|surrender(?:ed|ing)?|la(?:id|ying) down (?:their )?(?:arms|weapons))\b/i,
  ],
  ['missing', /^.{0,40}?\b(?:unaccounted for|gone missing|(?:are|were|remain|remained) missing)/i],
  [
    'killed',
    /^.{0,40}?\b(?:died|dying|(?:has|have|had) died|lost their lives|perished|succumbed|(?:been|were|was|being) (?:shot dead|found dead|beheaded|executed|killed|slain|massacred|martyred))\b/i,
  ],
  ['wounded', /^.{0,30}?\b(?:been|were|was|being) (?:\p{L}+ly )?(?:wounded|injured|hurt)\b/iu],
  ['arrested', /^.{0,30}?\b(?:been|were|was|being) (?:arrested|detained|rounded up|jailed)\b/i],
];

/** Set phrases in the words right behind the count, up to the next count or clause: "left their homes", "taken prisoner". */
function fromPhrase(sentence: Sentence, counted: Counted): Measured | null {
  const behind = sentence.tokens.slice(counted.number + 1);
  const cut = behind.findIndex(
    (token, i) =>
      i > 0 &&
      (token.upos === 'NUM' ||
        /^[;:.]$/.test(token.text) ||
        token.text === 'and' ||
        (token.text === ',' && i > counted.last - counted.number)),
  );
  const words = (cut < 0 ? behind : behind.slice(0, cut)).map((t) => t.text).join(' ');
  if (nounKind(sentence, counted) === 'settlement') return null;
  const hit = phrases.find(([, pattern]) => pattern.test(words));
  return hit ? is(hit[0], -1, 'phrase') : null;
}

/** The verb that the count is object or subject of, by the tree. */
function fromVerb(sentence: Sentence, counted: Counted): Measured | null {
  const { tokens } = sentence;
  let at = topOfPhrase(sentence, counted);
  for (let steps = 0; steps < 6 && tokens[at]; steps++) {
    const { deprel, head } = tokens[at]!;
    if (head < 0) return null;
    if (deprel === 'conj' || deprel === 'appos' || /^(?:nmod|compound|nummod|amod|dep)/.test(deprel)) {
      if (deprel !== 'conj' && deprel !== 'appos' && isMeasureNoun(sentence, head)) return null;
      if (tokens[head]!.upos === 'VERB' && deprel !== 'conj') break;
      at = head;
      continue;
    }
    const role = deprel.startsWith('nsubj')
      ? deprel === 'nsubj:pass'
        ? 'object'
        : 'subject'
      : deprel === 'obj'
        ? 'object'
        : /^obl/.test(deprel)
          ? 'oblique'
          : deprel.startsWith('acl')
            ? 'other'
            : 'other';
    const measured = role === 'other' ? null : byVerb(sentence, counted, head, role);
    if (measured) return measured;
    // "managed to kill 20": the object may hang on the higher verb, or the verb on another.
    return null;
  }
  return fromParticiple(sentence, counted);
}

const isMeasureNoun = (sentence: Sentence, i: number) =>
  [...measureNouns.values()].some((set) => set.has(lemma(sentence, i)));

/** The token of the counted phrase whose head lies outside it. */
function topOfPhrase(sentence: Sentence, counted: Counted): number {
  const inside = (i: number) => i >= counted.first && i <= counted.last;
  for (let i = counted.first; i <= counted.last; i++) {
    const token = sentence.tokens[i]!;
    if (!inside(token.head) && !['ADP', 'ADV', 'DET', 'PUNCT'].includes(token.upos)) return i;
  }
  return counted.number;
}

function fromParticiple(sentence: Sentence, counted: Counted): Measured | null {
  const participle = childrenOf(sentence, topOfPhrase(sentence, counted), 'acl')[0];
  return participle === undefined
    ? null
    : byVerb(sentence, counted, participle, lower(sentence, participle).endsWith('ing') ? 'subject' : 'object');
}

type Role = 'object' | 'subject' | 'oblique';

/** What a verb says of those that are its object, subject or ground. */
function byVerb(sentence: Sentence, counted: Counted, verb: number, role: Role): Measured | null {
  const name = lemma(sentence, verb);
  const kind = nounKind(sentence, counted);
  const noun = counted.noun < 0 ? '' : lemma(sentence, counted.noun);
  const particle =
    [1, 2].map((step) => lower(sentence, verb + step)).find((w) => /^(?:down|out|up|in|over)$/.test(w)) ?? '';
  if (kind === 'settlement') {
    const isGround = role === 'object' || (role === 'oblique' && /^(?:secure|control|hold|gain|take)$/.test(name));
    return isGround && controlVerbs.has(name) ? is('territory', verb, 'control-verb', 'settlements') : null;
  }
  if (role === 'subject') return bySubject(name, verb, kind, noun);
  if (role === 'oblique') return null;
  if (/^(?:claim|cost|take)$/.test(name) && /^(?:life|lives)$/.test(lower(sentence, counted.noun)))
    return is('killed', verb, 'lives');
  if (name === 'lose' && kind === 'people') return is('killed', verb, 'losses');
  if (name === 'lose' && kind === 'materiel') return is('destroyed', verb, 'losses');
  if (name === 'shoot') return is(particle === 'down' ? 'destroyed' : 'killed', verb, 'shot');
  if (name === 'knock' || name === 'take') {
    if (particle === 'out') return is('destroyed', verb, 'knocked-out');
    return name === 'take' && (kind === 'people' || kind === 'materiel') ? is('captured', verb, 'taken') : null;
  }
  if (name === 'hold' && kind === 'people') return is('captured', verb, 'held');
  if (name === 'round' && particle === 'up') return is('arrested', verb, 'rounded-up');
  if (
    /^(?:hit|strike|target|bomb|shell|attack)$/.test(name) &&
    /^(?:target|position|facility|site|object|installation)$/.test(noun)
  )
    return is('strikes', verb, 'targets');
  if (/^(?:besiege|trap|strand|free|release|rescue|treat|recruit)$/.test(name) && kind === 'people')
    return is('other', verb, 'fate');
  if (munitions.has(noun)) return byMunition(name, verb);
  return byObject(name, verb, kind);
}

function byObject(name: string, verb: number, kind: ReturnType<typeof nounKind>): Measured | null {
  for (const [measure, verbs] of objectVerbs) {
    if (!verbs.has(name)) continue;
    const needsThings = measure === 'destroyed';
    const needsKind = measure === 'captured' || measure === 'deployed';
    if (
      measure === 'strikes' ||
      (needsThings && kind === 'people') ||
      (needsKind && kind !== 'people' && kind !== 'materiel')
    )
      continue;
    return is(measure, verb, 'object');
  }
  return null;
}

function byMunition(name: string, verb: number): Measured | null {
  if (objectVerbs.get('destroyed')!.has(name)) return is('destroyed', verb, 'object');
  if (name === 'capture' || name === 'seize') return is('captured', verb, 'object');
  return objectVerbs.get('strikes')!.has(name) || /^(?:shoot|count|record|report|hit)$/.test(name)
    ? is('strikes', verb, 'fired')
    : null;
}

function bySubject(name: string, verb: number, kind: ReturnType<typeof nounKind>, noun: string): Measured | null {
  for (const [measure, verbs] of subjectVerbs) {
    if (!verbs.has(name)) continue;
    if (
      measure === 'deployed'
        ? formations.has(noun)
        : measure === 'destroyed'
          ? kind === 'materiel'
          : kind === 'people' || kind === 'none' || kind === 'unknown'
    )
      return is(measure, verb, 'subject');
  }
  return motion.has(name) && formations.has(noun) ? is('deployed', verb, 'motion') : null;
}

/** The verb that stands right before the count, whatever the tree says: "killing over 1,600 rebels". */
function fromVerbBefore(sentence: Sentence, counted: Counted): Measured | null {
  for (let i = counted.first - 1; i >= Math.max(0, counted.first - 5); i--) {
    const token = sentence.tokens[i]!;
    if (token.upos === 'VERB') return isPassiveAt(sentence, i) ? null : byVerb(sentence, counted, i, 'object');
    if (
      !['ADV', 'DET', 'PART', 'ADP', 'ADJ'].includes(token.upos) ||
      (token.upos === 'ADP' && !/^(?:up|down|out|at|to|over|in)$/i.test(token.text))
    )
      return null;
  }
  return null;
}

const isPassiveAt = (sentence: Sentence, verb: number) => childrenOf(sentence, verb, 'aux:pass').length > 0;

/** The counted noun itself: "20 deaths", "nine air strikes", "six burnt-out tanks", "three columns moving up". */
function fromOwnNoun(sentence: Sentence, counted: Counted): Measured | null {
  const leading = counted.leading === null ? undefined : leadingWords.get(counted.leading);
  if (leading) return is(leading, counted.noun, 'leading');
  const next = lower(sentence, counted.last + 1);
  const noun = counted.noun < 0 ? '' : lemma(sentence, counted.noun);
  for (const [measure, nouns] of measureNouns)
    if (nouns.has(noun) || nouns.has(noun.replace(/s$/, ''))) return is(measure, counted.noun, 'noun');
  if (formations.has(noun.replace(/s$/, '')) && motion.has(lemma(sentence, counted.last + 1)) && next.endsWith('ing'))
    return is('deployed', counted.last + 1, 'motion');
  return null;
}

const deeds: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['death', 'killed'],
  ['killing', 'killed'],
  ['massacre', 'killed'],
  ['execution', 'killed'],
  ['toll', 'killed'],
  ['arrest', 'arrested'],
  ['detention', 'arrested'],
  ['displacement', 'displaced'],
  ['exodus', 'displaced'],
  ['capture', 'captured'],
  ['surrender', 'captured'],
  ['destruction', 'destroyed'],
  ['loss', 'killed'],
  ['deployment', 'deployed'],
  ['injury', 'wounded'],
  ['wounding', 'wounded'],
  ['abduction', 'captured'],
]);

/** A noun of doing that the count hangs on by "of": "the deaths of 20 people", "a toll of at least 40 civilians", "the capture of five villages". */
function fromNounAbove(sentence: Sentence, counted: Counted): Measured | null {
  const of = counted.first - 1;
  if (lower(sentence, of) !== 'of') return null;
  const measure = deeds.get(lemma(sentence, of - 1)) ?? deeds.get(lemma(sentence, of - 1).replace(/s$/, ''));
  if (measure === undefined) return null;
  return measure === 'captured' && nounKind(sentence, counted) === 'settlement'
    ? is('territory', of - 1, 'deed', 'settlements')
    : is(measure, of - 1, 'deed');
}
