import type { Alarm, Difference, Dispute, FigureSeries, Independent, Lineage } from '../terms/finding.ts';
import type { Message } from '../terms/message.ts';
import { message } from '../words/index.ts';
import { raiseFigureAlarms } from './alarms.ts';
import type { Cell } from './cells.ts';
import { sayGroup } from './counted.ts';
import { crossCheck } from './cross-check.ts';
import { findWindowDifferences } from './differences.ts';
import { findFigureDisputes, findPartsOverWholes } from './figure-disputes.ts';
import { traceFigures } from './figure-lineage.ts';
import { asSeries, type Count, type Grouped } from './figures.ts';
import { countIndependentFigures } from './independent.ts';
import type { Names } from './names.ts';
import { countryNameOf } from './theatre.ts';

/** Counts of one thing, with all that is concluded from them alone. */
export interface Series {
  /** By their last day, then in order of publication; the first is the head. */
  readonly cells: readonly Cell[];
  readonly group: readonly Grouped[];
  readonly told: FigureSeries;
  readonly lineage: readonly Lineage[];
  readonly disputes: readonly Dispute[];
  readonly independent: readonly Independent[];
}

/** What is concluded of the series of one ledger that begin on one day. */
export interface LedgerConclusions {
  readonly series: readonly FigureSeries[];
  readonly lineage: readonly Lineage[];
  readonly alarms: readonly Alarm[];
  readonly disputes: readonly Dispute[];
  readonly differences: readonly Difference[];
  readonly independent: readonly Independent[];
}

/** Concludes from cells that hang together what they say alone. @param whyAfter why a cell was joined to those before it */
export function concludeSeries(cells: readonly Cell[], whyAfter: (cell: Cell) => Message | null, names: Names): Series {
  const group = cells.flatMap((cell) =>
    cell.counts.map((count, i): Grouped => {
      if (i > 0) return { ...count, because: message('join.same', { report: { reports: [cell.counts[0]!.report] } }) };
      return { ...count, because: whyAfter(cell) ?? message('join.first', { group: sayGroup(count.counted.group) }) };
    }),
  );
  return {
    cells,
    group,
    told: asSeries(group, names.ofPlace),
    lineage: traceFigures([group], names),
    disputes: findFigureDisputes([group], names),
    independent: countIndependentFigures([group], (c) =>
      c.placeId === null ? countryNameOf(c.coded) : names.ofPlace(c.placeId),
    ),
  };
}

/** What the series that begin on one day of a ledger are seen beside. */
export interface Around {
  /** Series that begin on that day or shortly before. */
  readonly lately: readonly Series[];
  /** Series with a count that ends on a day on which theirs do. */
  readonly beside: readonly Series[];
  /** All counts that end on those days, also those that belong to no series. */
  readonly counts: readonly Count[];
}

/** Concludes what takes more than one series: parts above their whole, counts that fall, windows that differ, alarms. */
export function concludeLedgerDay(headed: readonly Series[], around: Around, names: Names): LedgerConclusions {
  const lineage = headed.flatMap((one) => one.lineage);
  const groupsOf = (series: readonly Series[]) => series.map(({ group }) => group);
  const checked = crossCheck(
    groupsOf(around.lately),
    around.lately.map(({ told }) => told),
  );
  return {
    series: checked.filter((_, i) => headed.includes(around.lately[i]!)),
    lineage,
    alarms: raiseFigureAlarms(lineage, around.counts),
    disputes: [
      ...headed.flatMap((one) => one.disputes),
      ...findPartsOverWholes(groupsOf(headed), groupsOf(around.beside), names),
    ],
    differences: findWindowDifferences(groupsOf(headed), names),
    independent: headed.flatMap((one) => one.independent),
  };
}
