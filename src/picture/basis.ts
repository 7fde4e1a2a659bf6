import { independentVoices, type Speaker } from '../terms/independent-voices.ts';
import type { PlaceState } from '../terms/picture.ts';
import type { Evidence } from './evidence.ts';

/** Whom a voice belongs to, by its key. */
export type SpeakerOf = (voice: string) => Speaker;

/**
 * Says whether an answer is assessed or only claimed. Assessed needs two voices that stand apart, of which one has
 * nothing to win by it or speaks against its own interest.
 */
export function basisOf(supporting: readonly Evidence[], speakerOf: SpeakerOf): PlaceState['basis'] {
  const isDisinterested = supporting.some((e) => e.telling.interest !== 'for');
  return voicesApart(supporting, speakerOf) >= 2 && isDisinterested ? 'assessed' : 'claimed';
}

/** Names of the independent voices behind some evidence. What only follows from a word of another place is no voice for this one. */
export function voicesBehind(evidence: readonly Evidence[], speakerOf: SpeakerOf): ReadonlyMap<string, string> {
  const own = evidence.filter((e) => e.from === null);
  return independentVoices(own.map((e) => speakerOf(e.telling.voice)));
}

/** How many stand apart behind some evidence: each independent voice, and all outlets on their own word together as one. */
export function voicesApart(evidence: readonly Evidence[], speakerOf: SpeakerOf): number {
  const isOnOwnWord = evidence.some((e) => e.from === null && e.telling.interest === 'outlet');
  return voicesBehind(evidence, speakerOf).size + Number(isOnOwnWord);
}
