import { sentenceAt } from '../../language/tree.ts';
import type { Article } from '../../terms/article.ts';
import type { Passage } from '../../terms/claim.ts';
import { contains } from '../../terms/span.ts';
import type { Dated, PassageReading, Reading } from '../reading.ts';
import { timeFor } from './apply.ts';
import { isReadable } from './clause.ts';
import { daysBetween } from './calendar.ts';
import { timeExpressions, type TimeExpression } from './expressions.ts';

// The codebook's line between news and background.
const backgroundAfterDays = 14;

const undated: Dated = { when: null, from: null, to: null, words: null, isBackground: false };

/** Works out the day that each piece of the passages speaks of, against the day of publication. */
export function date(passages: readonly PassageReading[], article: Article): Reading['dateOf'] {
  const found = new Map<Passage, readonly TimeExpression[]>();
  for (const passage of passages) found.set(passage.in, timeExpressions(passage.text, article.published)); // what times are named
  const sentencesOf = new Map(passages.map((passage) => [passage.in, passage.sentences]));

  return (passage, span) => {
    const sentence = sentenceAt(sentencesOf.get(passage) ?? [], span);
    if (!sentence || !isReadable(sentence)) return undated;
    const here = (found.get(passage) ?? []).filter((e) => contains(sentence, e));
    const expression = timeFor(sentence, here, span); // which of them this clause stands under
    return expression ? dated(expression, article.published) : undated;
  };
}

/** Turns an expression into the answer for a claim: what began "since" then goes on, so it ends on the day of publication. */
function dated(expression: TimeExpression, published: string | null): Dated {
  const { meaning, isSince, words } = expression;
  const from = meaning?.from ?? null;
  const to = isSince ? published : (meaning?.to ?? null);
  const isBackground =
    !isSince && to !== null && published !== null && daysBetween(to, published) > backgroundAfterDays;
  return { when: meaning?.when ?? null, from, to, words, isBackground };
}
