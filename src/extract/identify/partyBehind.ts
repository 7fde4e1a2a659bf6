import { foldWords } from '../../actors/fold.ts';
import type { Draft } from './draft.ts';

/** "Our positions", "his troops": the side of the person who speaks or leads, or the body that a title beside the name gives. */
export function partyBehind(draft: Draft, drafts: readonly Draft[]): Draft {
  const { side, sideName, kind } = draft.actor;
  if (kind !== 'person' && !isMouthpiece(draft)) return draft;
  if (isMouthpiece(draft) && side === null) return { ...draft, actor: { ...draft.actor, kind: 'group' } }; // whose radio, nobody says
  const named = drafts.findLast(
    (d) =>
      isParty(d) &&
      (d.actor.side === side || d.actor.actorId === side) &&
      !isMouthpiece(d) &&
      !/^(?:its|their|his|her)\s/i.test(d.text),
  );
  if (side !== null && named !== undefined) return named;
  if (side !== null && sideName !== null)
    return { ...draft, name: sideName, actor: { ...draft.actor, actorId: side, name: sideName, kind: 'group' } };
  const beside = drafts.find(
    (d) =>
      d.passage === draft.passage &&
      d.at === draft.at &&
      isParty(d) &&
      /^(?:its|an?|the|their)\b.*\b(?:spokes\w+|commander)\b/i.test(d.text) &&
      (d.phrase.last + 1 === draft.phrase.first || draft.phrase.last + 2 === d.phrase.first),
  );
  return beside ?? titled(draft, drafts) ?? draft;
}

/** A medium or agency, which fights no more than its own words do: "they" of the rebels' radio are the rebels. */
export function isMouthpiece(draft: Draft): boolean {
  return /^(?:media|agency)$/.test(draft.actor.kind);
}

const RANK =
  /^(?:acting|top|senior|deputy|chief|commander|general|colonel|major|captain|leader|head|spokes\w+|minister|president|official)$/;

/** "Separatist commander Aslan Maskhadov": the party that the words before the name share a word with, else those words. */
function titled(draft: Draft, drafts: readonly Draft[]): Draft | null {
  const title = drafts.find(
    (d) =>
      d.passage === draft.passage &&
      d.at === draft.at &&
      isParty(d) &&
      d.phrase.last < draft.phrase.first &&
      draft.phrase.first - d.phrase.last <= 2, // "Kurdish general Sherko Fatih"
  );
  if (title === undefined) return null;
  const stems = foldWords(title.text)
    .filter((word) => !RANK.test(word))
    .map((word) => word.replace(/s$/, ''));
  const party = drafts.findLast(
    (d) =>
      d !== title &&
      isParty(d) &&
      d.manner !== 'anaphor' &&
      foldWords(d.text).some((word) => word.length > 3 && stems.includes(word.replace(/s$/, ''))),
  );
  return party ?? (title.actor.side !== null ? title : null);
}

/** "his army": a president's army keeps its own words; "his men" are told by whom they follow. */
export function isBodyOfState(word: string): boolean {
  return /^(?:army|military|navy|government)$/i.test(word);
}

function isParty(draft: Draft): boolean {
  return draft.actor.kind !== 'people' && draft.actor.kind !== 'person';
}
