import type { Telling, Voice } from '../terms/finding.ts';
import type { Count } from './figures.ts';
import { groupBy } from './group-by.ts';
import { recordOf, type Outcome } from './record.ts';
import type { Told } from './tellings.ts';
import { nameOfVoice, type ActorName } from './voice-name.ts';

/** A telling as findings keep it, without the claim and report it was made from. */
export function bareTelling(told: Told, trust: number): Telling {
  return {
    claimId: told.claimId,
    reportId: told.reportId,
    report: told.report,
    in: told.in,
    placeId: told.placeId,
    change: told.change,
    modality: told.modality,
    scope: told.scope,
    km: told.km,
    hedged: told.hedged,
    sides: told.sides,
    against: told.against,
    day: told.day,
    from: told.from,
    isDated: told.isDated,
    isBackground: told.isBackground,
    isFormer: told.isFormer,
    publishedAt: told.publishedAt,
    published: told.published,
    voice: told.voice,
    interest: told.interest,
    copyOf: told.copyOf,
    trust,
  };
}

/** Lists everybody on whose word something stands, most quoted first. */
export function listVoices(
  tellings: readonly Told[],
  counts: readonly Count[],
  outcomes: readonly Outcome[],
  actorName: ActorName,
): Voice[] {
  const decided = groupBy(outcomes, (outcome) => outcome.voice);
  const voices = groupBy<Told | Count, string>([...tellings, ...counts], (telling) => telling.asserter.voice);
  return [...voices]
    .map(([voice, told]): Voice => {
      const { kind, side } = told[0]!.asserter;
      const outlets = [...new Set(told.map((t) => t.coded.article.outlet ?? t.report))].sort();
      return {
        voice,
        name: nameOfVoice(told, actorName),
        kind,
        side,
        outlets,
        claims: told.length,
        record: recordOf(decided.get(voice) ?? []),
      };
    })
    .sort((a, b) => b.claims - a.claims || (a.voice < b.voice ? -1 : 1));
}
