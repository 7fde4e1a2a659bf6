import type { CodedReport } from '../terms/coded.ts';
import { addDays } from '../terms/day.ts';
import { openCellLinks } from './cell-links.ts';
import { cellsOf, type Cell } from './cells.ts';
import { ledgerDayOf, type Count } from './figures.ts';
import { concludeLedgerDay, concludeSeries, type LedgerConclusions, type Series } from './ledger-day.ts';
import type { Names } from './names.ts';
import { REPEATED_DAYS } from './same-count.ts';
import { openShelf } from './shelf.ts';

/** The ledgers of figures, kept by measure and country, day by day. */
export interface Ledger {
  /** Enters what a report counts, in place of what it counted before. */
  readonly put: (report: CodedReport, counts: readonly Count[]) => void;
  /** Asks for what was concluded of the counts of a day, by its `ledgerDayOf`, to be concluded anew. */
  readonly disturb: (ledgerDay: string) => void;
  /** Concludes anew of the series that changed, and of those that are seen beside them. */
  readonly settle: () => void;
  /** The conclusions of all days as they were last settled, those first that were first told of. */
  readonly conclusions: () => readonly LedgerConclusions[];
}

/** The counts that end on one day, and the cells of those that are compared. */
interface Day {
  readonly counts: readonly Count[];
  readonly cells: readonly Cell[];
}

interface Part {
  /** Order of the count that was published first. */
  readonly first: string;
  readonly conclusions: LedgerConclusions;
}

/**
 * Opens an empty ledger. What new counts change reaches the series they belong to, those with a count that ends on the same
 * days, and those that begin within days: what was counted at other times stays as it was concluded.
 */
export function openLedger(names: Names): Ledger {
  const known = new Map<string, Day>();
  const shelf = openShelf<Count, Day>((day, counts) => {
    const before = new Map(known.get(day)?.cells.map((cell) => [cell.counts[0]!, cell]));
    return { counts, cells: cellsOf(counts).map((cell) => sameAs(before.get(cell.counts[0]!), cell)) };
  });
  const links = openCellLinks();
  const seriesOf = new Map<Cell, Series>();
  /** The series that begin on a day. */
  const headed = new Map<string, Set<Series>>();
  const parts = new Map<string, Part>();
  let inOrder: readonly LedgerConclusions[] = [];

  return {
    put: (report, counts) => shelf.put(report, counts, (count) => ledgerDayOf(count)),
    disturb: shelf.disturb,
    settle() {
      const changed = regroup(layOut(shelf.settle()));
      if (changed.size === 0) return;
      for (const day of daysBearing(changed)) concludeDay(day);
      inOrder = [...parts.values()].sort((a, b) => (a.first < b.first ? -1 : 1)).map((part) => part.conclusions);
    },
    conclusions: () => inOrder,
  };

  /** Takes the cells of changed days in; returns all that may hang together with others now, or be told otherwise. */
  function layOut(settled: ReadonlyMap<string, Day | null>): Set<Cell> {
    const touched = new Set<Cell>();
    for (const [key, day] of settled) {
      const before = known.get(key)?.cells ?? [];
      const now = new Set(day?.cells);
      for (const cell of before) {
        for (const kin of seriesOf.get(cell)!.cells) touched.add(kin);
        if (!now.has(cell)) links.remove(cell);
      }
      for (const cell of now) {
        touched.add(cell);
        if (!links.has(cell)) links.add(cell);
      }
      if (day === null) known.delete(key);
      else known.set(key, day);
    }
    for (const cell of links.disturbed()) touched.add(cell);
    return touched;
  }

  /** Puts touched cells into series anew; returns the days on which series that were or are now have counts, and of which. */
  function regroup(touched: ReadonlySet<Cell>): Set<Series> {
    const changed = new Set<Series>();
    const regrouped = new Set<Cell>();
    for (const cell of touched) {
      leave(cell);
      if (regrouped.has(cell) || !links.has(cell)) continue;
      const together = links.together(cell);
      for (const one of together) leave(one);
      const series = concludeSeries(together, links.whyAfter, names);
      for (const one of together) {
        seriesOf.set(one, series);
        regrouped.add(one);
      }
      headed.set(headOf(series), (headed.get(headOf(series)) ?? new Set<Series>()).add(series));
      changed.add(series);
    }
    return changed;

    function leave(cell: Cell): void {
      if (regrouped.has(cell)) return;
      const series = seriesOf.get(cell);
      seriesOf.delete(cell);
      if (series === undefined || changed.has(series)) return;
      headed.get(headOf(series))?.delete(series);
      changed.add(series);
    }
  }

  /** The days whose conclusions rest on some series: on which they, or series with a count of the same day, begin, and the next. */
  function daysBearing(changed: ReadonlySet<Series>): Set<string> {
    const days = new Set<string>();
    for (const { cells } of changed) {
      const [first] = cells[0]!.counts;
      for (let later = 0; later <= REPEATED_DAYS; later++) days.add(ledgerDayOf(first!, addDays(first!.to, later)));
    }
    const counted = new Set([...changed].flatMap(({ cells }) => cells.map(dayOf)));
    for (const day of counted) for (const cell of known.get(day)?.cells ?? []) days.add(headOf(seriesOf.get(cell)!));
    return days;
  }

  function concludeDay(day: string): void {
    const here = inOrderOf(headed.get(day) ?? []);
    const [head] = here;
    if (head === undefined) {
      headed.delete(day);
      parts.delete(day);
      return;
    }
    const [first] = head.group;
    const days = [...new Set(here.flatMap(({ cells }) => cells.map(dayOf)))].map((one) => known.get(one)!);
    const lately = Array.from({ length: REPEATED_DAYS + 1 }, (_, back) =>
      ledgerDayOf(first!, addDays(first!.to, -back)),
    );
    const around = {
      lately: lately.flatMap((one) => inOrderOf(headed.get(one) ?? [])),
      beside: inOrderOf(new Set(days.flatMap(({ cells }) => cells.map((cell) => seriesOf.get(cell)!)))),
      counts: days.flatMap(({ counts }) => counts),
    };
    parts.set(day, { first: first!.order, conclusions: concludeLedgerDay(here, around, names) });
  }
}

/** A cell that was there before, where it holds the same counts: then its links stand. */
function sameAs(before: Cell | undefined, now: Cell): Cell {
  const isSame =
    before?.group === now.group &&
    before.counts.length === now.counts.length &&
    before.counts.every((count, i) => count === now.counts[i]);
  return isSame ? before : now;
}

function dayOf({ counts }: Cell): string {
  return ledgerDayOf(counts[0]!);
}

/** The day on which a series begins. */
function headOf({ cells }: Series): string {
  return dayOf(cells[0]!);
}

/** Series by the order in which their heads were told. */
function inOrderOf(series: Iterable<Series>): Series[] {
  return [...series].sort((a, b) => (a.group[0]!.order < b.group[0]!.order ? -1 : 1));
}
