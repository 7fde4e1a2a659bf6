import type { PlaceState } from '../terms/picture.ts';
import type { Evidence } from './evidence.ts';

/**
 * Says whether an answer is assessed or only claimed. Assessed needs two voices that stand apart, of which one has
 * nothing to win by it or speaks against its own interest; an outlet on its own word is half a voice, whoever repeats it.
 */
export function basisOf(supporting: readonly Evidence[]): PlaceState['basis'] {
  const isDisinterested = supporting.some((e) => e.telling.interest !== 'for');
  return voicesApart(supporting) >= 2 && isDisinterested ? 'assessed' : 'claimed';
}

/** How many voices stand apart behind some evidence: each neutral one, each side, and all outlets on their own word as one. */
export function voicesApart(supporting: readonly Evidence[]): number {
  const apart = new Set<string>();
  for (const { telling, from } of supporting) {
    // What only follows from a word of another place is no voice for this one.
    if (from !== null) continue;
    if (telling.interest === 'outlet') apart.add('outlets');
    else apart.add(telling.interest === 'for' ? `for:${[...telling.sides].sort().join()}` : telling.voice);
  }
  return apart.size;
}
