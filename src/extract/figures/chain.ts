import type { Sentence } from '../../terms/sentence.ts';
import type { Counted } from './counted.ts';
import type { Figure } from './figure.ts';
import { countingVerbs, people, stateWords } from './measures.ts';

/** How a count that has no measure of its own goes on from one before it. */
export type Link = 'part' | 'list' | 'earlier' | 'recount';

const partLead =
  /(?:\b(?:including|includes?|included|among (?:them|whom|those|the dead|the victims|the killed)|of (?:them|these|those|whom|which|the (?:dead|total))|with|comprising|made up of)[\s,(:–—-]*(?:were |are |was )?)$/i;
/** "nine Burundians among them", "one woman among the victims". */
const amongThem = /^ among (?:them|these|those|the (?:dead|victims|killed|wounded|casualties|prisoners|captives))\b/i;
const listGap =
  /^[\s,;:()–—-]*(?:(?:and|or|while|plus|as well as|along with|but|another|a further|further|as)[\s,]*)*$/i;
const placeGap = /^ (?:in|at|near|around|on) [^,;.:\d]{1,40}?,? and $/i;
const earlierLead = /\b(?:up|down|compared (?:with|to)|more than double|from)(?: from)? $/i;

/**
 * Says how a count hangs on the one before it in its sentence or, for "Of these" and "104 of them" at its head, in the
 * sentence before. Null where it stands alone.
 */
export function linkOf(sentence: Sentence, counted: Counted, before: Figure | undefined, text: string): Link | null {
  if (!before) return null;
  const start = sentence.tokens[counted.first]!.start;
  const isSameSentence = before.sentence === sentence;
  const from = isSameSentence ? before.end : sentence.start;
  const gap = text.slice(from, start);
  if (counted.isPart || (isSameSentence && amongThem.test(text.slice(sentence.tokens[counted.last]!.end))))
    return 'part';
  if (partLead.test(gap) && (isSameSentence || /^(?:of|among) (?:these|those|them|the dead)/i.test(gap))) return 'part';
  if (isRestated(sentence, counted, gap)) return 'recount';
  const isElsewhere = /^(?:in|at|near|around|on)$/i.test(sentence.tokens[counted.last + 1]?.text ?? ''); // "and four in Goma"
  if (hasOwnVerb(sentence, counted)) return isRecount(sentence, counted) ? 'recount' : null;
  if (isSameSentence && (listGap.test(gap) || (isElsewhere && placeGap.test(gap)))) return 'list';
  if (isSameSentence && /:\s*$/.test(gap)) return 'part';
  if (isSameSentence && earlierLead.test(gap)) return 'earlier';
  return isRecount(sentence, counted) ? 'recount' : null;
}

/** "two kilometres were freed this week, 44 since June", "the army says 1,200 surrendered; the rebels say 2,000". */
function isRestated(sentence: Sentence, counted: Counted, gap: string): boolean {
  if (counted.noun >= 0 || counted.isPart) return false;
  const behind = sentence.tokens
    .slice(counted.last + 1, counted.last + 3)
    .map((t) => t.text.toLowerCase())
    .join(' ');
  if (/,\s*(?:and )?$/.test(gap) && /^(?:since|overall|in all|in total|so far)\b/.test(behind)) return true;
  const says = sentence.tokens[counted.first - 1];
  return (
    says !== undefined &&
    /^(?:says?|said|claim(?:s|ed)?)$/i.test(says.text) &&
    /^(?:|[.;,].*|in .*|and .*)$/.test(behind)
  );
}

/** "…; 179 soldiers crossed into Chad": a count that is the subject of a verb of its own goes on from nothing. */
function hasOwnVerb(sentence: Sentence, counted: Counted): boolean {
  const token = sentence.tokens[counted.noun];
  const next = sentence.tokens[counted.last + 1];
  if (next?.upos === 'VERB' && !stateWords.has(next.text.toLowerCase()) && !/ing$/.test(next.text)) return true;
  return token?.deprel === 'nsubj' && token.head > counted.noun && sentence.tokens[token.head]?.upos === 'VERB';
}

/** "It lists at least 267 insurgents": a verb of counting with people for object, after a count in the sentence before. */
function isRecount(sentence: Sentence, counted: Counted): boolean {
  const noun = counted.noun < 0 ? '' : sentence.tokens[counted.noun]!.lemma.toLowerCase();
  const isPeople = people.has(noun) || people.has(noun.replace(/s$/, ''));
  const verb = sentence.tokens.slice(Math.max(0, counted.first - 4), counted.first).findLast((t) => t.upos === 'VERB');
  return isPeople && verb !== undefined && countingVerbs.has(verb.lemma.toLowerCase());
}
