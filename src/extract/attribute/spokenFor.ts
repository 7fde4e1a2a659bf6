import type { Actor } from '../../terms/actor.ts';
import { contains } from '../../terms/span.ts';
import { isOneOf } from '../identify/fullest.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { ActorMention, PassageReading } from '../reading.ts';

/** A side as the report names it. */
export interface Side {
  readonly name: string;
  readonly actor: Actor;
}

/** Where words stand. */
type Place = Pick<ActorMention, 'in' | 'start'>;

/**
 * The fighting side that an asserter speaks for: itself, the side that the registry gives it, or the party that some words beside the
 * name give ("X, a spokesman for the rebels"). Null for witnesses, monitors and all who fight for nobody.
 */
export function sideSpokenFor(
  id: string,
  name: string,
  actors: readonly ActorMention[],
  passages: readonly PassageReading[],
  at: Place,
): Side | null {
  const key = `${id}|${name}`;
  let known = knownByList.get(actors);
  if (known === undefined) knownByList.set(actors, (known = new Map()));
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = lookUp(id, name, actors, passages)));
  return 'named' in found ? namedSide(found.named, actors, at) : found.side;
}

/** The side, or the actor whose side is called as the words before call it. */
type Spoken = { readonly side: Side | null } | { readonly named: Actor };

/** Looked up once a list of mentions: a report may say "we" on every line. */
const knownByList = new WeakMap<readonly ActorMention[], Map<string, Spoken>>();

/** So many mentions of one name are looked at: who a man speaks for is said when he is introduced. */
const MOST = 40;

function lookUp(
  id: string,
  name: string,
  actors: readonly ActorMention[],
  passages: readonly PassageReading[],
): Spoken {
  const mentions = actors.filter((mention) => mention.actor.actorId === id).slice(0, MOST);
  const actor = mentions[0]?.actor;
  if (actor === undefined) return { side: null };
  const isOne = isOneOf(name) && id.startsWith('as-printed:'); // "Front commander", "officer"
  const inside = isOne || actor.kind === 'people' ? mentions.map((m) => insideName(m, actors, passages)) : [];
  const held = inside.find((side) => side !== null);
  if (held !== undefined) return { side: held };
  if (FIGHTS.test(actor.kind))
    return { side: isOne && BARE_RANK.test(name) ? null : { name: withoutRank(name, actors, id), actor } };
  const beside =
    actor.kind === 'person'
      ? mentions.map((mention) => besideName(mention, actors, passages)).find((side) => side !== null)
      : undefined;
  if (beside !== undefined) return { side: beside };
  if (actor.side !== null) return { named: actor };
  return { side: actor.kind === 'body' && COMMANDS.test(name) ? { name, actor: { ...actor, kind: 'group' } } : null };
}

/** "rebel commander" speaks for rebels: a name of its own that the report has for them, else the words before the rank. */
function withoutRank(name: string, actors: readonly ActorMention[], id: string): string {
  if (!isOneOf(name)) return name;
  const plain = actors.find((m) => m.actor.actorId === id && !isOneOf(m.name))?.name;
  return plain ?? name.replace(RANK_BEHIND, '');
}

const RANK_BEHIND = /(?:['’]s?)? \S+$/;

const FIGHTS = /^(?:group|force|state)$/;

/** A body without a known side that commands armed people. */
const COMMANDS = /\b(?:staff|command|army|forces|defen[cs]e|front|headquarters|brigades?|military|militia|navy)\b/i;

/** The side of a known voice by the last name that the report had for it before the words, else by its first, else by the registry's. */
function namedSide({ side, sideName }: Actor, actors: readonly ActorMention[], at: Place): Side | null {
  const there = actors.filter((m) => m.actor.side === side && FIGHTS.test(m.actor.kind) && !FIRST.test(m.text));
  const before = there.filter((m) => m.in === at.in && m.start < at.start);
  const named = before.findLast((m) => m.actor.kind !== 'state') ?? before.at(-1) ?? there[0]; // "Russian forces" rather than "Kremlin"
  if (named !== undefined) return { name: named.name, actor: named.actor };
  if (side === null || sideName === null) return null;
  return { name: sideName, actor: { actorId: side, name: sideName, kind: 'group', side, sideName } };
}

const FIRST = /^(?:we|us|our|my)\b/i;

/** How many characters from a name its title ends at most. */
const NEAR = 160;

/** "UNITA leader X", "X, a spokesman for the rebels", "X, who commands the Front's fighters": the party named right beside a person. */
function besideName(
  person: ActorMention,
  actors: readonly ActorMention[],
  passages: readonly PassageReading[],
): Side | null {
  const text = passages.find((passage) => passage.in === person.in)!.text;
  const near = { start: Math.max(0, person.start - NEAR), end: person.end + NEAR };
  const beside = mentionsAt(actors, person.in, near).find((m) => {
    if (!isSide(m.actor)) return false;
    if (m.end <= person.start) return TITLE.test(text.slice(m.end, person.start)) || isTitleEnd(m, person, text);
    return m.start >= person.end && ROLE.test(text.slice(person.end, m.start));
  });
  if (beside === undefined) return null;
  const { actor, name } = beside;
  return FIGHTS.test(actor.kind)
    ? { name: withoutRank(name, actors, actor.actorId), actor }
    : namedSide(actor, actors, person);
}

/** A bare "commander" is on no side. */
const isSide = ({ name, kind, side, actorId }: Actor) =>
  !(actorId.startsWith('as-printed:') && BARE_RANK.test(name)) &&
  (FIGHTS.test(kind) || (side !== null && kind !== 'media'));

const RANK =
  '(?:spokes(?:man|woman|person)|leader|commander|chief|general|colonel|major|captain|brigadier|lieutenant|president|secretary|minister|officer|official|head|chairman|representative|sheikh|comrade)';

const BARE_RANK = new RegExp(
  `^(?:(?:senior|top|local|field|regional|military|acting|deputy|former|overall|supreme) )*${RANK}$`,
  'i',
);

/** "rebel | leader and self-styled colonel | X" */
const TITLE = new RegExp(String.raw`^(?:['’]s?)? (?:[\p{L}-]+ ){0,3}${RANK}(?:[- ][\p{L}-]+){0,2},? $`, 'iu');

/** "X, | a spokesman for the | rebels", "X, the military commander of | UNITA", "X | of the | FNLA" */
const ROLE = new RegExp(
  String.raw`^(?:,? (?:an?|the|its|who (?:is|was) (?:an?|the))? ?(?:[\p{L}-]+ ){0,3}${RANK} (?:for|of|in|with) (?:the )?|,? (?:of|from|for) (?:the )?)$`,
  'iu',
);

/** "LURD's chairman", "an officer of the general staff": the party named inside the words for one who leads or fights. */
function insideName(
  people: ActorMention,
  actors: readonly ActorMention[],
  passages: readonly PassageReading[],
): Side | null {
  if (!LEADS.test(people.text)) return null;
  const text = passages.find((passage) => passage.in === people.in)!.text;
  const isOf = (m: ActorMention) =>
    m.start > people.end && /^ (?:of|from|in|with) (?:the )?$/.test(text.slice(people.end, m.start));
  const near = { start: people.start, end: people.end + NEAR };
  const inside = mentionsAt(actors, people.in, near).find(
    (m) => m !== people && (contains(people, m) || isOf(m)) && isSide(m.actor),
  );
  return inside === undefined ? null : { name: inside.name, actor: inside.actor };
}

const LEADS = new RegExp(`\\b(?:${RANK}|fighter|soldier)s?\\b`, 'i');

const TITLED = new RegExp(`\\b${RANK}(?: (?:for|of|in|with) .+)?$`, 'i');

/** "a rebel commander, X", "a spokesman for the rebels, X": a description of one who leads, right before the name. */
function isTitleEnd(mention: ActorMention, person: ActorMention, text: string): boolean {
  return TITLED.test(mention.text) && /^,? ?$/.test(text.slice(mention.end, person.start));
}
