const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The one axis of both sliders: whole days, from the first event or report to the last. */
export interface Axis {
  /** `YYYY-MM-DD`, every day in between too. */
  readonly days: readonly string[];
  /** Midnight at the start of the first day. */
  readonly startMs: number;
  readonly hours: number;
}

/** More days than any war's pages need; keeps a wrong date in one report from stretching the axis without end. */
const DAYS_MOST = 4000;

/**
 * @param first first day of events or of publication, whichever is earlier
 * @param last last one
 */
export function axisOf(first: string, last: string): Axis {
  const startMs = Date.parse(`${first.slice(0, 10)}T00:00:00Z`);
  const endMs = Date.parse(`${last.slice(0, 10)}T00:00:00Z`);
  const count = Math.min(Math.max(Math.round((endMs - startMs) / DAY_MS) + 1, 1), DAYS_MOST);
  const days = Array.from({ length: count }, (_, i) => new Date(startMs + i * DAY_MS).toISOString().slice(0, 10));
  return { days, startMs, hours: count * 24 };
}

/** Where the end of a day stands: 1 for the first, `days.length` for the last; days outside are drawn to the ends. */
export function dayStep({ days }: Axis, day: string): number {
  const index = days.indexOf(day);
  if (index !== -1) return index + 1;
  return day < days[0]! ? 1 : days.length;
}

export function dayAt({ days }: Axis, step: number): string {
  return days[Math.min(Math.max(step, 1), days.length) - 1]!;
}

/** Hours from the start of the axis to a moment; its end for null, which means everything. */
export function hourStep({ startMs, hours }: Axis, known: string | null): number {
  if (known === null) return hours;
  const at = Date.parse(known);
  if (Number.isNaN(at)) return hours;
  return Math.min(Math.max(Math.round((at - startMs) / HOUR_MS), 0), hours);
}

/** The moment at an hour of the axis, to the minute; null at its very end, where everything is known. */
export function knownAt({ startMs, hours }: Axis, step: number): string | null {
  if (step >= hours) return null;
  return `${new Date(startMs + Math.max(step, 0) * HOUR_MS).toISOString().slice(0, 16)}:00Z`;
}

/** The last minute of a day: what its evening knew. */
export const endOfDay = (day: string): string => `${day}T23:59:00Z`;

/**
 * Days to write under the axis, evenly, never closer than their words are wide.
 * @param widthPx of the axis
 * @param labelPx of one label with air
 * @returns indices into `days`
 */
export function tickDays({ days }: Axis, widthPx: number, labelPx = 64): readonly number[] {
  const fit = Math.max(Math.floor(widthPx / labelPx), 1);
  const every = [1, 2, 3, 7, 14, 30, 61, 122, 365, 730].find((n) => days.length / n <= fit) ?? 1461;
  return days.flatMap((_, i) => (i % every === 0 ? [i] : []));
}
