import { groupBy } from './group-by.ts';
import type { Asserter } from './voices.ts';

/** Canonical name of an actor by its id, or undefined where none is listed. */
export type ActorName = (actorId: string) => string | undefined;

/** The printed name to call a voice by: the registry's where some report prints it, else the one most used, the fuller first. */
export function nameOfVoice(voice: string, printed: ReadonlyMap<string, number>, actorName: ActorName): string {
  const canonical = actorName(voice);
  if (canonical !== undefined && printed.has(canonical)) return canonical;
  const ranked = [...printed].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return ranked[0]![0];
}

/** What to call those on whose word something stands: one name for each voice, none for outlets, in the order they were told. */
export function namesBehind(told: readonly { readonly asserter: Asserter }[], actorName: ActorName): string[] {
  const named = told.filter(({ asserter }) => asserter.kind !== 'outlet');
  const byVoice = groupBy(named, ({ asserter }) => asserter.voice);
  return [...new Set([...byVoice].map(([voice, same]) => nameOfVoice(voice, namesPrinted(same), actorName)))];
}

/** How often each name of a voice is printed. */
export function namesPrinted(told: readonly { readonly asserter: Asserter }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { asserter } of told) counts.set(asserter.name, (counts.get(asserter.name) ?? 0) + 1);
  return counts;
}
