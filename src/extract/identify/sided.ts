import type { Actor } from '../../terms/actor.ts';
import type { ActorContext, ActorRegistry } from '../../actors/registry.ts';
import { isTaken, textOf, type Draft } from './draft.ts';
import type { Board } from './pointBack.ts';
import { phraseBefore } from './phrase.ts';

/** Offices that speak or act for those who gave them. */
const OFFICE =
  /^(?:spokes(?:man|woman|person)|commander|leader|chief|adviser|advisor|aide|official|officer|minister|general|colonel|major|brigadier|captain|lieutenant|representative|envoy|ambassador)$/i;

/** Who was or is no longer of a side speaks for it no more. */
const FORMER = /\b(?:former|ex|late|defected|dismissed|sacked|captured|exiled|retired|rival|anti)\b/i;

type Side = Pick<Actor, 'side' | 'sideName'>;

/**
 * Gives persons whom no list knows the side that the report itself gives them: "army spokesman Nabil Abdullah", "Nabil
 * Abdullah, the army's spokesman" is of the army's side wherever the report names him. Of one who is given two, none is known.
 */
export function withSides(boards: readonly Board[], registry: ActorRegistry, context: ActorContext): readonly Board[] {
  const given = new Map<string, Side[]>();
  for (const { line, drafts } of boards)
    for (const person of drafts) {
      if (!isOpen(person) || person.manner === 'anaphor') continue;
      const side = sideBeside(person, drafts) ?? sideOfTitle(line, person, drafts, registry, context);
      if (side !== null) given.set(person.actor.actorId, [...(given.get(person.actor.actorId) ?? []), side]);
    }
  const sideOf = (draft: Draft): Side | undefined => {
    const sides = isOpen(draft) ? (given.get(draft.actor.actorId) ?? []) : [];
    return sides.every((one) => one.side === sides[0]!.side) ? sides[0] : undefined;
  };
  return boards.map((board) => ({
    ...board,
    drafts: board.drafts.map((draft) => ({ ...draft, actor: { ...draft.actor, ...sideOf(draft) } })),
  }));
}

function isOpen({ actor }: Draft): boolean {
  return actor.kind === 'person' && actor.side === null && actor.actorId.startsWith('as-printed:');
}

/** "X, the army's spokesman", "An RSF adviser, X": a description of an office beside the name, with nothing but a comma between. */
function sideBeside(person: Draft, drafts: readonly Draft[]): Side | null {
  const { tokens } = person.passage.sentences[person.at]!;
  const isComma = (from: number, to: number) =>
    to - from === 1 && tokens[from]?.text === ',' && !FORMER.test(person.text);
  const beside = drafts.find(
    (d) =>
      OFFICE.test(tokens[d.phrase.head]!.text) &&
      !FORMER.test(d.text) &&
      (isComma(person.phrase.last + 1, d.phrase.first) || isComma(d.phrase.last + 1, person.phrase.first)),
  );
  const inside = drafts.filter(
    (d) => beside && d.phrase.first >= beside.phrase.first && d.phrase.last <= beside.phrase.head,
  );
  const actor = [beside, ...inside].find((d) => d !== undefined && d.actor.side !== null)?.actor;
  return actor === undefined ? null : { side: actor.side, sideName: actor.sideName };
}

/** "Government spokesman X", "RSF commander X": the body that the title before the name belongs to. */
function sideOfTitle(
  line: Board['line'],
  person: Draft,
  drafts: readonly Draft[],
  registry: ActorRegistry,
  context: ActorContext,
): Side | null {
  const { tokens } = line.sentence;
  let office = person.phrase.first - 1;
  if (!OFFICE.test(tokens[office]?.text ?? '')) return null;
  while (OFFICE.test(tokens[office - 1]?.text ?? '')) office--;
  const phrase = phraseBefore(line.sentence, office);
  if (phrase.first === office || FORMER.test(textOf(line, phrase))) return null;
  const inside = drafts.find(
    (d) => d.actor.side !== null && d.phrase.first >= phrase.first && d.phrase.last < office && d !== person,
  );
  const body = { ...phrase, last: office - 1, head: office - 1 };
  const isFree = !isTaken(
    drafts.filter((d) => d !== person),
    office - 1,
  );
  const actor = inside?.actor ?? (isFree ? registry.identify(textOf(line, body), context)?.actor : undefined);
  return actor?.side == null ? null : { side: actor.side, sideName: actor.sideName };
}
