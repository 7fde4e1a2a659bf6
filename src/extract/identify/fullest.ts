import { foldWords } from '../../actors/fold.ts';
import type { Draft } from './draft.ts';

/** Heads of phrases for people who belong to a body. */
const ONE_OF =
  /\b(?:advis[eo]r|chief|commander|envoy|general|leader|member|minister|officer|official|soldier|source|spokes(?:man|woman|person))s?$/i;
/** Names of one actor looked through for a fuller one, the longest first; a report has few, a hostile text may have many. */
const MOST_NAMES = 40;

/** Says whether a name is that of people who belong to a body: "army officer", "UN officials". */
export function isOneOf(name: string): boolean {
  return ONE_OF.test(name);
}

/** Says whether a name is the initials of another: "SOHR" of "Syrian Observatory for Human Rights". */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 2 || letters.length !== short.replace(/[.\s]/g, '').length) return false;
  const capitals = long
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return capitals === letters;
}

/**
 * The fullest name that the report gives for each draft: the longest name of the same actor that contains its words or
 * spells out its initials; a known proper name is spelled out by any other known name of the actor.
 */
export function fullestNames(drafts: readonly Draft[]): (draft: Draft) => string {
  const groups = new Map<string, { names: Set<string>; proper: Set<string> }>();
  for (const draft of drafts) {
    if (draft.manner === 'anaphor') continue;
    const group = groups.get(draft.actor.actorId) ?? { names: new Set(), proper: new Set() };
    groups.set(draft.actor.actorId, group);
    group.names.add(draft.name);
    if (draft.manner === 'name') group.proper.add(draft.name);
  }
  const sorted = new Map(
    [...groups].map(([id, { names, proper }]) => {
      const longest = [...names].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
      return [id, { longest: longest.map((name) => ({ name, words: new Set(foldWords(name)) })), proper }];
    }),
  );
  return (draft) => {
    const group = sorted.get(draft.actor.actorId);
    return group === undefined ? draft.name : longer(draft, group.longest, group.proper);
  };
}

interface Spelled {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

function longer(draft: Draft, names: readonly Spelled[], proper: ReadonlySet<string>): string {
  const words = foldWords(draft.name);
  const isProper = proper.has(draft.name);
  const isBody = ['monitor', 'agency', 'body', 'media', 'person'].includes(draft.actor.kind);
  const isKnown = !draft.actor.actorId.startsWith('as-printed:');
  for (const other of names) {
    if (other.name.length <= draft.name.length) break;
    // "300 people" is no fuller name of "people there": a count belongs to one mention.
    if (/\d/.test(other.name) && !/\d/.test(draft.name)) continue;
    // "army officer" is one of the army and no fuller name of it.
    if (isOneOf(other.name) && !isOneOf(draft.name)) continue;
    // "the coalition's allies" are not the coalition; "Sudan's army" is the army.
    if (/['’]s /.test(other.name) && !words.includes(foldWords(other.name).at(-1) ?? '')) continue;
    // "M23 rebels" describes M23 and is no fuller name of it.
    if (isKnown && isProper && !proper.has(other.name)) continue;
    if (words.every((word) => other.words.has(word) || other.words.has(word.replace(/s$/, '')))) return other.name;
    if (isAcronymOf(draft.name, other.name)) return other.name;
    if (isKnown && proper.has(other.name) && (isBody || (isProper && /^\p{Lu}{2,6}$/u.test(draft.name))))
      return other.name;
  }
  return draft.name;
}
