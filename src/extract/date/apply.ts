import { childrenOf, headOf, isRelation, subtreeOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains, overlaps, type Span } from '../../terms/span.ts';
import { contentOf, isSpeech, predicateOf } from './clause.ts';
import type { TimeExpression } from './expressions.ts';

/** A time expression and the predicate of the clause that it belongs to. */
interface Anchored {
  readonly expression: TimeExpression;
  readonly head: number;
  readonly clause: number;
}

/**
 * The time expression that a piece of a sentence plainly stands under: that of its own clause, else one shared through
 * "and", "while", "after" or an -ing clause. The time of saying is never that of what was said, unless what was said
 * is a state at that time ("earlier it had reported that none of them was in the city").
 */
export function timeFor(sentence: Sentence, expressions: readonly TimeExpression[], span: Span): TimeExpression | null {
  const anchored = expressions.flatMap((expression) => anchor(sentence, expression));
  if (anchored.length === 0) return null;
  const top = headOf(sentence, span);
  if (top < 0) return null;
  return climb(sentence, anchored, startingClause(sentence, top, span), span, new Set());
}

/** The clause of a span; where that is a verb of speech with its content in the span, the clause of the content. */
function startingClause(sentence: Sentence, top: number, span: Span): number {
  let clause = predicateOf(sentence, top);
  for (let depth = 0; depth < 5 && isSpeech(sentence, clause); depth++) {
    const content = childrenOf(sentence, clause, 'ccomp').find((i) => overlaps(sentence.tokens[i]!, span));
    if (content === undefined) break;
    clause = content;
  }
  return clause;
}

function anchor(sentence: Sentence, expression: TimeExpression): Anchored[] {
  const head = headOf(sentence, expression);
  if (head < 0) return [];
  const governor = sentence.tokens[head]!.head;
  const clause = predicateOf(sentence, governor >= 0 ? governor : head);
  return [{ expression, head, clause: mendSpeech(sentence, clause, expression) }];
}

/**
 * Puts right what parsers get wrong around verbs of speech, by word order: "said on Friday that …" dates the saying,
 * "said it had left on Friday" the leaving, "… was taken, he said on Friday" the saying again.
 */
function mendSpeech(sentence: Sentence, clause: number, expression: TimeExpression): number {
  const { tokens } = sentence;
  if (isSpeech(sentence, clause)) {
    for (const content of childrenOf(sentence, clause, 'ccomp')) {
      const start = firstOf(sentence, content);
      if (tokens[clause]!.end <= start && start <= expression.start)
        return lastClauseBefore(sentence, content, expression);
    }
    return clause;
  }
  const speech = tokens.findIndex(
    (_, i) =>
      isSpeech(sentence, i) &&
      contentOf(sentence, i).some((c) => subtreeOf(sentence, c).includes(clause) || c === clause),
  );
  if (speech < 0) return clause;
  const saidAfter = tokens[speech]!.start > tokens[clause]!.start;
  if (saidAfter && expression.start >= tokens[speech]!.end) return speech;
  const between = expression.start >= tokens[speech]!.end && expression.end <= tokens[clause]!.start;
  const opensContent = tokens.some(
    (t) => t.text === 'that' && t.start >= expression.end && t.end <= tokens[clause]!.start,
  );
  return between && opensContent ? speech : clause;
}

const firstOf = (sentence: Sentence, index: number) =>
  Math.min(...subtreeOf(sentence, index).map((i) => sentence.tokens[i]!.start));

/** Among a content clause and the clauses joined to it, the last whose verb stands before the expression. */
function lastClauseBefore(sentence: Sentence, content: number, expression: TimeExpression): number {
  const joined = [content, ...childrenOf(sentence, content, 'conj')];
  return joined.filter((i) => sentence.tokens[i]!.start < expression.start).at(-1) ?? content;
}

function climb(
  sentence: Sentence,
  anchored: readonly Anchored[],
  clause: number,
  span: Span,
  seen: Set<number>,
): TimeExpression | null {
  if (clause < 0 || seen.has(clause)) return null;
  seen.add(clause);
  const own =
    pick(
      anchored.filter((a) => a.clause === clause),
      span,
    ) ?? fromBelow(sentence, anchored, clause, span);
  if (own) return own;

  const token = sentence.tokens[clause]!;
  const above = token.head < 0 ? -1 : predicateOf(sentence, token.head);
  if (above < 0) return null;
  if (isRelation(token, 'acl') || token.deprel === 'acl:relcl')
    return fromNoun(sentence, anchored, clause, above, span, seen);
  if (isRelation(token, 'conj') || isRelation(token, 'advcl') || isRelation(token, 'xcomp'))
    return isSpeech(sentence, above) ? null : climb(sentence, anchored, above, span, seen);
  if (!isRelation(token, 'ccomp')) return null;
  if (!isSpeech(sentence, above)) return climb(sentence, anchored, above, span, seen);
  // What was reported as a state at the time of speaking held at that time.
  const isState = childrenOf(sentence, clause, 'cop').length > 0 && childrenOf(sentence, clause, 'aux').length === 0;
  const fronted = anchored.filter((a) => a.clause === above && a.expression.start < sentence.tokens[above]!.start);
  return isState && fronted.length > 0 && !isDenial(sentence, above) ? pick(fronted, span) : null;
}

const isDenial = (sentence: Sentence, index: number) => ['deny', 'reject'].includes(sentence.tokens[index]!.lemma);

/** A time on a verb that completes this one ("tried to reach the town overnight") or on its last conjunct without a subject of its own. */
function fromBelow(
  sentence: Sentence,
  anchored: readonly Anchored[],
  clause: number,
  span: Span,
): TimeExpression | null {
  const shared = childrenOf(sentence, clause, 'xcomp', 'conj').filter(
    (i) => childrenOf(sentence, i, 'nsubj').length === 0,
  );
  return pick(
    anchored.filter((a) => shared.includes(a.clause) && a.expression.start > sentence.tokens[a.clause]!.start),
    span,
  );
}

/** For a clause that modifies a noun: the time that the noun itself is, or has; else, for "where" and -ing clauses, that of the clause above. */
function fromNoun(
  sentence: Sentence,
  anchored: readonly Anchored[],
  clause: number,
  above: number,
  span: Span,
  seen: Set<number>,
): TimeExpression | null {
  const noun = sentence.tokens[clause]!.head;
  const beside = anchored.filter((a) => a.head === noun || sentence.tokens[a.head]!.head === noun);
  if (beside.length > 0) return pick(beside, span);
  const isLoose =
    sentence.tokens[clause]!.deprel !== 'acl:relcl' ||
    childrenOf(sentence, clause, 'advmod', 'obl').some((i) => /^(?:where|when)$/i.test(sentence.tokens[i]!.text));
  return isLoose && !isSpeech(sentence, above) ? climb(sentence, anchored, above, span, seen) : null;
}

const lengthOf = (a: Anchored) => a.expression.meaning?.when?.length ?? 0;

/** Of several, one inside the span, then the most exact, then the nearest. */
function pick(choices: readonly Anchored[], span: Span): TimeExpression | null {
  const usable = choices.filter((a) => !a.expression.isLimit);
  const gap = (a: Anchored) => Math.max(0, a.expression.start - span.end, span.start - a.expression.end);
  const inside = (a: Anchored) => (contains(span, a.expression) ? 1 : 0);
  const best = [...usable].sort((a, b) => inside(b) - inside(a) || lengthOf(b) - lengthOf(a) || gap(a) - gap(b))[0];
  return best?.expression ?? null;
}
