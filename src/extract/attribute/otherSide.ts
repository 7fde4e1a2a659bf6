import type { Actor } from '../../terms/actor.ts';
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
  const at = (start: number) => passage.sentences.findIndex((s) => s.start <= start && start < s.end);
  const voiceAt = (m: ActorMention) => voiceOf(passage.in, m).byIds[0];
  return actors.flatMap((mention): ActorMention[] => {
    if (mention.in !== passage.in || !/^(?:they|them)$/i.test(mention.text)) return [mention];
    const voice = voiceAt(mention);
    if (voice === undefined) return [mention];
    const here = at(mention.start);
    const spoken = owns.filter((own) => Math.abs(at(own.start) - here) <= REACH && voiceAt(own) === voice);
    const own = spoken.find((m) => /^(?:we|us|ours)$/i.test(m.text));
    if (own === undefined || sideOf(own.actor) !== sideOf(mention.actor)) return [mention];
    const isNamed = [...actors, ...owns].some(
      (m) =>
        m !== mention &&
        m.in === passage.in &&
        m.start < mention.start &&
        here - at(m.start) <= REACH &&
        sideOf(m.actor) === sideOf(own.actor) &&
        voiceAt(m) === voice &&
        !/^(?:we|us|ours|our|they|them|their)$/i.test(m.text),
    );
    if (isNamed) return [mention];
    const other = actors.findLast(
      (m) =>
        m.in === passage.in &&
        m.start < mention.start &&
        FIGHTS.test(m.actor.kind) &&
        sideOf(m.actor) !== sideOf(own.actor),
    );
    const because = `“${mention.text}” are not “${own.text}”`;
    return other === undefined ? [] : [{ ...mention, name: other.name, actor: other.actor, because }];
  });
}

const FIGHTS = /^(?:group|force|state)$/;

const sideOf = (actor: Actor): string => actor.side ?? actor.actorId;
