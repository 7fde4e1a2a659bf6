import { addDays } from '../../terms/day.ts';
import type { Moment, Situation } from '../../terms/desk.ts';
import type { FigureSeries } from '../../terms/finding.ts';
import { changeLines } from './change-line.ts';
import { disputeLine, disputesBy } from './dispute-line.ts';
import { distanceLines } from './distances.ts';
import { eventsOf } from './event-line.ts';
import { endOf, figureLine, figuresBy } from './figure-line.ts';
import { placeLines } from './place-line.ts';
import type { View } from './view.ts';

/** The home page shows this many disputes and figures; the rest have pages of their own. */
const SHOWN = 40;
const LATELY_DAYS = 3;

/** The home page: what changed since, who holds what, what is disputed and counted, as of one moment. */
export function situation(view: View, { day, known, since }: Moment & { readonly since: string }): Situation {
  return {
    ...{ day, known, since },
    changes: changeLines(view, since, day),
    places: placeLines(view, day),
    disputes: disputesBy(view, day)
      .slice(0, SHOWN)
      .map((dispute) => disputeLine(dispute, view, day)),
    figures: latelyCounted(view, day).map((series) => figureLine(series, view)),
    distances: distanceLines(view, day),
    volume: volume(view),
  };
}

/** Counts of the last days, those that most reports give first, then older ones. */
function latelyCounted(view: View, day: string): FigureSeries[] {
  const since = addDays(day, -LATELY_DAYS);
  const isLate = (series: FigureSeries) => Number(endOf(series) >= since);
  return figuresBy(view, day)
    .sort((a, b) => isLate(b) - isLate(a) || (isLate(a) ? b.rows.length - a.rows.length : 0))
    .slice(0, SHOWN);
}

/** Reports published and changes told, a day; days without either are left out. */
function volume(view: View): Situation['volume'] {
  const days = new Map<string, { reports: number; changes: number }>();
  const at = (day: string) => {
    const known = days.get(day) ?? { reports: 0, changes: 0 };
    days.set(day, known);
    return known;
  };
  for (const { published } of view.findings.reports) if (published !== null) at(published).reports += 1;
  for (const { day } of eventsOf(view)) at(day).changes += 1;
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([day, counts]) => ({ day, ...counts }));
}
