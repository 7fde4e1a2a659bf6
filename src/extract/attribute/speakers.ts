import { childrenOf } from '../../language/tree.ts';
import { fold, foldWords } from '../../actors/fold.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { ActorMention, PassageReading } from '../reading.ts';
import { isMedium } from '../identify/mediaNames.ts';
import type { Asserter } from './cue.ts';

/** What turning a speaker into an asserter needs to know of one sentence. */
export interface Scene {
  readonly passage: PassageReading;
  /** The actors mentioned in the sentence. */
  readonly mentions: readonly ActorMention[];
  readonly outlet: string | null;
}

/** One scene for each sentence of a passage. */
export function scenesOf(
  passage: PassageReading,
  actors: readonly ActorMention[],
  outlet: string | null,
): readonly Scene[] {
  const here = actors.filter((m) => m.in === passage.in).sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return passage.sentences.map((sentence) => {
    while (next < here.length && here[next]!.start < sentence.start) next++;
    const first = next;
    while (next < here.length && here[next]!.start < sentence.end) next++;
    return { passage, mentions: here.slice(first, next), outlet };
  });
}

/** Words by which an outlet means itself. */
const SELF =
  /^(?:we|i|us|me|our (?:own )?(?:\w+ )?(?:correspondents?|reporters?|desk|newspaper|team|items?|reports?|story|post|article|map|readers)|this (?:newspaper|site|website|paper|outlet|agency|reporter|correspondent)(?:[’'`]s (?:reporters?|correspondents?))?|(?:a|the) correspondent)\b/i;

/** Says whether printed words mean the outlet itself. */
export function isOutlet(printed: string, outlet: string | null): boolean {
  if (SELF.test(printed)) return true;
  if (outlet === null) return false;
  const [own, theirs] = [foldWords(outlet).filter((w) => w !== 'the'), foldWords(printed).filter((w) => w !== 'the')];
  return (
    theirs.length > 0 &&
    own.length > 0 &&
    fold(own.join(' ')).startsWith(theirs.join(' ')) &&
    (theirs.length > 1 || own.length === 1)
  );
}

/** The mention whose head or words a token is: the shortest with it as last word, else the shortest around it. */
export function mentionAt(scene: Scene, sentence: Sentence, index: number): ActorMention | null {
  const token = sentence.tokens[index]!;
  const around = scene.mentions
    .filter((m) => m.start <= token.start && token.end <= m.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return around.find((m) => m.end === token.end) ?? around[0] ?? null;
}

/** The person that an apposition names: "the director of the observatory, Rami Abdulrahman". */
export function namedPerson(
  scene: Scene,
  sentence: Sentence,
  index: number,
  mention: ActorMention | null,
): ActorMention | null {
  if (mention !== null && mention.actor.kind === 'person') return mention;
  const persons = scene.mentions.filter((m) => m.actor.kind === 'person' && !m.isAnaphor);
  // "the head of the council, Joan Park": no person is an apposition of a council
  const inside = childrenOf(sentence, index, 'nmod').flatMap((noun) => childrenOf(sentence, noun, 'appos'));
  for (const child of [...childrenOf(sentence, index, 'appos', 'flat'), ...inside]) {
    const token = sentence.tokens[child]!;
    const person = persons.find((m) => m.start <= token.start && token.end <= m.end);
    if (person) return person;
  }
  const end = mention?.end ?? sentence.tokens[index]!.end;
  return persons.find((m) => m.start >= end && /^,?\s$/.test(scene.passage.text.slice(end, m.start))) ?? null;
}

/** The agency or medium that an apposition names: "state media, SANA, reported", "the website TamilNet said". */
export function namedBody(
  scene: Scene,
  sentence: Sentence,
  index: number,
  mention: ActorMention | null,
): ActorMention | null {
  const { text } = sentence.tokens[index]!;
  if (!/^(?:monitor|watchdog|group)$/i.test(text) && !isMedium(text)) return null;
  const end = Math.max(mention?.end ?? 0, sentence.tokens[index]!.end);
  return (
    scene.mentions.find(
      (m) =>
        m.start >= end &&
        m.start - end <= 3 &&
        !m.isAnaphor &&
        /^,?\s+$/.test(scene.passage.text.slice(end, m.start)) &&
        /^\p{Lu}/u.test(m.text),
    ) ?? null
  );
}

/** An asserter from a mention. */
export function asserterOf(mention: ActorMention): Asserter {
  return { name: mention.name, id: mention.actor.actorId };
}

/** Asserters in order, each once. */
export function distinct(asserters: readonly Asserter[]): Asserter[] {
  return [...new Map(asserters.map((a) => [a.name.toLowerCase(), a])).values()];
}
