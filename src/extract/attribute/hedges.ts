import type { PassageReading } from '../reading.ts';

const WITHIN =
  /\b(?:reportedly|allegedly|purportedly|supposedly|apparently|(?:is|are|was|were) (?:said|believed|thought|understood|reported|rumou?red) to|very likely|most likely|likely (?:\w+ed|taken|took|lost|fell|fallen|held|broke|cut)|probably|presumably|unconfirmed|unverified|without (?:offering|providing|giving|presenting) (?:any )?(?:evidence|proof)|(?:no|without) (?:evidence|proof) (?:was|is|has been)?)\b/i;
const UNVERIFIED =
  /\b(?:(?:could|can|can ?not|has|have|had|did|was|were|is|are|be)(?:n?[’']t| ?not)?(?: be| been| yet)* (?:independently )?(?:not |yet )*(?:unable to )?(?:independently )?(?:be )?(?:verif\w+|confirm(?:ed)?|corroborat\w+|check(?:ed)?|vouch\w*)|unable to (?:independently )?(?:verify|confirm|corroborate)|no (?:independent )?(?:evidence|confirmation|proof)|(?:neither|either|none)\b.*\bverif\w+|nothing (?:\w+ ){0,4}supports?|gave no (?:evidence|proof)|offered no (?:evidence|proof))/i;
const NEGATION = /\b(?:not|n?[’']t|cannot|neither|none|no|nothing|unable|either)\b/i;

/** Says whether words of a clause mark it as unsure: "reportedly", "are said to be", "very likely". */
export function isHedged(text: string): boolean {
  return WITHIN.test(text);
}

/**
 * Where a sentence says that something could not be checked: the index at which the clause of doubt starts, 0 where the
 * whole sentence is it, null where it says no such thing.
 */
export function doubtAt(text: string): number | null {
  const hit = UNVERIFIED.exec(text);
  if (hit === null || !NEGATION.test(text)) return null;
  const before = text.slice(0, hit.index);
  return Math.max(0, ...[...before.matchAll(/[,;—–]\s/g)].map((m) => m.index));
}

/** How many cues before it such a sentence speaks of: all of the paragraph for "neither", "both", "these claims"; else one. */
export function reachOfDoubt(text: string): 'one' | 'all' {
  return /\b(?:neither|either|both|these|those|any of|claims|reports|accounts|figures|numbers|versions)\b/i.test(text)
    ? 'all'
    : 'one';
}

/** Index of the paragraph of each sentence: sentences between blank lines belong together. */
export function paragraphsOf(passage: PassageReading): number[] {
  let paragraph = 0;
  return passage.sentences.map((sentence, i) => {
    const before = passage.sentences[i - 1];
    if (before && /\n[ \t]*\n/.test(passage.text.slice(before.end, sentence.start))) paragraph++;
    return paragraph;
  });
}
