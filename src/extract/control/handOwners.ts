import { childrenOf } from '../../language/tree.ts';
import type { ActorMention } from '../reading.ts';
import { partiesAt, type Party, partyOf } from './party.ts';
import { phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';

/** "in the Courts' hands": a name that nothing else tells of, as printed. */
export function printedOwner(scene: Scene, noun: number): Party[] {
  const { tokens } = scene.sentence;
  const owner = childrenOf(scene.sentence, noun, 'nmod:poss', 'compound', 'amod').find(
    (i) => tokens[i]!.upos === 'PROPN' && /^\p{Lu}/u.test(tokens[i]!.text),
  );
  if (owner === undefined || scene.places.some((place) => place.head === owner)) return [];
  const { text } = tokens[owner]!;
  return [{ name: text, id: `as-printed:${text.toLowerCase()}`, side: null, kind: 'group' }];
}

/** "in IS hands", by the order of words: the actor right before the noun and the preposition before him; null where there is none. */
export function ownerRightBefore(scene: Scene, noun: number): { lead: string; mention: ActorMention } | null {
  const { tokens } = scene.sentence;
  const last = tokens[noun - 1];
  const actor = last && scene.actors.find(({ mention }) => mention.end === last.end);
  const before = actor && tokens.findLast((token) => token.end <= actor.mention.start);
  const lead = before?.text.toLowerCase() ?? '';
  return actor && /^(?:in|under|into|outside)$/.test(lead) ? { lead, mention: actor.mention } : null;
}

/** Whose hands they are: a party, or a person who stands for one ("Haftar's hands"). */
export function ownersAt(scene: Scene, head: number | null): Party[] {
  const parties = partiesAt(scene, head);
  const person = scene.actors.find((actor) => actor.head === head && actor.mention.actor.kind === 'person');
  return parties.length === 0 && person !== undefined ? [partyOf(person.mention)] : parties;
}

export function ofParties(scene: Scene, noun: number): Party[] {
  return phrasesOf(scene.sentence, noun)
    .filter((p) => p.lead === 'of')
    .flatMap((p) => partiesAt(scene, p.head));
}

export function amodParties(scene: Scene, noun: number): Party[] {
  return childrenOf(scene.sentence, noun, 'amod', 'compound', 'nmod').flatMap((i) => {
    const known = partiesAt(scene, i);
    const token = scene.sentence.tokens[i]!;
    const isPeople =
      known.length === 0 && token.upos === 'ADJ' && /^\p{Lu}\p{Ll}{3,}(?:an|ish|ese|i|ic|ch)$/u.test(token.text);
    return isPeople
      ? [{ name: token.text, id: `as-printed:${token.text.toLowerCase()}`, side: null, kind: 'state' as const }]
      : known; // "in Ukrainian hands"
  });
}
