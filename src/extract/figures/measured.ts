import type { Measure } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Counted } from './counted.ts';
import { materiel, people, settlements } from './measures.ts';

/** What a count measures, and the words that said so. */
export interface Measured {
  readonly measure: Measure;
  readonly unit: 'settlements' | 'percent' | 'km2' | null;
  /** Index of the token that told it, or -1. */
  readonly told: number;
  readonly rule: string;
}

/** Puts a finding together. */
export function measured(measure: Measure, told: number, rule: string, unit: Measured['unit'] = null): Measured {
  return { measure, unit, told, rule };
}

/** What sort of thing is counted; `none` where the number stands alone. */
export type CountedKind = 'people' | 'materiel' | 'settlement' | 'none' | 'unknown';

export const lemmaAt = (sentence: Sentence, i: number): string => sentence.tokens[i]?.lemma.toLowerCase() ?? '';
export const wordAt = (sentence: Sentence, i: number): string => sentence.tokens[i]?.text.toLowerCase() ?? '';

/** The sort of thing a count counts, by its head noun; names of peoples and groups count as people. */
export function kindOf(sentence: Sentence, counted: Counted): CountedKind {
  if (counted.noun < 0) return 'none';
  const noun = lemmaAt(sentence, counted.noun);
  const forms = [noun, noun.replace(/men$/, 'man').replace(/(?<=[^s])s$/, '')];
  const isIn = (set: ReadonlySet<string>) => forms.some((form) => set.has(form));
  if (isIn(settlements)) return 'settlement';
  if (isIn(people)) return 'people';
  if (isIn(materiel)) return 'materiel';
  const looksLikePeople = /(?:men|women|fighters|ists|ians|ants|ees)$/.test(wordAt(sentence, counted.noun));
  return looksLikePeople || sentence.tokens[counted.noun]!.upos === 'PROPN' ? 'people' : 'unknown';
}
