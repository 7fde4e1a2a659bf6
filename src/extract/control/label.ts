import { groundOf, type Ground } from './ground.ts';
import type { Scene } from './scene.ts';

/** "- P: ", "3. P – ": what may stand before and behind a place that labels a line. */
const BEFORE = /^[\s\d.)•*–—-]*$/;
const BEHIND = /^(?: \([^)]*\))?(?::| [-–—]) /;

/** The place that labels its line, "P: captured by rebels", for words that name no ground of their own; none where there is no label. */
export function labelledGround(scene: Scene, token: number): Ground[] {
  const { sentence, passage } = scene;
  const place = scene.places.find(
    ({ mention }) =>
      BEFORE.test(passage.text.slice(sentence.start, mention.start)) &&
      BEHIND.test(passage.text.slice(mention.end, sentence.end)),
  );
  if (place === undefined || place.mention.place.kind === 'country') return [];
  return place.head < token ? [groundOf(scene, place.head, place)] : [];
}
