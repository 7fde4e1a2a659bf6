import { fold } from '../../actors/fold.ts';
import { asPrinted } from '../../actors/printed.ts';
import type { ActorContext, ActorRegistry, Identified } from '../../actors/registry.ts';
import { overlaps } from '../../terms/span.ts';
import { type Draft, isTaken, type Line, textOf, withoutArticle } from './draft.ts';
import { asMouthpiece, isMedium, mediumOf } from './mediaNames.ts';
import { isLooseNoun, nounKind } from './nouns.ts';
import { isBackedBehind, nameBefore, ownerBehind, withTail } from './owners.ts';
import { peopleAt } from './people.ts';
import { isPossessive, type Phrase, phraseBefore } from './phrase.ts';
import { reportingLemma } from './speechVerbs.ts';

/** Noun phrases about parties, institutions and people: "government troops", "the ministry", "residents of the quarter". */
export function describedActors(
  line: Line,
  registry: ActorRegistry,
  context: ActorContext,
  names: readonly Draft[],
): Draft[] {
  const { tokens } = line.sentence;
  const found: Draft[] = [];
  tokens.forEach((token, i) => {
    const word = token.text.toLowerCase();
    const kind = nounKind(word) ?? (isLooseNoun(word) && isModified(line, i) ? 'party' : null);
    if (kind === null) return;
    const speaks = () =>
      (tokens[i + 1] !== undefined && reportingLemma(tokens[i + 1]!) !== null) ||
      tokens[i + 1]?.text === ':' ||
      tokens[i - 1]?.text === ':';
    const isNominal = /^(?:nmod|nsubj|obj|obl|compound|appos)/.test(token.deprel);
    if (!(['NOUN', 'PROPN', 'ADJ'].includes(token.upos) || isNominal || speaks())) return;
    const isJoined = tokens[i + 1]?.text === '-' && tokens[i + 1]!.start === token.end;
    if (isJoined && !/^(?:held|controlled|run|occupied)$/i.test(tokens[i + 2]?.text ?? '')) return;
    if (isTaken(names, i) || continuesToActor(line, i)) return;
    if (token.upos === 'ADJ' && isTaken(names, i + 1)) return;
    if (
      /^(?:military|police|state)$/.test(word) &&
      tokens[i + 1]?.upos === 'NOUN' &&
      nounKind(tokens[i + 1]!.text.toLowerCase()) === null
    )
      return;
    if (kind === 'people' && (isCompound(line, i) || line.places.some((place) => overlaps(place, token)))) return;
    const draft =
      kind === 'people' ? peopleAt(line, i, registry, context, names) : bodyAt(line, i, registry, context, names, kind);
    if (draft) found.push(draft, ...sharedHead(line, draft, registry, context));
  });
  return found;
}

/** "Syrian and Russian warplanes" are two: the first adjective shares the noun of the second. */
function sharedHead(line: Line, draft: Draft, registry: ActorRegistry, context: ActorContext): Draft[] {
  const { tokens } = line.sentence;
  const { first, head } = draft.phrase;
  const adjective = tokens[first - 2];
  if (
    first < 2 ||
    !/^and$/i.test(tokens[first - 1]!.text) ||
    !registry.isAdjective(adjective!.text) ||
    !registry.isAdjective(tokens[first]!.text)
  )
    return [];
  const name = `${adjective!.text} ${tokens
    .slice(first + 1, head + 1)
    .map((t) => t.text)
    .join(' ')}`;
  const hit = registry.identify(name, context);
  const phrase = { first: first - 2, last: first - 2, head: first - 2 };
  return hit ? [{ ...draftOf(line, phrase, name, hit, 'description'), text: name }] : [];
}

function bodyAt(
  line: Line,
  head: number,
  registry: ActorRegistry,
  context: ActorContext,
  names: readonly Draft[],
  kind: 'party' | 'institution',
): Draft | null {
  const { tokens } = line.sentence;
  const before = tokens[head]!.upos === 'ADJ' ? { first: head, last: head, head } : phraseBefore(line.sentence, head);
  const owner = kind === 'party' ? ownerBehind(line, head, names) : null;
  if (owner) {
    const phrase = { ...before, last: Math.max(before.last, owner.phrase.last) };
    const isFollowed = owner.actor.kind === 'person'; // "forces loyal to Haftar": his side, in the report's own words
    const name = isFollowed ? withoutCount(withoutArticle(textOf(line, phrase))) : owner.name;
    const { side, sideName } = owner.actor;
    const actor = isFollowed ? { ...asPrinted(name, 'group'), side, sideName } : owner.actor;
    return draftOf(line, phrase, name, { actor, because: `of ${owner.name}` }, 'description');
  }
  const bearer = kind === 'party' ? nameBefore(line, before, names) : null;
  if (bearer) {
    const text = textOf(line, before);
    const found = { actor: bearer.actor, because: `of ${bearer.name}` };
    return draftOf(line, before, withoutCount(withoutArticle(text)), found, 'description');
  }
  const isLeader = /^commanders?$/i.test(tokens[head]!.text);
  const isUnitOf =
    /^(?:units?|forces|troops|soldiers|elements|members)$/i.test(tokens[head]!.text) &&
    before.first === head &&
    tokens[head + 1]?.text === 'of' &&
    tokens.slice(head + 2, head + 5).some((t) => t.upos === 'PROPN'); // "units of the Battlegroup Centre"
  const hasTail = kind === 'institution' || isLeader || isUnitOf || isBackedBehind(line, head);
  const phrase = hasTail ? withTail(line, before) : before;
  const text = textOf(line, phrase);
  const name = withoutCount(withoutArticle(text));
  const owned = /^.+[’'`]s?\s+(.+)$/.exec(name);
  const hit = registry.identify(text, context) ?? (owned ? registry.identify(owned[1]!, context) : null);
  const found = hit ?? registry.identify(textOf(line, before), context);
  const front = isMedium(tokens[head]!.text) ? asMouthpiece(found, name, registry, context) : found;
  const isOwnMedium = owned !== null && isMedium(tokens[head]!.text); // "the rebels' radio"
  const isBare = owned !== null && /^(?:\w+ )?(?:office|council|committee|department)$/i.test(owned[1]!); // whose office says all
  const printed = kind === 'institution' && owned && !isBare && !isOwnMedium ? owned[1]! : name;
  const actor: Identified = front ?? {
    actor: isOwnMedium
      ? mediumOf(printed, names, registry, context)
      : asPrinted(printed, kind === 'party' ? 'group' : kindOfBody(fold(printed))),
    because: 'described, not known',
  };
  return draftOf(line, phrase, printed, actor, 'description');
}

/** "at least 183 insurgents" are insurgents: a count is no part of a party's name. */
function withoutCount(name: string): string {
  return name.replace(
    /^(?:(?:at|least|most|more|than|over|some|about|around|nearly|up|to|no|any|that|suspected|alleged|dozens|hundreds|thousands|scores|of|several|many|few|a|an|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|other|another)\s+)+(?=\S)/i,
    '',
  );
}

function kindOfBody(folded: string): 'monitor' | 'agency' | 'media' | 'body' {
  if (/\b(?:monitors?|observatory|watchdog|monitoring)\b/.test(folded)) return 'monitor';
  if (/\bagenc(?:y|ies)\b/.test(folded)) return 'agency';
  return /\b(?:media|television|tv|channels?|broadcaster|newspaper|outlets?|radio|websites?|blogs?|portal)\b/.test(
    folded,
  )
    ? 'media'
    : 'body';
}

/** "student housing", "open-source map": a noun of people that only describes a thing. */
function isCompound(line: Line, index: number): boolean {
  const { tokens } = line.sentence;
  const [before, token, next] = [tokens[index - 1], tokens[index]!, tokens[index + 1]];
  if (
    before?.text === '-' &&
    before.end === token.start &&
    (/^sources?$/i.test(token.text) || /^\p{Lu}/u.test(token.text))
  )
    return true;
  return (
    next !== undefined &&
    next.upos === 'NOUN' &&
    nounKind(next.text.toLowerCase()) === null &&
    token.deprel === 'compound'
  );
}

/** "army units": the first noun only describes the second. */
function continuesToActor(line: Line, index: number): boolean {
  const { tokens } = line.sentence;
  for (let i = index + 1; i <= index + 2 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!['NOUN', 'PROPN', 'ADJ'].includes(token.upos) || isPossessive(token)) return false;
    const word = token.text.toLowerCase();
    const kind = nounKind(word) ?? (isLooseNoun(word) ? 'party' : null);
    if (kind !== null && token.upos !== 'ADJ')
      return !/^(?:column|columns|side|party|state|artillery|aviation|head|leader|leaders)$/.test(word);
  }
  return false;
}

function isModified(line: Line, head: number): boolean {
  const before = line.sentence.tokens[head - 1];
  return (
    before !== undefined &&
    (nounKind(before.text.toLowerCase()) !== null || ['ADJ', 'PROPN'].includes(before.upos) || isPossessive(before))
  );
}

export function draftOf(
  line: Line,
  phrase: Phrase,
  name: string,
  { actor, because }: Identified,
  manner: Draft['manner'],
): Draft {
  return { passage: line.passage, at: line.at, phrase, text: textOf(line, phrase), name, actor, manner, because };
}
