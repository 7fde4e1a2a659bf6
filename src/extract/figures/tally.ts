import type { Measure } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Counted } from './counted.ts';
import { people, stateWords, tallyNouns } from './measures.ts';

/** A running count: what it measures (null: as the count before it) and of whom. */
export interface Tally {
  readonly measure: Measure | null;
  readonly of: string | null;
}

const saidAs = /^(?:at|to|is|was|are|were|of|reached|exceed(?:s|ed)|passed|hit|as|stood|stands|rose|risen|climbed)$/i;
const measureWords: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...stateWords,
  ['death', 'killed'],
  ['deaths', 'killed'],
  ['toll', 'killed'],
  ['fatalities', 'killed'],
  ['injuries', 'wounded'],
  ['displaced', 'displaced'],
  ['refugees', 'refugees'],
  ['prisoners', 'captured'],
  ['surrendered', 'captured'],
  ['surrendering', 'captured'],
  ['strikes', 'strikes'],
  ['airstrikes', 'strikes'],
]);

/**
 * Reads "put the number of people killed since Wednesday at 242", "the death toll has risen to 40", "had put the number
 * at 28", "its first tally was 89 combatants". Null where the number stands in no such frame.
 */
export function tallyOf(sentence: Sentence, counted: Counted, text: string): Tally | null {
  const { tokens } = sentence;
  let frame = counted.first - (isFrame(sentence, counted.first) ? 0 : 1); // "exceeds" says both how exact and of what
  while (
    /^(?:more|over|at|least|about|around|some|nearly|already|now)$/i.test(tokens[frame]?.text ?? '') &&
    !isFrame(sentence, frame)
  )
    frame--;
  if (!isFrame(sentence, frame)) return null;
  // "A second source put them at 120"
  if (/^(?:them|it|these)$/i.test(tokens[frame - 1]?.text ?? '') && /^put$/i.test(tokens[frame - 2]?.text ?? ''))
    return { measure: null, of: null };
  const from = Math.max(0, frame - 18);
  const noun = lastIndex(frame, from, (i) => tallyNouns.has(tokens[i]!.text.toLowerCase()));
  if (noun < 0) return null;
  const spoken = tokens.slice(Math.max(0, noun - 2), frame + 1).map((t) => measureWords.get(t.text.toLowerCase()));
  const of = countedInside(sentence, noun, frame, text);
  const isDescribed =
    of !== null &&
    /^(?:who|that)$/i.test(tokens.slice(noun, frame).find((t) => t.deprel.startsWith('nsubj'))?.text ?? '');
  const measure =
    spoken.findLast((m) => m !== undefined) ??
    tallyNouns.get(tokens[noun]!.text.toLowerCase()) ??
    (isDescribed ? 'other' : null); // "the number of soldiers who deserted"
  return { measure, of };
}

const isFrame = (sentence: Sentence, i: number) =>
  saidAs.test(sentence.tokens[i]?.text ?? '') || sentence.tokens[i]?.text === ':';

/** What before "dead" or "losses" says whose they are; no "latest", "official". */
const NAMES_WHOSE = /^(?:\p{Lu}[\p{L}-]+|enemy|civilian|government|rebel|military)$/u;

/** "the number of [people] killed": the noun behind "of". */
function countedInside(sentence: Sentence, noun: number, frame: number, text: string): string | null {
  const { tokens } = sentence;
  const whose = tokens[noun - 1];
  if (whose && NAMES_WHOSE.test(whose.text) && /^(?:PROPN|NOUN|ADJ)$/.test(whose.upos)) return whose.text; // "put Croatian dead at 118"
  // "put the army’s dead at 31"
  if (/^[’']s$/.test(tokens[noun - 1]?.text ?? '') && tokens[noun - 2]) return tokens[noun - 2]!.text;
  if (tokens[noun + 1]?.text.toLowerCase() !== 'of') return null;
  const last = lastIndex(frame - 1, noun + 2, (i) => people.has(tokens[i]!.lemma.toLowerCase()));
  if (last < 0) return null;
  let first = last;
  while (first > noun + 2 && ['ADJ', 'NOUN', 'PROPN', 'PUNCT'].includes(tokens[first - 1]!.upos)) first--;
  return text.slice(tokens[first]!.start, tokens[last]!.end);
}

function lastIndex(from: number, to: number, test: (i: number) => boolean): number {
  for (let i = from; i >= to; i--) if (test(i)) return i;
  return -1;
}
