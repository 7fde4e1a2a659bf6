import type { Lineage, LineageStep, Voice } from '../../terms/finding.ts';
import type { View } from './view.ts';

/** How one claim stands in one lineage: whose word it carries, whether it says so, and which claim said it first. */
export interface Carried {
  readonly asserter: string;
  readonly voice: Voice | null;
  readonly attribution: LineageStep['attribution'];
  readonly first: string;
}

const known = new WeakMap<View, ReadonlyMap<string, readonly Carried[]>>();

/** The lineages each claim stands in; claims in none are missing. */
export function lineagesOf(view: View): ReadonlyMap<string, readonly Carried[]> {
  const made = known.get(view) ?? index(view);
  known.set(view, made);
  return made;
}

function index(view: View): Map<string, Carried[]> {
  const byName = new Map([...view.findings.voices].reverse().map((voice) => [voice.name, voice]));
  const carried = new Map<string, Carried[]>();
  for (const lineage of view.findings.lineage) {
    const { asserter, chain } = lineage;
    const first = (chain.find((step) => step.attribution === 'kept') ?? chain[0])?.claim;
    if (first === undefined) continue;
    const voice = voiceBehind(lineage, view) ?? byName.get(asserter) ?? null;
    for (const { claim, attribution } of chain)
      carried.set(claim, [...(carried.get(claim) ?? []), { asserter, voice, attribution, first }]);
  }
  return carried;
}

/** The voice on which the claims stand that keep their asserter. */
function voiceBehind({ asserter, chain }: Lineage, view: View): Voice | undefined {
  const voices = chain
    .filter((step) => step.attribution === 'kept')
    .flatMap((step) => view.tellingsOfClaim.get(step.claim) ?? [])
    .flatMap((telling) => view.voices.get(telling.voice) ?? [])
    .filter((voice) => voice.kind !== 'outlet');
  return voices.find((voice) => voice.name === asserter) ?? voices[0];
}
