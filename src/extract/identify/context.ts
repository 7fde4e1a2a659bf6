import { foldWords } from '../../actors/fold.ts';
import type { ActorContext, ActorRegistry } from '../../actors/registry.ts';
import type { ActorKind } from '../../terms/actor.ts';
import type { Article } from '../../terms/article.ts';
import type { Located } from '../locate/index.ts';
import type { PassageReading } from '../reading.ts';

/**
 * What the report shows about itself: the countries its places lie in, by how often they are mentioned, and the actors
 * it names outright. Countries named and actors' home countries count where no place is known.
 */
export function contextOf(
  passages: readonly PassageReading[],
  article: Article,
  located: Located,
  registry: ActorRegistry,
): ActorContext {
  const counts = new Map<string, number>();
  const count = (country: string | null, weight: number) => {
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  for (const mention of located.mentions) count(mention.place.country, mention.place.kind === 'country' ? 1 : 2);
  const bare: ActorContext = { countries: byCount(counts), named: [], day: article.published };
  const named = new Set<string>();
  for (const { text } of passages) {
    const words = foldWords(text);
    for (let i = 0; i < words.length; i++) {
      const length = registry.nameAt(words, i);
      if (length === 0) continue;
      const actor = registry.identify(words.slice(i, i + length).join(' '), bare)?.actor;
      if (actor && !isCommonWord(words.slice(i, i + length))) {
        named.add(actor.actorId);
        if (actor.side) named.add(actor.side);
        for (const country of registry.homesOf(actor.actorId).slice(0, 1)) count(country, WEIGHTS[actor.kind] ?? 0.5);
      }
      i += length - 1;
    }
  }
  return { countries: atHome(counts), named: [...named], day: article.published };
}

/** Folded, "US" is also a pronoun and "IS" a verb: short words prove nothing without their capitals. */
function isCommonWord(words: readonly string[]): boolean {
  return words.length === 1 && words[0]!.length <= 3;
}

/** How much a name says about the country, beside 2 for each mention of a town: fighting groups and armies say most. */
const WEIGHTS: Partial<Record<ActorKind, number>> = { group: 2, force: 2, state: 1 };

/** Countries that are more than a remark: mentioned at least a quarter as often as the first. */
function atHome(counts: ReadonlyMap<string, number>): string[] {
  const most = Math.max(0, ...counts.values());
  return byCount(counts).filter((country) => counts.get(country)! * 4 >= most);
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
}
