import type { Telling } from '../terms/finding.ts';

const COMING: ReadonlySet<Telling['change']> = new Set(['takes', 'enters', 'advances', 'attacks', 'besieges']);

/** The sides that are told to come for a place, whether they got there or not. */
export function comersTo(tellings: readonly Telling[]): ReadonlySet<string> {
  return new Set(tellings.filter((t) => COMING.has(t.change) && !t.isBackground).flatMap((t) => t.sides));
}
