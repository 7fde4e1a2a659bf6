import type { Voice } from '../../terms/finding.ts';
import { lineagesOf } from './lineages.ts';
import type { View } from './view.ts';

/** Whose number a figure is, and which claim gave it first; null where this one did. */
export interface FigureVoice {
  readonly name: string;
  readonly voice: Voice | null;
  readonly repeats: string | null;
}

const known = new WeakMap<View, ReadonlyMap<string, FigureVoice>>();

/** Whose number each figure of a series is, by claim: the asserter its lineage leads to, else the one it names. */
export function figureVoices(view: View): ReadonlyMap<string, FigureVoice> {
  const made = known.get(view) ?? trace(view);
  known.set(view, made);
  return made;
}

function trace(view: View): ReadonlyMap<string, FigureVoice> {
  const byName = new Map([...view.findings.voices].reverse().map((voice) => [voice.name, voice]));
  const rows = view.findings.figures.flatMap((series) => series.rows);
  return new Map(
    rows.map(({ claim, by, report }) => {
      const [carried] = lineagesOf(view).get(claim) ?? [];
      const name = carried?.asserter ?? by[0] ?? view.cards([claim])[0]?.report.outlet ?? report;
      const repeats = carried && carried.first !== claim ? carried.first : null;
      return [claim, { name, voice: carried?.voice ?? byName.get(name) ?? null, repeats }];
    }),
  );
}
