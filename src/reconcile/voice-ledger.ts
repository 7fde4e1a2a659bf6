import type { Actor } from '../terms/actor.ts';
import type { Telling, Voice } from '../terms/finding.ts';
import type { Count } from './figures.ts';
import { recordOf, type Outcome } from './record.ts';
import type { Told } from './tellings.ts';
import { nameOfVoice } from './voice-name.ts';

/** A telling as findings keep it, without the claim and report it was made from. */
export function bareTelling(told: Told, trust: ReadonlyMap<string, number>): Telling {
  const telling: { -readonly [K in keyof Told]?: Told[K] } = {
    ...told,
    trust: trust.get(`${told.claimId}|${told.voice}`) ?? 1,
  };
  delete telling.claim;
  delete telling.coded;
  delete telling.asserter;
  return telling as Telling;
}

/** Lists everybody on whose word something stands, most quoted first. */
export function listVoices(
  tellings: readonly Told[],
  counts: readonly Count[],
  outcomes: readonly Outcome[],
  actors: ReadonlyMap<string, Actor>,
): Voice[] {
  const decided = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const list = decided.get(outcome.voice);
    if (list) list.push(outcome);
    else decided.set(outcome.voice, [outcome]);
  }
  const voices = new Map<string, (Told | Count)[]>();
  for (const telling of [...tellings, ...counts]) {
    const told = voices.get(telling.asserter.voice);
    if (told) told.push(telling);
    else voices.set(telling.asserter.voice, [telling]);
  }
  return [...voices]
    .map(([voice, told]): Voice => {
      const { kind, side } = told[0]!.asserter;
      const outlets = [...new Set(told.map((t) => t.coded.article.outlet ?? t.report))].sort();
      return {
        voice,
        name: nameOfVoice(told, actors),
        kind,
        side,
        outlets,
        claims: told.length,
        record: recordOf(decided.get(voice) ?? []),
      };
    })
    .sort((a, b) => b.claims - a.claims || (a.voice < b.voice ? -1 : 1));
}
