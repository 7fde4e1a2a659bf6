import type { ActorRegistry } from '../../actors/registry.ts';
import type { Article } from '../../terms/article.ts';
import type { Located } from '../locate/index.ts';
import type { ActorMention, PassageReading } from '../reading.ts';
import { explainedNames, shortForms } from './acronyms.ts';
import { apposedPersons } from './apposed.ts';
import { armedNames, asArmed } from './armed.ts';
import { contextOf } from './context.ts';
import { describedActors } from './described.ts';
import { unknownSpeakers } from './unknownSpeakers.ts';
import { linesOf, type Draft } from './draft.ts';
import { fullestNames } from './fullest.ts';
import { asMedium, mediaNames } from './mediaNames.ts';
import { readerNames, registryNames } from './names.ts';
import { peoplesOf } from './peoples.ts';
import { pointBack } from './pointBack.ts';
import { oneASeat } from './seats.ts';
import { withSides } from './sided.ts';

/** Finds parties, institutions, persons and crowds in the passages and ties each to an actor. */
export function identify(
  passages: readonly PassageReading[],
  article: Article,
  located: Located,
  registry: ActorRegistry,
): readonly ActorMention[] {
  const context = contextOf(passages, article, located, registry); // which war this is
  const lines = linesOf(passages, located.mentions);
  const printed = lines.map((line) => {
    const known = registryNames(line, registry, context); // names of the registry
    const others = readerNames(line, known, registry, context); // and other names
    return [...known, ...others, ...apposedPersons(line, [...known, ...others])];
  });
  const armed = armedNames(passages, printed.flat()); // "UNITA rebels": an organisation that fights
  const media = mediaNames(passages, printed.flat()); // "the website X"
  const named = printed.map((drafts) => drafts.map((draft) => asMedium(asArmed(draft, armed), media)));
  const explained = explainedNames(lines, named, armed); // "(SOHR)", surnames, "UNITA"
  const boards = lines.map((line, i) => {
    const own = named[i]!.filter((d) => !isSurname(d, explained));
    const names = [...own, ...shortForms(line, own, explained)];
    const peoples = peoplesOf(line, names, registry, context); // "the Vietnamese"
    const described = [...names, ...peoples, ...describedActors(line, registry, context, names)]; // "the insurgents"
    return { line, drafts: [...described, ...unknownSpeakers(line, described, registry, context)] }; // "a lorry driver said"
  });
  const tied = withSides(pointBack(boards), registry, context); // "the monitor", "they"; an army's spokesman is on its side
  const drafts = tied.flatMap((board) => oneASeat(board.drafts));
  const fullest = fullestNames(drafts);
  return drafts.map((draft) => mentionOf(draft, fullest));
}

/** A single word that no list knows, but that ends the name of a person told in full before. */
function isSurname(draft: Draft, explained: ReadonlyMap<string, Draft>): boolean {
  return draft.actor.actorId.startsWith('as-printed:') && explained.get(draft.text)?.actor.kind === 'person';
}

function mentionOf(draft: Draft, fullest: (draft: Draft) => string): ActorMention {
  const { tokens } = draft.passage.sentences[draft.at]!;
  return {
    in: draft.passage.in,
    start: tokens[draft.phrase.first]!.start,
    end: tokens[draft.phrase.last]!.end,
    text: draft.text,
    name: fullest(draft),
    actor: draft.actor,
    isAnaphor: draft.manner === 'anaphor',
    because: draft.because,
  };
}
