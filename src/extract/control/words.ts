import { perToken } from '../../language/perToken.ts';
import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { HAPPEN_VERBS, LIGHT_VERBS } from './nouns.ts';
import { VERB_LEMMAS } from './verbs.ts';

/** Every verb that some rule looks for. */
const LEXICON: ReadonlySet<string> = new Set([...VERB_LEMMAS, ...HAPPEN_VERBS, ...LIGHT_VERBS]);

/** The token's text in lower case. */
export function wordOf(sentence: Sentence, index: number): string {
  return sentence.tokens[index]?.text.toLowerCase() ?? '';
}

/** Irregular forms of the lexicon's verbs that readers leave as they stand. */
const IRREGULAR = new Map(
  (
    'beaten beat taken take took take retaken retake retook retake fallen fall fell fall driven drive drove drive held hold fought fight ' +
    'lost lose won win withdrawn withdraw withdrew withdraw thrown throw threw throw overran overrun broken break broke break fled flee ' +
    'struck strike left leave gone go went go slipped slip kept keep cut cut hit hit dug dig gave give given give'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1]!] as const] : [])),
);

/** The token's lemma in lower case; where a reader left a participle as it stands ("freed"), the verb of the lexicon behind it. */
export const lemmaOf = perToken((sentence, index) => lexiconLemma(sentence.tokens[index]?.lemma.toLowerCase() ?? ''));

function lexiconLemma(lemma: string): string {
  if (LEXICON.has(lemma)) return lemma;
  if (LEXICON.has(`${lemma}e`)) return `${lemma}e`; // readers cut "resumed" to "resum"
  const irregular = IRREGULAR.get(lemma);
  if (irregular !== undefined || !/(?:ed|ing)$/.test(lemma)) return irregular ?? lemma;
  const stems = [
    lemma.replace(/d$/, ''),
    lemma.replace(/ed$/, ''),
    lemma.replace(/ing$/, ''),
    lemma.replace(/ing$/, 'e'),
  ];
  return stems.find((stem) => LEXICON.has(stem)) ?? lemma;
}

/** Says whether some child of the token, in one of the relations, has one of the words. */
export function hasChild(sentence: Sentence, index: number, relations: readonly string[], words: RegExp): boolean {
  return childrenOf(sentence, index, ...relations).some((i) => words.test(wordOf(sentence, i)));
}

/** Says whether a token is a full verb or what the tree treats as one. */
export function isVerb(sentence: Sentence, index: number): boolean {
  const upos = sentence.tokens[index]?.upos;
  const isInfinitive =
    upos === 'NOUN' && sentence.tokens[index - 1]?.upos === 'PART' && wordOf(sentence, index - 1) === 'to'; // "to redeploy"
  return upos === 'VERB' || isInfinitive || (upos === 'AUX' && !isRelation(sentence.tokens[index]!, 'aux'));
}
