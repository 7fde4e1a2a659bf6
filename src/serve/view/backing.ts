import type { Backing } from '../../terms/desk.ts';
import type { Voice } from '../../terms/finding.ts';
import { figureVoices } from './figure-voices.ts';
import type { View } from './view.ts';

/**
 * Counts who stands behind claims: voices that do not repeat one another (the organs of one side as one, a copy as its
 * original, outlets on their own word not at all), and the outlets and reports that carry them.
 */
export function backingOf(claimIds: readonly string[], view: View): Backing {
  const voices = new Map<string, string>();
  const outlets = new Set<string>();
  const reports = new Set<string>();
  for (const { id, report, by } of view.cards(claimIds)) {
    for (const voice of voicesOf(id, view)) {
      if (voice.kind === 'outlet') continue;
      const key = voice.side === null ? voice.voice : `side:${voice.side}`;
      if (!voices.has(key)) voices.set(key, voice.name);
    }
    // Statements are in no telling: they stand on their speaker alone.
    if (voices.size === 0 && by[0] !== undefined) voices.set(`name:${by[0]}`, by[0]);
    outlets.add(report.outlet ?? report.file);
    reports.add(report.reportId);
  }
  return { voices: [...voices.values()], outlets: outlets.size, reports: reports.size };
}

/** The voices a claim stands on. */
export function voicesOf(claimId: string, view: View): Voice[] {
  const tellings = view.tellingsOfClaim.get(claimId);
  if (tellings) return tellings.flatMap((t) => view.voices.get(t.voice) ?? []);
  const voice = figureVoices(view).get(claimId)?.voice;
  return voice ? [voice] : [];
}
