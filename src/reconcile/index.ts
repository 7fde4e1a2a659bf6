import type { CodedReport } from '../terms/coded.ts';
import type { FigureClaim } from '../terms/claim.ts';
import type { Findings } from '../terms/finding.ts';
import { joinAsserters } from './asserter-names.ts';
import { raiseAlarms } from './alarms.ts';
import { findDisputes } from './disputes.ts';
import { findDuplicates } from './duplicates.ts';
import { traceFigures } from './figure-lineage.ts';
import { findFigureDisputes } from './figure-disputes.ts';
import { asSeries, countsOf, crossCheck, groupCounts } from './figures.ts';
import { countIndependent, countIndependentFigures } from './independent.ts';
import { traceLineage } from './lineage.ts';
import { joinPlaces } from './places.ts';
import { decideOutcomes, trustOf } from './record.ts';
import { cardOf, inOrder } from './report-card.ts';
import { makeTellings } from './tellings.ts';
import { theatreOf } from './theatre.ts';
import { bareTelling, listVoices } from './voice-ledger.ts';
import { assertersOf } from './voices.ts';

/**
 * Concludes from coded reports what they say against and after one another: which repeat which, on whose word each claim
 * stands, what is disputed and what settled it, which figures belong together. Edits no claim, and the order in which
 * the reports arrived leaves no trace.
 */
export function reconcile(reports: readonly CodedReport[]): Findings {
  const coded = inOrder(reports);
  const actors = new Map(coded.flatMap((c) => c.actors.map((a) => [a.actorId, a] as const)));
  const who = { actors, knownAs: joinAsserters(coded) }; // one voice for the names of an asserter
  const places = joinPlaces(coded); // one id for the spellings of a place
  const duplicates = findDuplicates(coded); // one text on many pages
  const tellings = makeTellings({ coded, places, who, duplicates }); // who says what of which place and day
  const lineage = traceLineage(tellings, places.nameOf, actors); // the way of each claim through the reports
  const outcomes = decideOutcomes(tellings); // which claims held, by what others told
  const trust = trustOf(tellings, outcomes); // what each voice's record was worth when it spoke

  const theatre = theatreOf(coded);
  const counts = coded.flatMap((report) => {
    const origin = duplicates.originOf.get(report.article.reportId);
    return countsOf(report, (f) => voiceBehind(f, report, origin), places.idOf, theatre.isCountry, origin);
  });
  const groups = groupCounts(counts); // counts of one thing over one window

  return {
    reports: coded.map(cardOf),
    control: coded.flatMap((c) => c.control),
    figureClaims: coded.flatMap((c) => c.figures),
    places: places.places,
    actors,
    sides: new Map([...actors.values()].map((a) => [a.side ?? a.actorId, a.sideName ?? a.name])),
    tellings: tellings.map((t) => bareTelling(t, trust)),
    voices: listVoices(tellings, counts, outcomes, actors),
    duplicates: duplicates.groups,
    lineage: [...lineage, ...traceFigures(groups, places.nameOf, actors)],
    alarms: raiseAlarms(lineage, tellings), // a party's claim as an outlet's own word
    disputes: [...findDisputes(tellings, places.nameOf), ...findFigureDisputes(groups, places.nameOf)],
    figures: crossCheck(
      groups,
      groups.map((group) => asSeries(group, places.nameOf)),
    ),
    independent: [
      ...countIndependent(tellings, places.nameOf),
      ...countIndependentFigures(groups, (c) =>
        c.placeId === null ? theatre.nameOf(c.coded) : places.nameOf(c.placeId),
      ),
    ],
    problems: coded
      .filter((c) => c.article.published === null)
      .map((c) => ({
        stage: 'reconcile' as const,
        rule: 'undated-report',
        message: `${c.article.file} gives no day of publication; its undated claims count for no day`,
      })),
  };

  function voiceBehind(figure: FigureClaim, report: CodedReport, origin: CodedReport | undefined) {
    const asserter = assertersOf(figure, report, who)[0]!;
    const twin = origin?.figures.find((f) => f.measure === figure.measure && isNear(f.value, figure.value));
    const voice = twin && origin ? assertersOf(twin, origin, who)[0]!.voice : asserter.voice;
    return { asserter, voice };
  }
}

/** A rewrite rounds: "727" becomes "more than 700". */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.1 * Math.max(a, b);
}
