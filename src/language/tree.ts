import type { Sentence, Token } from '../terms/sentence.ts';
import { overlaps, type Span } from '../terms/span.ts';

/** The children of each token, made once a sentence: rules ask for them thousands of times. */
const childrenBySentence = new WeakMap<Sentence, readonly (readonly number[])[]>();

function childrenIn(sentence: Sentence): readonly (readonly number[])[] {
  const known = childrenBySentence.get(sentence);
  if (known) return known;
  const children: number[][] = sentence.tokens.map(() => []);
  sentence.tokens.forEach((token, i) => children[token.head]?.push(i));
  childrenBySentence.set(sentence, children);
  return children;
}

/** Indexes of the tokens whose head is `index`, in order; `relations` keeps those whose deprel is one of them or a subtype. */
export function childrenOf(sentence: Sentence, index: number, ...relations: readonly string[]): number[] {
  const children = childrenIn(sentence)[index];
  if (children === undefined || children.length === 0) return [];
  if (relations.length === 0) return [...children];
  return children.filter((i) => relations.some((r) => isRelation(sentence.tokens[i]!, r)));
}

/** Says whether a token's relation is `relation` or a subtype of it: `nsubj:pass` is an `nsubj`. */
export function isRelation(token: Token, relation: string): boolean {
  const { deprel } = token;
  return deprel.startsWith(relation) && (deprel.length === relation.length || deprel[relation.length] === ':');
}

/** Indexes of the token and all below it, in order. Safe on cyclic trees. */
export function subtreeOf(sentence: Sentence, index: number): number[] {
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
}

/** The span from the first to the last of some tokens of a sentence. */
export function spanOf(sentence: Sentence, indexes: readonly number[]): Span {
  const tokens = indexes.map((i) => sentence.tokens[i]!);
  return { start: Math.min(...tokens.map((t) => t.start)), end: Math.max(...tokens.map((t) => t.end)) };
}

/** Heads from the token's own head up to the root. Safe on cyclic trees. */
export function ancestorsOf(sentence: Sentence, index: number): number[] {
  const path = new Set<number>();
  for (let i = sentence.tokens[index]?.head ?? -1; i >= 0 && !path.has(i); i = sentence.tokens[i]!.head) path.add(i);
  return [...path];
}

/** The token of a span whose head lies outside it: the syntactic head of a mention. -1 where no token is in the span. */
export function headOf(sentence: Sentence, span: Span): number {
  const inside = (i: number) => i >= 0 && overlaps(sentence.tokens[i]!, span);
  return sentence.tokens.findIndex((token, i) => inside(i) && !inside(token.head));
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
