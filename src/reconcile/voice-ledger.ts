import type { Telling, Voice, VoiceRecord } from '../terms/finding.ts';
import type { Count } from './figures.ts';
import type { Told } from './tellings.ts';

const NO_RECORD: VoiceRecord = {
  settled: 0,
  held: 0,
  settledFor: 0,
  heldFor: 0,
  settledAgainst: 0,
  heldAgainst: 0,
  share: null,
};

/** A telling as findings keep it, without the claim and report it was made from. */
export function bareTelling({ claim: _claim, coded: _coded, asserter: _asserter, ...telling }: Told): Telling {
  return telling;
}

/** Lists everybody on whose word something stands, most quoted first. */
export function listVoices(tellings: readonly Told[], counts: readonly Count[]): Voice[] {
  const voices = new Map<string, { names: string[]; told: (Told | Count)[] }>();
  for (const telling of [...tellings, ...counts]) {
    const entry = voices.get(telling.asserter.voice) ?? { names: [], told: [] };
    entry.names.push(telling.asserter.name);
    entry.told.push(telling);
    voices.set(telling.asserter.voice, entry);
  }
  return [...voices]
    .map(([voice, { names, told }]): Voice => {
      const { kind, side } = told[0]!.asserter;
      const outlets = [...new Set(told.map((t) => t.coded.article.outlet ?? t.report))].sort();
      return { voice, name: fullest(names), kind, side, outlets, claims: told.length, record: NO_RECORD };
    })
    .sort((a, b) => b.claims - a.claims || (a.voice < b.voice ? -1 : 1));
}

function fullest(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
}
