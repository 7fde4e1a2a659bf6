import { sentenceAt } from '../../language/tree.ts';
import type { Article } from '../../terms/article.ts';
import type { Sentence } from '../../terms/sentence.ts';
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
  const found = new Map<Sentence, TimeExpression[]>();
  for (const passage of passages) {
    for (const expression of timeExpressions(passage.text, article.published)) {
      const sentence = sentenceAt(passage.sentences, expression); // what times are named, and where
      if (sentence && contains(sentence, expression)) found.set(sentence, [...(found.get(sentence) ?? []), expression]);
    }
  }
  const sentencesOf = new Map(passages.map((passage) => [passage.in, passage.sentences]));

  return (passage, span) => {
    const sentence = sentenceAt(sentencesOf.get(passage) ?? [], span);
    if (!sentence || !isReadable(sentence)) return undated;
    const expression = timeFor(sentence, found.get(sentence) ?? [], span); // which of them this clause stands under
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
