import type { Sentence } from '../../terms/sentence.ts';
import { overlaps } from '../../terms/span.ts';
import { leadingWords, measureNouns, people, stateWords } from './measures.ts';
import type { Quantity } from './quantity.ts';

/** What a number counts, read from the words behind it. Indexes count in the sentence's tokens. */
export interface Counted {
  readonly first: number;
  /** Last token of the number itself. */
  readonly number: number;
  /** Last token of the counted phrase, or of the number where there is none. */
  readonly last: number;
  /** Head noun of the counted phrase, or -1. */
  readonly noun: number;
  /** The counted phrase as printed, or null. */
  readonly of: string | null;
  /** True for "104 of them": a part of something counted before. */
  readonly isPart: boolean;
  /** Word in front of the noun that says what became of it: "displaced", "burnt-out". */
  readonly leading: string | null;
}

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X', 'SYM']);
const skipped =
  /^(?:more|other|others|additional|further|new|such|fellow|different|of|its|their|his|her|our|whose|the|a|an|some|those|these)$/i;

/** Reads the noun phrase behind a number: "dozens of [its soldiers]", "154 [members of the government forces and their militias]". */
export function countedBy(sentence: Sentence, quantity: Quantity, text: string): Counted | null {
  const { tokens } = sentence;
  const inNumber = tokens.flatMap((token, i) => (overlaps(token, quantity.number) ? [i] : []));
  const first = tokens.findIndex((token) => overlaps(token, quantity));
  const number = inNumber.at(-1);
  if (number === undefined) return null;

  let at = number + 1;
  if (/^(?:%|percent|cent|["”’'])$/i.test(tokens[at]?.text ?? '')) at++; // "“hundreds” of militiamen"
  const lower = (i: number) => tokens[i]?.text.toLowerCase() ?? '';
  let leading: string | null = null;
  const isPart = lower(at) === 'of' && /^(?:them|these|those|whom|which)$/.test(lower(at + 1));
  if (isPart) at += 2;
  else if (lower(at) === 'of' && lower(at + 1) === 'the' && leadingWords.has(lower(at + 2))) {
    leading = lower(at + 2); // "five of the dead"
    return { first, number, last: at + 2, noun: -1, of: null, isPart: true, leading };
  } else if (lower(at) === 'of' && tokens[at + 1]?.upos === 'NUM') at += 2; // "18 of 22 drones"
  while (skipped.test(lower(at)) && tokens[at + 1] && !opensTime(sentence, at)) at++;
  if (/^(?:internally|newly|forcibly|recently)$/.test(lower(at)) && leadingWords.has(lower(at + 1))) at++;
  while (leadingWords.has(lower(at)) && opensNoun(sentence, at + 1)) {
    leading = lower(at);
    at++;
    if (lower(at) === '-') at += 2; // "burnt-out"
  }
  const run = nounRun(sentence, at);
  if (run === null) return { first, number, last: Math.max(number, at - 1), noun: -1, of: null, isPart, leading };
  // "20 prisoner", "251 hostage": said of what they became, not what they are.
  if (/^(?:prisoner|hostage|captive)$/.test(lower(run.noun)) && quantity.value > 1)
    return { first, number, last: run.noun, noun: -1, of: null, isPart, leading: 'captured' };
  const last = extend(sentence, run.last, run.noun);
  const start = tokens[at]!.start;
  // "20 civilian deaths" counts civilians; "12 air strikes" counts the strikes themselves.
  const isMeasured = ['killed', 'wounded'].some((m) =>
    measureNouns.get(m as 'killed')!.has(tokens[run.noun]!.lemma.toLowerCase()),
  );
  const printedEnd = isMeasured && last === run.last ? (tokens[run.noun - 1]?.end ?? start) : tokens[last]!.end;
  const isUnnamed = isMeasured && (run.noun === at || !namesThem(sentence, run.noun - 1)); // "12 beheaded bodies"
  const of = isUnnamed ? null : text.slice(start, Math.max(start, printedEnd)).trim() || null;
  return { first, number, last, noun: run.noun, of, isPart, leading };
}

/** Says whether the word before "deaths" or "bodies" tells whose: a noun, or a people. */
function namesThem({ tokens }: Sentence, at: number): boolean {
  const { upos, text } = tokens[at]!;
  return upos === 'NOUN' || upos === 'PROPN' || /^\p{Lu}/u.test(text) || people.has(text.toLowerCase());
}

/** "31 a day earlier": an article that opens a time, not what is counted. */
function opensTime({ tokens }: Sentence, at: number): boolean {
  return /^an?$/i.test(tokens[at]!.text) && /^(?:day|week|month|year|hour)s?$/i.test(tokens[at + 1]?.text ?? '');
}

function opensNoun(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token !== undefined && (token.text === '-' || nominal.has(token.upos));
}

/** A run of adjectives and nouns from `at`, and its last noun; null where there is none. */
function nounRun(sentence: Sentence, at: number): { last: number; noun: number } | null {
  const { tokens } = sentence;
  let i = at;
  let noun = -1;
  for (; tokens[i]; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (stateWords.has(token.text.toLowerCase()) && !(next && (next.upos === 'NOUN' || next.text === '-'))) break;
    if (noun >= 0 && /^(?:prisoner|hostage|captive)$/i.test(token.text)) break; // "took 20 soldiers prisoner"
    const isHyphen = token.text === '-' && i > at && token.start === tokens[i - 1]!.end;
    const isOwner = /^[’']s?$/.test(token.text) && next !== undefined && nominal.has(next.upos);
    const isParticiple =
      token.upos === 'VERB' && token.lemma !== 'take' && (next?.upos === 'NOUN' || next?.text === '-') && noun < 0;
    const isPart = i > at && tokens[i - 1]!.text === '-' && token.start === tokens[i - 1]!.end;
    if (noun >= 0 && /^(?:guard|man|patrol)$/i.test(token.text) && /^(?:PRON|DET)$/.test(next?.upos ?? '')) break; // "800 soldiers guard it"
    if (noun >= 0 && /^(?:overnight|today|yesterday|tonight|tomorrow)$/i.test(token.text)) break; // "22 missiles overnight"
    if (!nominal.has(token.upos) && !isHyphen && !isOwner && !isParticiple && !isPart) break;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') noun = i;
  }
  return noun < at ? null : { last: noun, noun };
}

/** Goes on over "of the army’s 25th division", "from the Special Forces", "and allied militiamen". */
function extend(sentence: Sentence, last: number, noun: number): number {
  const { tokens } = sentence;
  const lower = tokens[last + 1]?.text.toLowerCase() ?? '';
  const isJoin = lower === 'and' || lower === 'or';
  const isFrom = lower === 'from' && tokens[last + 2]?.upos !== 'PRON' && isNamed(sentence, last + 2);
  if (lower !== 'of' && !isFrom && !isJoin) return last;
  // "four pupils and a teacher" counts the pupils.
  if (isJoin && /^an?$/i.test(tokens[last + 2]?.text ?? '')) return last;
  let at = last + 2;
  while (/^(?:the|its|their|his|a|an)$/i.test(tokens[at]?.text ?? '')) at++;
  const run = nounRun(sentence, at);
  if (run === null || (isJoin && opensItsOwnClause(sentence, at, run.last))) return last;
  return tokens[at]!.upos === 'NUM' && !/(?:st|nd|rd|th)$/.test(tokens[at]!.text)
    ? last
    : extend(sentence, run.last, noun);
}

function isNamed(sentence: Sentence, at: number): boolean {
  const start = /^(?:the|a)$/i.test(sentence.tokens[at]?.text ?? '') ? at + 1 : at;
  return /^[\p{Lu}\d]/u.test(sentence.tokens[start]?.text ?? '');
}

/** "20 soldiers and rebels took the hill": the second noun is the subject of the verb behind it, and singular verbs tell nothing. */
function opensItsOwnClause(sentence: Sentence, at: number, last: number): boolean {
  const relation = sentence.tokens[last]!.deprel;
  const next = sentence.tokens[last + 1];
  return (
    relation.startsWith('nsubj') || (next?.upos === 'VERB' && sentence.tokens[at - 1]?.text.toLowerCase() === 'the')
  );
}
