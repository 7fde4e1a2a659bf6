import type { Number } from './agreement.ts';
import { antecedentOf, speakerBefore } from './antecedents.ts';
import type { Draft, Line } from './draft.ts';
import { nounKind } from './nouns.ts';
import { isBodyOfState, isMouthpiece, partyBehind } from './partyBehind.ts';
import { speechActs } from './speech.ts';

const PRONOUNS: Readonly<Record<string, Number>> = {
  he: 'person',
  she: 'person',
  him: 'person',
  her: 'person',
  his: 'person',
  it: 'one',
  its: 'one',
  they: 'many',
  them: 'many',
  their: 'many',
  theirs: 'many',
};

/**
 * Ties a pronoun to the actor it points back to: the subject of the same speech ("the insurgents said they …"), else the
 * nearest subject before it of the right number, else the nearest actor of that number; within three sentences. "It" may
 * mean any thing, so it is tied only where it speaks, owns or carries on a subject that is an actor.
 */
export function pronounsOf(
  line: Line,
  before: readonly Draft[],
  here: readonly Draft[],
  isPlaceSubject: boolean,
): Draft[] {
  const { tokens } = line.sentence;
  const acts = speechActs(line.sentence);
  const found: Draft[] = [];
  const pronouns = [...tokens.keys()].filter((i) => tokens[i]!.upos === 'PRON' || tokens[i]!.upos === 'DET');
  pronouns.forEach((i) => {
    const token = tokens[i]!;
    const word = token.text.toLowerCase();
    const wanted = Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word]! : null;
    if (wanted === null) return;
    const speaks = acts.some((act) => act.speaker === i);
    const next = tokens[i + 1];
    const isOwner = /^(?:its|their|his|her)$/.test(word);
    const owned = isOwner ? ownedBy(line, i) : null;
    const isArmy = owned !== null && word === 'their' && !BODY.test(tokens[owned]!.text);
    const fits = (d: Draft) => !isArmy || d.actor.kind !== 'people';
    const known = [...here, ...found].filter(fits);
    const pointed = speaks
      ? speakerBefore(line, i, wanted, before, known)
      : antecedentOf(line, i, wanted, acts, before.filter(fits), known, isPlaceSubject);
    if (!pointed) return;
    const phrase = owned === null ? { first: i, last: i, head: i } : { first: i, last: owned, head: owned };
    if (
      isOwner &&
      owned === null &&
      (next === undefined ||
        (word === 'its' &&
          !OWNED.test(
            tokens
              .slice(i + 1, i + 4)
              .map((t) => t.text)
              .join(' '),
          )))
    )
      return;
    const isTheirs = owned !== null || (!speaks && word === 'they' && isMouthpiece(pointed));
    const antecedent = isTheirs ? partyBehind(pointed, [...before, ...known]) : pointed;
    found.push({
      ...antecedent,
      passage: line.passage,
      at: line.at,
      phrase,
      text: line.passage.text.slice(tokens[phrase.first]!.start, tokens[phrase.last]!.end),
      manner: pointed.actor.kind === 'person' && isBodyOfState(tokens[phrase.head]!.text) ? 'description' : 'anaphor',
      because: `“${token.text}” points back to ${antecedent.name}`,
    });
  });
  return found;
}

/** "its forces", "their fighters": the noun of armed people behind a possessive, whom the owner stands for. */
function ownedBy(line: Line, index: number): number | null {
  const { tokens } = line.sentence;
  for (let i = index + 1; i <= index + 3 && i < tokens.length; i++) {
    const token = tokens[i]!;
    const isBody = BODY.test(token.text);
    const isParty = nounKind(token.text.toLowerCase()) === 'party' || /^men$/i.test(token.text);
    if ((isParty || isBody) && nounKind(tokens[i + 1]?.text.toLowerCase() ?? '') !== 'party') return i;
    if (!['ADJ', 'NOUN', 'PROPN'].includes(token.upos)) return null;
  }
  return null;
}

const BODY = /^(?:command|leadership|spokes\w+|staff|department|office|ministry)$/i;

/** What an actor has and a town has not: "its vehicles", "its advance". */
const OWNED =
  /\b(?:vehicles?|tanks?|convoys?|columns?|patrols?|drones?|jets|helicopters|missiles|rockets|artillery|advances?|offensives?|attacks?|assaults?|operations?|campaign|raids?|positions|losses|withdrawal|retreat|gains|men|members|commanders?|leaders?|spokes\w+|statement|claims?|toll|tally|count|figures?|account|first admission|hands|control)\b/i;
