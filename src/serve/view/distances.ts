import type { DistanceLine } from '../../terms/desk.ts';
import { addDays } from '../../terms/day.ts';
import type { View } from './view.ts';

/** A distance told longer ago than this says nothing of today. */
const FRESH_DAYS = 1;

/** The last distance told between each side and place, where it is of the day or its eve. */
export function distanceLines(view: View, day: string): DistanceLine[] {
  const eve = addDays(day, -FRESH_DAYS);
  const last = new Map<string, { readonly at: string; readonly line: DistanceLine }>();
  for (const t of view.findings.tellings) {
    if (t.km === null || t.modality !== 'asserted' || t.isBackground || t.isFormer || t.day > day || t.day < eve)
      continue;
    const place = view.findings.places.get(t.placeId);
    if (place?.latDeg == null || place.lonDeg == null) continue;
    const side = t.sides[0] ?? null;
    const key = `${t.placeId}|${side}`;
    const at = `${t.day}|${t.publishedAt ?? t.published ?? ''}`;
    if ((last.get(key)?.at ?? '') > at) continue;
    const qualifier = view.cards([t.claimId])[0]?.qualifier ?? null;
    const { latDeg, lonDeg } = place;
    last.set(key, { at, line: { placeId: t.placeId, latDeg, lonDeg, km: t.km, qualifier, side, claim: t.claimId } });
  }
  return [...last.values()].map(({ line }) => line);
}
