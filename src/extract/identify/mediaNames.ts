import { foldWords } from '../../actors/fold.ts';
import { asPrinted } from '../../actors/printed.ts';
import type { ActorContext, ActorRegistry, Identified } from '../../actors/registry.ts';
import type { Actor } from '../../terms/actor.ts';
import type { PassageReading } from '../reading.ts';
import type { Draft } from './draft.ts';
import { nounKind } from './nouns.ts';

/** Nouns for what prints, posts or broadcasts; a "page" or "station" only where it speaks. */
export const MEDIUM =
  '(?:websites?|(?:news|web) ?sites?|sites?|pages?|blogs?|portals?|weekly|weeklies|daily|dailies|newspapers?|papers?|magazines?|stations?|radios?|channels?|broadcasters?|outlets?|televisions?|tv|media|news agency|agency|newsletters?|mouthpiece)';

const IS_MEDIUM = new RegExp(`^${MEDIUM}$`, 'i');

/** Says whether a noun, in any case of letters, is one for a medium. */
export function isMedium(word: string): boolean {
  return IS_MEDIUM.test(word);
}

/** No report names more outlets that no list knows; lists without end are no reports. */
const MOST_NAMES = 40;

/**
 * The unknown organisations of a report that its own words show to be media: "the website X", "X, an opposition broadcaster".
 * @returns ids of actors.
 */
export function mediaNames(passages: readonly PassageReading[], drafts: readonly Draft[]): ReadonlySet<string> {
  const text = passages.map((passage) => passage.text).join('\n');
  const unknown = new Map<string, string>();
  for (const { actor, name, manner } of drafts)
    if (manner === 'name' && actor.kind === 'body' && actor.actorId.startsWith('as-printed:'))
      unknown.set(actor.actorId, name);
  return new Set([...unknown].slice(0, MOST_NAMES).flatMap(([id, name]) => (isMediumIn(name, text) ? [id] : [])));
}

function isMediumIn(name: string, text: string): boolean {
  const printed = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = [
    `\\b${MEDIUM},? (?:called )?${printed}(?![\\p{L}])`,
    `(?<![\\p{L}])${printed} ${MEDIUM}\\b`,
    `(?<![\\p{L}])${printed}, (?:an?|the) (?:[\\p{L}'’-]+ ){0,4}${MEDIUM}\\b`,
  ];
  return forms.some((form) => new RegExp(form, 'u').test(text));
}

/** The draft with the kind that the report's words give it. */
export function asMedium(draft: Draft, media: ReadonlySet<string>): Draft {
  return media.has(draft.actor.actorId) ? { ...draft, actor: { ...draft.actor, kind: 'media' } } : draft;
}

/**
 * A medium that no list knows, with the side of whoever owns it: "the rebels' radio" speaks for the rebels.
 * @param name as printed, with its owner.
 */
export function mediumOf(name: string, names: readonly Draft[], registry: ActorRegistry, context: ActorContext): Actor {
  const medium = asPrinted(name, 'media');
  const owner = /^(.+?)['’]s? /.exec(name)?.[1];
  if (owner === undefined) return medium;
  const known = registry.identify(owner, context)?.actor ?? names.find((d) => d.name === owner)?.actor;
  const actor = known ?? (nounKind(foldWords(owner).at(-1) ?? '') === 'party' ? asPrinted(owner, 'group') : undefined);
  if (actor === undefined || !/^(?:group|force|state)$/.test(actor.kind)) return medium;
  return { ...medium, side: actor.side ?? actor.actorId, sideName: actor.sideName ?? owner };
}

const RUN_BY = /^(?:(\S+)[-–](?:run|owned|controlled|backed|affiliated|aligned|linked|funded)|pro-(\S+)) /i;

/** A medium as the words before it give its side: "the rebel radio" is theirs and not they, "X-run television" is no other state's. */
export function asMouthpiece(
  found: Identified | null,
  name: string,
  registry: ActorRegistry,
  context: ActorContext,
): Identified | null {
  const run = RUN_BY.exec(name);
  const runner = run === null ? null : registry.identify(run[1] ?? run[2]!, context);
  const isParty = found !== null && /^(?:group|force|state)$/.test(found.actor.kind);
  const owner = runner ?? (isParty ? found : null);
  if (owner === null) return found;
  const { side, actorId, sideName } = owner.actor;
  const words = run?.[1] ?? run?.[2] ?? name.replace(/\s+\S+$/, '');
  const isUnknown = actorId.startsWith('as-printed:');
  const sided = isUnknown ? asPrinted(words, 'group').actorId : (side ?? actorId);
  return { ...owner, actor: { ...asPrinted(name, 'media'), side: sided, sideName: sideName ?? words } };
}
