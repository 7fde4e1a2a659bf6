import type { LineageStep } from '../terms/finding.ts';
import { isBefore } from './report-card.ts';
import type { Told } from './tellings.ts';

/** How a report passes a claim on, and why that was seen. */
export type Passing = Pick<LineageStep, 'attribution' | 'because'>;

/**
 * How a telling passes on the claim that its asserter told first. It keeps the attribution where it names the asserter,
 * changes it where it names another voice of the same side or, in a copy, anybody else, and loses it where it says the
 * thing on its own word, not before the asserter did. Null where it does not stand on the asserter's word at all.
 *
 * @param first the claim as its asserter told it first
 * @param asserter what the asserter is called
 */
export function passingOf(telling: Told, first: Told, asserter: string): Passing | null {
  const { asserter: speaker, voice, copyOf } = telling;
  const same = sameness(telling, first);
  const passing = (attribution: Passing['attribution'], because: string): Passing => ({
    attribution,
    because: same === '' ? because : `${because}; ${same}`,
  });
  const named = speaker.name === asserter ? asserter : `${speaker.name} (${asserter})`;
  if (speaker.voice === first.voice) return passing('kept', `names ${named} for it`);
  if (telling.in === 'headline') return null;
  const copied = copyOf === null ? '' : `a copy of ${copyOf} that names `;
  const isOwnWordNow = copyOf === first.report && speaker.kind === 'outlet' && telling.change !== first.change;
  if (voice === first.voice || isOwnWordNow)
    return speaker.kind === 'outlet'
      ? passing('lost', `${copied}nobody`)
      : passing('changed', `${copied}${speaker.name}`);
  if (isBefore(telling.coded, first.coded)) return null;
  if (speaker.kind === 'outlet')
    return copyOf === null ? passing('lost', `says so on its own word, not before ${asserter} did`) : null;
  return speaker.side !== null && speaker.side === first.asserter.side
    ? passing('changed', `names ${speaker.name} for it, of the same side`)
    : null;
}

/** In what a telling that counts as the same says something else, for the reader to judge. */
function sameness(telling: Told, first: Told): string {
  if (telling === first) return '';
  if (telling.sides.length === 0 && first.sides.length > 0)
    return 'names no party, and only one is told to have done it';
  if (telling.scope === 'around' && first.scope !== 'around') return 'speaks of the land around, on the same word';
  return '';
}
