import { gunzipSync, gzipSync } from 'node:zlib';
import type { Findings } from '../terms/finding.ts';

/** What pictures are drawn from, of all that was concluded. */
interface Packed {
  readonly tellings: Findings['tellings'];
  readonly voices: Findings['voices'];
  readonly places: readonly (readonly [string, unknown])[];
  readonly sides: readonly (readonly [string, string])[];
}

/** Packs what pictures are drawn from, so that other workers can draw them. */
export function packFindings({ tellings, voices, places, sides }: Findings): Uint8Array {
  const packed: Packed = { tellings, voices, places: [...places], sides: [...sides] };
  return gzipSync(JSON.stringify(packed), { level: 1 });
}

/** Unpacks findings that give the same pictures; what pictures do not need is empty. */
export function unpackFindings(bytes: Uint8Array): Findings {
  const { tellings, voices, places, sides } = JSON.parse(gunzipSync(bytes).toString('utf8')) as Packed;
  return {
    tellings,
    voices,
    places: new Map(places) as Findings['places'],
    sides: new Map(sides),
    reports: [],
    control: [],
    figureClaims: [],
    actors: new Map(),
    duplicates: [],
    lineage: [],
    alarms: [],
    disputes: [],
    figures: [],
    independent: [],
    problems: [],
  };
}
