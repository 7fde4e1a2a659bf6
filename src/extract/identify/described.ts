import { fold } from '../../actors/fold.ts';
import { overlaps } from '../../terms/span.ts';
import { asPrinted } from '../../actors/printed.ts';
import type { ActorContext, ActorRegistry, Identified } from '../../actors/registry.ts';
import type { Draft, Line } from './draft.ts';
import { isTaken, textOf, withoutArticle } from './draft.ts';
import { canSpeak, isLooseNoun, nounKind, THINGS } from './nouns.ts';
import { fullPhrase, isPossessive, nounsFrom, phraseBefore, type Phrase } from './phrase.ts';
import { speechActs } from './speech.ts';
import { isFreeVerb, reportingLemma } from './speechVerbs.ts';

const SPOKESMAN = /^(?:spokes(?:man|men|woman|women|person|persons|people)|representative)$/;

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
    const speaks =
      (tokens[i + 1] !== undefined && reportingLemma(tokens[i + 1]!) !== null) ||
      tokens[i + 1]?.text === ':' ||
      tokens[i - 1]?.text === ':';
    const isNominal = /^(?:nmod|nsubj|obj|obl|compound|appos)/.test(token.deprel);
    if (kind === null || !(['NOUN', 'PROPN', 'ADJ'].includes(token.upos) || speaks || isNominal)) return;
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

/** Speakers of a sentence whom no other rule found: "my aunt", "a lorry driver". */
export function unknownSpeakers(line: Line, taken: readonly Draft[]): Draft[] {
  return speechActs(line.sentence).flatMap((act) => {
    const head = act.speaker;
    const token = head === null ? undefined : line.sentence.tokens[head];
    if (head === null || token === undefined || isTaken(taken, head)) return [];
    const word = token.text.toLowerCase();
    const isHuman = canSpeak(word) && !THINGS.test(word);
    const isName = token.upos === 'PROPN';
    if (token.upos !== 'NOUN' && !isName && !/^(?:one|another|others|some|many)$/.test(word)) return [];
    if (!isHuman && !isName && !(isFreeVerb(act.lemma) && !NOT_SPEAKERS.test(word))) return [];
    if (NOT_SPEAKERS.test(word)) return [];
    const phrase = fullPhrase(line.sentence, head);
    const text = textOf(line, phrase);
    const name = withoutArticle(text);
    return [
      draftOf(
        line,
        phrase,
        name,
        { actor: asPrinted(name, isName ? 'body' : 'people'), because: 'speaks in the report' },
        'speaker',
      ),
    ];
  });
}

const NOT_SPEAKERS =
  /^(?:reports?|statements?|it|report|rumou?rs?|footage|videos?|pictures?|images?|photos?|photographs?|posts?|documents?|data|figures?|studies|study|accounts?|claims?|law|agreement|deal|map|maps|article|story|conflict|war|fighting|attack|attacks|offensive|violence|battle|clashes|shelling|strikes?|item|headline|version|that|this|which|who|way|fact|text|letter|what|evidence|times|correspondents?|reporters?|newspaper|website|site)$/;

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
  const front = hit ?? registry.identify(textOf(line, before), context);
  const isBare = owned !== null && /^(?:\w+ )?(?:office|council|committee|department)$/i.test(owned[1]!); // whose office says all
  const printed = kind === 'institution' && owned && !isBare ? owned[1]! : name;
  const actor: Identified = front ?? {
    actor: asPrinted(printed, kind === 'party' ? 'group' : kindOfBody(fold(printed))),
    because: 'described, not known',
  };
  return draftOf(line, phrase, printed, actor, 'description');
}

/** "UNITA rebels": the name of a group that no list knows, right before the noun. */
function nameBefore(line: Line, { head }: Phrase, names: readonly Draft[]): Draft | null {
  return (
    names.find(
      (d) =>
        d.phrase.last === head - 1 &&
        d.actor.actorId.startsWith('as-printed:') &&
        d.actor.kind === 'group' &&
        /^\p{Lu}{3,}/u.test(d.text) &&
        line.sentence.tokens[head - 1]!.upos === 'PROPN',
    ) ?? null
  );
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
  return /\b(?:media|television|tv|channels?|broadcaster|newspaper|outlets?)\b/.test(folded) ? 'media' : 'body';
}

function peopleAt(
  line: Line,
  head: number,
  registry: ActorRegistry,
  context: ActorContext,
  names: readonly Draft[],
): Draft | null {
  const { tokens } = line.sentence;
  const word = tokens[head]!.text.toLowerCase();
  const next = tokens[head + 1]?.text === ',' ? head + 2 : head + 1;
  const named = names.find((d) => d.phrase.first === next && d.actor.kind === 'person');
  if (named && next === head + 1) return null;
  if (tokens[head + 1]?.upos === 'PROPN' && /^\p{Lu}/u.test(tokens[head + 1]!.text)) return null;
  const phrase = fullPhrase(line.sentence, head);
  const text = textOf(line, phrase);
  const name = withoutArticle(text);
  const front = textOf(line, { ...phrase, last: head });
  if (SPOKESMAN.test(word)) {
    const body = spokenFor(line, phrase, names, registry, context);
    if (body)
      return draftOf(
        line,
        phrase,
        body.name,
        { actor: body.actor, because: `its spokesman speaks: ${body.name}` },
        'description',
      );
  }
  const hit = registry.identify(text, context) ?? registry.identify(front, context);
  const side = hit?.actor.side ? { side: hit.actor.side, sideName: hit.actor.sideName } : {};
  return draftOf(
    line,
    phrase,
    name,
    { actor: { ...asPrinted(name, 'people'), ...side }, because: hit ? hit.because : 'people described' },
    'description',
  );
}

/** The body behind "an army spokesman", "a spokesman for the ministry". */
function spokenFor(
  line: Line,
  phrase: Phrase,
  names: readonly Draft[],
  registry: ActorRegistry,
  context: ActorContext,
): { name: string; actor: Draft['actor'] } | null {
  const inside = names.find((d) => d.phrase.first >= phrase.first && d.phrase.last <= phrase.last);
  if (inside) return { name: inside.name, actor: inside.actor };
  const before = textOf(line, { ...phrase, last: phrase.head }).replace(/\s+\S+$/, '');
  const after =
    phrase.last > phrase.head ? textOf(line, { ...phrase, first: Math.min(phrase.head + 2, phrase.last) }) : '';
  for (const part of [after, before]) {
    const name = withoutArticle(part)
      .replace(/^(?:an?)\s+/i, '')
      .replace(/[’'`]s?$/, '');
    const hit = name === '' ? null : registry.identify(name, context);
    if (hit) return { name, actor: hit.actor };
  }
  return null;
}

/** "fighters of Hayat Tahrir al-Sham", "militants from the group": a named actor behind of, from, loyal to. */
function ownerBehind(line: Line, head: number, names: readonly Draft[]): Draft | null {
  const { tokens } = line.sentence;
  let i = head + 1;
  const isLoyal = /^loyal$/i.test(tokens[i]?.text ?? '');
  if (/^(?:loyal|belonging|affiliated|allied)$/i.test(tokens[i]?.text ?? '')) i++;
  if (!/^(?:of|from|to)$/i.test(tokens[i]?.text ?? '')) return null;
  if (/^(?:to)$/i.test(tokens[i]!.text) && i === head + 1) return null;
  for (i++; i < tokens.length && i - head <= 6; i++) {
    const owner = names.find((d) => d.phrase.first === i);
    if (owner) return ['group', 'force'].includes(owner.actor.kind) || isLoyal ? owner : null;
    if (!/^(?:the|a)$/i.test(tokens[i]!.text) && tokens[i]!.upos !== 'ADJ') return null;
  }
  return null;
}

function isBackedBehind(line: Line, head: number): boolean {
  const [one, two] = [
    line.sentence.tokens[head + 1]?.text.toLowerCase(),
    line.sentence.tokens[head + 2]?.text.toLowerCase(),
  ];
  return two === 'by' && /^(?:backed|supported|led|armed|funded)$/.test(one ?? '');
}

function withTail(line: Line, phrase: Phrase): Phrase {
  const { tokens } = line.sentence;
  const link = tokens[phrase.last + 1]?.text.toLowerCase() ?? '';
  const from = isBackedBehind(line, phrase.head)
    ? phrase.last + 3
    : link === 'of' || link === 'for'
      ? phrase.last + 2
      : -1;
  const last = from < 0 ? null : nounsFrom(tokens, from);
  return last === null ? phrase : { ...phrase, last };
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

function draftOf(
  line: Line,
  phrase: Phrase,
  name: string,
  { actor, because }: Identified,
  manner: Draft['manner'],
): Draft {
  return { passage: line.passage, at: line.at, phrase, text: textOf(line, phrase), name, actor, manner, because };
}
