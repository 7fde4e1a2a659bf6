import type { PassageReading } from '../reading.ts';

const EARLIER =
  /\b(?:(?:an|the|our|that) (?:earlier|previous|original|first) (?:version|report|post|story|article|headline)\b|(?:we|i) (?:\w+ )?(?:stated|wrote|reported|said|published)\b)/i;
const WITHDRAWN =
  /\b(?:wrong|incorrect|inaccurate|mistaken|an error|a mistake|in error|not the case|too strong|withdraw it|were not|was not|retract\w*)\b/i;

/**
 * Sentences in which an outlet repeats what it withdraws: "An earlier version said that … That was wrong." The claim in
 * the first is denied by the outlet itself.
 *
 * @returns indexes of the sentences whose claims are withdrawn.
 */
export function correctedSentences(passage: PassageReading): ReadonlySet<number> {
  const found = new Set<number>();
  passage.sentences.forEach((sentence, at) => {
    const text = passage.text.slice(sentence.start, sentence.end);
    const match = EARLIER.exec(text);
    if (!match) return;
    const next = passage.sentences[at + 1];
    const after = next ? passage.text.slice(next.start, next.end) : '';
    if (WITHDRAWN.test(after) || WITHDRAWN.test(text.slice(match.index))) found.add(at);
  });
  return found;
}
