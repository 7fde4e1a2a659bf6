import type { Extraction } from './extraction-peers.ts';
import type { GoldPage } from './extraction-sets.ts';

/**
 * How often an extractor names the headline and the day of publication as the set does, a line each; none where the set or
 * the extractor has none. Headlines are compared by letters and digits only, days must be the same.
 */
export function namedScores(pages: readonly GoldPage[], found: ReadonlyMap<string, Extraction>): readonly string[] {
  const answers = (page: GoldPage) => found.get(page.name);
  const score = (name: string, known: (page: GoldPage) => string | null, right: (page: GoldPage) => boolean) =>
    (['tuning', 'held out', 'all'] as const).flatMap((half) => {
      const asked = pages.filter((page) => known(page) !== null && (half === 'all' || page.half === half));
      if (asked.length === 0 || asked.every((page) => answers(page)?.title === undefined)) return [];
      const share = asked.filter(right).length / asked.length;
      return [`${half.padEnd(9)} ${String(asked.length).padStart(4)} pages  ${name} ${share.toFixed(4)}`];
    });
  return [
    ...score('headline', (p) => p.title, (p) => folded(answers(p)?.title ?? '') === folded(p.title!)),
    ...score('day', (p) => p.day, (p) => answers(p)?.day === p.day),
  ]; // prettier-ignore
}

const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
