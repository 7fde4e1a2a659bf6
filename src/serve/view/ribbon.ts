import type { RibbonRow } from '../../terms/desk.ts';
import { addDays } from '../../terms/day.ts';
import type { Telling } from '../../terms/finding.ts';
import { groupBy } from './group-by.ts';
import type { View } from './view.ts';

type Span = RibbonRow['spans'][number];

/** What each voice said about who held a place, when; most said first. Days on which it said nothing stay blank. */
export function ribbonOf(placeId: string, view: View, day: string): RibbonRow[] {
  const told = (view.tellingsOfPlace.get(placeId) ?? []).filter(
    (t) => t.day <= day && t.scope !== 'around' && !t.isBackground,
  );
  return [...groupBy(told, (t) => t.voice)]
    .map(([voice, tellings]) => ({
      voice,
      name: view.voices.get(voice)?.name ?? voice,
      interest: tellings[0]!.interest,
      spans: joinAlike(tellings.flatMap((t) => spanOf(t, view)).sort((a, b) => a.from.localeCompare(b.from))),
    }))
    .filter((row) => row.spans.length > 0)
    .sort((a, b) => b.spans.length - a.spans.length || a.name.localeCompare(b.name, 'en'));
}

/** Who holds the place by one telling; none for attacks and nearing, which leave that open. */
function spanOf(t: Telling, view: View): Span[] {
  const make = (side: string | null, status: Span['status'], modality = t.modality): Span[] => {
    const holder = side === null ? null : (view.findings.sides.get(side) ?? null);
    return [{ from: t.from, to: t.day, side, holder, status, modality, claims: [t.claimId] }];
  };
  switch (t.change) {
    case 'holds':
    case 'takes':
    case 'retakes':
      return make(t.sides[0] ?? null, t.scope === 'whole' ? 'held' : 'contested');
    case 'loses':
    case 'withdraws':
      // Whoever denies a loss says that the place is still held.
      if (t.modality === 'denied' && t.sides[0] !== undefined) return make(t.sides[0], 'held', 'asserted');
      return make(t.against[0] ?? null, t.against.length > 0 ? 'held' : 'unknown');
    case 'enters':
    case 'contested':
      return make(t.sides[0] ?? null, 'contested');
    default:
      return [];
  }
}

/** Joins spans that say the same of the same or neighbouring days. */
function joinAlike(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const i = joined.findIndex((s) => isAlike(s, span) && span.from <= addDays(s.to, 1));
    const same = joined[i];
    if (!same) joined.push(span);
    else
      joined[i] = {
        ...same,
        to: same.to > span.to ? same.to : span.to,
        claims: [...new Set([...same.claims, ...span.claims])],
      };
  }
  return joined;
}

function isAlike(a: Span, b: Span): boolean {
  return a.side === b.side && a.status === b.status && a.modality === b.modality;
}
