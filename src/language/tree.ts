import type { Sentence, Token } from '../terms/sentence.ts';
import type { Span } from '../terms/span.ts';
import { perToken } from './perToken.ts';

/** The children of each token, made once a sentence: rules ask for them thousands of times. */
const childrenBySentence = new WeakMap<Sentence, readonly (readonly number[])[]>();

function childrenIn(sentence: Sentence): readonly (readonly number[])[] {
  const known = childrenBySentence.get(sentence);
  if (known) return known;
  const children: number[][] = sentence.tokens.map(() => []);
  for (const [i, token] of sentence.tokens.entries()) children[token.head]?.push(i);
  childrenBySentence.set(sentence, children);
  return children;
}

/** Indexes of the tokens whose head is `index`, in order; `relations` keeps those whose deprel is one of them or a subtype. */
export function childrenOf(sentence: Sentence, index: number, ...relations: readonly string[]): readonly number[] {
  const children = childrenIn(sentence)[index];
  if (children === undefined) return NONE;
  if (relations.length === 0 || children.length === 0) return children;
  const found: number[] = [];
  for (const child of children) if (isOneOf(sentence.tokens[child]!, relations)) found.push(child);
  return found;
}

const NONE: readonly number[] = [];

function isOneOf(token: Token, relations: readonly string[]): boolean {
  for (const relation of relations) if (isRelation(token, relation)) return true;
  return false;
}

/** Says whether a token's relation is `relation` or a subtype of it: `nsubj:pass` is an `nsubj`. */
export function isRelation({ deprel }: Token, relation: string): boolean {
  if (deprel.length <= relation.length) return deprel === relation;
  return deprel.charCodeAt(relation.length) === COLON && deprel.startsWith(relation);
}

const COLON = 58;

/** Indexes of the token and all below it, in order. Safe on cyclic trees. */
export const subtreeOf = perToken((sentence, index): readonly number[] => {
  const seen = new Set([index]);
  const queue = [index];
  const children = childrenIn(sentence);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const child of children[next] ?? []) {
      if (!seen.has(child)) {
        seen.add(child);
        queue.push(child);
      }
    }
  }
  return [...seen].sort((a, b) => a - b);
});

/** The span from the first to the last of some tokens of a sentence. */
export function spanOf(sentence: Sentence, indexes: readonly number[]): Span {
  let [start, end] = [Infinity, -Infinity];
  for (const i of indexes) {
    const token = sentence.tokens[i]!;
    start = Math.min(start, token.start);
    end = Math.max(end, token.end);
  }
  return { start, end };
}

/** Heads from the token's own head up to the root. Safe on cyclic trees. */
export const ancestorsOf = perToken((sentence, index): readonly number[] => {
  const path = new Set<number>();
  for (let i = sentence.tokens[index]?.head ?? -1; i >= 0 && !path.has(i); i = sentence.tokens[i]!.head) path.add(i);
  return [...path];
});

/** The token of a span whose head lies outside it: the syntactic head of a mention. -1 where no token is in the span. */
export function headOf(sentence: Sentence, span: Span): number {
  const { first, last } = tokensIn(sentence, span);
  for (let i = first; i <= last; i++) {
    const { head } = sentence.tokens[i]!;
    if (head < first || head > last) return i;
  }
  return -1;
}

/** First and last index of the tokens that share a character with a span, found by halving; `last` is less where none does. */
export function tokensIn(
  { tokens }: Pick<Sentence, 'tokens'>,
  span: Span,
): { readonly first: number; readonly last: number } {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < span.end) last++;
  return { first: low, last };
}

/** The token hung from another head, all else as it was. Every token is written out in one form, which makes reading them fast. */
export function hungFrom(token: Token, head: number, deprel = token.deprel, upos = token.upos): Token {
  const { start, end, text, lemma, features } = token;
  return { start, end, text, lemma, upos, features, head, deprel };
}

/** A token and all that are joined to it by `conj`, in order. Safe on cyclic trees. */
export function conjunctsOf(sentence: Sentence, index: number): number[] {
  const found = new Set([index]);
  const follow = (at: number) => {
    for (const i of childrenOf(sentence, at, 'conj')) {
      if (found.has(i)) continue;
      found.add(i);
      follow(i);
    }
  };
  follow(index);
  return [...found];
}

/** The sentence that holds the span's start, found by halving, or undefined. Sentences come in order. */
export function sentenceAt(sentences: readonly Sentence[], { start }: Span): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low - 1];
  return sentence !== undefined && start < sentence.end ? sentence : undefined;
}
