import type { Voice } from './finding.ts';

/** Somebody who says something, as far as counting voices needs it. */
export type Speaker = Pick<Voice, 'voice' | 'name' | 'kind' | 'side'>;

/**
 * As whom somebody is counted: as his side, whichever of its organs he speaks for, else as himself; null for an outlet on
 * its own word, which is never counted.
 * @see docs/control-model.md, "Who is one voice"
 */
export function countedAs({ voice, kind, side }: Omit<Speaker, 'name'>): string | null {
  if (kind === 'outlet') return null;
  return side === null ? voice : `side:${side}`;
}

/**
 * The voices among some speakers that do not repeat one another. This is the only count of independent voices: pictures,
 * briefs, the desk, the API and the ledger all show it.
 * @param speakers those a claim stands on: for a copy, the original's
 * @returns as whom each is counted, and the name first heard of it, in the order of the speakers
 */
export function independentVoices(speakers: Iterable<Speaker>): ReadonlyMap<string, string> {
  const heard = new Map<string, string>();
  for (const speaker of speakers) {
    const key = countedAs(speaker);
    if (key !== null && !heard.has(key)) heard.set(key, speaker.name);
  }
  return heard;
}
