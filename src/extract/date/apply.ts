import { childrenOf, headOf, isRelation, subtreeOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains, overlaps, type Span } from '../../terms/span.ts';
import { contentOf, isPredicate, isSpeech, isState, predicateOf } from './clause.ts';
import type { TimeExpression } from './expressions.ts';

/** A time expression and the predicate of the clause that it belongs to. */
interface Anchored {
  readonly expression: TimeExpression;
  readonly head: number;
  readonly clause: number;
}

/**
 * The time expression that a piece of a sentence plainly stands under: that of its own clause, one inside the piece, or
 * one shared through "and", "while", "after" or an -ing clause. The time of saying is never that of what was said, unless
 * what was said is a state at that time ("earlier it had reported that none of them was in the city").
 */
export function timeFor(
  sentence: Sentence,
  expressions: readonly TimeExpression[],
  span: Span,
  deed: Span | undefined = undefined,
): TimeExpression | null {
  const before = expressions.find((expression) => isBeforeNoun(sentence, expression, deed));
  if (before !== undefined) return before;
  const anchored = expressions
    .flatMap((expression) => anchor(sentence, expression))
    .filter((a) => !isMereLength(sentence, a));
  const top = anchored.length === 0 ? -1 : headOf(sentence, span);
  if (top < 0) return null;
  const clause = deedClause(sentence, deed) ?? startingClause(sentence, top, span);
  // "Since" and "in the past days" never date the saying itself.
  if (isSpeech(sentence, clause))
    return pick(
      anchored.filter((a) => a.clause === clause && isWindow(a.expression)),
      span,
    );
  const found =
    ofItem(sentence, anchored, span, deed) ??
    (deed && anchored.find((a) => a.expression.start === deed.end + 1)?.expression) ?? // "held since 2015", whatever the tree says
    ownTime(sentence, anchored, clause, span) ??
    pick(
      anchored.filter(
        (a) =>
          contains(span, a.expression) &&
          !isSpeech(sentence, a.clause) &&
          !isBeside(sentence, a, top) &&
          !(a.expression.isSince && a.clause !== clause && isRelation(sentence.tokens[clause]!, 'conj')),
      ),
      span,
    ) ??
    climb(sentence, anchored, clause, span, new Set());
  // "They could reach it by Friday": what lies ahead has no day that is known.
  return found && isAhead(sentence, clause) ? { ...found, meaning: null } : found;
}

/** "lost P in April and Q [in August]": of several things said with one verb, each with its own time right behind it. */
function ofItem(
  { tokens }: Sentence,
  anchored: readonly Anchored[],
  span: Span,
  deed: Span | undefined,
): TimeExpression | null {
  const isListed = deed !== undefined && anchored.some(({ expression }) => contains(span, expression));
  if (!isListed || tokens.some((t) => t.upos === 'VERB' && t.start >= deed.end && t.end <= span.end)) return null;
  return (
    anchored.find(({ expression }) => expression.start === span.end + 1 && !expression.isLimit)?.expression ?? null
  );
}

const isAhead = (sentence: Sentence, clause: number) =>
  childrenOf(sentence, clause, 'aux').some((i) =>
    /^(?:will|may|might|could|can|’ll|'ll)$/i.test(sentence.tokens[i]!.text),
  );

/** A time in a clause or name beside the main verb ("Aru, taken on Friday, is quiet") is not the verb's. */
const isBeside = (sentence: Sentence, { clause, expression }: Anchored, top: number) =>
  isPredicate(sentence, top) && (/^acl/.test(sentence.tokens[clause]?.deprel ?? '') || expression.lead === 'of');

const isWindow = (expression: TimeExpression) =>
  expression.isSince || ['window', 'open', 'since-event', 'lasting'].includes(expression.rule);

/** The verb that says the deed, where it heads a clause: in "entered P on Friday and took Q on Sunday" each has its own day. */
function deedClause(sentence: Sentence, deed: Span | undefined): number | null {
  const named = deed === undefined ? -1 : headOf(sentence, deed);
  const isDone = named >= 0 && sentence.tokens[named]!.upos === 'NOUN' && isRelation(sentence.tokens[named]!, 'obj');
  const at = isDone ? sentence.tokens[named]!.head : named; // "entered P on Friday and today completed its capture"
  return at >= 0 && sentence.tokens[at]!.upos === 'VERB' && isPredicate(sentence, at) && !isSpeech(sentence, at)
    ? at
    : null;
}

/** The clause of a span; where that is a verb of speech with its content in the span, the clause of the content. */
function startingClause(sentence: Sentence, top: number, span: Span): number {
  let clause = predicateOf(sentence, top);
  for (let depth = 0; depth < 5 && isSpeech(sentence, clause); depth++) {
    const content = childrenOf(sentence, clause, 'ccomp', 'xcomp').find((i) => overlaps(sentence.tokens[i]!, span));
    if (content === undefined) break;
    clause = content;
  }
  return clause;
}

function anchor(sentence: Sentence, expression: TimeExpression): Anchored[] {
  const head = headOf(sentence, expression);
  if (head < 0) return [];
  if (expression.rule === 'before-now') return anchorToNext(sentence, expression, head);
  const governor = sentence.tokens[head]!.head;
  const clause = predicateOf(sentence, governor >= 0 ? governor : head);
  return [{ expression, head, clause: mendSpeech(sentence, clause, expression) }];
}

/** "A day after the fall of P" dates the fall, and nothing else. */
function isBeforeNoun({ tokens }: Sentence, { rule, end }: TimeExpression, deed: Span | undefined): boolean {
  const marker = rule === 'before-now' ? tokens.find((token) => token.end === end) : undefined;
  const noun = tokens[marker?.head ?? -1];
  return noun !== undefined && noun.upos === 'NOUN' && noun.start === deed?.start;
}

/** "A day after the army left" dates the leaving; "a day after the attack" no clause. */
function anchorToNext(sentence: Sentence, expression: TimeExpression, head: number): Anchored[] {
  const marker = sentence.tokens.findIndex((token) => token.end === expression.end);
  const clause = sentence.tokens[marker]?.head ?? -1;
  return clause > marker && isPredicate(sentence, clause) ? [{ expression, head, clause }] : [];
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

/** "Held it for 11 days" tells how long, not when; "has fought for three days" reaches to now. */
function isMereLength(sentence: Sentence, { expression, clause }: Anchored): boolean {
  const isPerfect = childrenOf(sentence, clause, 'aux').some((i) => sentence.tokens[i]!.lemma === 'have');
  return expression.rule === 'window' && expression.lead === 'for' && !isPerfect;
}

function ownTime(sentence: Sentence, anchored: readonly Anchored[], clause: number, span: Span): TimeExpression | null {
  return (
    pick(
      anchored.filter((a) => a.clause === clause),
      span,
    ) ?? fromBelow(sentence, anchored, clause, span)
  );
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
  const own = ownTime(sentence, anchored, clause, span);
  if (own) return own;

  if (hasMovedOn(sentence, clause)) return null;
  const token = sentence.tokens[clause]!;
  const above = token.head < 0 ? -1 : predicateOf(sentence, token.head);
  if (above < 0) return null;
  if (isRelation(token, 'acl')) return fromNoun(sentence, anchored, clause, above, span, seen);
  const isJoined = isRelation(token, 'conj') || isRelation(token, 'xcomp');
  if (isRelation(token, 'advcl')) return fromMainClause(sentence, anchored, clause, above, span, seen);
  if (isJoined) return isSpeech(sentence, above) ? null : climb(sentence, anchored, above, span, seen);
  if (!isRelation(token, 'ccomp')) return null;
  if (!isSpeech(sentence, above)) return climb(sentence, anchored, above, span, seen);
  // What was reported as a state at the time of speaking held at that time.
  const spoken = anchored.filter((a) => a.clause === above);
  return isState(sentence, clause) && !isDenial(sentence, above) ? pick(spoken, span) : null;
}

/** "…, and have since taken the hills", "and now hold the road": the clause says itself that its time is another. */
const hasMovedOn = (sentence: Sentence, clause: number) =>
  childrenOf(sentence, clause, 'advmod').some((i) =>
    /^(?:since|now|still|currently|never)$/i.test(sentence.tokens[i]!.text),
  );

const isDenial = (sentence: Sentence, index: number) => ['deny', 'reject'].includes(sentence.tokens[index]!.lemma);

/**
 * An "as", "after" or -ing clause has the time of the clause it hangs on; where that is "he said" thrown in, the time of
 * what he said. What began "since" then began with it.
 */
function fromMainClause(
  sentence: Sentence,
  anchored: readonly Anchored[],
  clause: number,
  above: number,
  span: Span,
  seen: Set<number>,
): TimeExpression | null {
  const main = isSpeech(sentence, above)
    ? contentOf(sentence, above).find((i) => i < above && above < clause) // "X fell on Friday, he said, as Y burned"
    : above;
  const found = main === undefined ? null : climb(sentence, anchored, main, span, seen);
  return found && asPoint(found);
}

const asPoint = (expression: TimeExpression): TimeExpression => ({ ...expression, isSince: false });

/**
 * A time on a verb that completes this one ("tried to reach the town overnight"), on its last conjunct without a subject of
 * its own, or on the clause that tells when it came about ("were killed when a shell hit a market on Monday").
 */
function fromBelow(
  sentence: Sentence,
  anchored: readonly Anchored[],
  clause: number,
  span: Span,
): TimeExpression | null {
  const shared = [
    ...childrenOf(sentence, clause, 'xcomp', 'conj').filter((i) => childrenOf(sentence, i, 'nsubj').length === 0),
    ...childrenOf(sentence, clause, 'advcl').filter((i) => i > clause && tellsWhen(sentence, i)),
  ];
  return pick(
    anchored.filter((a) => shared.includes(a.clause) && a.expression.start > sentence.tokens[a.clause]!.start),
    span,
  );
}

const tellsWhen = (sentence: Sentence, clause: number) =>
  childrenOf(sentence, clause, 'mark', 'advmod').some((i) => /^(?:when|as)$/i.test(sentence.tokens[i]!.text));

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
  const named = pick(beside, span);
  if (named) return asPoint(named); // "since 2016, when they left": they left then
  const isLoose =
    sentence.tokens[clause]!.deprel !== 'acl:relcl' ||
    childrenOf(sentence, clause, 'advmod', 'obl').some((i) => /^(?:where|when)$/i.test(sentence.tokens[i]!.text));
  return isLoose && !isSpeech(sentence, above) ? climb(sentence, anchored, above, span, seen) : null;
}

const exactness = (a: Anchored) => a.expression.meaning?.when?.length ?? 0;

/** Of several, one inside the span, then the most exact, then the nearest to the span's end. */
function pick(choices: readonly Anchored[], span: Span): TimeExpression | null {
  const usable = choices.filter((a) => !a.expression.isLimit);
  const gap = (a: Anchored) => Math.abs(a.expression.start - span.end);
  const inside = (a: Anchored) => (contains(span, a.expression) ? 1 : 0);
  const best = [...usable].sort((a, b) => inside(b) - inside(a) || exactness(b) - exactness(a) || gap(a) - gap(b))[0];
  return best?.expression ?? null;
}
