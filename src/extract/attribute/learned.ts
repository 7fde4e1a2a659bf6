import type { Sentence } from '../../terms/sentence.ts';
import { overlaps } from '../../terms/span.ts';
import type { Cue } from './cue.ts';
import { asserterOf, isOutlet, type Scene } from './speakers.ts';

/** Least confidence at which an attribution of the language reader stands alone. */
const LEAST_CONFIDENCE = 0.8;

/**
 * Attributions that the language reader found and no rule did: only those whose speaker is a known mention, and whose
 * words no cue of the rules shares.
 */
export function learnedCues(scene: Scene, sentence: Sentence, at: number, cues: readonly Cue[]): Cue[] {
  return sentence.attributions.flatMap((attribution) => {
    const { source: speaker, cue, content, confidence } = attribution;
    if (speaker === null || content.length === 0 || confidence < LEAST_CONFIDENCE) return [];
    const words = {
      start: Math.min(speaker.start, cue?.start ?? speaker.start),
      end: Math.max(speaker.end, cue?.end ?? speaker.end),
    };
    if (cues.some((other) => overlaps(other.words, cue ?? speaker))) return [];
    // Beyond the verbs that the rules know, only quotation marks tell what was said from what was meant or done.
    const isQuoted = content.some((span) =>
      /["“”]/.test(scene.passage.text.slice(Math.max(0, span.start - 2), span.end + 2)),
    );
    if (!isQuoted) return [];
    const printed = scene.passage.text.slice(speaker.start, speaker.end);
    const mention =
      scene.mentions.find((m) => m.end === speaker.end) ??
      scene.mentions.find((m) => overlaps(m, speaker) && m.start >= speaker.start);
    if (!mention || isOutlet(printed, scene.outlet) || isOutlet(mention.name, scene.outlet)) return [];
    return [
      {
        at,
        by: [asserterOf(mention)],
        content,
        words,
        denies: false,
        hedged: false,
        isOpen: false,
        rule: 'attribute.learned',
        continues: false,
        isPast: true,
      },
    ];
  });
}
