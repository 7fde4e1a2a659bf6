import type { Sentence } from '../../terms/sentence.ts';
import type { ActorMention } from '../reading.ts';
import type { SpeechAct } from '../identify/speech.ts';
import type { Asserter } from './cue.ts';
import { asserterOf, isOutlet, type Scene } from './speakers.ts';

const RELAY_KINDS = new Set(['agency', 'media', 'body', 'monitor', 'state']);

/**
 * Those who pass on what the speaker said: "told Reuters", "in a statement carried by SANA", "quoted by TASS". The
 * outlet itself ("told this newspaper") is none.
 */
export function relaysOf(scene: Scene, sentence: Sentence, act: SpeechAct): Asserter[] {
  const { tokens } = sentence;
  const found: Asserter[] = [];
  if (act.lemma === 'tell') {
    const heard = mentionFrom(scene, sentence, act.verb + 1, 3);
    const isNamed = heard !== null && !/^an? /i.test(heard.text); // "told a radio": which, nobody knows
    if (
      isNamed &&
      (heard.actor.kind === 'agency' || heard.actor.kind === 'media') &&
      !isOutlet(heard.name, scene.outlet)
    )
      found.push(asserterOf(heard));
  }
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (
      !/^(?:carried|published|broadcast|quoted|cited|aired|released|reported|distributed|relayed)$/i.test(
        tokens[i]!.text,
      )
    )
      continue;
    if (!/^(?:by|on|via)$/i.test(tokens[i + 1]!.text) || i === act.verb) continue;
    const carrier = mentionFrom(scene, sentence, i + 2, 3);
    if (carrier && RELAY_KINDS.has(carrier.actor.kind) && !isOutlet(carrier.name, scene.outlet))
      found.push(asserterOf(carrier));
  }
  return found;
}

/** The mention that starts at a token or at most `slack` tokens behind it. */
export function mentionFrom(scene: Scene, sentence: Sentence, index: number, slack: number): ActorMention | null {
  for (let i = index; i <= index + slack && i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]!;
    if (['VERB', 'PUNCT'].includes(token.upos) && i > index) return null;
    const starting = scene.mentions
      .filter((m) => m.start <= token.start && token.end <= m.end)
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    if (starting) return starting;
  }
  return null;
}
