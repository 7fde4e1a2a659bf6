import type { PlaceState } from '../terms/picture.ts';
import type { Evidence } from './evidence.ts';

/**
 * Says whether an answer is assessed or only claimed. Assessed needs two voices that stand apart, of which one has
 * nothing to win by it or speaks against its own interest; an outlet on its own word is half a voice, whoever repeats it.
 */
export function basisOf(supporting: readonly Evidence[]): PlaceState['basis'] {
  const apart = new Set<string>();
  let outlets = 0;
  let isDisinterested = false;
  for (const { telling } of supporting) {
    if (telling.interest === 'outlet') {
      outlets++;
      continue;
    }
    apart.add(telling.interest === 'for' ? `for:${telling.sides.join()}` : telling.voice);
    if (telling.interest !== 'for') isDisinterested = true;
  }
  const voices = apart.size + (outlets > 0 ? 1 : 0);
  return voices >= 2 && (isDisinterested || outlets > 0) ? 'assessed' : 'claimed';
}
