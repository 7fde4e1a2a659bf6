import { hungFrom } from '../language/tree.ts';
import type { Sentence, Token } from '../terms/sentence.ts';
import { contains } from '../terms/span.ts';

/**
 * Longest sentence that rules work on, in tokens. The longest of the coded reports has 47, the longest that the language
 * model was trained on 159; longer runs are tables, lists and text without stops.
 */
const MAX_TOKENS = 200;

/**
 * Cuts sentences that are no sentences, so that no rule's work grows with the square of a text without stops: after the
 * last punctuation that fits, else where it must. A head in another piece makes its token a root.
 */
export function cutLongSentences(sentences: readonly Sentence[]): readonly Sentence[] {
  if (sentences.every((sentence) => sentence.tokens.length <= MAX_TOKENS)) return sentences;
  return sentences.flatMap((sentence) => (sentence.tokens.length <= MAX_TOKENS ? [sentence] : cut(sentence)));
}

function cut(sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  for (let from = 0; from < sentence.tokens.length;) {
    const to = endOfPiece(sentence.tokens, from);
    pieces.push(pieceOf(sentence, from, to));
    from = to;
  }
  return pieces;
}

function endOfPiece(tokens: readonly Token[], from: number): number {
  const limit = Math.min(from + MAX_TOKENS, tokens.length);
  if (limit === tokens.length) return limit;
  for (let i = limit - 1; i > from; i--) if (tokens[i]!.upos === 'PUNCT') return i + 1;
  return limit;
}

function pieceOf(sentence: Sentence, from: number, to: number): Sentence {
  const tokens = sentence.tokens.slice(from, to).map((token) => {
    const isHere = token.head >= from && token.head < to;
    return isHere ? hungFrom(token, token.head - from) : hungFrom(token, -1, 'root');
  });
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  return {
    ...span,
    tokens,
    mentions: sentence.mentions.filter((mention) => contains(span, mention)),
    attributions: sentence.attributions.filter(({ source, cue, content }) =>
      [source, cue, ...content].every((part) => part === null || contains(span, part)),
    ),
  };
}
