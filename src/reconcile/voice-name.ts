import type { Actor } from '../terms/actor.ts';
import type { Asserter } from './voices.ts';

/** The printed name to call a voice by: the registry's where some report prints it, else the one most used, the fuller first. */
export function nameOfVoice(
  told: readonly { readonly asserter: Asserter }[],
  actors: ReadonlyMap<string, Actor>,
): string {
  const canonical = actors.get(told[0]!.asserter.voice)?.name;
  const counts = new Map<string, number>();
  for (const { asserter } of told) counts.set(asserter.name, (counts.get(asserter.name) ?? 0) + 1);
  if (canonical !== undefined && counts.has(canonical)) return canonical;
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return ranked[0]![0];
}
