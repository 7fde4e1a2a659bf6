import type { PassageReading } from '../reading.ts';
import type { Cue } from './cue.ts';
import { doubtAt, paragraphsOf, reachOfDoubt } from './hedges.ts';

/** Cues and sentences without a cue that the text itself doubts. */
export interface Doubted {
  readonly cues: ReadonlySet<Cue>;
  readonly sentences: ReadonlySet<number>;
}

/**
 * What sentences such as "The claim could not be independently verified" speak of: what was said before in the same
 * sentence, else the sentence before them in the paragraph, or all of the paragraph for "neither version".
 */
export function doubtedCues(passage: PassageReading, cues: readonly (readonly Cue[])[]): Doubted {
  const paragraphs = paragraphsOf(passage);
  const doubted = new Set<Cue>();
  const sentences = new Set<number>();
  passage.sentences.forEach((sentence, at) => {
    const text = passage.text.slice(sentence.start, sentence.end);
    const clause = doubtAt(text);
    if (clause === null) return;
    const own = cues[at]!.filter((cue) => cue.by.length > 0);
    const here = own.filter(
      (cue) =>
        cue.words.end <= sentence.start + clause ||
        cue.content.some((c) => c.end <= sentence.start + clause && c.end > sentence.start),
    );
    const isOwnClause = clause > 0 && /\p{L}.*\s\S+\s/u.test(text.slice(0, clause));
    here.forEach((cue) => doubted.add(cue));
    if (here.length > 0 && reachOfDoubt(text.slice(clause)) === 'one') return;
    if (here.length === 0 && isOwnClause && own.length === 0 && !STARTS_WITH_CLAIM.test(text)) sentences.add(at);
    const all = reachOfDoubt(text.slice(clause)) === 'all';
    for (let i = at - 1; i >= Math.max(0, at - REACH) && (paragraphs[i] === paragraphs[at] || i === at - 1); i--) {
      const there = cues[i]!.filter((cue) => cue.by.length > 0);
      there.forEach((cue) => doubted.add(cue));
      if (there.length === 0 && paragraphs[i] === paragraphs[at]) sentences.add(i);
      if (!all || paragraphs[i] !== paragraphs[at]) break;
    }
  });
  return { cues: doubted, sentences };
}

/** A doubt about "the reports" speaks of the last few sentences, not of a whole long paragraph. */
const REACH = 3;
const STARTS_WITH_CLAIM = /^(?:these|those|this|that|the|neither|both|such|his|her|its|their)\s/i;
