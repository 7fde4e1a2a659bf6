import type { Actor } from '../../terms/actor.ts';
import type { Span } from '../../terms/span.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { ActorMention, PassageReading, Reading } from '../reading.ts';

/** How many sentences of one voice "we" and "they" stand apart at most. */
const REACH = 2;

/**
 * "They are not in the centre. We hold it.": on the word of one who says "we", "they" are the others, unless he has called his own
 * by a noun before ("our men … they"). They are those told of last who fight on another side; where there are none, they are nobody.
 *
 * @param owns the mentions of "we" and "our" that are tied to the speaker's side.
 */
export function withOtherSide(
  passage: PassageReading,
  actors: readonly ActorMention[],
  owns: readonly ActorMention[],
  voiceOf: Reading['voiceOf'],
): readonly ActorMention[] {
  const voices = new Map<ActorMention, string | undefined>();
  const voiceAt = (m: ActorMention) => {
    if (!voices.has(m)) voices.set(m, voiceOf(passage.in, m).byIds[0]);
    return voices.get(m);
  };
  const fighting = actors
    .filter((m) => m.in === passage.in && FIGHTS.test(m.actor.kind))
    .sort((one, other) => one.start - other.start);
  return actors.flatMap((mention): ActorMention[] => {
    if (mention.in !== passage.in || !/^(?:they|them)$/i.test(mention.text)) return [mention];
    const voice = voiceAt(mention);
    if (voice === undefined) return [mention];
    const isOfVoice = (m: ActorMention) => m !== mention && voiceAt(m) === voice;
    const near = windowAround(passage, mention.start);
    const own = mentionsAt(owns, passage.in, near).find((m) => /^(?:we|us|ours)$/i.test(m.text) && isOfVoice(m));
    if (own === undefined || sideOf(own.actor) !== sideOf(mention.actor)) return [mention];
    const before = { start: near.start, end: mention.start };
    const isNamed = [...mentionsAt(actors, passage.in, before), ...mentionsAt(owns, passage.in, before)].some(
      (m) => sideOf(m.actor) === sideOf(own.actor) && !PRONOUN.test(m.text) && isOfVoice(m),
    );
    if (isNamed) return [mention];
    const last = countUpTo(fighting, mention.start);
    const other = fighting
      .slice(Math.max(0, last - MEMORY), last)
      .findLast((m) => sideOf(m.actor) !== sideOf(own.actor));
    const because = `“${mention.text}” are not “${own.text}”`;
    return other === undefined ? [] : [{ ...mention, name: other.name, actor: other.actor, because }];
  });
}

/** How many mentions back the other side is looked for, so that long texts stay linear. */
const MEMORY = 200;

const PRONOUN = /^(?:we|us|ours|our|they|them|their)$/i;

/** The sentences around a position. */
function windowAround({ sentences }: PassageReading, position: number): Span {
  const at = countUpTo(sentences, position + 1) - 1;
  const first = sentences[Math.max(0, at - REACH)]!;
  return { start: first.start, end: sentences[Math.min(sentences.length - 1, at + REACH)]!.end };
}

/** How many of some spans, in order, start before a position; found by halving. */
function countUpTo(spans: readonly Span[], position: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const FIGHTS = /^(?:group|force|state)$/;

const sideOf = (actor: Actor): string => actor.side ?? actor.actorId;
