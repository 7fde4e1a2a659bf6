import type { Article } from '../../terms/article.ts';
import type { ActorMention, PassageReading, Reading } from '../reading.ts';

/** Works out on whose word each piece of the passages stands. */
export function attribute(
  _passages: readonly PassageReading[],
  _article: Article,
  _actors: readonly ActorMention[],
): Reading['voiceOf'] {
  return () => ({ by: [], byIds: [], hedged: false, modality: 'asserted', rule: 'own-voice' });
}
