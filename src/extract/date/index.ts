import { sentenceAt } from '../../language/tree.ts';
import type { Article } from '../../terms/article.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains } from '../../terms/span.ts';
import type { Dated, PassageReading, Reading } from '../reading.ts';
import { timeFor } from './apply.ts';
import { isReadable } from './clause.ts';
import { daysBetween } from './calendar.ts';
import { timeExpressions, type TimeExpression } from './expressions.ts';
import { stretchesOf } from './stretches.ts';

// The codebook's line between news and background.
const backgroundAfterDays = 14;

const undated: Dated = { when: null, from: null, to: null, words: null, isBackground: false };

/** A time named in a sentence, and the day that the sentence was written. */
interface Told {
  readonly expression: TimeExpression;
  readonly published: string | null;
}

/** Works out the day that each piece of the passages speaks of, against the day of publication: of the report, or of the entry of a live page. */
export function date(passages: readonly PassageReading[], article: Article): Reading['dateOf'] {
  const found = new Map<Sentence, Told[]>();
  for (const passage of passages) {
    for (const told of timesTold(passage, article)) {
      const sentence = sentenceAt(passage.sentences, told.expression); // what times are named, and where
      if (sentence && contains(sentence, told.expression)) found.set(sentence, [...(found.get(sentence) ?? []), told]);
    }
  }
  const sentencesOf = new Map(passages.map((passage) => [passage.in, passage.sentences]));

  return (passage, span, deed) => {
    const sentence = sentenceAt(sentencesOf.get(passage) ?? [], span);
    if (!sentence || !isReadable(sentence)) return undated;
    const here = found.get(sentence) ?? []; // all of one day: no sentence crosses entries
    const named = here.map(({ expression }) => expression);
    const expression = timeFor(sentence, named, span, deed); // which of them this clause stands under
    return expression ? dated(expression, here[0]?.published ?? null) : undated;
  };
}

function timesTold(passage: PassageReading, article: Article): Told[] {
  return stretchesOf(passage, article).flatMap(({ start, end, published }) =>
    timeExpressions(passage.text.slice(start, end), published).map((expression) => ({
      expression: { ...expression, start: expression.start + start, end: expression.end + start },
      published,
    })),
  );
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
