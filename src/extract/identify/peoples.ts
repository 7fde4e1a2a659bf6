import type { ActorContext, ActorRegistry } from '../../actors/registry.ts';
import { isTaken, type Draft, type Line } from './draft.ts';
import { draftOf } from './described.ts';

/** Adjectives that are also the name of all their people, without an "s": "the Vietnamese", "the French". */
const PEOPLE = /^\p{Lu}\p{Ll}+(?:ese|ish|ch|ss)$/u;

/** "The Vietnamese captured P": a people as its army, where the adjective has no noun behind it. */
export function peoplesOf(
  line: Line,
  taken: readonly Draft[],
  registry: ActorRegistry,
  context: ActorContext,
): Draft[] {
  const { tokens } = line.sentence;
  return tokens.flatMap((token, i) => {
    if (!PEOPLE.test(token.text) || !/^the$/i.test(tokens[i - 1]?.text ?? '') || isTaken(taken, i)) return [];
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[i + 1]?.upos ?? '') || /^[-–]$/.test(tokens[i + 1]?.text ?? ''))
      return [];
    const hit = registry.isAdjective(token.text) ? registry.identify(`${token.text} forces`, context) : null;
    return hit === null ? [] : [draftOf(line, { first: i - 1, last: i, head: i }, token.text, hit, 'description')];
  });
}
