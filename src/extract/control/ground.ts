import { ancestorsOf, childrenOf, isRelation } from '../../language/tree.ts';
import type { Part } from '../../terms/claim.ts';
import type { PlaceMention } from '../reading.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';
import { leadOf, phraseTokens } from './phrases.ts';
import type { Scene, Seated } from './scene.ts';

/** A piece of ground that an event is said of. */
export interface Ground {
  /** Null for ground without a name: "several villages", "multiple fronts". */
  readonly place: PlaceMention | null;
  readonly part: Part | null;
  /** Token that ends the words for it, for the quote. */
  readonly token: number;
  /** True where the story, not the sentence, names the place: the quote does not reach to it. */
  readonly isImplied?: boolean;
}

/** What an unnamed piece of ground is called, and the part of a named place that the word makes of it. */
const GROUND_NOUNS = new Map<string, Part | null>(
  Object.entries({
    outskirts: 'edge suburb gate periphery fringe approach entrance doorstep belt surrounding vicinity',
    countryside: 'countryside village hamlet settlement farmland hinterland north south east west',
    centre: 'centre center heart downtown square',
    neighbourhood: 'neighbourhood neighborhood district quarter',
    province: 'province governorate state oblast county prefecture',
    parts:
      'part most half area swath swathe chunk section majority rest third two-thirds three-quarters percent % land sector portion side',
    city: 'city town capital',
  } as const).flatMap(([part, words]) => words.split(' ').map((word) => [word, part as Part] as const)),
);
GROUND_NOUNS.set('outskirts', 'outskirts').set('outskirt', 'outskirts').set('city', 'city');
for (const word of (
  'territory position base airport airbase airfield crossing checkpoint road highway motorway bridge port hill region ' +
  'post site barracks dam island garrison camp stronghold headquarters compound field palace prison range ' +
  'jail hospital harbour harbor market bazaar compound building street route junction height ridge border location zone corridor airstrip outpost locality mine whole all entirety enclave pocket station depot plant refinery crossroad crossroads ' +
  'university campus ministry parliament mall college stadium factory steelworks citadel fort fortress castle oilfield terminal arsenal ' +
  'armoury armory academy courthouse hall church cathedral mosque monastery school hotel tower roundabout intersection tunnel office embassy consulate'
).split(' '))
  GROUND_NOUNS.set(word, GROUND_NOUNS.get(word) ?? null);

/** Leads inside a noun phrase that keep to the same ground: "villages in Hama", "parts of Aleppo", "towns such as Soran". */
const STAYS =
  /^(?:of|in|at|around|near|across|inside|within|outside|including|like|such as|among(?: them)?|along with|together with|as well as|(?:just )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?: and \w+)? of|on|throughout|over|by)$/;

/**
 * The part of a place that a noun names: "the countryside", "any district"; null where it names none, as "the village" alone
 * does, which is the place itself.
 */
export function partOfNoun(scene: Scene, token: number): Part | null {
  const isItself =
    /^(?:village|hamlet|settlement)$/.test(wordOf(scene.sentence, token)) &&
    hasChild(scene.sentence, token, ['det'], /^(?:the|this|that)$/) &&
    childrenOf(scene.sentence, token, 'nmod', 'acl').length === 0;
  if (isItself) return null;
  return GROUND_NOUNS.get(wordOf(scene.sentence, token)) ?? GROUND_NOUNS.get(lemmaOf(scene.sentence, token)) ?? null;
}

/** Says whether a noun names ground without a name of its own. */
export function isGroundNoun(scene: Scene, token: number): boolean {
  return GROUND_NOUNS.has(lemmaOf(scene.sentence, token)) || GROUND_NOUNS.has(wordOf(scene.sentence, token));
}

/**
 * The grounds that a noun phrase names: one for each place of a list. Where a place stands within another ("Maardis in the countryside
 * of Hama") the outer one is not said to be taken. Nothing for a phrase that is not ground.
 * @param isOpen true where any noun may stand between ("struck a school in Goma"), as with attacks.
 */
export function groundsAt(scene: Scene, head: number, isOpen = false): Ground[] {
  const tokens = phraseTokens(scene.sentence, head);
  const inside = scene.places.filter((place) => tokens.has(place.head) && reaches(scene, head, place));
  const described = inside.length === 0 && isGroundNoun(scene, head) ? describedPlace(scene, head) : undefined;
  if (described !== undefined) return [groundOf(scene, described.head, described)];
  const outer = inside.filter((place) => !inside.some((other) => other !== place && isUnder(scene, place, other)));
  const isGround =
    isOpen ||
    isGroundNoun(scene, head) ||
    outer.some((place) => place.head === head || isListed(scene, place.head, head));
  if (!isGround) return [];
  const isCapital = wordOf(scene.sentence, head) === 'capital';
  const isCity = /^(?:city|town|capital|hub|port)$/.test(wordOf(scene.sentence, head));
  return outer
    .filter((place) => !isCity || place.mention.place.kind !== 'country') // "the largest city in Syria"
    .filter((place) => !isCity || !isWhereItLies(scene, head, place)) // "the Kivu town of P"
    .filter((place) => !isCapital || place.head === head || place.mention.place.kind !== 'province') // "the capital of North Kivu"
    .filter((place) => place.head === head || !isExcepted(scene, place))
    .filter((place) => !isNameOfRoad(scene, place))
    .filter((place) => !isAroundAnother(scene, place, outer))
    .filter((place) => outer.length === 1 || !/^its$/i.test(place.mention.text)) // "its airport at Q"
    .map((place) => groundOf(scene, head, place));
}

/** "captured P but not Q"; in "not only P but also Q" both are. */
export function isExcepted(scene: Scene, place: Seated<PlaceMention>): boolean {
  const { sentence } = scene;
  return childrenOf(sentence, place.head, 'advmod', 'cc', 'case').some(
    (i) => wordOf(sentence, i) === 'not' && !/^(?:only|just|merely|least)$/.test(wordOf(sentence, i + 1)),
  );
}

/** "the Damascus highway": it leads there from anywhere. */
function isNameOfRoad({ sentence }: Scene, { head, mention }: Seated<PlaceMention>): boolean {
  const token = sentence.tokens[head]!;
  const isNaming = isRelation(token, 'compound') || isRelation(token, 'amod');
  return (
    isNaming &&
    mention.place.kind !== 'feature' &&
    /^(?:roads?|highways?|motorways?|streets?|avenue|boulevard)$/.test(wordOf(sentence, token.head))
  );
}

/** "the Kivu town of P": the province before the noun says where the town lies. */
function isWhereItLies({ sentence, places }: Scene, head: number, place: Seated<PlaceMention>): boolean {
  const isWide = /^(?:province|feature)$/.test(place.mention.place.kind) && place.head < head;
  return (
    isWide &&
    wordOf(sentence, head + 1) === 'of' &&
    places.some((other) => other.head > head && sentence.tokens[other.head]!.head === head)
  );
}

/** "the headquarters of P, in Q province": where the place named before it lies. */
function isAroundAnother(scene: Scene, { head, mention }: Seated<PlaceMention>, all: readonly Seated<PlaceMention>[]) {
  const { text } = scene.passage;
  const before = /,\s+in\s+(?:the\s+|\p{Lu}[\p{L}-]+['’]s\s+)?$/u.exec(
    text.slice(Math.max(0, mention.start - 40), mention.start),
  );
  const isWide = /^(?:province|country)$/.test(mention.place.kind) && before !== null;
  return (
    isWide &&
    !isRelation(scene.sentence.tokens[head]!, 'conj') &&
    all.some((p) => p.mention.end < mention.start && p.mention.place.kind !== mention.place.kind)
  );
}

/** "Atarib, a town that …": the place that a noun behind it describes. */
function describedPlace(scene: Scene, noun: number): Seated<PlaceMention> | undefined {
  const { sentence } = scene;
  if (
    !/^(?:city|town|village|hamlet|district|neighbou?rhood|quarter|suburb|base|province|region|capital|port|stronghold|settlement)$/.test(
      wordOf(sentence, noun),
    )
  )
    return undefined;
  const words = [...phraseTokens(sentence, noun)].filter((i) => sentence.tokens[i]!.upos !== 'PUNCT');
  const first = Math.min(...words, noun);
  const isRight = (place: Seated<PlaceMention>) =>
    lastToken(scene, place.mention) === first - 2 && sentence.tokens[first - 1]?.text === ','; // "from Q, a city …"
  const isAbove = (place: Seated<PlaceMention>) =>
    isRelation(sentence.tokens[noun]!, 'appos') && sentence.tokens[noun]!.head === place.head;
  return scene.places.find(isRight) ?? scene.places.find(isAbove);
}

/** "Idlib, where fighting persists": the place right before the "where" of a verb's or noun's clause. */
export function whereGround(scene: Scene, token: number): Ground[] {
  const { sentence, passage } = scene;
  const own = childrenOf(sentence, token, 'advmod').find((i) => wordOf(sentence, i) === 'where');
  const near = sentence.tokens.findIndex((_, i) => i < token && token - i <= 4 && wordOf(sentence, i) === 'where');
  const at = own ?? near;
  if (at < 0) return [];
  const start = sentence.tokens[at]!.start;
  const place = scene.places.find(
    (p) => p.mention.end <= start && /^,?\s*$/.test(passage.text.slice(p.mention.end, start)),
  );
  return place ? [groundOf(scene, place.head, place)] : [];
}

/** One place as ground, with the part that the words above it make of it. */
export function groundOf(scene: Scene, head: number, place: Seated<PlaceMention>): Ground {
  const path = [place.head, ...ancestorsOf(scene.sentence, place.head)];
  const above = path.slice(0, path.indexOf(head) + 1).filter((i) => i !== place.head);
  const words = above.map((i) =>
    isNaming(scene, i, place)
      ? null
      : isShare(scene, i)
        ? 'parts'
        : isInnerSide(scene, i, place)
          ? 'neighbourhood'
          : (GROUND_NOUNS.get(wordOf(scene.sentence, i)) ?? GROUND_NOUNS.get(lemmaOf(scene.sentence, i))),
  );
  const own =
    place.mention.isAnaphor && place.mention.part === 'city' && words.includes('neighbourhood')
      ? null
      : place.mention.part;
  const part = own ?? words.find((p) => p !== undefined && p !== null && p !== 'city') ?? null;
  return { place: place.mention, part, token: Math.max(place.head, lastToken(scene, place.mention)) };
}

/** "the village of P", "several villages, among them P" only say what P is. */
function isNaming(scene: Scene, token: number, place: Seated<PlaceMention>): boolean {
  return (
    /^(?:villages?|hamlets?|settlements?)$/.test(wordOf(scene.sentence, token)) &&
    /^of(?: the)?$|(?:^|,| )(?:among them|including|such as|notably|namely)\b[^.;]*$/.test(
      scene.passage.text.slice(scene.sentence.tokens[token]!.end, place.mention.start).trim(),
    )
  );
}

/** "three quarters of P", "a quarter of P". */
function isShare(scene: Scene, token: number): boolean {
  return (
    /^quarters?$/.test(wordOf(scene.sentence, token)) &&
    wordOf(scene.sentence, token + 1) === 'of' &&
    childrenOf(scene.sentence, token, 'nummod', 'det').some((i) =>
      /^(?:an?|one|three|3)$/.test(wordOf(scene.sentence, i)),
    )
  );
}

/** "the west of the city" is inside it; "the north of the province" is not in any town. */
function isInnerSide(scene: Scene, token: number, place: Seated<PlaceMention>): boolean {
  return (
    /^(?:north|south|east|west)$/.test(wordOf(scene.sentence, token)) &&
    wordOf(scene.sentence, token - 1) === 'the' &&
    wordOf(scene.sentence, token + 1) === 'of' &&
    /^(?:city|town)$/.test(place.mention.place.kind)
  );
}

function lastToken(scene: Scene, mention: PlaceMention): number {
  return scene.sentence.tokens.findLastIndex((token) => token.start < mention.end);
}

/** Says whether the way up from the place to the head keeps to the same ground. */
function reaches(scene: Scene, head: number, place: Seated<PlaceMention>): boolean {
  if (place.head === head) return true;
  if (isOfNextParty(scene, place)) return false;
  const path = [place.head, ...ancestorsOf(scene.sentence, place.head)];
  const steps = path.slice(0, path.indexOf(head));
  return steps.every((step) => {
    const token = scene.sentence.tokens[step]!;
    const below = steps.slice(0, steps.indexOf(step));
    if (isRelation(token, 'appos') && below.some((i) => leadOf(scene.sentence, i) !== '')) return false; // "El Fasher, their last city in [North] Darfur"
    if (isRelation(token, 'nmod') || isRelation(token, 'obl')) {
      const lead = leadOf(scene.sentence, step);
      if (lead === '')
        return (
          token.deprel !== 'nmod:poss' || (place.mention.place.kind !== 'country' && isGroundNoun(scene, token.head))
        );
      return STAYS.test(lead);
    }
    return true;
  });
}

/** "A seized P and [the army] Q": right behind a party that is joined to the first place, it is that party's. */
function isOfNextParty({ sentence, actors }: Scene, { mention }: Seated<PlaceMention>): boolean {
  const party = actors.find((actor) => actor.mention.end === mention.start - 1);
  if (party === undefined || !/^(?:NOUN|PROPN)$/.test(sentence.tokens[party.head]!.upos)) return false;
  const first = sentence.tokens.findIndex((token) => token.start >= party.mention.start);
  return [first - 1, first - 2].some((i) => sentence.tokens[i]?.upos === 'CCONJ');
}

/** Says whether one place hangs below another other than as the next of a list. */
function isUnder(scene: Scene, place: Seated<PlaceMention>, other: Seated<PlaceMention>): boolean {
  const path = [place.head, ...ancestorsOf(scene.sentence, place.head)];
  const at = path.indexOf(other.head);
  if (at <= 0) return false;
  const last = scene.sentence.tokens[path[at - 1]!]!;
  if (isRelation(last, 'conj') || isRelation(last, 'list')) return false; // "in P and parts of Q"
  return path.slice(0, at).some((step) => {
    const token = scene.sentence.tokens[step]!;
    if (['nmod', 'obl', 'appos'].some((r) => isRelation(token, r)))
      return !/^(?:including|like|such as|among them|along with|together with|as well as)$/.test(
        leadOf(scene.sentence, step),
      );
    return !isRelation(token, 'conj') && !isRelation(token, 'list');
  });
}

function isListed(scene: Scene, token: number, head: number): boolean {
  const path = [token, ...ancestorsOf(scene.sentence, token)];
  const steps = path.slice(0, path.indexOf(head));
  return steps.every((step) =>
    ['conj', 'appos', 'flat', 'compound'].some((r) => isRelation(scene.sentence.tokens[step]!, r)),
  );
}
