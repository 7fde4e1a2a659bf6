import type { VoiceGraph } from '../../terms/desk.ts';
import type { Voice } from '../../terms/finding.ts';
import { voicesOf } from './backing.ts';
import { lineagesOf } from './lineages.ts';
import type { View } from './view.ts';

type Edge = VoiceGraph['edges'][number];

/** Who repeats whom in some claims: voices on the left, the outlets that carry them on the right. */
export function graphOf(claimIds: readonly string[], view: View): VoiceGraph {
  const voices = new Map<string, Voice>();
  const outlets = new Set<string>();
  const edges = new Map<string, { -readonly [K in keyof Edge]: Edge[K] }>();
  for (const { id, report } of view.cards(claimIds)) {
    const outlet = report.outlet ?? report.file;
    for (const { voice, attribution } of carriersOf(id, view)) {
      voices.set(voice.voice, voice);
      outlets.add(outlet);
      const key = JSON.stringify([voice.voice, outlet, attribution]);
      const edge = edges.get(key) ?? { voice: voice.voice, outlet, attribution, claims: [], reports: [] };
      edge.claims = [...new Set([...edge.claims, id])];
      edge.reports = [...new Set([...edge.reports, report.reportId])];
      edges.set(key, edge);
    }
  }
  return {
    voices: [...voices.values()].map(({ voice, name, kind, side }) => ({ id: voice, name, kind, side })),
    outlets: [...outlets].map((name) => ({ id: name, name })),
    edges: [...edges.values()],
  };
}

/** The voices a claim carries: those of its lineages, else the ones it stands on. */
function carriersOf(claimId: string, view: View): { voice: Voice; attribution: Edge['attribution'] }[] {
  const carried = (lineagesOf(view).get(claimId) ?? []).flatMap(({ voice, attribution }) =>
    voice ? [{ voice, attribution }] : [],
  );
  return carried.length > 0 ? carried : voicesOf(claimId, view).map((voice) => ({ voice, attribution: 'kept' }));
}
