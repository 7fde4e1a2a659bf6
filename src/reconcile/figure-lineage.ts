import type { Lineage, LineageStep } from '../terms/finding.ts';
import type { Count } from './figures.ts';
import { namesPrinted, nameOfVoice, type ActorName } from './voice-name.ts';
import { sayFigure } from './wording.ts';

/** A number this far from the asserter's is no longer its number, rounded. */
const ROUNDED = 0.1;

/** Follows each number from its asserter through the reports that carry it; drift of values and qualifiers is kept. */
export function traceFigures(
  groups: readonly (readonly Count[])[],
  nameOf: (placeId: string) => string,
  actorName: ActorName,
): Lineage[] {
  return groups.flatMap((group) => {
    const voices = [...new Set(group.filter((c) => c.asserter.kind !== 'outlet').map((c) => c.asserter.voice))].sort();
    return voices.flatMap((voice) => {
      const own = group.filter((c) => c.asserter.voice === voice && c.voice === voice);
      const first = own.find((c) => c.copyOf === null) ?? own[0];
      if (!first) return [];
      const steps = new Map<string, LineageStep>();
      const drift: string[] = [];
      for (const count of group) {
        const attribution = attributionOf(count, first);
        if (!attribution || steps.get(count.report)?.attribution === 'kept') continue;
        steps.set(count.report, {
          report: count.report,
          attribution,
          by: count.figure.by,
          claim: count.figure.id,
          outlet: count.coded.article.outlet,
          published: count.coded.article.published,
        });
        if (count.figure.value !== first.figure.value)
          drift.push(`${first.figure.value} became ${count.figure.value} in ${count.report}`);
        if (count.figure.qualifier !== first.figure.qualifier)
          drift.push(`${first.figure.qualifier} became ${count.figure.qualifier} in ${count.report}`);
      }
      if (steps.size < 2) return [];
      const place = first.placeId === null ? null : nameOf(first.placeId);
      return [
        {
          claim: sayFigure(first.figure),
          place,
          asserter: nameOfVoice(voice, namesPrinted(own), actorName),
          chain: [...steps.values()],
          drift,
        },
      ];
    });
  });
}

function attributionOf(count: Count, first: Count): LineageStep['attribution'] | null {
  if (count.asserter.voice === first.voice) return 'kept';
  const larger = Math.max(count.figure.value, first.figure.value);
  const isNear = Math.abs(count.figure.value - first.figure.value) <= ROUNDED * larger;
  if (count.voice === first.voice) return count.asserter.kind === 'outlet' ? 'lost' : 'changed';
  if (!isNear) return null;
  if (count.asserter.kind === 'outlet') return 'lost';
  return count.copyOf !== null ? 'changed' : null;
}
