import { roleOfWord } from '../../actors/roles.ts';
import { foldWords } from '../../actors/fold.ts';
import type { ActorContext, ActorRegistry, Identified } from '../../actors/registry.ts';
import { asPrinted } from '../../actors/printed.ts';
import type { Mention } from '../../terms/sentence.ts';
import type { Sentence, Token } from '../../terms/sentence.ts';
import { overlaps } from '../../terms/span.ts';
import { isTaken, textOf, type Draft, type Line } from './draft.ts';
import { isPossessive, type Phrase } from './phrase.ts';
import { nounKind } from './nouns.ts';
import { speechActs } from './speech.ts';
import { wholeNames } from './wholeNames.ts';

const LOCATIVE =
  /^(?:in|across|into|from|near|inside|outside|throughout|within|over|around|of|to|at|on|north|south|east|west|northern|southern|eastern|western|central|northwest|northeast|between|leave|left|enter|entered|reach|reached)$/i;

/** Names of the registry in a sentence, the longest first; a country counts only where it can act. */
export function registryNames(line: Line, registry: ActorRegistry, context: ActorContext): Draft[] {
  const { tokens } = line.sentence;
  const words: string[] = [];
  const owner: number[] = [];
  tokens.forEach((token, i) => {
    if (isPossessive(token)) return;
    for (const word of foldWords(token.text)) {
      words.push(word);
      owner.push(i);
    }
  });
  const found: Draft[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = registry.nameAt(words, i);
    if (length === 0) continue;
    const first = withArabicArticle(tokens, owner[i]!);
    const phrase = { first, last: owner[i + length - 1]!, head: owner[i + length - 1]! };
    const text = textOf(line, phrase);
    const hit = registry.identify(words.slice(i, i + length).join(' '), context);
    const sharesToken = (i > 0 && owner[i - 1] === owner[i]) || owner[i + length] === phrase.last;
    if (!hit || sharesToken || !isPrintedAsName(text, line)) continue;
    const isLand =
      hit.actor.kind === 'state' ||
      line.places.some((p) => overlaps(p, spanAt(line, phrase)) && p.end - p.start >= text.length);
    if (isLand && !canAct(line, phrase.first, phrase.last)) continue;
    found.push(namedAt(line, phrase, text, hit));
    i += length - 1;
  }
  return [...found, ...metonyms(line, registry, context, found)];
}

function namedAt(line: Line, phrase: Phrase, name: string, { actor, because }: Identified): Draft {
  return {
    passage: line.passage,
    at: line.at,
    phrase,
    text: textOf(line, phrase),
    name,
    actor,
    manner: 'name',
    because,
  };
}

/** Capitals and the like, where they report: "Moscow said", "according to Moscow". */
function metonyms(line: Line, registry: ActorRegistry, context: ActorContext, taken: readonly Draft[]): Draft[] {
  const { tokens } = line.sentence;
  const cited = tokens.findIndex((t, i) => t.upos === 'PROPN' && /^according$/i.test(tokens[i - 2]?.text ?? ''));
  const acting = [...tokens.keys()].filter((i) => isActing(line.sentence, i)); // "Kyiv launched an offensive"
  const speakers = [...speechActs(line.sentence).map((act) => act.speaker), cited < 0 ? null : cited, ...acting];
  return speakers.flatMap((speaker) => {
    if (speaker === null || line.sentence.tokens[speaker]!.upos !== 'PROPN' || isTaken(taken, speaker)) return [];
    const phrase = { first: speaker, last: speaker, head: speaker };
    const text = textOf(line, phrase);
    const hit = registry.metonym(text, context);
    return hit ? [namedAt(line, phrase, text, hit)] : [];
  });
}

/** Says whether a name is subject of what a state does and no town: "Moscow has captured", "Kigali sent troops". */
function isActing({ tokens }: Sentence, index: number): boolean {
  const token = tokens[index]!;
  if (token.upos !== 'PROPN' || token.deprel !== 'nsubj' || token.head <= index) return false;
  const isObject = tokens.some((t) => t.head === token.head && t.deprel === 'obj');
  return isObject && STATELY.test(tokens[token.head]!.lemma);
}

const STATELY =
  /^(?:capture|seize|take|lose|hold|liberate|storm|overrun|abandon|annex|invade|launch|fire|lob|test|send|deploy|order|withdraw|pull|bomb|strike|attack|shell|down|regain|recapture|retake|occupy|accuse|blame|back|support|arm|fund|expel|recall|summon|sever|declare|denounce|decry|criticise|criticize|rebuke|chide|slam|welcome|praise|hail|sign|negotiate|mobilise|mobilize|escalate|resume|suspend)$/i;

/** Names that the language reader found and no list knows. */
export function readerNames(
  line: Line,
  taken: readonly Draft[],
  registry: ActorRegistry,
  context: ActorContext,
): Draft[] {
  return wholeNames(line.sentence.mentions, line.passage.text).flatMap((mention) => {
    const kind = ACTOR_KIND[mention.kind];
    if (kind === undefined || mention.confidence < 0.4 || !/\p{Lu}/u.test(mention.text)) return [];
    if (line.places.some((place) => overlaps(place, mention))) return [];
    const inside = line.sentence.tokens.flatMap((token, i) => (overlaps(token, mention) ? [i] : []));
    if (inside.length === 0 || inside.some((i) => isTaken(taken, i))) return [];
    const phrase = { first: inside[0]!, last: inside.at(-1)!, head: inside.at(-1)! };
    const name = nameOf(mention);
    const adjective =
      inside.length === 1 && registry.isAdjective(name) && line.sentence.tokens[inside[0]!]!.upos === 'ADJ';
    if (adjective) return deedsOf(line, inside[0]!, registry, context);
    if (nounKind(name.split(' ').at(-1)!.toLowerCase()) !== null && (mention.kind !== 'person' || !name.includes(' ')))
      return [];
    if (inside.length === 1 && THING.test(name)) return [];
    if (name === '' || (inside.length === 1 && roleOfWord(name.toLowerCase()) !== null)) return [];
    return [namedAt(line, phrase, name, { actor: asPrinted(name, kind), because: 'a name that no list knows' })];
  });
}

/** What a sentence may begin with in capitals and nobody is called: "Shells hit the market". */
const THING =
  /^(?:shells?|shelling|shellfire|rockets?|missiles?|mortars?|bombs?|bombings?|bombardments?|drones?|mines?|shots|gunfire|(?:air)?strikes?|raids?|clashes|fighting|battles?|explosions?|blasts?|attacks?)$/i;

/** "Russian bombing": an adjective before a deed of war names who did it; before anything else it names nobody. */
function deedsOf(line: Line, index: number, registry: ActorRegistry, context: ActorContext): Draft[] {
  const next = line.sentence.tokens[index + 1]?.text ?? '';
  if (!DEED.test(next)) return [];
  const phrase = { first: index, last: index, head: index };
  const text = textOf(line, phrase);
  const hit = registry.identify(`${text} government`, context);
  if (!hit) return [];
  return [namedAt(line, phrase, text, { actor: hit.actor, because: `${text} ${next}` })];
}

const DEED =
  /^(?:air)?(?:strikes?|raids?|bombings?|bombardments?|shelling|attacks?|offensives?|assaults?|incursions?|invasion|advances?|drones?|missiles?|rockets?|artillery|fire|occupation|operations?|air|support|airpower|withdrawal)$/i;

const ACTOR_KIND: Partial<Record<Mention['kind'], 'body' | 'force' | 'group' | 'person'>> = {
  organisation: 'body',
  force: 'force',
  group: 'group',
  person: 'person',
};

function nameOf(mention: Mention): string {
  return mention.text
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/[’']s$/, '')
    .replace(/\s+/g, ' ');
}

/** "al-Qaeda" may come as three tokens, "Al Shabaab" as two: the article belongs to the name. */
function withArabicArticle(tokens: readonly Token[], first: number): number {
  const [article, hyphen] = [tokens[first - 2], tokens[first - 1]];
  if (/^(?:Al|El)$/.test(hyphen?.text ?? '') && /^\p{Lu}/u.test(tokens[first]!.text)) return first - 1; // "Al Shabaab"
  const isArticle =
    article !== undefined &&
    hyphen?.text === '-' &&
    article.end === hyphen.start &&
    /^(?:al|el|ash|an|as|ar|at)$/i.test(article.text);
  return isArticle ? first - 2 : first;
}

/** Known names need a capital; those of up to three letters need all of them, in a line that is not all capitals. */
function isPrintedAsName(text: string, line: Line): boolean {
  if (!/\p{Lu}/u.test(text)) return text === 'dpa';
  if (text.replace(/[^\p{L}]/gu, '').length > 3) return true;
  if (text !== text.toUpperCase()) return false;
  const whole = line.passage.text.slice(line.sentence.start, line.sentence.end);
  return whole === text || whole !== whole.toUpperCase() || !/^(?:is|us|it|who|un|pa|au)$/i.test(text);
}

function canAct(line: Line, first: number, last: number): boolean {
  const { tokens } = line.sentence;
  let i = first - 1;
  while (
    i >= 0 &&
    (['DET', 'ADJ'].includes(tokens[i]!.upos) || /^(?:the|neighbouring|neighboring)$/i.test(tokens[i]!.text))
  )
    i--;
  const before = tokens[i];
  const after: Token | undefined = tokens[last + 1];
  if (isPossessive(after)) return DEED.test(tokens[last + 2]?.text ?? '') || DEED.test(tokens[last + 3]?.text ?? '');
  if (after?.text === ',' && /^\p{Lu}/u.test(tokens[first - 2]?.text ?? '') && before?.text === ',') return false;
  return before === undefined || !LOCATIVE.test(before.text);
}

function spanAt(line: Line, phrase: { first: number; last: number }) {
  return { start: line.sentence.tokens[phrase.first]!.start, end: line.sentence.tokens[phrase.last]!.end };
}
