import { childrenOf, isRelation, spanOf, subtreeOf } from '../../language/tree.ts';
import { isTimeWord } from '../identify/phrase.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';

const notOwn = ['acl:relcl', 'case', 'cc', 'mark', 'parataxis', 'appos', 'cop', 'advcl', 'nsubj'];

/** A noun with all that belongs to it but relative clauses and the token `without`, as one span without edge punctuation. */
export function nounPhrase(sentence: Sentence, head: number, without = -1): Span {
  const loose = [...childrenOf(sentence, head, ...notOwn), ...(without < 0 || without === head ? [] : [without])];
  const cut = new Set(loose.flatMap((i) => subtreeOf(sentence, i)));
  const kept = subtreeOf(sentence, head).filter((i) => i === head || !cut.has(i));
  return tidy(sentence, contiguous(kept, head));
}

/** What is asked for with the place right behind it, which the tree may have hung on the verb: "appealed for [calm] [in P]". */
export function withPlace(sentence: Sentence, verb: number, span: Span): Span {
  const { tokens } = sentence;
  const place = verb < 0 ? [] : childrenOf(sentence, verb, 'obl');
  const next = place.find((i) => {
    const lead = tokens[childrenOf(sentence, i, 'case')[0] ?? -1];
    return lead?.text === 'in' && tokens[i]!.upos === 'PROPN' && !isTimeWord(tokens[i]) && lead.start - span.end === 1;
  });
  const isAsked = /^(?:call|appeal|plead)$/.test(tokens[verb]?.lemma ?? '');
  return next === undefined || !isAsked ? span : { start: span.start, end: nounPhrase(sentence, next).end };
}

/** A clause from its first word to its last, without the conjunction that opens it and what is joined to it as another statement. */
export function clauseSpan(sentence: Sentence, head: number): Span {
  const cut = new Set(
    childrenOf(sentence, head, 'mark', 'parataxis')
      .filter(
        (i) => /^(?:that|of|for|to)$/i.test(sentence.tokens[i]!.text) || isRelation(sentence.tokens[i]!, 'parataxis'),
      )
      .flatMap((i) => subtreeOf(sentence, i)),
  );
  // "vowed to fight on and rejected talks": what is joined to an infinitive in the past goes on with the verb above it.
  const isInfinitive = childrenOf(sentence, head, 'mark').some((i) => /^to$/i.test(sentence.tokens[i]!.text));
  for (const i of isInfinitive ? childrenOf(sentence, head, 'conj') : []) {
    if (/\bTense=Past\b.*\bVerbForm=Fin\b/.test(sentence.tokens[i]!.features))
      for (const below of subtreeOf(sentence, i)) cut.add(below);
  }
  const kept = subtreeOf(sentence, head).filter((i) => !cut.has(i));
  return tidy(sentence, kept);
}

/** The unbroken run of indexes around the head: a tree that jumps over foreign words gives no quote. */
function contiguous(indexes: readonly number[], head: number): number[] {
  const all = new Set(indexes);
  let first = head;
  let last = head;
  while (all.has(first - 1) || (all.has(first - 2) && first - 2 >= 0)) first--;
  while (all.has(last + 1) || all.has(last + 2)) last++;
  return indexes.filter((i) => i >= first && i <= last);
}

function tidy(sentence: Sentence, indexes: readonly number[]): Span {
  const isEdge = (i: number) =>
    /^[,;:.!?—–)(-]$/.test(sentence.tokens[i]!.text) || ['and', 'or', 'but'].includes(sentence.tokens[i]!.text);
  let first = 0;
  let last = indexes.length - 1;
  while (first < last && isEdge(indexes[first]!)) first++;
  while (last > first && isEdge(indexes[last]!)) last--;
  return spanOf(sentence, indexes.slice(first, last + 1));
}
