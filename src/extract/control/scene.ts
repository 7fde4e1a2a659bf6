import { headOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains } from '../../terms/span.ts';
import type { ActorMention, PassageReading, PlaceMention, Reading } from '../reading.ts';

/** A mention together with the token that heads it in its sentence's tree. */
export interface Seated<M> {
  readonly mention: M;
  readonly head: number;
}

/** One sentence with the places and actors that stand in it: what every control rule looks at. */
export interface Scene {
  readonly reading: Reading;
  readonly passage: PassageReading;
  readonly sentence: Sentence;
  readonly places: readonly Seated<PlaceMention>[];
  readonly actors: readonly Seated<ActorMention>[];
}

/** Cuts a report into scenes, in reading order. */
export function scenesOf(reading: Reading): Scene[] {
  return reading.passages.flatMap((passage) =>
    passage.sentences.map((sentence) => ({
      reading,
      passage,
      sentence,
      places: seat(reading.places, passage, sentence),
      actors: seat(reading.actors, passage, sentence),
    })),
  );
}

function seat<M extends PlaceMention | ActorMention>(
  mentions: readonly M[],
  passage: PassageReading,
  sentence: Sentence,
): Seated<M>[] {
  return mentions
    .filter((mention) => mention.in === passage.in && contains(sentence, mention))
    .map((mention) => ({ mention, head: headOf(sentence, mention) }))
    .filter((seated) => seated.head >= 0);
}
