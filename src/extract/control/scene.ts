import type { Sentence } from '../../terms/sentence.ts';
import { contains } from '../../terms/span.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { ActorMention, PassageReading, PlaceMention, Reading } from '../reading.ts';
import { seatOf, tidied } from './tidy.ts';
import { withBoth } from './both.ts';
import { withJoined } from './joined.ts';

/** A mention together with the token that heads it in its sentence's tree. */
export interface Seated<M> {
  readonly mention: M;
  readonly head: number;
}

/** One sentence with the places and actors that stand in it: what every control rule looks at. */
export interface Scene {
  readonly reading: Reading;
  readonly passage: PassageReading;
  /** The sentence as the reader gave it. */
  readonly printed: Sentence;
  /** The same with its tree put right around names. */
  readonly sentence: Sentence;
  readonly places: readonly Seated<PlaceMention>[];
  readonly actors: readonly Seated<ActorMention>[];
}

/** Cuts a report into scenes, in reading order. */
export function scenesOf(reading: Reading): Scene[] {
  return reading.passages.flatMap((passage) =>
    passage.sentences.map((printed) => {
      const actors = mentionsIn(reading.actors, passage, printed);
      const places = mentionsIn(reading.places, passage, printed).filter((place) => !isOfName(place, actors));
      const names = [...places, ...actors].sort((a, b) => b.end - b.start - (a.end - a.start));
      const sentence = withJoined(withBoth(tidied(printed, names)));
      return { reading, passage, printed, sentence, places: seat(places, sentence), actors: seat(actors, sentence) };
    }),
  );
}

/** "the Anbar operations command": the place only begins the name of a body. */
function isOfName(place: PlaceMention, actors: readonly ActorMention[]): boolean {
  return actors.some(
    (actor) =>
      /^(?:body|media|agency)$/.test(actor.actor.kind) &&
      !actor.isAnaphor &&
      contains(actor, place) &&
      place.end < actor.end &&
      !/^['’]s\b/.test(actor.text.slice(place.end - actor.start)),
  );
}

function mentionsIn<M extends PlaceMention | ActorMention>(
  mentions: readonly M[],
  passage: PassageReading,
  sentence: Sentence,
): M[] {
  return mentionsAt(mentions, passage.in, sentence).filter((mention) => contains(sentence, mention));
}

function seat<M extends PlaceMention | ActorMention>(mentions: readonly M[], sentence: Sentence): Seated<M>[] {
  return mentions.map((mention) => ({ mention, head: seatOf(sentence, mention) })).filter((seated) => seated.head >= 0);
}
