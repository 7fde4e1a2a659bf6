import type { Voice, VoiceRecord } from '../terms/finding.ts';
import type { CodedReport } from '../terms/coded.ts';
import { stemOf } from './report-card.ts';
import { nameOfVoice, type ActorName } from './voice-name.ts';
import type { Asserter } from './voices.ts';

/** Everybody on whose word something stands, with what they said counted. */
export interface VoiceLedger {
  /** Counts who speaks in a report, instead of who spoke in it before. */
  readonly put: (report: CodedReport, asserters: readonly Asserter[]) => void;
  /** Has a voice written down anew, since its record or its name changed. */
  readonly disturb: (voice: string) => void;
  /** All voices, most quoted first. */
  readonly list: () => readonly Voice[];
}

interface Counts {
  claims: number;
  readonly names: Map<string, number>;
  readonly outlets: Map<string, number>;
  /** Kind and side as JSON: an asserter may be known better in one report than in another. */
  readonly kinds: Map<string, number>;
}

interface LedgerContext {
  readonly actorName: ActorName;
  readonly recordOf: (voice: string) => VoiceRecord;
}

/** Opens an empty ledger. It keeps counts alone, so that no order of entries leaves a trace. */
export function openVoiceLedger({ actorName, recordOf }: LedgerContext): VoiceLedger {
  const said = new Map<CodedReport, readonly Asserter[]>();
  const counted = new Map<string, Counts>();
  const stale = new Set<string>();
  const written = new Map<string, Voice>();
  let listed: readonly Voice[] = [];

  const count = (report: CodedReport, { voice, name, kind, side }: Asserter, sign: 1 | -1): void => {
    const counts = counted.get(voice) ?? { claims: 0, names: new Map(), outlets: new Map(), kinds: new Map() };
    counted.set(voice, counts);
    stale.add(voice);
    counts.claims += sign;
    add(counts.names, name, sign);
    add(counts.outlets, report.article.outlet ?? stemOf(report), sign);
    add(counts.kinds, JSON.stringify([kind, side]), sign);
  };

  return {
    put(report, asserters) {
      for (const asserter of said.get(report) ?? []) count(report, asserter, -1);
      for (const asserter of asserters) count(report, asserter, 1);
      said.set(report, asserters);
    },
    disturb: (voice) => void stale.add(voice),
    list() {
      if (stale.size === 0) return listed;
      for (const voice of stale) write(voice);
      stale.clear();
      listed = [...written.values()].sort((a, b) => b.claims - a.claims || (a.voice < b.voice ? -1 : 1));
      return listed;
    },
  };

  function write(voice: string): void {
    const counts = counted.get(voice);
    if (!counts || counts.claims === 0) {
      written.delete(voice);
      return;
    }
    const [kind, side] = JSON.parse(most(counts.kinds)) as [Asserter['kind'], Asserter['side']];
    written.set(voice, {
      voice,
      name: nameOfVoice(voice, counts.names, actorName),
      kind,
      side,
      outlets: [...counts.outlets.keys()].sort(),
      claims: counts.claims,
      record: recordOf(voice),
    });
  }
}

function add(counts: Map<string, number>, key: string, sign: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + sign;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

/** The key counted most often; of several the first in the alphabet. */
function most(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}
