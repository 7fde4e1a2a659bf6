import type { ActorRegistry } from '../../actors/registry.ts';
import type { Article } from '../../terms/article.ts';
import type { Located } from '../locate/index.ts';
import type { ActorMention, PassageReading } from '../reading.ts';

/** Finds parties, institutions, persons and crowds in the passages and ties each to an actor. */
export function identify(
  _passages: readonly PassageReading[],
  _article: Article,
  _located: Located,
  _registry: ActorRegistry,
): readonly ActorMention[] {
  return [];
}
