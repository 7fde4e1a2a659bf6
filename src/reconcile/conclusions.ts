import type { Alarm, Difference, Dispute, FigureSeries, Independent, Lineage } from '../terms/finding.ts';
import { raiseAlarms, raiseFigureAlarms } from './alarms.ts';
import { crossCheck } from './cross-check.ts';
import { findDifferences, findWindowDifferences } from './differences.ts';
import { findDisputes } from './disputes.ts';
import { findFigureDisputes } from './figure-disputes.ts';
import { traceFigures } from './figure-lineage.ts';
import { asSeries, groupCounts, type Count } from './figures.ts';
import { raiseHeadlineAlarms } from './headlines.ts';
import { countIndependent, countIndependentFigures } from './independent.ts';
import { traceLineage } from './lineage.ts';
import { decideOutcomes, type Outcome } from './record.ts';
import type { Names } from './names.ts';
import type { Told } from './tellings.ts';
import { countryNameOf } from './theatre.ts';

/** What is concluded from all that is told of one place; it depends on nothing else. */
export interface PlaceConclusions {
  readonly lineage: readonly Lineage[];
  readonly alarms: readonly Alarm[];
  readonly disputes: readonly Dispute[];
  readonly differences: readonly Difference[];
  readonly independent: readonly Independent[];
  readonly outcomes: readonly Outcome[];
}

/** What is concluded from all counts of one measure in one country. */
export interface LedgerConclusions {
  readonly series: readonly FigureSeries[];
  readonly lineage: readonly Lineage[];
  readonly alarms: readonly Alarm[];
  readonly disputes: readonly Dispute[];
  readonly differences: readonly Difference[];
  readonly independent: readonly Independent[];
}

/** Concludes from the tellings of one place, in order of publication. */
export function concludePlace(placeId: string, tellings: readonly Told[], names: Names): PlaceConclusions {
  const lineage = traceLineage(tellings, names.ofPlace, names.ofActor); // the way of each claim through the reports
  return {
    lineage,
    alarms: [
      ...raiseAlarms(lineage, tellings), // a party's claim as an outlet's own word
      ...raiseHeadlineAlarms(tellings, names.ofPlace(placeId)), // a headline that says more than its text
    ],
    disputes: findDisputes(placeId, tellings, names.ofPlace), // what can't both be true, and what settled it
    differences: findDifferences(tellings, names.ofPlace(placeId)), // what only looks so
    independent: countIndependent(tellings, names.ofPlace), // voices that do not repeat one another
    outcomes: decideOutcomes(tellings), // which claims held, by what others told
  };
}

/** Concludes from the counts of one measure in one country, in order of publication. */
export function concludeLedger(counts: readonly Count[], names: Names): LedgerConclusions {
  const groups = groupCounts(counts); // counts of one thing over one window
  const series = groups.map((group) => asSeries(group, names.ofPlace));
  const lineage = traceFigures(groups, names);
  return {
    series: crossCheck(groups, series), // parts above their whole, counts that fall
    lineage,
    alarms: raiseFigureAlarms(lineage, counts), // a party's number as an outlet's own
    disputes: findFigureDisputes(groups, names.ofPlace),
    differences: findWindowDifferences(groups, names.ofPlace),
    independent: countIndependentFigures(groups, (c) =>
      c.placeId === null ? countryNameOf(c.coded) : names.ofPlace(c.placeId),
    ),
  };
}
