import { childrenOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { ActorMention } from '../reading.ts';
import { isOutlet, mentionAt, namedBody, type Scene } from './speakers.ts';

const TAKES_BACK = /^(?:withdr[ae]w|withdrawn|withdrew|retract|recant|disown|disavow|delet|remov|correct|pull)/i;

/**
 * Who takes back the report or claim that a noun names: "the agency withdrew its report that …" no longer says it, and denies it.
 *
 * @param noun index of "report", "claim", "announcement".
 * @returns null where nothing is taken back; `by` is null for the outlet itself.
 */
export function takenBackBy(
  scene: Scene,
  sentence: Sentence,
  noun: number,
): { readonly by: ActorMention | null } | null {
  const { tokens } = sentence;
  let verb = noun - 1;
  while (noun - verb <= 4 && /^(?:DET|PRON|ADJ)$/.test(tokens[verb]?.upos ?? '')) verb--;
  const taking = tokens[verb];
  const isOwn = tokens.slice(verb + 1, noun).some((t) => /^(?:its|their|his|her|the|an)$/i.test(t.text));
  if (!isOwn || taking?.upos !== 'VERB' || !TAKES_BACK.test(taking.text)) return null;
  const subject = childrenOf(sentence, verb, 'nsubj')[0];
  const mention = subject === undefined ? null : mentionAt(scene, sentence, subject);
  const by = subject === undefined ? null : (namedBody(scene, sentence, subject, mention) ?? mention);
  return { by: by !== null && isOutlet(by.name, scene.outlet) ? null : by };
}
