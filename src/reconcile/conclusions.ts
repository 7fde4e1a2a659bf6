import type { Alarm, Difference, Dispute, Independent, Lineage } from '../terms/finding.ts';
import { raiseAlarms } from './alarms.ts';
import { findDifferences } from './differences.ts';
import { findDisputes } from './disputes.ts';
import { raiseHeadlineAlarms } from './headlines.ts';
import { countIndependent } from './independent.ts';
import { traceLineage } from './lineage.ts';
import { decideOutcomes, type Outcome } from './record.ts';
import type { Names } from './names.ts';
import type { Told } from './tellings.ts';

/** What is concluded from all that is told of one place; it depends on nothing else. */
export interface PlaceConclusions {
  readonly lineage: readonly Lineage[];
  readonly alarms: readonly Alarm[];
  readonly disputes: readonly Dispute[];
  readonly differences: readonly Difference[];
  readonly independent: readonly Independent[];
  readonly outcomes: readonly Outcome[];
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
    disputes: findDisputes(placeId, tellings, names), // what can't both be true, and what settled it
    differences: findDifferences(tellings, placeId, names), // what only looks so
    independent: countIndependent(tellings, names.ofPlace), // voices that do not repeat one another
    outcomes: decideOutcomes(tellings), // which claims held, by what others told
  };
}
