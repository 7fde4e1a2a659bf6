import { childrenOf } from '../../language/tree.ts';
import type { Measure } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { fromPhraseBehind, fromStateBehind } from './behind.ts';
import type { Counted } from './counted.ts';
import { kindOf, lemmaAt, measured, wordAt, type Measured } from './measured.ts';
import { formations, leadingWords, measureNouns, motion, stateWords } from './measures.ts';
import { fromVerbOf, type Role } from './verb.ts';

/** Works out what a count measures from the words around it; the first of these that tells decides. */
export function measureOf(sentence: Sentence, counted: Counted): Measured | null {
  const found = readMeasure(sentence, counted);
  if (found === null || isOfOtherClause(sentence, counted, found)) return null;
  const isThing = /^(?:killed|wounded)$/.test(found.measure) && kindOf(sentence, counted) === 'materiel'; // "losses came to 1,210 men and 14 tanks"
  return isThing ? { ...found, measure: 'destroyed' } : found;
}

/** "14 were wounded when several hundred attackers came": the verb before "when" counts nobody behind it. */
function isOfOtherClause({ tokens }: Sentence, counted: Counted, { told }: Measured): boolean {
  return (
    told >= 0 &&
    told < counted.first &&
    tokens.slice(told + 1, counted.first).some((t) => /^(?:when|after|while|because)$/i.test(t.text))
  );
}

function readMeasure(sentence: Sentence, counted: Counted): Measured | null {
  return (
    fromWordBefore(sentence, counted) ?? // "and wounded eight"
    fromStateBehind(sentence, counted) ?? // "20 people dead"
    fromPhraseBehind(sentence, counted) ?? // "50,000 people had to leave their homes"
    fromTree(sentence, counted) ?? // "the strike killed 16 civilians"
    fromVerbBefore(sentence, counted) ?? // the same where the tree is broken
    fromOwnNoun(sentence, counted) ?? // "nine air strikes"
    fromNounAbove(sentence, counted) // "the deaths of 20 people"
  );
}

const deed =
  /^(?:kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|captur(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing)|downed)$/;

/** "killed three and wounded eight": the deed right before its count, whatever tag and tree make of it. */
function fromWordBefore(sentence: Sentence, counted: Counted): Measured | null {
  let at = counted.first - 1;
  if (wordAt(sentence, at) === 'down' && /^shot$/.test(wordAt(sentence, at - 1)))
    return fromVerbOf(sentence, counted, at - 1, 'object');
  if (/^["“‘]$/.test(wordAt(sentence, at))) at--;
  const isPassive = /^(?:were|was|been|being|is|are|be|the)$/.test(wordAt(sentence, at - 1));
  if (!deed.test(wordAt(sentence, at)) || isPassive) return null;
  return fromVerbOf(sentence, counted, at, 'object') ?? fromStateWord(sentence, at);
}

/** A participle that the tagger took for an adjective has no verb's lemma. */
function fromStateWord(sentence: Sentence, at: number): Measured | null {
  const state = stateWords.get(wordAt(sentence, at));
  return state === undefined ? null : measured(state, at, 'verb-object');
}

/** The verb that the count hangs on, by the tree, over what it is joined to or part of. */
function fromTree(sentence: Sentence, counted: Counted): Measured | null {
  const { tokens } = sentence;
  let at = topOf(sentence, counted);
  const participle = fromParticiple(sentence, counted, at);
  if (participle && !isFreed(sentence, at)) return participle;
  for (let steps = 0; steps < tokens.length; steps++) {
    const { deprel, head } = tokens[at]!;
    if (head < 0) return null;
    if (!/^(?:conj|appos|nmod|compound|nummod|amod|dep)/.test(deprel)) {
      const isSecond = deprel === 'nsubj' && at > head && childrenOf(sentence, head, 'nsubj').some((i) => i < head);
      const role = isSecond ? 'object' : roleOf(deprel); // parsers call some objects subjects
      return role === null ? null : fromVerbOf(sentence, counted, head, role);
    }
    const isOwnMeasure =
      deprel.startsWith('nmod') && [...measureNouns.values()].some((set) => set.has(lemmaAt(sentence, head)));
    if (isOwnMeasure) return null;
    at = head;
  }
  return null;
}

/** "Five engineers held since May were freed": what became of them outweighs what had. */
function isFreed(sentence: Sentence, top: number): boolean {
  const { deprel, head } = sentence.tokens[top]!;
  return deprel === 'nsubj:pass' && /^(?:freed|released|rescued)$/.test(wordAt(sentence, head));
}

function roleOf(deprel: string): Role | null {
  if (deprel === 'obj' || deprel === 'nsubj:pass') return 'object';
  if (deprel.startsWith('nsubj')) return 'subject';
  return deprel.startsWith('obl') ? 'ground' : null;
}

/** The token of the counted phrase whose head lies outside it. */
function topOf(sentence: Sentence, counted: Counted): number {
  const isOutside = (i: number) => sentence.tokens[i]!.head < counted.first || sentence.tokens[i]!.head > counted.last;
  if (counted.noun >= 0 && isOutside(counted.noun)) return counted.noun;
  for (let i = counted.first; i <= counted.last; i++) {
    const { upos } = sentence.tokens[i]!;
    if (isOutside(i) && !['ADP', 'ADV', 'DET', 'PUNCT', 'AUX'].includes(upos)) return i;
  }
  return counted.number;
}

/** "60 soldiers surrendering", "five men held since May". */
function fromParticiple(sentence: Sentence, counted: Counted, top: number): Measured | null {
  const participle = childrenOf(sentence, top, 'acl').find(
    (i) => sentence.tokens[i]!.deprel !== 'acl:relcl' && i > top,
  );
  if (participle === undefined) return null;
  const isActive = wordAt(sentence, participle).endsWith('ing');
  return fromVerbOf(sentence, counted, participle, isActive ? 'subject' : 'object');
}

const loose = new Set(['ADV', 'DET', 'PART', 'ADJ']);

/** The verb that stands right before the count, whatever the tree says: "killing over 1,600 rebels". */
function fromVerbBefore(sentence: Sentence, counted: Counted): Measured | null {
  for (let i = counted.first - 1; i >= Math.max(0, counted.first - 5); i--) {
    const token = sentence.tokens[i]!;
    const isPassive = childrenOf(sentence, i, 'aux:pass').length > 0;
    if (token.upos === 'VERB') return isPassive ? null : fromVerbOf(sentence, counted, i, 'object');
    const isParticle = token.upos === 'ADP' && /^(?:up|down|out|at|to|over|in)$/i.test(token.text);
    if (!loose.has(token.upos) && !isParticle) return null;
  }
  return null;
}

/** The counted noun itself: "20 deaths", "six burnt-out tanks", "three columns moving up". */
function fromOwnNoun(sentence: Sentence, counted: Counted): Measured | null {
  const leading = counted.leading === null ? undefined : leadingWords.get(counted.leading);
  if (leading) return measured(leading, counted.noun, 'leading');
  if (counted.noun < 0) return null;
  const noun = lemmaAt(sentence, counted.noun);
  const forms = [noun, noun.replace(/s$/, '')];
  const own = [...measureNouns].find(([, nouns]) => forms.some((form) => nouns.has(form)));
  if (own) return measured(own[0], counted.noun, 'noun');
  const isMoving =
    motion.has(lemmaAt(sentence, counted.last + 1)) && wordAt(sentence, counted.last + 1).endsWith('ing');
  return isMoving && forms.some((form) => formations.has(form))
    ? measured('deployed', counted.last + 1, 'motion')
    : null;
}

const deeds: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['death', 'killed'],
  ['killing', 'killed'],
  ['massacre', 'killed'],
  ['execution', 'killed'],
  ['toll', 'killed'],
  ['loss', 'killed'],
  ['life', 'killed'],
  ['lives', 'killed'],
  ['wreck', 'destroyed'],
  ['wreckage', 'destroyed'],
  ['hulk', 'destroyed'],
  ['column', 'deployed'],
  ['garrison', 'deployed'],
  ['contingent', 'deployed'],
  ['convoy', 'other'],
  ['arrest', 'arrested'],
  ['detention', 'arrested'],
  ['displacement', 'displaced'],
  ['exodus', 'displaced'],
  ['capture', 'captured'],
  ['surrender', 'captured'],
  ['abduction', 'captured'],
  ['destruction', 'destroyed'],
  ['deployment', 'deployed'],
  ['injury', 'wounded'],
  ['wounding', 'wounded'],
]);

/** A noun of doing that the count hangs on by "of": "the deaths of 20 people", "a toll of at least 40 civilians". */
function fromNounAbove(sentence: Sentence, counted: Counted): Measured | null {
  const noun = counted.first - 2;
  if (wordAt(sentence, noun + 1) !== 'of') return null;
  const name = lemmaAt(sentence, noun);
  const measure = deeds.get(name) ?? deeds.get(name.replace(/s$/, ''));
  if (measure === undefined) return null;
  const isGround = measure === 'captured' && kindOf(sentence, counted) === 'settlement';
  return isGround ? measured('territory', noun, 'deed', 'settlements') : measured(measure, noun, 'deed');
}
