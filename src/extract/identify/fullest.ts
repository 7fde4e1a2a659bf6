import { foldWords } from '../../actors/fold.ts';
import type { Draft } from './draft.ts';

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
export function fullestNames(drafts: readonly Draft[]): ReadonlyMap<Draft, string> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.manner === 'anaphor') continue;
    const group = groups.get(draft.actor.actorId);
    if (group) group.push(draft);
    else groups.set(draft.actor.actorId, [draft]);
  }
  const fullest = new Map<Draft, string>();
  for (const group of groups.values()) {
    const names = [...new Set(group.map((d) => d.name))].sort((a, b) => b.length - a.length);
    const proper = new Set(group.filter((d) => d.manner === 'name').map((d) => d.name));
    for (const draft of group) fullest.set(draft, longer(draft, names, proper));
  }
  return fullest;
}

function longer(draft: Draft, names: readonly string[], proper: ReadonlySet<string>): string {
  const words = foldWords(draft.name);
  const isProper = draft.manner === 'name';
  const isKnownBody = ['monitor', 'agency', 'body', 'media', 'person'].includes(draft.actor.kind);
  for (const name of names) {
    if (name.length <= draft.name.length) break;
    const theirs = new Set(foldWords(name));
    if (words.every((word) => theirs.has(word) || theirs.has(word.replace(/s$/, '')))) return name;
    if (isAcronymOf(draft.name, name)) return name;
    const bothKnown = !draft.actor.actorId.startsWith('as-printed:') && proper.has(name);
    if (bothKnown && (isKnownBody || (isProper && /^\p{Lu}{2,6}$/u.test(draft.name)))) return name;
  }
  return draft.name;
}
