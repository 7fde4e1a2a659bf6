import { ancestorsOf, isRelation } from '../../language/tree.ts';
import type { ActorKind } from '../../terms/actor.ts';
import { contains } from '../../terms/span.ts';
import type { ActorMention } from '../reading.ts';
import { leadOf, phraseTokens } from './phrases.ts';
import { lemmaOf, wordOf } from './words.ts';
import type { Scene, Seated } from './scene.ts';

/** Those whom a change is said of, or who stand against them. */
export interface Party {
  /** As the report prints it, without its article; for a pronoun, what it points back to. */
  readonly name: string;
  readonly id: string;
  readonly side: string | null;
  readonly kind: ActorKind;
}

/** Words for armed people whom no registry needs to know. */
const FORCE =
  /^(?:army|armies|troops?|soldiers?|fighters?|forces?|rebels?|insurgents?|militants?|gunm[ae]n|militias?|militiam[ae]n|units?|brigades?|battalions?|columns?|tanks?|garrison|guards?|guerrillas?|jihadists?|jihadis|terrorists?|combatants?|factions?|paramilitar(?:y|ies)|military|police|policem[ae]n|regiment|division|patrols?|attackers|defenders|opposition|junta|invaders|commandos|marines|paratroopers|vanguard|men|survivors|coalition|group|groups|gangs?|sects?|armou?r|peshmerga|vigilantes|assailants|mercenaries|peacekeepers|snipers|conscripts|recruits|reservists|servicemen|officers|navy|separatists|warplanes?|aircraft|artillery|drones?|gunners|jets?|helicopters?|rearguard|tribesm[ae]n|irregulars|partisans|gendarmes|legionnaires|legion|formations|loyalists|revolutionaries|mutineers|secessionists|regulars|infantry|cavalry|contingents?|detachments?|spearhead|raiders|warriors|extremists|islamists?|besiegers|occupiers|mujahidee?n|mujahedee?n|cossacks|gurkhas|squads?|platoons?|bands|volunteers|auxiliaries|airborne|communists|nationalists|royalists|maoists|everyone|anyone|enemy|alliance|regime|government)$/;

/** People who do not fight, whoever's they are. */
const CIVIL =
  /^(?:citizens?|nationals?|people|populations?|residents?|civilians?|families|family|wives|wife|children|relatives|parents|supporters|followers|staff|employees|workers|diplomats|lives|homes|houses)$/;

const FIGHTS: ReadonlySet<ActorKind> = new Set(['state', 'force', 'group']);

/** Whom a noun phrase names as fighting: one party, or several of a list; none for civilians, monitors, things. */
export function partiesAt(scene: Scene, head: number | null): Party[] {
  if (head === null) return [];
  const tokens = phraseTokens(scene.sentence, head);
  const inside = scene.actors.filter(
    (actor) =>
      tokens.has(actor.head) &&
      !isStrayAdjective(scene, actor) &&
      !isOwnerOfOthers(scene, head, actor) &&
      reaches(scene, head, actor),
  );
  const top = inside.filter(
    (actor) => !inside.some((other) => other !== actor && (isBelow(scene, actor, other) || isWithin(actor, other))),
  );
  const fighting = top
    .map((actor) => known(scene, actor, inside))
    .filter((actor) => FIGHTS.has(actor.mention.actor.kind) || namesForce(actor.mention));
  if (fighting.length > 0)
    return distinct(fighting.filter((actor) => !isNamedNext(actor, fighting)).map((actor) => partyOf(actor.mention)));
  const country = scene.places.find((p) => p.head === head && p.mention.place.kind === 'country');
  if (country !== undefined && top.length === 0)
    return [
      { name: country.mention.text, id: `as-printed:${country.mention.text.toLowerCase()}`, side: null, kind: 'state' },
    ];
  const word = wordOf(scene.sentence, head);
  if (top.length > 0 || !FORCE.test(word)) return [];
  return [describedParty(scene, head)];
}

/** "a second group, MODEL, …": what the name right behind is said to be. */
function isNamedNext({ mention }: Seated<ActorMention>, all: readonly Seated<ActorMention>[]): boolean {
  const isDescription = isAsPrinted(mention) && /^\p{Ll}/u.test(mention.text.replace(/^(?:an?|the) /i, ''));
  return isDescription && all.some((other) => other.mention.start === mention.end + 2 && !other.mention.isAnaphor);
}

/** "their citizens": those they own are not they, unless armed. */
function isOwnerOfOthers(scene: Scene, head: number, actor: Seated<ActorMention>): boolean {
  const token = scene.sentence.tokens[actor.head]!;
  const isPronoun = actor.head !== head && token.upos === 'PRON' && isRelation(token, 'nmod:poss');
  return isPronoun && token.head === head && CIVIL.test(wordOf(scene.sentence, head));
}

/** "its fighters" stand for the department they answer to, "his forces" for whoever leads them. */
function namesForce(mention: ActorMention): boolean {
  return (
    /^(?:body|person)$/.test(mention.actor.kind) && FORCE.test(mention.text.toLowerCase().split(/\s+/).at(-1) ?? '')
  );
}

/** "Factions of the National Army": who they are is said by the name below. */
function known(
  scene: Scene,
  actor: Seated<ActorMention>,
  inside: readonly Seated<ActorMention>[],
): Seated<ActorMention> {
  if (
    !isAsPrinted(actor.mention) &&
    !/^(?:units?|factions?|fighters?|forces?|members?|elements?|columns?)$/i.test(actor.mention.text)
  )
    return actor;
  return (
    inside.find(
      (other) =>
        other !== actor &&
        other.mention.actor.kind !== 'person' && // "forces loyal to Savimbi" are they, not he
        !isAsPrinted(other.mention) &&
        isBelow(scene, other, actor),
    ) ?? actor
  );
}

function isAsPrinted(mention: ActorMention): boolean {
  return mention.actor.actorId.startsWith('as-printed:');
}

/** "Russian" in "Russian air support" is nobody by itself. */
function isStrayAdjective(scene: Scene, actor: Seated<ActorMention>): boolean {
  return isAsPrinted(actor.mention) && scene.sentence.tokens[actor.head]!.upos === 'ADJ';
}

/** Says whether a noun phrase means armed people: "residents fled the city" moves no front. */
export function isForce(scene: Scene, head: number | null): boolean {
  return partiesAt(scene, head).length > 0;
}

/** How many they are is no part of their name: "7,000 Russian soldiers", "hundreds of fighters". */
const COUNT =
  /^(?:(?:about|around|nearly|at least|more than|up to|over|several|some|dozens of|hundreds of|thousands of|\d[\d,.]*|a single|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)\s+)+(?=\S)/i;

const PRONOUN = /^(?:he|him|she|it|they|them|we|us|theirs|ours)$/i;

/** The party of an actor mention. */
export function partyOf(mention: ActorMention): Party {
  const printed = mention.text
    .replace(/^(?:that\s+)?(?:(?:the|a|an|its|their|his|her|our|some|any|no|both|these|those)\s+)?/i, '')
    .replace(COUNT, '');
  // "his troops" of a man whose side nobody names are troops
  const isOwnWords =
    (!mention.isAnaphor || mention.actor.kind === 'person') &&
    printed !== '' &&
    !PRONOUN.test(printed) &&
    !/\bspokes(?:man|woman|person|men|people)$/i.test(printed);
  return {
    name: isOwnWords && !isAcronymOf(printed, mention.name) ? printed : mention.name,
    id: mention.actor.actorId,
    side: mention.actor.side ?? mention.actor.actorId,
    kind: mention.actor.kind,
  };
}

function isAcronymOf(printed: string, name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(printed) && name.length > printed.length;
}

function describedParty(scene: Scene, head: number): Party {
  const words = [...phraseTokens(scene.sentence, head)]
    .sort((a, b) => a - b)
    .filter((i) => i <= head && head - i <= 3)
    .map((i) => scene.sentence.tokens[i]!)
    .filter((token) => !['DET', 'PRON', 'NUM', 'ADP', 'PUNCT', 'CCONJ', 'PART'].includes(token.upos))
    .map((token) => token.text);
  const name = words.join(' ');
  return { name, id: `as-printed:${name.toLowerCase()}`, side: null, kind: 'group' };
}

function reaches(scene: Scene, head: number, actor: Seated<ActorMention>): boolean {
  const path = [actor.head, ...ancestorsOf(scene.sentence, actor.head)];
  return path.slice(0, Math.max(0, path.indexOf(head))).every((step) => {
    const token = scene.sentence.tokens[step]!;
    if (isRelation(token, 'appos')) return false;
    if (!isRelation(token, 'nmod') && !isRelation(token, 'obl')) return true;
    const lead = leadOf(scene.sentence, step);
    return (
      lead === '' ||
      /^(?:of|from|including|like|such as|as well as|along with|together with|loyal to|belonging to|and)$/.test(lead)
    );
  });
}

/** "Houthi" of "Houthi fighters", whatever the tree says. */
function isWithin({ mention }: Seated<ActorMention>, other: Seated<ActorMention>): boolean {
  const isShorter = mention.end - mention.start < other.mention.end - other.mention.start;
  return isShorter && contains(other.mention, mention);
}

/** Says whether one actor only describes another: "Assad" in "Assad's soldiers". */
function isBelow(scene: Scene, actor: Seated<ActorMention>, other: Seated<ActorMention>): boolean {
  const path = [actor.head, ...ancestorsOf(scene.sentence, actor.head)];
  const at = path.indexOf(other.head);
  if (at <= 0) return false;
  return path.slice(0, at).some((step) => !isRelation(scene.sentence.tokens[step]!, 'conj'));
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.id + party.name.toLowerCase(), party])).values()];
}

/** Says whether the token's lemma or word is one that names armed people. */
export function isForceWord(scene: Scene, token: number): boolean {
  return FORCE.test(wordOf(scene.sentence, token)) || FORCE.test(lemmaOf(scene.sentence, token));
}
