import type { Sentence } from '../terms/sentence.ts';

/**
 * A function of a sentence and one of its tokens that works each answer out once and keeps it as long as the sentence lives:
 * dozens of rules ask the same of the same tokens. Answers are shared, so nobody may change them.
 *
 * @param find a function of the sentence alone; an index that no token has is answered anew each time.
 */
export function perToken<Answer extends NonNullable<unknown> | null>(
  find: (sentence: Sentence, index: number) => Answer,
): (sentence: Sentence, index: number) => Answer {
  const kept = new WeakMap<Sentence, (Answer | undefined)[]>();
  return (sentence, index) => {
    let answers = kept.get(sentence);
    if (answers === undefined)
      kept.set(sentence, (answers = new Array<Answer | undefined>(sentence.tokens.length).fill(undefined)));
    const known = answers[index];
    if (known !== undefined) return known;
    const answer = find(sentence, index);
    if (index in answers) answers[index] = answer;
    return answer;
  };
}
