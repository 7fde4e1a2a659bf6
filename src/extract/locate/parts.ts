import type { Part } from '../../terms/claim.ts';
import { joinOf, type Judged } from './judge.ts';
import { partOf } from './part.ts';

/** The part that each judged name's surroundings speak of; a list shares it: "the provinces of Hama, Idlib and Aleppo". */
export function partsOf(judged: readonly Judged[]): readonly (Part | null)[] {
  const readings = judged.map((j) => partOf(j.sighting.before, j.sighting.after));
  const parts = readings.map((r) => r.part);
  const isExample = (i: number) =>
    /\b(?:among them|including|such as|notably|namely)\b/i.test(judged[i]!.sighting.before.slice(-30));
  const isJoined = (i: number) =>
    i > 0 && i < judged.length && joinOf(judged[i - 1]!.sighting, judged[i]!.sighting) !== null;
  for (let i = 1, isShared = false; i < judged.length; i++) {
    isShared = isJoined(i) && (readings[i - 1]!.isShared || isShared) && !isExample(i);
    if (isShared && parts[i] === null) parts[i] = parts[i - 1]!;
    else if (parts[i] !== null) isShared = false;
  }
  for (let i = judged.length - 2, isShared = false; i >= 0; i--) {
    isShared = isJoined(i + 1) && (readings[i + 1]!.isSharedBack || isShared);
    if (isShared && parts[i] === null) parts[i] = parts[i + 1]!;
    else if (parts[i] !== null) isShared = false;
  }
  return parts;
}
