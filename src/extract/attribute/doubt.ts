import type { PassageReading } from '../reading.ts';
import type { Cue } from './cue.ts';
import { isUnverified, paragraphsOf, reachOfDoubt } from './hedges.ts';

/** Cues and sentences without a cue that the text itself doubts. */
export interface Doubted {
  has(cue: Cue): boolean;
  readonly sentences: ReadonlySet<number>;
}

/**
 * What sentences such as "The claim could not be independently verified" speak of: the sentence before them in the
 * paragraph, or all of the paragraph for "neither version"; a doubt inside a sentence covers that sentence.
 */
export function doubtedCues(passage: PassageReading, cues: readonly Cue[]): Doubted {
  const paragraphs = paragraphsOf(passage);
  const doubted = new Set<Cue>();
  const sentences = new Set<number>();
  passage.sentences.forEach((sentence, at) => {
    const text = passage.text.slice(sentence.start, sentence.end);
    if (!isUnverified(text)) return;
    const own = cues.filter((cue) => cue.at === at);
    const isWhole = !/[,;—–] /.test(text.slice(0, Math.max(0, text.search(/\b(?:not|unable|no|nothing|n[’']t)\b/i))));
    if (!isWhole || own.some((cue) => cue.by.length > 0)) own.forEach((cue) => doubted.add(cue));
    if (!isWhole) sentences.add(at);
    const all = reachOfDoubt(text) === 'all';
    const isSelf = own.some((cue) => cue.by.length > 0 && /\bthat\b/i.test(text));
    if (isSelf && isWhole) return;
    for (let i = at - 1; i >= 0 && paragraphs[i] === paragraphs[at]; i--) {
      const there = cues.filter((cue) => cue.at === i && cue.by.length > 0);
      there.forEach((cue) => doubted.add(cue));
      if (there.length === 0) sentences.add(i);
      if (!all) break;
    }
    if (at > 0 && paragraphs[at - 1] !== paragraphs[at] && isWhole)
      cues.filter((cue) => cue.at === at - 1).forEach((cue) => doubted.add(cue));
  });
  return { has: (cue) => doubted.has(cue), sentences };
}
